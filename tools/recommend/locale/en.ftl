# Openings; $limits is empty or begins with a space.
found = { $count ->
    [one] I found one product{ $limits }:
   *[other] I found { $count } products{ $limits }:
}
found-more = I found { $count } products{ $limits }; here { $shown ->
    [one] is one of them
   *[other] are { $shown } of them
}:
similar = { $count ->
    [one] One product similar to “{ $name }”{ $limits }:
   *[other] { $count } products similar to “{ $name }”{ $limits }:
}
personal = { $count ->
    [one] One suggestion based on what you have viewed and bought{ $limits }:
   *[other] { $count } suggestions based on what you have viewed and bought{ $limits }:
}
suggestions = { $count ->
    [one] One suggestion from our shop{ $limits }:
   *[other] { $count } suggestions from our shop{ $limits }:
}
nothing = Sorry, I found nothing in our shop that fits your request{ $limits }.
not-served = Sorry, we do not ship to this country: { $country }.
limits = { " " }({ $list })
comma = { ", " }
limit-up-to = up to { $high }
limit-from = from { $low }
limit-between = { $low } to { $high }
limit-country = shipping to { $country }

# One product that was asked about
asked = Here is what I know about “{ $name }”.
asked-other-variant = It is not available right now exactly as you asked, so this is the closest variant.
asked-shipped = Shipping to { $country } is possible.
asked-not-shipped = It cannot be shipped to { $country }.
asked-out-of-stock = It is out of stock at the moment.
options = Offered in:
alternatives = { $count ->
    [one] A similar product that you can order:
   *[other] Similar products that you can order:
}

# Products side by side
compared = Side by side:
compared-same = The same for all: { $facts }

# What had to be given up
relaxed-attributes = Nothing has all the features you asked for, so I left those out; check the details below.
relaxed-price = Nothing fits the price you named, so these are outside it.

# Facts of a product
stock = { $count ->
    [0] out of stock
    [one] only one left
   *[other] only { $count } left
}
fact = { $name }: { $value }
weight = Weight
origin = Country of origin
in-stock = in stock
not-shipped = cannot be shipped to { $country }

# Reasons
reason-matches = { $count ->
    [0] fits your request
   *[other] matches { $words }
}
reason-bought = because you bought “{ $name }”
reason-similar = similar to “{ $name }”
reason-popular = popular in { $country }
reason-rated = rated { $stars } out of 5 by { $ratings } customers
reason-asked = the product you asked about
