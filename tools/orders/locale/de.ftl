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

changes = Das ist noch möglich: { $possible }. Ich kann Bestellungen nur anzeigen, nicht selbst ändern.
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
