reply-greeting = 您好！我可以推荐商品，解答配送、海关、退货和付款方面的问题，也可以查询您的订单。您想找什么？
reply-thanks = 不客气！还有什么可以帮您的吗？
reply-about = 我是本店的人工智能助手，不是真人。我可以推荐商品，根据帮助文章解答配送、海关、退货和付款方面的问题，并查询您本人的订单。
reply-person = 我已为您呼叫我们团队的工作人员。此对话正在等待他们处理；您接下来写的内容会发给他们，他们的回复会显示在这里。在此之前我不会再回答。
reply-decline = 这个我帮不上忙。我可以推荐商品，解答配送、海关、退货和付款方面的问题，并查询您本人的订单。
reply-greeting-merchant = 您好！我可以预测需求和库存、分析评价、起草广告、查找商品以及查阅店铺的帮助文章。您想了解什么？
reply-about-merchant = 我是本店的 AI 助手，不是真人。我可以预测需求并给出库存建议、按方面分析评价、为五个渠道起草广告、查找商品以及引用店铺的帮助文章。
reply-decline-merchant = 这方面我帮不上忙。我可以预测需求并给出库存建议、分析评价、起草广告、查找商品以及引用店铺的帮助文章。
model-down = 语言模型暂时不可用，以下是直接的查询结果。
failed-internal = 查询时出了问题，请再试一次。
failed-unavailable = 商店的这一部分暂时没有响应，请一分钟后再试。
failed-not-found = 没有找到。
failed-unknown-product = 我没有找到编号为 { $sku } 的商品，请核对商品名称或编号。
failed-not-on-sale = 编号为 { $sku } 的商品目前不在售。
failed-country-not-served = 我们不向这个国家发货。
failed-bad-range = { $field ->
    [currency] 我没有 { $value } 的汇率，请换一种货币说明价格。
    [horizon_weeks] 我可以预测未来 1 到 52 周，无法预测 { $value } 周。请说一个较短的时间。
    [service_level] 服务水平应在 50% 到不足 100% 之间，{ $value } 不行。请换一个值。
    [lead_time_days] 交货期应在 1 到 365 天之间，{ $value } 不行。请换一个值。
   *[other] 无法按 { $value } 的价格查找。价格必须大于零，且最低价不能高于最高价；请更正后再问一次。
}
failed-bad-request = 没能理解这些信息，请换个说法。
failed-customer-needed = 请先登录，然后我就可以查询您的订单。
failed-not-allowed = 您不能使用此功能。
