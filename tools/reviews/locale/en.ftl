# $where is empty or begins with a space.
about-product = “{ $name }” ({ $sku }){ $where }
about-category = Category “{ $name }”{ $where }
about-goods = “{ $goods }” (products: { $amount }){ $where }
about-shop = The whole shop{ $where }
where = { " " }({ $list })
comma = { ", " }
where-country = reviewers from { $country }
where-since = since { $day }
where-until = until { $day }
where-between = { $since } to { $until }
summary = { $about }: **{ $count }** { $reviews ->
    [one] review
   *[other] reviews
}, **{ $mean }** of 5 stars on average. { $positive } give 4 or 5 stars, { $negative } give 1 or 2.
none = { $about }: there are no reviews.
none-latest = The latest one is of { $day }.
unknown-goods = I do not know which goods “{ $goods }” are: nothing in the shop is called so. Shown instead: { $about }.

aspects = What the texts speak of:
complaints = What is complained about:
praises = What is praised:
aspect = **{ $name }** (in { $share } of the reviews): { $positive } positive, { $neutral } neutral, { $negative } negative, { $unsure } mixed or unclear
no-statements = The texts say nothing about that.
quote = “{ $text }” (review { $review }, { $stars } ★)

blamed = Products with the largest share of 1 and 2 stars (few reviews count less):
praised = Products with the largest share of 4 and 5 stars (few reviews count less):
product = **{ $sku }** { $name }: { $mean } ★, { $negative } with 1 or 2 stars, { $positive } with 4 or 5 ({ $count } { $reviews ->
    [one] review
   *[other] reviews
})

blamed-aspect = Products with the largest share of complaints about { $aspect } (few reviews count less):
praised-aspect = Products with the largest share of praise for { $aspect } (few reviews count less):
voices = **{ $sku }** { $name }: { $negative } negative, { $positive } positive (reviews read: { $reviews })
praise-up = { $aspect }: praise has risen, from { $before } of praise and complaints before { $day } to { $after } since then.
praise-down = { $aspect }: praise has fallen, from { $before } of praise and complaints before { $day } to { $after } since then.
praise-level = { $aspect }: no clear change; { $before } of praise and complaints were praise before { $day }, { $after } since then.
trend-up = Satisfaction has risen: { $before } ★ before { $day }, { $after } ★ since then.
trend-down = Satisfaction has fallen: { $before } ★ before { $day }, { $after } ★ since then.
trend-level = Satisfaction has not clearly changed: { $before } ★ before { $day }, { $after } ★ since then.
by-category = By category: { $list }.
by-country = By the reviewers' country: { $list }.
group = { $name } { $mean } ★ ({ $count })

read-all = All of these reviews were read.
read-some = { $read } of the { $count } reviews were read, a random sample: shares may be off by up to { $margin } percentage points.
unsure = Praise and complaints are told apart by a classifier that learned from { $learned } reviews of this shop and errs at times; for { $unsure } of the statements it cannot tell.
wordless = Without words, only stars: { $count }.
contradicting = Text and stars contradict each other in: { $count }.
flood = On { $day } there were { $count } one-star reviews, far more than chance explains: please check whether they are genuine.
flood-without = Without them the average is { $mean } ★.

# Charts
plot-aspects = What the reviews speak of, in statements
plot-trend = Stars and praise by month
axis-statements = statements
axis-stars = mean stars
axis-praise = 4 and 5 stars
side-positive = positive
side-neutral = neutral
side-negative = negative
side-unsure = mixed or unclear
