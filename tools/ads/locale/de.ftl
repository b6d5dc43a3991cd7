# What ads say; each statement a fact, without an end.
ad-by = { $category } von { $brand }
ad-offer = { $name }: { $price }
ad-price = { $tone ->
    [playful] Für { $price } deins
   *[other] { $price }
}
ad-price-from = { $tone ->
    [playful] Ab { $price } deins
   *[other] Ab { $price }
}
ad-ships = { $tone ->
    [playful] Hüpft auch nach: { $country }
   *[other] Lieferland: { $country }
}
ad-stars = { $stars } von 5 Sternen
ad-stars-of = { $stars } von 5 Sternen bei { $amount } { $count ->
    [one] Bewertung
   *[other] Bewertungen
}
ad-praise = { $tone ->
    [playful] Applaus in Bewertungen für: { $list }
   *[other] In Bewertungen gelobt: { $list }
}
ad-feature = { $label }: { $value }
ad-listed = { $list }, { $item }
ad-intro = { $tone ->
    [playful] Sag Hallo: { $name }
   *[other] Wir stellen vor: { $name }
}
ad-go = { $tone ->
    [friendly] Schau bei uns vorbei
    [formal] Besuchen Sie unseren Shop
    [playful] Neugierig? Komm gucken
   *[neutral] Jetzt im Shop ansehen
}
ad-greeting = { $tone ->
    [friendly] Hallo,
    [formal] Sehr geehrte Damen und Herren,
    [playful] Huhu,
   *[neutral] Guten Tag,
}
ad-closing = { $tone ->
    [friendly] Bis bald
    [formal] Mit freundlichen Grüßen
    [playful] Bis ganz bald!
   *[neutral] Viele Grüße
}
ad-sentence = { $text }.

# What reviewers praise, as a phrase in a list
aspect-quality = Verarbeitung
aspect-fit = Passform
aspect-value = Preis-Leistung
aspect-delivery = Lieferung
aspect-packaging = Verpackung
aspect-look = Design
aspect-use = einfache Nutzung
aspect-service = Kundenservice

# What the merchant is told
draft-new = Entwurf { $id } für { $channel } ist gespeichert. Veröffentlicht ist nichts; Sie können ihn ändern, freigeben oder ablehnen.
draft-known = Genau diesen Entwurf gibt es schon: Nummer { $id } für { $channel } ({ $status }{ $edited ->
    [yes] , geändert
   *[no] {""}
}).
status-draft = Entwurf
status-approved = freigegeben
status-rejected = abgelehnt
written = { $name }: Sprache { $tongue }
written-for = { $name }: Sprache { $tongue }, Land { $country }
counted = ({ $used }/{ $most })
heading = { $field }:
channel-google = Google Suche
channel-meta = Facebook und Instagram
channel-tiktok = TikTok
channel-amazon = Amazon
channel-email = E-Mail
field-google-headline = Anzeigentitel
field-google-text = Textzeilen
field-meta-headline = Überschrift
field-meta-text = Primärer Text
field-meta-extra = Linkbeschreibung
field-tiktok-headline = Anzeigename
field-tiktok-text = Anzeigentext
field-amazon-headline = Titel
field-amazon-text = Aufzählungspunkte
field-amazon-extra = Suchbegriffe
field-email-headline = Betreff
field-email-text = Text
field-email-extra = Vorschautext
basis = Jede Aussage ist eine Tatsache aus dem Shop. Gelobt in { $reviews } Bewertungen mit vier oder fünf Sternen: { $list }
basis-none = Jede Aussage ist eine Tatsache aus dem Shop.
praise = { $aspect } ({ $n })
note-price = Die Anzeige nennt keinen Preis: Das Produkt hat keinen, oder dem Shop fehlt der Wechselkurs in die Währung der Leser.
note-reviews = Bewertungen bleiben unerwähnt: Zu wenige loben dasselbe.
note-stock = Das Produkt ist zurzeit nicht auf Lager.
note-country = Sie haben kein Land genannt: Die meisten Ihrer Kunden dieser Sprache wohnen hier: { $country }. Für sie ist die Anzeige geschrieben.
note-tone = Der gewünschte Ton ändert hier nichts: Was in { $channel } passt, lautet in jedem Ton gleich.
note-length = { $length ->
    [short] Das ist die kürzeste Fassung für { $channel }: Ohne das, was noch dasteht, wäre es keine Anzeige.
   *[long] Das ist die längste Fassung für { $channel }: Mehr nimmt der Kanal nicht, oder der Shop weiß nichts weiter.
}
note-beyond = Einen Wunsch kann ich nicht erfüllen: { $wish ->
    [emoji] Emojis
    [hashtags] Hashtags
    [rhyme] Reime
    [address] eine andere Anrede in Sätzen aus der Beschreibung des Shops; Gruß, Einladung und Schluss richten sich nach dem Ton
   *[style] diesen Stil
}. Ich setze Anzeigen aus Tatsachen des Shops zusammen: freundlich, förmlich oder verspielt, kürzer oder länger. Den Entwurf können Sie selbst ändern.

# Why there is no draft, and what to say
ask-channel = Für welchen Kanal soll ich schreiben: { $list }?
no-channel = { $channel } gehört nicht zu den Kanälen, für die ich schreibe. Schreiben kann ich für: { $list }.
ask-product = Für welches Produkt soll die Anzeige sein? Bitte nennen Sie die Artikelnummer oder den Namen im Shop.
ask-several = Mehrere Produkte kommen infrage. Welches soll es sein?
no-language = In dieser Sprache kann ich die Anzeige nicht schreiben: { $tongue }. Der Shop hat darin keine Texte zu „{ $name }“, die ich verwenden könnte. Vorhanden: { $list }.
no-language-any = Für „{ $name }“ kann ich keine Anzeige schreiben: Der Shop hat dazu weder Namen noch Beschreibung in einer Sprache, in der ich schreibe.
no-country = „{ $name }“ wird in dieses Land nicht verschickt: { $country }. Eine Anzeige dort verspräche, was der Shop nicht halten kann.
no-room = Eine Anzeige für „{ $name }“ passt nicht in { $channel }: Name, Marke und Kategorie ({ $tongue }) fehlen oder sind länger als { $most } Zeichen. Bitte geben Sie dem Produkt im Shop einen kürzeren Namen, eine Marke oder eine Kategorie, oder wählen Sie einen anderen Kanal.
