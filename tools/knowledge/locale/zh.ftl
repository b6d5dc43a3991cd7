answer = { $quote }（摘自帮助文章《{ $title }》）
foreign = 我们的文章《{ $title }》中写道（原文为{ $written }）：“{ $quote }”
unknown = 这个我不清楚：我们的帮助文章里没有相关说明。
related = 以下文章可能与您的问题比较接近：
not-served = 很抱歉，我们目前不配送到{ $country }。
served = 可以，我们配送到{ $country }。
