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

changes = You can still { $possible }. I can only show you orders; I cannot change them myself.
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
