reply-greeting = Hallo! Ich kann Produkte empfehlen, Fragen zu Versand, Zoll, Rückgabe und Zahlung beantworten und Ihre Bestellungen nachsehen. Wonach suchen Sie?
reply-thanks = Gern geschehen! Kann ich noch etwas für Sie tun?
reply-about = Ich bin der KI-Assistent dieses Shops, kein Mensch. Ich kann Produkte empfehlen, Fragen zu Versand, Zoll, Rückgabe und Zahlung aus den Hilfeartikeln beantworten und Ihre eigenen Bestellungen nachsehen.
reply-person = Ich habe jemanden aus unserem Team gerufen. Dieses Gespräch wartet nun dort; was Sie ab jetzt schreiben, geht an diese Person, und ihre Antwort erscheint hier. Bis dahin antworte ich nicht mehr.
reply-decline = Dabei kann ich nicht helfen. Ich kann Produkte empfehlen, Fragen zu Versand, Zoll, Rückgabe und Zahlung beantworten und Ihre eigenen Bestellungen nachsehen.
reply-greeting-merchant = Hallo! Ich kann Nachfrage und Bestand vorhersagen, Bewertungen auswerten, Anzeigen entwerfen, Produkte finden und in den Artikeln des Shops nachsehen. Was möchten Sie wissen?
reply-about-merchant = Ich bin der KI-Assistent dieses Shops, kein Mensch. Ich kann die Nachfrage vorhersagen und zum Bestand raten, Bewertungen nach Aspekten auswerten, Anzeigen für fünf Kanäle entwerfen, Produkte finden und die Artikel des Shops zitieren.
reply-decline-merchant = Dabei kann ich nicht helfen. Ich kann die Nachfrage vorhersagen und zum Bestand raten, Bewertungen auswerten, Anzeigen entwerfen, Produkte finden und die Artikel des Shops zitieren.
model-down = Das Sprachmodell ist gerade nicht erreichbar, hier ist daher das schlichte Ergebnis.
failed-internal = Beim Nachsehen ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.
failed-unavailable = Dieser Teil des Shops antwortet gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.
failed-not-found = Das konnte ich nicht finden.
failed-unknown-product = Ein Produkt mit der Nummer { $sku } kenne ich nicht. Bitte prüfen Sie den Namen oder die Artikelnummer.
failed-not-on-sale = Der Artikel { $sku } wird derzeit nicht verkauft.
failed-country-not-served = In dieses Land liefern wir nicht.
failed-bad-range = { $field ->
    [currency] Für { $value } habe ich keinen Wechselkurs. Bitte nennen Sie den Preis in einer anderen Währung.
    [horizon_weeks] Ich kann 1 bis 52 Wochen vorhersagen, nicht { $value }. Bitte nennen Sie einen kürzeren Zeitraum.
    [service_level] Ein Servicegrad liegt zwischen 50 % und knapp unter 100 %; { $value } geht nicht. Bitte nennen Sie einen anderen.
    [lead_time_days] Eine Lieferzeit liegt zwischen 1 und 365 Tagen; { $value } geht nicht. Bitte nennen Sie eine andere.
   *[other] Mit einem Preis von { $value } kann ich nicht suchen. Preise müssen über null liegen, und der niedrigste darf nicht über dem höchsten liegen; bitte berichtigen Sie das und fragen Sie noch einmal.
}
failed-bad-request = Mit diesen Angaben konnte ich nichts anfangen. Bitte sagen Sie es mit anderen Worten.
failed-customer-needed = Bitte melden Sie sich zuerst an, dann kann ich Ihre Bestellungen nachsehen.
failed-not-allowed = Das steht Ihnen nicht zur Verfügung.
