# Einleitungen; $limits ist leer oder beginnt mit einem Leerzeichen.
found = { $count ->
    [one] Ich habe ein Produkt gefunden{ $limits }:
   *[other] Ich habe { $count } Produkte gefunden{ $limits }:
}
found-more = Ich habe { $count } Produkte gefunden{ $limits }, hier { $shown ->
    [one] ist eines davon
   *[other] sind { $shown } davon
}:
similar = { $count ->
    [one] Ein ähnliches Produkt wie „{ $name }“{ $limits }:
   *[other] { $count } ähnliche Produkte wie „{ $name }“{ $limits }:
}
personal = { $count ->
    [one] Ein Vorschlag, passend zu dem, was Sie angesehen und gekauft haben{ $limits }:
   *[other] { $count } Vorschläge, passend zu dem, was Sie angesehen und gekauft haben{ $limits }:
}
suggestions = { $count ->
    [one] Ein Vorschlag aus unserem Sortiment{ $limits }:
   *[other] { $count } Vorschläge aus unserem Sortiment{ $limits }:
}
nothing = Leider habe ich in unserem Sortiment nichts Passendes gefunden{ $limits }.
not-served = In dieses Land liefern wir leider nicht: { $country }.
limits = { " " }({ $list })
comma = { ", " }
limit-up-to = bis { $high }
limit-from = ab { $low }
limit-between = { $low } bis { $high }
limit-country = Lieferland: { $country }

# Ein Produkt, nach dem gefragt wurde
asked = Das weiß ich über „{ $name }“.
asked-other-variant = Genau so, wie Sie es möchten, ist es derzeit nicht erhältlich; dies ist die Variante, die dem am nächsten kommt.
asked-shipped = Der Versand in dieses Land ist möglich: { $country }.
asked-not-shipped = In dieses Land dürfen wir es nicht versenden: { $country }.
asked-out-of-stock = Es ist zurzeit ausverkauft.
options = Erhältlich in:
alternatives = { $count ->
    [one] Ein ähnliches Produkt, das Sie bestellen können:
   *[other] Ähnliche Produkte, die Sie bestellen können:
}

# Produkte im Vergleich
compared = Im Vergleich:
compared-same = Bei allen gleich: { $facts }

# Worauf verzichtet werden musste
relaxed-attributes = Kein Produkt hat alle gewünschten Eigenschaften, deshalb habe ich sie weggelassen; bitte beachten Sie die Angaben unten.
relaxed-price = Zum genannten Preis gibt es nichts, diese Produkte liegen außerhalb Ihrer Preisvorstellung.

# Angaben zum Produkt
stock = { $count ->
    [0] ausverkauft
    [one] nur noch 1 Stück
   *[other] nur noch { $count } Stück
}
fact = { $name }: { $value }
weight = Gewicht
origin = Herkunftsland
in-stock = auf Lager
not-shipped = Versand nicht möglich nach: { $country }

# Gründe
reason-matches = { $count ->
    [0] passt zu Ihrer Anfrage
   *[other] passt zu: { $words }
}
reason-bought = weil Sie „{ $name }“ gekauft haben
reason-similar = ähnlich wie „{ $name }“
reason-popular = beliebt bei Kunden aus: { $country }
reason-rated = { $stars } von 5 Sternen bei { $ratings } Bewertungen
reason-asked = das Produkt, nach dem Sie gefragt haben
