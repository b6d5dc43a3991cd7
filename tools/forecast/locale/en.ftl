whole-shop = the whole shop
goods = “{ $goods }” (products: { $amount })
among = These are: { $list }.
unknown-goods = I do not know which goods “{ $goods }” are: nothing in the shop is called so. Shown instead: { $what }.
pieces = { $count ->
    [one] { $amount } piece
   *[other] { $amount } pieces
}
sales = Expected sales of { $what } from { $first } to { $last }: **{ $pieces }**. With a probability of { $level } it will be between { $low } and { $high }.
rare = It sells in fewer than half of all weeks; on average { $mean } are to be expected over these weeks.
no-orders = The shop has no orders yet, so there is nothing to forecast from.
no-sales = { $what }: nothing has been sold yet, so there is nothing to forecast from.
too-short =
    { $what }: { $pieces } sold so far, within { $count ->
        [one] { $days } day ({ $first })
       *[other] { $days } days ({ $first } to { $last })
    }. That history is too short to forecast from; it takes at least two whole weeks since the first sale.
stock = In stock: { $pieces }.
out-now = Out of stock now.
runs-out = At this pace it runs out around { $day }, at the earliest around { $early }.
runs-out-late = At this pace it lasts for more than two years.
out-variants = Variants out of stock: { $skus }.
order-now = Reorder now: **{ $pieces }**.
order-later = Reorder by { $day }; not needed before.
order-none = No reorder is needed within two years.
terms = Calculated with a lead time of { $days ->
    [one] { $lead } day
   *[other] { $lead } days
}, a service level of { $level } until the delivery comes, and orders that last { $supply } days beyond it. Watch stock every day and order as soon as it falls to the reorder point; name other values if yours differ.
points = Reorder point { $point }, of which safety stock { $safety }.
all-countries = Stock serves all countries, so this plan counts the sales to all of them.
method = Method: { $models }; in a backtest from { $count ->
    [one] one past date
   *[other] { $checked } past dates
}, { $coverage } of the weeks lay within the interval.
method-untried = Method: { $models }; the history is too short to test an interval over so many weeks.
median = median of recent weeks (half-life { $weeks } weeks)
fallback = The history is too short or too sparse to compare models, so this is the average rate so far (fallback); its interval could not be tested.
season = The yearly season is taken into account.
filled = { $count ->
    [one] { $amount } week with missing stock is not counted as zero demand.
   *[other] { $amount } weeks with missing stock are not counted as zero demand.
}
promotions = Promotions in this period are included: { $names }.
as-of = Data up to { $day }.
list = { $count ->
    [one] One product{ $within } needs reordering:
   *[other] The { $shown } products{ $within } that need reordering most urgently; { $due } in all are due:
}
list-none = No product{ $within } needs reordering now.
sold = Sold from { $first } to { $last }, { $what }: **{ $pieces }**. Counted in pieces, not in money; cancelled orders are left out.
sold-categories = Most sold categories: { $list }.
sold-products = Most sold products:
best = { $name }: { $amount }
nearest = A forecast is by whole weeks; these are the ones nearest to { $first } – { $last }.
farthest = A forecast reaches 52 weeks ahead; what comes later, up to { $last }, is not in it.
stock-now = Stock and reorders are told as they are now, for the lead time, and not for { $first } – { $last }.
ranked = Ranked by the sales you would miss until a delivery ordered today arrives.
plot-sales = Sales and forecast: { $what }
plot-stock = Stock to come: { $what }
plot-list = Stock and need until a delivery arrives
axis-sales = pieces a week
axis-stock = pieces in stock
past = sold
ahead = forecast
interval = { $level } interval
no-stock = missing stock
promotion = promotion
projected = expected stock
reorder-point = reorder point
on-hand = in stock
lead-demand = expected need
