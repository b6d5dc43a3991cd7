reply-greeting = Hello! I can suggest products, answer questions about shipping, customs, returns and payment, and look up your orders. What are you looking for?
reply-thanks = You're welcome! Is there anything else I can do for you?
reply-about = I am this shop's AI assistant, not a person. I can suggest products, answer questions about shipping, customs, returns and payment from the shop's help articles, and look up your own orders.
reply-person = I have called a person from our team. This conversation now waits for them; what you write from here on goes to them, and their answer appears here. Until then I stay silent.
reply-decline = I can't help with that. I can suggest products, answer questions about shipping, customs, returns and payment, and look up your own orders.
reply-greeting-merchant = Hello! I can forecast demand and stock, tell what reviews say, draft ads, find products and look up the shop's articles. What would you like to know?
reply-about-merchant = I am this shop's AI assistant, not a person. I can forecast demand and advise on stock, analyse reviews by aspect, draft ads for five channels, find products and quote the shop's articles.
reply-decline-merchant = I can't help with that. I can forecast demand and advise on stock, analyse reviews, draft ads, find products and quote the shop's articles.
model-down = The language model is not available at the moment, so here is the plain result.
failed-internal = Something went wrong while I looked this up. Please try again.
failed-unavailable = This part of the shop does not answer at the moment. Please try again in a minute.
failed-not-found = I could not find that.
failed-unknown-product = I don't know a product with the number { $sku }. Please check its name or SKU.
failed-not-on-sale = The product { $sku } is not on sale at present.
failed-country-not-served = We don't ship to this country.
failed-bad-range = { $field ->
    [currency] I have no exchange rate for { $value }. Please name the price in another currency.
    [horizon_weeks] I can forecast 1 to 52 weeks ahead, not { $value }. Please name a shorter time.
    [service_level] A service level lies between 50 % and just below 100 %; { $value } does not. Please name another one.
    [lead_time_days] A lead time lies between 1 and 365 days; { $value } does not. Please name another one.
   *[other] I can't search with a price of { $value }. Prices must be above zero, and the lowest must not be above the highest; please correct it and ask again.
}
failed-bad-request = I could not make sense of these details. Please say it in other words.
failed-customer-needed = Please sign in first, then I can look at your orders.
failed-not-allowed = This is not available to you.
