order-pending = 您于{ $placed }下的订单 **{ $number }** 我们已收到，尚未打包。
order-processing = 您于{ $placed }下的订单 **{ $number }** 正在备货，准备发出。
order-shipped = 您于{ $placed }下的订单 **{ $number }** 已发货，正在路上。
order-delivered = 您于{ $placed }下的订单 **{ $number }** 已送达。
order-cancelled = 您于{ $placed }下的订单 **{ $number }** 已取消。
order-return_requested = 您于{ $placed }下的订单 **{ $number }** 已登记退货，我们尚未确认收到退回的商品。
order-returned = 您于{ $placed }下的订单 **{ $number }** 的退货我们已收到。
order-exchange_requested = 您于{ $placed }下的订单 **{ $number }** 已登记换货。

state-pending = 待处理
state-processing = 备货中
state-shipped = 运输中
state-delivered = 已送达
state-cancelled = 已取消
state-return_requested = 已登记退货
state-returned = 已收到退货
state-exchange_requested = 已登记换货

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = 您最近的订单：
several-open = 您尚未完成的订单：
several-delivered = 您已送达的订单：
several-cancelled = 您已取消的订单：
several-returned = 您的退换货订单：

none-all = 您还没有下过订单。
none-open = 您目前没有未完成的订单。
none-delivered = 您目前还没有已送达的订单。
none-cancelled = 您没有已取消的订单。
none-returned = 您没有退货或换货的订单。
unknown-number = 在您的订单中没有找到编号 { $number }，请核对一下订单号。

items = 商品明细：
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — 单价 { $price }
}
option = { $label }：{ $value }
total = 合计（含运费）：**{ $total }**

not-sent = 包裹尚未寄出，因此还没有物流单号。
no-tracking = 这笔订单暂时还没有物流信息。
parcel = { $carrier } 包裹，物流单号 **{ $tracking }**：{ $where }
parcel-label_created = 已通知承运商揽收
parcel-in_transit = 运输途中
parcel-in_customs = 清关中
parcel-out_for_delivery = 正在派送
parcel-ready_for_pickup = 待自提
parcel-delivered = 已签收
parcel-returned_to_sender = 已退回寄件方
parcel-place = 最近到达地点：{ $place }
parcel-updated = 最近更新：{ $day }
parcel-expected = 预计送达：{ $day }
parcel-delivered-on = 送达日期：{ $day }

changes = 您现在还可以：{ $possible }。
changes-none = 这笔订单已无法再作更改。
change-cancel = 取消订单
change-address = 修改收货地址
change-items = 修改商品
change-payment = 更换付款方式
change-redirect = 请承运商改派包裹
change-return = 退货
change-exchange = 换货
return-until = 最晚寄回日期：**{ $day }**
return-over = 退货期限已于{ $day }截止。

arrives = 您的订单 **{ $number }** 预计 **{ $day }** 送达。
arrives-late = 您的订单 **{ $number }** 原定 **{ $day }** 送达，现已延误。
arrives-unknown = 您的订单 **{ $number }** 没有可告知的送达日期：{ $because }。
arrived = 您的订单 **{ $number }** 已于 **{ $day }** 送达。

yes-cancel = 可以，您的订单 **{ $number }** 现在还能取消：{ $because }。
yes-address = 可以，您的订单 **{ $number }** 现在还能修改收货地址：{ $because }。
yes-items = 可以，您的订单 **{ $number }** 现在还能修改商品：{ $because }。
yes-payment = 可以，您的订单 **{ $number }** 现在还能更换付款方式：{ $because }。
yes-redirect = 可以，承运商还能改派您的订单 **{ $number }** 的包裹：{ $because }。
yes-return = 可以，您的订单 **{ $number }** 中的商品可以退货：{ $because }。
yes-return-until = 可以，您的订单 **{ $number }** 中的商品在 **{ $day }** 之前（含当日）可以退货。
yes-exchange = 可以，您的订单 **{ $number }** 中的商品可以换货：{ $because }。
yes-exchange-until = 可以，您的订单 **{ $number }** 中的商品在 **{ $day }** 之前（含当日）可以换货。

no-cancel = 不可以，您的订单 **{ $number }** 已无法取消：{ $because }。
no-address = 不可以，您的订单 **{ $number }** 已无法修改收货地址：{ $because }。
no-items = 不可以，您的订单 **{ $number }** 已无法修改商品：{ $because }。
no-payment = 不可以，您的订单 **{ $number }** 已无法更换付款方式：{ $because }。
no-redirect = 不可以，您的订单 **{ $number }** 没有可改派的包裹：{ $because }。
no-return = 不可以，您的订单 **{ $number }** 目前没有可以退货的商品：{ $because }。
no-return-over = 不可以，您的订单 **{ $number }** 的退货期限已于 **{ $day }** 截止。
no-exchange = 不可以，您的订单 **{ $number }** 目前没有可以换货的商品：{ $because }。
no-exchange-over = 不可以，您的订单 **{ $number }** 的换货期限已于 **{ $day }** 截止。
no-undated = 您的订单 **{ $number }** 我无法判断：系统中没有送达日期的记录。

because-pending = 订单尚未打包
because-processing = 订单已在备货
because-shipped = 订单已发货，正在路上
because-delivered = 订单已送达
because-cancelled = 订单已取消
because-return_requested = 订单已登记退货
because-returned = 退货我们已收到
because-exchange_requested = 订单已登记换货

can-these = 以下 { $count } 笔订单还可以{ $change }：
cannot-these = 以下 { $count } 笔订单无法{ $change }：
read-only = 我只能查询订单。如需更改，请在您的账户中打开该订单，或让我为您转接人工客服。
exchange-until = 最晚换货日期：**{ $day }**
exchange-over = 换货期限已于{ $day }截止。

several-item = 包含“{ $item }”的订单：
several-period = 您在{ $period }共下了 { $count } 个订单：
shown = 此处显示最近的 { $shown } 个。
period = { $since }至{ $until }期间
period-since = { $since }以来
period-until = { $until }之前
none-item = 在您的订单中没有找到名为“{ $item }”的商品。
none-period = 您在{ $period }没有下过订单。
none-paid = 没有可计入的消费：您的订单已取消。
paid-item = 您为“{ $item }”支付了 **{ $total }**（不含运费）：
paid-order = 订单 **{ $number }** 您共支付 **{ $total }**（含运费）。
paid-period = 您在{ $period }的 { $count } 个订单共花费 **{ $total }**（含运费）。已取消的订单未计入，退款未扣除。
paid-all = 您的 { $count } 个订单共花费 **{ $total }**（含运费）。已取消的订单未计入，退款未扣除。
customs-held = 您的订单 **{ $number }** 有包裹正在海关，放行后会继续运输。
customs-free = 您的订单 **{ $number }** 没有包裹在海关。
customs-note = 凭物流单号可向承运商询问海关是否还需要材料。您所在国家的关税和税费可以问我。
refund = 我看不到付款记录，因此无法确认订单 **{ $number }** 的 **{ $total }** 是否已退款：{ $because }。
refund-note = 退款需要多久可以问我，也可以让我转接人工客服查询。
fault = 这是您于{ $placed }下的订单 **{ $number }**。
fault-note = 如有破损、缺件或发错，请让我转接人工客服并提供订单号；保修范围可以直接问我。
