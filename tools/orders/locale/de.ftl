order-pending = Ihre Bestellung **{ $number }** vom { $placed } ist bei uns eingegangen. Sie ist noch nicht verpackt.
order-processing = Ihre Bestellung **{ $number }** vom { $placed } wird gerade für den Versand vorbereitet.
order-shipped = Ihre Bestellung **{ $number }** vom { $placed } ist unterwegs.
order-delivered = Ihre Bestellung **{ $number }** vom { $placed } wurde zugestellt.
order-cancelled = Ihre Bestellung **{ $number }** vom { $placed } wurde storniert.
order-return_requested = Für Ihre Bestellung **{ $number }** vom { $placed } ist eine Rücksendung angemeldet. Der Eingang der Ware ist bei uns noch nicht verbucht.
order-returned = Die Rücksendung zu Ihrer Bestellung **{ $number }** vom { $placed } ist bei uns eingetroffen.
order-exchange_requested = Für Ihre Bestellung **{ $number }** vom { $placed } ist ein Umtausch angemeldet.

state-pending = eingegangen
state-processing = in Vorbereitung
state-shipped = unterwegs
state-delivered = zugestellt
state-cancelled = storniert
state-return_requested = Rücksendung angemeldet
state-returned = Rücksendung eingetroffen
state-exchange_requested = Umtausch angemeldet

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = Ihre letzten Bestellungen:
several-open = Ihre offenen Bestellungen:
several-delivered = Ihre zugestellten Bestellungen:
several-cancelled = Ihre stornierten Bestellungen:
several-returned = Ihre Rücksendungen und Umtausche:

none-all = Sie haben noch nichts bestellt.
none-open = Sie haben zurzeit keine offenen Bestellungen.
none-delivered = Bisher wurde noch keine Ihrer Bestellungen zugestellt.
none-cancelled = Sie haben keine stornierten Bestellungen.
none-returned = Sie haben keine Rücksendungen oder Umtausche.
unknown-number = Unter Ihren Bestellungen gibt es keine mit der Nummer { $number }. Bitte prüfen Sie die Nummer.

items = In dieser Bestellung:
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — je { $price }
}
option = { $label }: { $value }
total = Gesamtbetrag mit Versand: **{ $total }**

not-sent = Es ist noch kein Paket verschickt, deshalb gibt es noch keine Sendungsnummer.
no-tracking = Zu dieser Bestellung liegen noch keine Sendungsdaten vor.
parcel = Paket mit { $carrier }, Sendungsnummer **{ $tracking }**: { $where }
parcel-label_created = beim Paketdienst angekündigt
parcel-in_transit = unterwegs
parcel-in_customs = beim Zoll
parcel-out_for_delivery = in Zustellung
parcel-ready_for_pickup = liegt zur Abholung bereit
parcel-delivered = zugestellt
parcel-returned_to_sender = an uns zurückgesandt
parcel-place = Zuletzt gemeldet in: { $place }
parcel-updated = Letzte Meldung: { $day }
parcel-expected = Voraussichtliche Zustellung: { $day }
parcel-delivered-on = Zugestellt am { $day }

changes = Das ist noch möglich: { $possible }.
changes-none = An dieser Bestellung lässt sich nichts mehr ändern.
change-cancel = die Bestellung stornieren
change-address = die Lieferadresse ändern
change-items = die Artikel ändern
change-payment = die Zahlungsart ändern
change-redirect = das Paket über den Paketdienst umleiten
change-return = Artikel zurücksenden
change-exchange = Artikel umtauschen
return-until = Letzter Tag für eine Rücksendung: **{ $day }**
return-over = Die Rückgabefrist ist am { $day } abgelaufen.

arrives = Ihre Bestellung **{ $number }** kommt voraussichtlich am **{ $day }** an.
arrives-late = Ihre Bestellung **{ $number }** sollte am **{ $day }** ankommen und ist verspätet.
arrives-unknown = Für Ihre Bestellung **{ $number }** gibt es keinen Zustelltermin: { $because }.
arrived = Ihre Bestellung **{ $number }** wurde am **{ $day }** zugestellt.

yes-cancel = Ja, Ihre Bestellung **{ $number }** lässt sich noch stornieren: { $because }.
yes-address = Ja, die Lieferadresse Ihrer Bestellung **{ $number }** lässt sich noch ändern: { $because }.
yes-items = Ja, die Artikel Ihrer Bestellung **{ $number }** lassen sich noch ändern: { $because }.
yes-payment = Ja, die Zahlungsart Ihrer Bestellung **{ $number }** lässt sich noch ändern: { $because }.
yes-redirect = Ja, der Paketdienst kann das Paket zu Ihrer Bestellung **{ $number }** noch umleiten: { $because }.
yes-return = Ja, Sie können Artikel aus Ihrer Bestellung **{ $number }** zurücksenden: { $because }.
yes-return-until = Ja, Sie können Artikel aus Ihrer Bestellung **{ $number }** bis zum **{ $day }** zurücksenden.
yes-exchange = Ja, Sie können Artikel aus Ihrer Bestellung **{ $number }** umtauschen: { $because }.
yes-exchange-until = Ja, Sie können Artikel aus Ihrer Bestellung **{ $number }** bis zum **{ $day }** umtauschen.

no-cancel = Nein, Ihre Bestellung **{ $number }** lässt sich nicht mehr stornieren: { $because }.
no-address = Nein, die Lieferadresse Ihrer Bestellung **{ $number }** lässt sich nicht mehr ändern: { $because }.
no-items = Nein, die Artikel Ihrer Bestellung **{ $number }** lassen sich nicht mehr ändern: { $because }.
no-payment = Nein, die Zahlungsart Ihrer Bestellung **{ $number }** lässt sich nicht mehr ändern: { $because }.
no-redirect = Nein, zu Ihrer Bestellung **{ $number }** gibt es kein Paket, das sich umleiten ließe: { $because }.
no-return = Nein, aus Ihrer Bestellung **{ $number }** lässt sich zurzeit nichts zurücksenden: { $because }.
no-return-over = Nein, die Rückgabefrist Ihrer Bestellung **{ $number }** ist am **{ $day }** abgelaufen.
no-exchange = Nein, aus Ihrer Bestellung **{ $number }** lässt sich zurzeit nichts umtauschen: { $because }.
no-exchange-over = Nein, die Umtauschfrist Ihrer Bestellung **{ $number }** ist am **{ $day }** abgelaufen.
no-undated = Das kann ich zu Ihrer Bestellung **{ $number }** nicht sagen: Der Tag der Zustellung ist nicht verzeichnet.

because-pending = Sie ist noch nicht verpackt
because-processing = Sie wird bereits für den Versand vorbereitet
because-shipped = Sie ist bereits unterwegs
because-delivered = Sie wurde bereits zugestellt
because-cancelled = Sie wurde storniert
because-return_requested = Für sie ist eine Rücksendung angemeldet
because-returned = Ihre Rücksendung ist bereits bei uns eingetroffen
because-exchange_requested = Für sie ist ein Umtausch angemeldet

can-these = { $count ->
    [one] In diesem Fall geht das noch – { $change }:
   *[other] In diesen Fällen geht das noch – { $change }:
}
cannot-these = { $count ->
    [one] In diesem Fall geht das nicht – { $change }:
   *[other] In diesen Fällen geht das nicht – { $change }:
}
read-only = Ich kann Bestellungen nur anzeigen. Zum Ändern öffnen Sie die Bestellung in Ihrem Konto oder bitten Sie mich um jemanden aus unserem Team.
exchange-until = Letzter Tag für einen Umtausch: **{ $day }**
exchange-over = Die Umtauschfrist ist am { $day } abgelaufen.

several-item = Ihre Bestellungen mit „{ $item }“:
several-period = { $count ->
    [one] Eine Bestellung haben Sie { $period } aufgegeben:
   *[other] { $count } Bestellungen haben Sie { $period } aufgegeben:
}
shown = Hier stehen die letzten { $shown }.
period = vom { $since } bis zum { $until }
period-since = seit dem { $since }
period-until = bis zum { $until }
none-item = In Ihren Bestellungen finde ich nichts, das „{ $item }“ heißt.
none-period = Sie haben { $period } nichts bestellt.
none-paid = Ich zähle keine Ausgaben: Was Sie bestellt haben, wurde storniert.
paid-item = Für „{ $item }“ haben Sie **{ $total }** bezahlt, ohne Versand:
paid-order = Für die Bestellung **{ $number }** haben Sie **{ $total }** bezahlt, Versand inbegriffen.
paid-period =
    { $count ->
        [one] Sie haben { $period } **{ $total }** für eine Bestellung ausgegeben
       *[other] Sie haben { $period } **{ $total }** für { $count } Bestellungen ausgegeben
    }, Versand inbegriffen. Stornierte Bestellungen zählen nicht, Erstattungen sind nicht abgezogen.
paid-all =
    { $count ->
        [one] Sie haben **{ $total }** für eine Bestellung ausgegeben
       *[other] Sie haben **{ $total }** für { $count } Bestellungen ausgegeben
    }, Versand inbegriffen. Stornierte Bestellungen zählen nicht, Erstattungen sind nicht abgezogen.
customs-held = Ein Paket Ihrer Bestellung **{ $number }** liegt beim Zoll und geht weiter, sobald er es freigibt.
customs-free = Kein Paket Ihrer Bestellung **{ $number }** liegt beim Zoll.
customs-note = Ob der Zoll noch etwas braucht, sagt Ihnen der Paketdienst anhand der Sendungsnummer. Nach Zöllen und Steuern für Ihr Land können Sie mich fragen.
refund = Zahlungen kann ich nicht einsehen, also auch nicht, ob die **{ $total }** Ihrer Bestellung **{ $number }** schon erstattet sind: { $because }.
refund-note = Fragen Sie mich, wie lange eine Erstattung dauert, oder bitten Sie um jemanden aus unserem Team, der nachsehen kann.
fault = Das ist Ihre Bestellung **{ $number }** vom { $placed }.
fault-note = Ist etwas kaputt, falsch oder fehlt es, bitten Sie mich um jemanden aus unserem Team und nennen Sie die Bestellung; was die Garantie abdeckt, können Sie mich fragen.
