order-pending = { $placed }のご注文 **{ $number }** を承りました。まだ梱包前です。
order-processing = { $placed }のご注文 **{ $number }** は、ただいま発送の準備中です。
order-shipped = { $placed }のご注文 **{ $number }** は発送済みで、お届けに向かっています。
order-delivered = { $placed }のご注文 **{ $number }** はお届け済みです。
order-cancelled = { $placed }のご注文 **{ $number }** はキャンセルされました。
order-return_requested = { $placed }のご注文 **{ $number }** の返品を受け付けました。商品の到着はまだ確認できていません。
order-returned = { $placed }のご注文 **{ $number }** の返品が当店に到着しました。
order-exchange_requested = { $placed }のご注文 **{ $number }** の交換を受け付けました。

state-pending = 注文受付済み
state-processing = 発送準備中
state-shipped = 配送中
state-delivered = お届け済み
state-cancelled = キャンセル済み
state-return_requested = 返品受付済み
state-returned = 返品到着済み
state-exchange_requested = 交換受付済み

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = 最近のご注文：
several-open = 進行中のご注文：
several-delivered = お届け済みのご注文：
several-cancelled = キャンセルされたご注文：
several-returned = 返品・交換のご注文：

none-all = ご注文はまだありません。
none-open = 現在、進行中のご注文はありません。
none-delivered = お届け済みのご注文はまだありません。
none-cancelled = キャンセルされたご注文はありません。
none-returned = 返品・交換のご注文はありません。
unknown-number = お客様のご注文の中に、注文番号 { $number } のものは見つかりませんでした。番号をご確認ください。

items = ご注文の内容：
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — 単価 { $price }
}
option = { $label }：{ $value }
total = 合計（送料込み）：**{ $total }**

not-sent = まだ発送されていないため、追跡番号はありません。
no-tracking = このご注文の配送情報はまだありません。
parcel = { $carrier } の荷物、追跡番号 **{ $tracking }**：{ $where }
parcel-label_created = 運送会社へ連絡済み
parcel-in_transit = 輸送中
parcel-in_customs = 通関手続き中
parcel-out_for_delivery = 配達中
parcel-ready_for_pickup = 受け取り可能
parcel-delivered = 配達完了
parcel-returned_to_sender = 当店へ返送
parcel-place = 最新の所在地：{ $place }
parcel-updated = 最終更新：{ $day }
parcel-expected = お届け予定日：{ $day }
parcel-delivered-on = お届け日：{ $day }

changes = 現在可能なお手続き：{ $possible }。
changes-none = このご注文はもう変更できません。
change-cancel = 注文のキャンセル
change-address = お届け先の変更
change-items = 商品の変更
change-payment = お支払い方法の変更
change-redirect = 運送会社への転送依頼
change-return = 返品
change-exchange = 交換
return-until = 返品の最終発送日：**{ $day }**
return-over = 返品期間は{ $day }に終了しました。

arrives = ご注文 **{ $number }** は **{ $day }** にお届けの予定です。
arrives-late = ご注文 **{ $number }** は **{ $day }** にお届けの予定でしたが、遅れています。
arrives-unknown = ご注文 **{ $number }** のお届け日をご案内できません：{ $because }。
arrived = ご注文 **{ $number }** は **{ $day }** にお届け済みです。

yes-cancel = はい、ご注文 **{ $number }** はまだキャンセルできます：{ $because }。
yes-address = はい、ご注文 **{ $number }** のお届け先はまだ変更できます：{ $because }。
yes-items = はい、ご注文 **{ $number }** の商品はまだ変更できます：{ $because }。
yes-payment = はい、ご注文 **{ $number }** のお支払い方法はまだ変更できます：{ $because }。
yes-redirect = はい、ご注文 **{ $number }** の荷物はまだ運送会社で転送できます：{ $because }。
yes-return = はい、ご注文 **{ $number }** の商品は返品できます：{ $because }。
yes-return-until = はい、ご注文 **{ $number }** の商品は **{ $day }** まで返品できます。
yes-exchange = はい、ご注文 **{ $number }** の商品は交換できます：{ $because }。
yes-exchange-until = はい、ご注文 **{ $number }** の商品は **{ $day }** まで交換できます。

no-cancel = いいえ、ご注文 **{ $number }** はもうキャンセルできません：{ $because }。
no-address = いいえ、ご注文 **{ $number }** のお届け先はもう変更できません：{ $because }。
no-items = いいえ、ご注文 **{ $number }** の商品はもう変更できません：{ $because }。
no-payment = いいえ、ご注文 **{ $number }** のお支払い方法はもう変更できません：{ $because }。
no-redirect = いいえ、ご注文 **{ $number }** には転送できる荷物がありません：{ $because }。
no-return = いいえ、ご注文 **{ $number }** には現在返品できる商品がありません：{ $because }。
no-return-over = いいえ、ご注文 **{ $number }** の返品期間は **{ $day }** に終了しました。
no-exchange = いいえ、ご注文 **{ $number }** には現在交換できる商品がありません：{ $because }。
no-exchange-over = いいえ、ご注文 **{ $number }** の交換期間は **{ $day }** に終了しました。
no-undated = ご注文 **{ $number }** についてはお答えできません：お届け日の記録がありません。

because-pending = まだ梱包前です
because-processing = すでに発送の準備中です
because-shipped = すでに発送済みです
because-delivered = すでにお届け済みです
because-cancelled = キャンセルされています
because-return_requested = 返品を受け付けています
because-returned = 返品がすでに当店に到着しています
because-exchange_requested = 交換を受け付けています

can-these = 次の{ $count }件のご注文は、まだお手続きが可能です（{ $change }）：
cannot-these = 次の{ $count }件のご注文は、お手続きができません（{ $change }）：
read-only = 私がご案内できるのは注文内容の確認のみです。変更するには、アカウントで注文を開くか、スタッフへの取り次ぎをお申し付けください。
exchange-until = 交換の最終受付日：**{ $day }**
exchange-over = 交換期間は{ $day }に終了しました。

several-item = 「{ $item }」を含むご注文：
several-period = { $period }のご注文は{ $count }件です：
shown = ここには最新の{ $shown }件を表示しています。
period = { $since }から{ $until }まで
period-since = { $since }以降
period-until = { $until }まで
none-item = ご注文の中に「{ $item }」という名前の商品は見つかりません。
none-period = { $period }のご注文はありません。
none-paid = 集計できるご利用額はありません：ご注文はキャンセルされています。
paid-item = 「{ $item }」のお支払いは **{ $total }** です（送料別）：
paid-order = ご注文 **{ $number }** のお支払いは **{ $total }** です（送料込み）。
paid-period = { $period }のご利用額は{ $count }件で **{ $total }** です（送料込み）。キャンセルされたご注文は含まず、返金は差し引いていません。
paid-all = ご利用額は{ $count }件で **{ $total }** です（送料込み）。キャンセルされたご注文は含まず、返金は差し引いていません。
customs-held = ご注文 **{ $number }** の荷物は税関にあり、許可が下り次第、配送が再開されます。
customs-free = ご注文 **{ $number }** の荷物で税関にあるものはありません。
customs-note = 税関で何か必要かどうかは、追跡番号で運送会社にご確認いただけます。お住まいの国の関税や税金については、私にお尋ねください。
refund = お支払いの状況は確認できないため、ご注文 **{ $number }** の **{ $total }** が返金済みかどうかは分かりません：{ $because }。
refund-note = 返金にかかる日数は私にお尋ねください。確認が必要な場合は、スタッフへの取り次ぎをお申し付けください。
fault = { $placed }のご注文 **{ $number }** です。
fault-note = 破損・不足・商品違いの場合は、スタッフへの取り次ぎをお申し付けのうえ、注文番号をお伝えください。保証の内容は私にお尋ねください。
