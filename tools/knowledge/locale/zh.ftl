answer = { $quote }（摘自帮助文章《{ $title }》）
foreign = 我们的文章《{ $title }》中写道（原文为{ $written }）：“{ $quote }”
unknown = 这个我不清楚：我们的帮助文章里没有相关说明。
related = 以下文章可能与您的问题比较接近：
