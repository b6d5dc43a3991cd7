whole-shop = der ganze Shop
goods = „{ $goods }“ (Produkte: { $amount })
among = Das sind: { $list }.
unknown-goods = Ich weiß nicht, welche Waren „{ $goods }“ sind: Nichts im Shop heißt so. Stattdessen gezeigt: { $what }.
pieces = { $count ->
    [one] { $amount } Stück
   *[other] { $amount } Stück
}
sales = Erwarteter Absatz vom { $first } bis zum { $last } – { $what }: **{ $pieces }**. Mit einer Wahrscheinlichkeit von { $level } liegt er zwischen { $low } und { $high }.
rare = Verkauft wird in weniger als der Hälfte aller Wochen; im Mittel sind in diesem Zeitraum { $mean } zu erwarten.
no-orders = Der Shop hat noch keine Bestellungen, also gibt es nichts, woraus sich eine Prognose ableiten ließe.
no-sales = { $what }: Davon wurde noch nichts verkauft, also gibt es nichts, woraus sich eine Prognose ableiten ließe.
too-short =
    { $what }: bisher { $pieces } verkauft, innerhalb von { $count ->
        [one] { $days } Tag ({ $first })
       *[other] { $days } Tagen ({ $first } bis { $last })
    }. Dieser Verlauf ist zu kurz für eine Prognose; dafür braucht es mindestens zwei ganze Wochen seit dem ersten Verkauf.
stock = Auf Lager: { $pieces }.
out-now = Derzeit ausverkauft.
runs-out = Bei diesem Absatz reicht der Bestand etwa bis zum { $day }, frühestens bis zum { $early }.
runs-out-late = Bei diesem Absatz reicht der Bestand länger als zwei Jahre.
out-variants = Ausverkaufte Varianten: { $skus }.
order-now = Jetzt nachbestellen: **{ $pieces }**.
order-later = Nachbestellen bis zum { $day }; vorher ist es nicht nötig.
order-none = In den nächsten zwei Jahren muss nicht nachbestellt werden.
terms = Gerechnet mit { $days ->
    [one] einem Tag
   *[other] { $lead } Tagen
} Lieferzeit, einem Servicegrad von { $level } bis zum Eintreffen der Lieferung und Bestellungen, die { $supply } Tage darüber hinaus reichen. Prüfen Sie den Bestand täglich und bestellen Sie, sobald er auf den Meldebestand fällt; nennen Sie andere Werte, wenn Ihre abweichen.
points = Meldebestand { $point }, davon Sicherheitsbestand { $safety }.
all-countries = Der Bestand gilt für alle Länder; dieser Plan rechnet daher mit dem Absatz in alle Länder.
method = Verfahren: { $models }; im Backtest von { $count ->
    [one] einem früheren Zeitpunkt
   *[other] { $checked } früheren Zeitpunkten
} aus lagen { $coverage } der Wochen im Intervall.
method-untried = Verfahren: { $models }; der Verlauf ist zu kurz, um ein Intervall über so viele Wochen zu prüfen.
median = Median der letzten Wochen (Halbwertszeit { $weeks } Wochen)
fallback = Der Verlauf ist zu kurz oder zu dünn, um Modelle zu vergleichen; dies ist daher die bisherige Durchschnittsrate (Ersatzverfahren), ihr Intervall ließ sich nicht prüfen.
season = Die Jahressaison ist berücksichtigt.
filled = { $count ->
    [one] { $amount } Woche mit fehlendem Bestand zählt nicht als Nachfrage null.
   *[other] { $amount } Wochen mit fehlendem Bestand zählen nicht als Nachfrage null.
}
promotions = Aktionen in diesem Zeitraum sind eingerechnet: { $names }.
as-of = Daten bis { $day }.
list = { $count ->
    [one] Ein Produkt{ $within } muss nachbestellt werden:
   *[other] Die { $shown } Produkte{ $within }, die am dringendsten nachbestellt werden müssen; insgesamt sind { $due } fällig:
}
list-none = Derzeit muss kein Produkt{ $within } nachbestellt werden.
sold = Verkauft vom { $first } bis zum { $last } – { $what }: **{ $pieces }**. Gezählt sind Stückzahlen, kein Geldbetrag; stornierte Bestellungen zählen nicht.
sold-categories = Meistverkaufte Kategorien: { $list }.
sold-products = Meistverkaufte Produkte:
best = { $name }: { $amount }
nearest = Prognosen gelten für ganze Wochen; dies sind die, die { $first } – { $last } am nächsten kommen.
farthest = Eine Prognose reicht 52 Wochen weit; was danach bis zum { $last } kommt, ist nicht enthalten.
stock-now = Bestand und Nachbestellung gelten für heute und die Lieferzeit, nicht für { $first } – { $last }.
ranked = Geordnet nach dem Absatz, der bis zum Eintreffen einer heute bestellten Lieferung entginge.
plot-sales = Absatz und Prognose: { $what }
plot-stock = Künftiger Bestand: { $what }
plot-list = Bestand und Bedarf bis zum Eintreffen einer Lieferung
axis-sales = Stück je Woche
axis-stock = Stück auf Lager
past = verkauft
ahead = Prognose
interval = { $level }-Intervall
no-stock = Bestand fehlte
promotion = Aktion
projected = erwarteter Bestand
reorder-point = Meldebestand
on-hand = auf Lager
lead-demand = erwarteter Bedarf
