order-pending = We have received your order **{ $number }** of { $placed }. It is not packed yet.
order-processing = Your order **{ $number }** of { $placed } is being prepared for dispatch.
order-shipped = Your order **{ $number }** of { $placed } is on its way.
order-delivered = Your order **{ $number }** of { $placed } has been delivered.
order-cancelled = Your order **{ $number }** of { $placed } has been cancelled.
order-return_requested = A return has been registered for your order **{ $number }** of { $placed }. The goods have not been booked in with us yet.
order-returned = The return of your order **{ $number }** of { $placed } has arrived with us.
order-exchange_requested = An exchange has been registered for your order **{ $number }** of { $placed }.

state-pending = not packed yet
state-processing = in preparation
state-shipped = on its way
state-delivered = delivered
state-cancelled = cancelled
state-return_requested = return registered
state-returned = return received
state-exchange_requested = exchange registered

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = Your latest orders:
several-open = Your open orders:
several-delivered = Your delivered orders:
several-cancelled = Your cancelled orders:
several-returned = Your returns and exchanges:

none-all = You have not placed any orders yet.
none-open = You have no open orders at the moment.
none-delivered = None of your orders has been delivered so far.
none-cancelled = You have no cancelled orders.
none-returned = You have no returns or exchanges.
unknown-number = There is no order with the number { $number } among yours. Please check the number.

items = In this order:
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — { $price } each
}
option = { $label }: { $value }
total = Total including shipping: **{ $total }**

not-sent = No parcel has been sent yet, so there is no tracking number.
no-tracking = There is no tracking information for this order yet.
parcel = Parcel with { $carrier }, tracking number **{ $tracking }**: { $where }
parcel-label_created = announced to the carrier
parcel-in_transit = in transit
parcel-in_customs = at customs
parcel-out_for_delivery = out for delivery
parcel-ready_for_pickup = ready for pick-up
parcel-delivered = delivered
parcel-returned_to_sender = sent back to us
parcel-place = Last seen in: { $place }
parcel-updated = Last update: { $day }
parcel-expected = Expected delivery: { $day }
parcel-delivered-on = Delivered on { $day }

changes = You can still { $possible }.
changes-none = This order can no longer be changed.
change-cancel = cancel the order
change-address = change the delivery address
change-items = change the items
change-payment = change the payment method
change-redirect = have the carrier redirect the parcel
change-return = return items
change-exchange = exchange items
return-until = Last day to send something back: **{ $day }**
return-over = The return period ended on { $day }.

arrives = Your order **{ $number }** is expected on **{ $day }**.
arrives-late = Your order **{ $number }** was expected on **{ $day }** and is late.
arrives-unknown = There is no delivery day for your order **{ $number }** to tell: { $because }.
arrived = Your order **{ $number }** was delivered on **{ $day }**.

yes-cancel = Yes, your order **{ $number }** can still be cancelled: { $because }.
yes-address = Yes, the delivery address of your order **{ $number }** can still be changed: { $because }.
yes-items = Yes, the items of your order **{ $number }** can still be changed: { $because }.
yes-payment = Yes, the payment method of your order **{ $number }** can still be changed: { $because }.
yes-redirect = Yes, the carrier can still redirect the parcel of your order **{ $number }**: { $because }.
yes-return = Yes, you can return items from your order **{ $number }**: { $because }.
yes-return-until = Yes, you can return items from your order **{ $number }** until **{ $day }**.
yes-exchange = Yes, you can exchange items from your order **{ $number }**: { $because }.
yes-exchange-until = Yes, you can exchange items from your order **{ $number }** until **{ $day }**.

no-cancel = No, your order **{ $number }** can no longer be cancelled: { $because }.
no-address = No, the delivery address of your order **{ $number }** can no longer be changed: { $because }.
no-items = No, the items of your order **{ $number }** can no longer be changed: { $because }.
no-payment = No, the payment method of your order **{ $number }** can no longer be changed: { $because }.
no-redirect = No, there is no parcel of your order **{ $number }** to redirect: { $because }.
no-return = No, nothing from your order **{ $number }** can be returned at the moment: { $because }.
no-return-over = No, the return period of your order **{ $number }** ended on **{ $day }**.
no-exchange = No, nothing from your order **{ $number }** can be exchanged at the moment: { $because }.
no-exchange-over = No, the exchange period of your order **{ $number }** ended on **{ $day }**.
no-undated = I cannot tell for your order **{ $number }**: the day of its delivery is not recorded.

because-pending = it is not packed yet
because-processing = it is already being prepared for dispatch
because-shipped = it is already on its way
because-delivered = it has already been delivered
because-cancelled = it has been cancelled
because-return_requested = a return has been registered for it
because-returned = its return has already arrived with us
because-exchange_requested = an exchange has been registered for it

can-these = { $count ->
    [one] You can still { $change } in this case:
   *[other] You can still { $change } in these cases:
}
cannot-these = { $count ->
    [one] You cannot { $change } in this case:
   *[other] You cannot { $change } in these cases:
}
read-only = I can only show you orders. To change one, open it in your account, or ask me for a person from our team.
exchange-until = Last day to exchange something: **{ $day }**
exchange-over = The exchange period ended on { $day }.

several-item = Your orders with “{ $item }”:
several-period = { $count ->
    [one] You placed one order { $period }:
   *[other] You placed { $count } orders { $period }:
}
shown = Shown here are the latest { $shown }.
period = from { $since } to { $until }
period-since = since { $since }
period-until = until { $until }
none-item = In your orders I find nothing called “{ $item }”.
none-period = You placed no orders { $period }.
none-paid = I count nothing as spent: what you ordered was cancelled.
paid-item = For “{ $item }” you paid **{ $total }**, shipping not included:
paid-order = You paid **{ $total }** for order **{ $number }**, shipping included.
paid-period =
    { $count ->
        [one] You spent **{ $total }** { $period } on one order
       *[other] You spent **{ $total }** { $period } on { $count } orders
    }, shipping included. Cancelled orders are not counted, refunds not deducted.
paid-all =
    { $count ->
        [one] You spent **{ $total }** on one order
       *[other] You spent **{ $total }** on { $count } orders
    }, shipping included. Cancelled orders are not counted, refunds not deducted.
customs-held = A parcel of your order **{ $number }** is at customs and moves on once they release it.
customs-free = No parcel of your order **{ $number }** is at customs.
customs-note = The carrier can say, by the tracking number, whether customs still need anything. About duties and taxes for your country you may ask me.
refund = I cannot see payments, so not whether the **{ $total }** for your order **{ $number }** have been refunded: { $because }.
refund-note = Ask me how long a refund takes, or ask for a person from our team, who can look it up.
fault = This is your order **{ $number }** of { $placed }.
fault-note = For something broken, missing or wrong ask me for a person from our team and name the order; what the warranty covers you may ask me.
