answer = { $quote } (Aus unserem Artikel „{ $title }“)
foreign = In unserem Artikel „{ $title }“ steht, auf { $written }: „{ $quote }“
unknown = Das weiß ich nicht: In unseren Hilfeartikeln steht dazu nichts.
related = Diese Artikel kommen der Frage am nächsten:
not-served = In dieses Land liefern wir leider nicht: { $country }.
served = Ja, in dieses Land liefern wir: { $country }.
