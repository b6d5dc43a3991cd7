# $where ist leer oder beginnt mit einem Leerzeichen.
about-product = „{ $name }“ ({ $sku }){ $where }
about-category = Kategorie „{ $name }“{ $where }
about-goods = „{ $goods }“ (Produkte: { $amount }){ $where }
about-shop = Der ganze Shop{ $where }
where = { " " }({ $list })
comma = { ", " }
where-country = Bewertungen aus dem Land: { $country }
where-since = seit { $day }
where-until = bis { $day }
where-between = { $since } bis { $until }
summary = { $about }: **{ $count }** { $reviews ->
    [one] Bewertung
   *[other] Bewertungen
}, im Schnitt **{ $mean }** von 5 Sternen. { $positive } geben 4 oder 5 Sterne, { $negative } geben 1 oder 2.
none = { $about }: Es gibt keine Bewertungen.
none-latest = Die letzte ist vom { $day }.
unknown-goods = Ich weiß nicht, welche Waren „{ $goods }“ sind: Nichts im Shop heißt so. Stattdessen gezeigt: { $about }.

aspects = Wovon die Texte handeln:
complaints = Was bemängelt wird:
praises = Was gelobt wird:
aspect = **{ $name }** (in { $share } der Bewertungen): { $positive } positiv, { $neutral } neutral, { $negative } negativ, { $unsure } gemischt oder unklar
no-statements = Dazu sagen die Texte nichts.
quote = „{ $text }“ (Bewertung { $review }, { $stars } ★)

blamed = Produkte mit dem größten Anteil an 1 und 2 Sternen (wenige Bewertungen zählen weniger):
praised = Produkte mit dem größten Anteil an 4 und 5 Sternen (wenige Bewertungen zählen weniger):
product = **{ $sku }** { $name }: { $mean } ★, { $negative } mit 1 oder 2 Sternen, { $positive } mit 4 oder 5 ({ $count } { $reviews ->
    [one] Bewertung
   *[other] Bewertungen
})

blamed-aspect = Produkte mit dem größten Anteil an Kritik – { $aspect } (wenige Bewertungen zählen weniger):
praised-aspect = Produkte mit dem größten Anteil an Lob – { $aspect } (wenige Bewertungen zählen weniger):
voices = **{ $sku }** { $name }: { $negative } negativ, { $positive } positiv (gelesene Bewertungen: { $reviews })
praise-up = { $aspect }: Der Anteil des Lobs an Lob und Kritik ist gestiegen, von { $before } vor dem { $day } auf { $after } seitdem.
praise-down = { $aspect }: Der Anteil des Lobs an Lob und Kritik ist gesunken, von { $before } vor dem { $day } auf { $after } seitdem.
praise-level = { $aspect }: keine deutliche Veränderung; der Anteil des Lobs an Lob und Kritik war { $before } vor dem { $day } und ist { $after } seitdem.
trend-up = Die Zufriedenheit ist gestiegen: { $before } ★ vor dem { $day }, { $after } ★ seitdem.
trend-down = Die Zufriedenheit ist gesunken: { $before } ★ vor dem { $day }, { $after } ★ seitdem.
trend-level = Die Zufriedenheit hat sich nicht deutlich verändert: { $before } ★ vor dem { $day }, { $after } ★ seitdem.
by-category = Nach Kategorie: { $list }.
by-country = Nach Land der Bewertenden: { $list }.
group = { $name } { $mean } ★ ({ $count })

read-all = Alle diese Bewertungen wurden gelesen.
read-some = { $read } der { $count } Bewertungen wurden gelesen, eine Zufallsstichprobe: Anteile können um bis zu { $margin } Prozentpunkte abweichen.
unsure = Lob und Tadel unterscheidet ein Klassifikator, der aus { $learned } Bewertungen dieses Shops gelernt hat und sich manchmal irrt; bei { $unsure } der Aussagen kann er es nicht sagen.
wordless = Ohne Worte, nur mit Sternen: { $count }.
contradicting = Text und Sterne widersprechen sich in: { $count }.
flood = Am { $day } kamen { $count } Bewertungen mit einem Stern, weit mehr, als der Zufall erklärt: Bitte prüfen Sie, ob sie echt sind.
flood-without = Ohne sie liegt der Schnitt bei { $mean } ★.

# Diagramme
plot-aspects = Wovon die Bewertungen handeln, in Aussagen
plot-trend = Sterne und Lob nach Monat
axis-statements = Aussagen
axis-stars = Sterne im Schnitt
axis-praise = 4 und 5 Sterne
side-positive = positiv
side-neutral = neutral
side-negative = negativ
side-unsure = gemischt oder unklar
