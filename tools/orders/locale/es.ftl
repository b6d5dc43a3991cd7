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

changes = Todavía puedes { $possible }.
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

arrives = Está previsto que tu pedido **{ $number }** llegue el **{ $day }**.
arrives-late = Tu pedido **{ $number }** debía llegar el **{ $day }** y lleva retraso.
arrives-unknown = No hay fecha de entrega para tu pedido **{ $number }**: { $because }.
arrived = Tu pedido **{ $number }** se entregó el **{ $day }**.

yes-cancel = Sí, tu pedido **{ $number }** todavía se puede cancelar: { $because }.
yes-address = Sí, la dirección de entrega de tu pedido **{ $number }** todavía se puede cambiar: { $because }.
yes-items = Sí, los artículos de tu pedido **{ $number }** todavía se pueden cambiar: { $because }.
yes-payment = Sí, la forma de pago de tu pedido **{ $number }** todavía se puede cambiar: { $because }.
yes-redirect = Sí, el transportista todavía puede desviar el paquete de tu pedido **{ $number }**: { $because }.
yes-return = Sí, puedes devolver artículos de tu pedido **{ $number }**: { $because }.
yes-return-until = Sí, puedes devolver artículos de tu pedido **{ $number }** hasta el **{ $day }**.
yes-exchange = Sí, puedes solicitar un cambio de artículos de tu pedido **{ $number }**: { $because }.
yes-exchange-until = Sí, puedes solicitar un cambio de artículos de tu pedido **{ $number }** hasta el **{ $day }**.

no-cancel = No, tu pedido **{ $number }** ya no se puede cancelar: { $because }.
no-address = No, la dirección de entrega de tu pedido **{ $number }** ya no se puede cambiar: { $because }.
no-items = No, los artículos de tu pedido **{ $number }** ya no se pueden cambiar: { $because }.
no-payment = No, la forma de pago de tu pedido **{ $number }** ya no se puede cambiar: { $because }.
no-redirect = No, tu pedido **{ $number }** no tiene ningún paquete que desviar: { $because }.
no-return = No, por ahora no se puede devolver nada de tu pedido **{ $number }**: { $because }.
no-return-over = No, el plazo de devolución de tu pedido **{ $number }** terminó el **{ $day }**.
no-exchange = No, por ahora no se puede solicitar un cambio en tu pedido **{ $number }**: { $because }.
no-exchange-over = No, el plazo de cambio de tu pedido **{ $number }** terminó el **{ $day }**.
no-undated = No puedo decírtelo para tu pedido **{ $number }**: no consta el día de su entrega.

because-pending = todavía no está empaquetado
because-processing = ya se está preparando su envío
because-shipped = ya está en camino
because-delivered = ya se ha entregado
because-cancelled = está cancelado
because-return_requested = ya hay una devolución solicitada
because-returned = ya hemos recibido su devolución
because-exchange_requested = ya hay un cambio solicitado

can-these = { $count ->
    [one] Todavía puedes { $change } en este caso:
   *[other] Todavía puedes { $change } en estos casos:
}
cannot-these = { $count ->
    [one] No puedes { $change } en este caso:
   *[other] No puedes { $change } en estos casos:
}
read-only = Yo solo puedo consultar los pedidos. Para cambiar uno, ábrelo en tu cuenta o pídeme hablar con una persona de nuestro equipo.
exchange-until = Último día para solicitar un cambio: **{ $day }**
exchange-over = El plazo de cambio terminó el { $day }.

several-item = Tus pedidos con «{ $item }»:
several-period = { $count ->
    [one] Hiciste un pedido { $period }:
   *[other] Hiciste { $count } pedidos { $period }:
}
shown = Aquí se muestran los últimos { $shown }.
period = del { $since } al { $until }
period-since = desde el { $since }
period-until = hasta el { $until }
none-item = En tus pedidos no encuentro nada llamado «{ $item }».
none-period = No hiciste ningún pedido { $period }.
none-paid = No cuento ningún gasto: lo que pediste se canceló.
paid-item = Por «{ $item }» pagaste **{ $total }**, sin contar el envío:
paid-order = Pagaste **{ $total }** por el pedido **{ $number }**, envío incluido.
paid-period =
    { $count ->
        [one] Gastaste **{ $total }** { $period } en un pedido
       *[other] Gastaste **{ $total }** { $period } en { $count } pedidos
    }, envío incluido. Los pedidos cancelados no se cuentan y los reembolsos no se descuentan.
paid-all =
    { $count ->
        [one] Has gastado **{ $total }** en un pedido
       *[other] Has gastado **{ $total }** en { $count } pedidos
    }, envío incluido. Los pedidos cancelados no se cuentan y los reembolsos no se descuentan.
customs-held = Un paquete de tu pedido **{ $number }** está en la aduana y seguirá su camino cuando lo liberen.
customs-free = Ningún paquete de tu pedido **{ $number }** está en la aduana.
customs-note = Con el número de seguimiento, el transportista puede decirte si la aduana necesita algo más. Sobre aranceles e impuestos de tu país puedes preguntarme a mí.
refund = No puedo ver los pagos, así que no sé si ya se reembolsaron los **{ $total }** de tu pedido **{ $number }**: { $because }.
refund-note = Pregúntame cuánto tarda un reembolso, o pide hablar con una persona de nuestro equipo, que puede comprobarlo.
fault = Este es tu pedido **{ $number }** del { $placed }.
fault-note = Si algo está roto, falta o no es lo que pediste, pídeme hablar con una persona de nuestro equipo e indica el pedido; lo que cubre la garantía puedes preguntármelo a mí.
