# What ads say; each statement a fact, without an end.
ad-by = { $brand } { $category }
ad-offer = { $name }，{ $price }
ad-price = { $tone ->
    [playful] { $price }带回家
   *[other] 售价{ $price }
}
ad-price-from = { $tone ->
    [playful] { $price }起带回家
   *[other] { $price }起
}
ad-ships = { $tone ->
    [playful] 一路奔向{ $country }
   *[other] 可寄往{ $country }
}
ad-stars = 评分{ $stars }/5
ad-stars-of = { $amount }条评分，平均{ $stars }/5
ad-praise = { $tone ->
    [playful] 评价里的掌声：{ $list }
   *[other] 买家称赞：{ $list }
}
ad-feature = { $label }：{ $value }
ad-listed = { $list }，{ $item }
ad-intro = { $tone ->
    [playful] 来认识一下：{ $name }
   *[other] 为您介绍：{ $name }
}
ad-go = { $tone ->
    [friendly] 快来看看吧
    [formal] 敬请光临本店
    [playful] 好奇？快来逛逛
   *[neutral] 在本店查看详情
}
ad-greeting = { $tone ->
    [friendly] 嗨，
    [formal] 尊敬的顾客：
    [playful] 哈喽！
   *[neutral] 您好！
}
ad-closing = { $tone ->
    [friendly] 回头见！
    [formal] 此致敬礼
    [playful] 下次见啦！
   *[neutral] 祝好
}
ad-sentence = { $text }。

# What reviewers praise, as a phrase in a list
aspect-quality = 做工
aspect-fit = 尺码
aspect-value = 性价比
aspect-delivery = 物流
aspect-packaging = 包装
aspect-look = 外观
aspect-use = 易用性
aspect-service = 客服

# What the merchant is told
draft-new = { $channel }的草稿{ $id }已保存，尚未发布；您可以修改、批准或拒绝。
draft-known = 同样的草稿已经存在：{ $channel }，编号{ $id }（{ $status }{ $edited ->
    [yes] ，已修改
   *[no] {""}
}）。
status-draft = 草稿
status-approved = 已批准
status-rejected = 已拒绝
written = { $name }：语言为{ $tongue }
written-for = { $name }：语言为{ $tongue }，面向{ $country }
counted = （{ $used }/{ $most }）
heading = { $field }：
channel-google = 谷歌搜索
channel-meta = Facebook 与 Instagram
channel-tiktok = TikTok
channel-amazon = 亚马逊
channel-email = 电子邮件
field-google-headline = 标题
field-google-text = 描述
field-meta-headline = 标题
field-meta-text = 正文
field-meta-extra = 链接描述
field-tiktok-headline = 显示名称
field-tiktok-text = 广告文案
field-amazon-headline = 标题
field-amazon-text = 五点描述
field-amazon-extra = 搜索关键词
field-email-headline = 主题
field-email-text = 正文
field-email-extra = 预览文字
basis = 每句话都来自店铺的事实。{ $reviews }条四星和五星评价中的称赞：{ $list }
basis-none = 每句话都来自店铺的事实。
praise = { $aspect }（{ $n }）
note-price = 广告没有写价格：该商品没有价格，或店铺没有换算成受众货币的汇率。
note-reviews = 没有提到评价：称赞同一点的买家太少。
note-stock = 该商品目前缺货。
note-country = 您没有指定国家：说这种语言的顾客大多在{ $country }，因此按该国撰写。
note-tone = 所要的语气在这里没有变化：放得进{ $channel }的内容，各种语气的写法都一样。
note-length = { $length ->
    [short] 这已是{ $channel }最短的版本：再删就不成广告了。
   *[long] 这已是{ $channel }最长的版本：渠道容不下更多，或店铺没有更多信息。
}
note-beyond = 有一个要求我做不到：{ $wish ->
    [emoji] 表情符号
    [hashtags] 话题标签
    [rhyme] 押韵
    [address] 改变商品描述原句中的称呼（问候、邀请和结尾会随语气变化）
   *[style] 这种风格
}。广告由店铺的事实组成，可选亲切、正式或活泼的语气，也可写短或写长。草稿您可以自己修改。

# Why there is no draft, and what to say
ask-channel = 要写在哪个渠道：{ $list }？
no-channel = 我不为{ $channel }写广告，它不在我支持的渠道之中。可以写的渠道：{ $list }。
ask-product = 要为哪个商品写广告？请告诉我它的商品编号或店铺中的名称。
ask-several = 可能指以下几个商品，请问是哪一个？
no-language = 无法用{ $tongue }写这则广告：店铺里的“{ $name }”没有可用的该语言文本。现有语言：{ $list }。
no-language-any = 无法为“{ $name }”写广告：店铺里没有它的可用语言的名称和描述。
no-country = “{ $name }”不能寄往{ $country }，在那里投放广告会承诺店铺做不到的事。
no-room = “{ $name }”的广告放不进{ $channel }：它的{ $tongue }名称、品牌和类别缺失，或超过 { $most } 个字符（一个汉字算两个）。请在店铺中为它设置更短的名称、品牌或类别，或选择其他渠道。
