order-pending = Hemos recibido tu pedido **{ $number }** del { $placed }. Todavía no está empaquetado.
order-processing = Estamos preparando el envío de tu pedido **{ $number }** del { $placed }.
order-shipped = Tu pedido **{ $number }** del { $placed } está en camino.
order-delivered = Tu pedido **{ $number }** del { $placed } ya se ha entregado.
order-cancelled = Tu pedido **{ $number }** del { $placed } está cancelado.
order-return_requested = Hay una devolución solicitada para tu pedido **{ $number }** del { $placed }. Todavía no nos consta la llegada de los artículos.
order-returned = Hemos recibido la devolución de tu pedido **{ $number }** del { $placed }.
order-exchange_requested = Hay un cambio solicitado para tu pedido **{ $number }** del { $placed }.

state-pending = pendiente
state-processing = en preparación
state-shipped = en camino
state-delivered = entregado
state-cancelled = cancelado
state-return_requested = devolución solicitada
state-returned = devolución recibida
state-exchange_requested = cambio solicitado

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = Tus últimos pedidos:
several-open = Tus pedidos en curso:
several-delivered = Tus pedidos entregados:
several-cancelled = Tus pedidos cancelados:
several-returned = Tus devoluciones y cambios:

none-all = Todavía no has hecho ningún pedido.
none-open = Ahora mismo no tienes ningún pedido en curso.
none-delivered = Todavía no se te ha entregado ningún pedido.
none-cancelled = No tienes pedidos cancelados.
none-returned = No tienes devoluciones ni cambios.
unknown-number = Entre tus pedidos no hay ninguno con el número { $number }. Comprueba el número, por favor.

items = En este pedido:
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — { $price } la unidad
}
option = { $label }: { $value }
total = Total con envío: **{ $total }**

not-sent = Todavía no ha salido ningún paquete, así que aún no hay número de seguimiento.
no-tracking = Todavía no hay información de seguimiento de este pedido.
parcel = Paquete con { $carrier }, número de seguimiento **{ $tracking }**: { $where }
parcel-label_created = anunciado al transportista
parcel-in_transit = en tránsito
parcel-in_customs = en la aduana
parcel-out_for_delivery = en reparto
parcel-ready_for_pickup = listo para recoger
parcel-delivered = entregado
parcel-returned_to_sender = devuelto al remitente
parcel-place = Última ubicación: { $place }
parcel-updated = Última actualización: { $day }
parcel-expected = Entrega prevista: { $day }
parcel-delivered-on = Entregado el { $day }

changes = Todavía puedes { $possible }. Yo solo puedo consultar los pedidos, no modificarlos.
changes-none = Este pedido ya no se puede modificar.
change-cancel = cancelar el pedido
change-address = cambiar la dirección de entrega
change-items = cambiar los artículos
change-payment = cambiar la forma de pago
change-redirect = pedir al transportista que desvíe el paquete
change-return = devolver artículos
change-exchange = solicitar un cambio
return-until = Último día para enviar una devolución: **{ $day }**
return-over = El plazo de devolución terminó el { $day }.
