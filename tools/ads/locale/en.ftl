# What ads say; each statement a fact, without an end.
ad-by = { $category } by { $brand }
ad-offer = { $name }: { $price }
ad-price = { $tone ->
    [playful] Yours for { $price }
   *[other] { $price }
}
ad-price-from = { $tone ->
    [playful] Yours from { $price }
   *[other] From { $price }
}
ad-ships = { $tone ->
    [playful] Hops over to: { $country }
   *[other] Ships to: { $country }
}
ad-stars = { $stars } of 5 stars
ad-stars-of = { $stars } of 5 stars from { $amount } { $count ->
    [one] rating
   *[other] ratings
}
ad-praise = { $tone ->
    [playful] Applause in reviews for: { $list }
   *[other] Praised in reviews: { $list }
}
ad-feature = { $label }: { $value }
ad-listed = { $list }, { $item }
ad-intro = { $tone ->
    [playful] Say hello to { $name }
   *[other] This is { $name }
}
ad-go = { $tone ->
    [friendly] Come and have a look
    [formal] Please visit our shop
    [playful] Curious? Come and take a peek
   *[neutral] See it in our shop
}
ad-greeting = { $tone ->
    [friendly] Hi there,
    [formal] Dear customer,
    [playful] Hello, hello!
   *[neutral] Hello,
}
ad-closing = { $tone ->
    [friendly] See you soon
    [formal] Yours sincerely
    [playful] See you around!
   *[neutral] Kind regards
}
ad-sentence = { $text }.

# What reviewers praise, as a phrase in a list
aspect-quality = workmanship
aspect-fit = fit
aspect-value = value for money
aspect-delivery = delivery
aspect-packaging = packaging
aspect-look = design
aspect-use = ease of use
aspect-service = customer service

# What the merchant is told
draft-new = Draft { $id } for { $channel } is saved. Nothing is published; you can edit, approve or reject it.
draft-known = This very draft exists already: number { $id } for { $channel } ({ $status }{ $edited ->
    [yes] , edited
   *[no] {""}
}).
status-draft = draft
status-approved = approved
status-rejected = rejected
written = { $name }: in { $tongue }
written-for = { $name }: in { $tongue }, for { $country }
counted = ({ $used }/{ $most })
heading = { $field }:
channel-google = Google Search
channel-meta = Facebook and Instagram
channel-tiktok = TikTok
channel-amazon = Amazon
channel-email = E-mail
field-google-headline = Headlines
field-google-text = Descriptions
field-meta-headline = Headline
field-meta-text = Primary text
field-meta-extra = Link description
field-tiktok-headline = Display name
field-tiktok-text = Ad text
field-amazon-headline = Title
field-amazon-text = Bullet points
field-amazon-extra = Search terms
field-email-headline = Subject
field-email-text = Body
field-email-extra = Preview text
basis = Every statement is a fact from the shop. Praised in { $reviews } reviews with four or five stars: { $list }
basis-none = Every statement is a fact from the shop.
praise = { $aspect } ({ $n })
note-price = The ad names no price: the product has none, or the shop has no exchange rate to the audience’s currency.
note-reviews = Reviewers are not mentioned: too few of them praise the same thing.
note-stock = The product is out of stock at the moment.
note-country = You named no country: most of your customers who speak this language are in { $country }, so it is written for them.
note-tone = The tone you asked for changes nothing here: what fits into { $channel } reads the same in every tone.
note-length = { $length ->
    [short] This is the shortest version for { $channel }: without what is left it would be no ad.
   *[long] This is the longest version for { $channel }: the channel takes no more, or the shop knows nothing else.
}
note-beyond = One wish I cannot follow: { $wish ->
    [emoji] emojis
    [hashtags] hashtags
    [rhyme] rhymes
    [address] another form of address in sentences from the shop’s description; greeting, invitation and closing follow the tone
   *[style] this style
}. I put ads together from the shop’s facts: in a friendly, formal or playful tone, shorter or longer. You can edit the draft yourself.

# Why there is no draft, and what to say
ask-channel = For which channel shall I write it: { $list }?
no-channel = { $channel } is not among the channels that I write for. I can write for: { $list }.
ask-product = Which product shall the ad be for? Please name its SKU or its name as it stands in the shop.
ask-several = Several products may be meant. Which one shall it be?
no-language = I cannot write this ad in { $tongue }: the shop has no texts of “{ $name }” in it that I could use. There are some in: { $list }.
no-language-any = I cannot write an ad for “{ $name }”: the shop has no name and description of it in a language that I write.
no-country = “{ $name }” is not sent to this country: { $country }. An ad there would promise what the shop cannot keep.
no-room = I cannot fit an ad for “{ $name }” into { $channel }: its name, brand and category in { $tongue } are missing or longer than { $most } characters. Please give it a shorter name, a brand or a category in the shop, or choose another channel.
