# 开头的一句；$limits 为空，或以括号开头。
found = 为您找到 { $count } 件商品{ $limits }：
found-more = 为您找到 { $count } 件商品{ $limits }，以下是其中 { $shown } 件：
similar = 与“{ $name }”相似的商品有 { $count } 件{ $limits }：
personal = 根据您浏览和购买过的商品，为您推荐 { $count } 件{ $limits }：
suggestions = 为您推荐本店的 { $count } 件商品{ $limits }：
nothing = 很抱歉，本店没有找到符合您要求的商品{ $limits }。
not-served = 很抱歉，我们目前不配送到{ $country }。
limits = （{ $list }）
comma = ，
limit-up-to = 不超过 { $high }
limit-from = { $low } 起
limit-between = { $low } 至 { $high }
limit-country = 可配送至{ $country }

# 被问到的那件商品
asked = 关于“{ $name }”，以下是商品信息。
asked-other-variant = 您要的款式目前无法提供，下面是最接近的一款。
asked-shipped = 可以配送到{ $country }。
asked-not-shipped = 该商品无法配送到{ $country }。
asked-out-of-stock = 目前缺货。
options = 可选规格：
alternatives = 可以下单的相似商品：

# 对比
compared = 对比如下：
compared-same = 相同之处：{ $facts }

# 放宽的条件
relaxed-attributes = 没有商品完全符合您要求的规格，因此放宽了这一条件，请留意下面的具体信息。
relaxed-price = 您给出的价格范围内没有合适的商品，以下商品超出了该范围。

# 商品信息
stock = { $count ->
    [0] 缺货
   *[other] 仅剩 { $count } 件
}
fact = { $name }：{ $value }
weight = 重量
origin = 产地
in-stock = 有货
not-shipped = 无法配送至{ $country }

# 理由
reason-matches = { $count ->
    [0] 符合您的要求
   *[other] 匹配：{ $words }
}
reason-bought = 因为您买过“{ $name }”
reason-similar = 与“{ $name }”相似
reason-popular = 在{ $country }很受欢迎
reason-rated = { $ratings } 位顾客评分 { $stars }（满分 5 分）
reason-asked = 您询问的商品
