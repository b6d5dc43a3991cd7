# 冒頭の一文。$limits は空か、括弧で始まる。
found = { $count }点の商品が見つかりました{ $limits }：
found-more = { $count }点の商品が見つかりました{ $limits }。そのうち{ $shown }点をご紹介します：
similar = 「{ $name }」に似た商品は{ $count }点です{ $limits }：
personal = これまでの閲覧・購入履歴をもとに、{ $count }点をおすすめします{ $limits }：
suggestions = 当店のおすすめ{ $count }点です{ $limits }：
nothing = 申し訳ありません。ご希望に合う商品は見つかりませんでした{ $limits }。
not-served = 申し訳ありません。{ $country }への配送は行っておりません。
limits = （{ $list }）
comma = 、
limit-up-to = { $high }以下
limit-from = { $low }以上
limit-between = { $low }～{ $high }
limit-country = { $country }へ配送可能

# お尋ねの商品
asked = 「{ $name }」についてご案内します。
asked-other-variant = ご希望どおりのものは現在ご用意がないため、最も近いものをご覧ください。
asked-shipped = { $country }へ配送できます。
asked-not-shipped = { $country }へは配送できません。
asked-out-of-stock = ただいま在庫切れです。
options = お選びいただけるもの：
alternatives = ご注文いただける似た商品：

# 商品の比較
compared = 比較：
compared-same = 共通点：{ $facts }

# 緩めた条件
relaxed-attributes = ご希望の仕様をすべて満たす商品がないため、その条件を外しました。詳細をご確認ください。
relaxed-price = ご希望の価格帯に商品がないため、価格帯から外れた商品をご紹介しています。

# 商品の情報
stock = { $count ->
    [0] 在庫切れ
   *[other] 残り{ $count }点
}
fact = { $name }：{ $value }
weight = 重量
origin = 原産国
in-stock = 在庫あり
not-shipped = { $country }へは配送不可

# 理由
reason-matches = { $count ->
    [0] ご希望に合う商品
   *[other] 一致：{ $words }
}
reason-bought = 「{ $name }」をご購入いただいたため
reason-similar = 「{ $name }」に似た商品
reason-popular = { $country }で人気
reason-rated = { $ratings }人の評価で5点中{ $stars }点
reason-asked = お尋ねの商品
