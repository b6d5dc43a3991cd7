order-pending = Recebemos o seu pedido **{ $number }** de { $placed }. Ele ainda não foi embalado.
order-processing = O seu pedido **{ $number }** de { $placed } está sendo preparado para envio.
order-shipped = O seu pedido **{ $number }** de { $placed } está a caminho.
order-delivered = O seu pedido **{ $number }** de { $placed } foi entregue.
order-cancelled = O seu pedido **{ $number }** de { $placed } foi cancelado.
order-return_requested = Há uma devolução solicitada para o seu pedido **{ $number }** de { $placed }. Ainda não registramos a chegada dos produtos.
order-returned = Recebemos a devolução do seu pedido **{ $number }** de { $placed }.
order-exchange_requested = Há uma troca solicitada para o seu pedido **{ $number }** de { $placed }.

state-pending = pendente
state-processing = em preparação
state-shipped = a caminho
state-delivered = entregue
state-cancelled = cancelado
state-return_requested = devolução solicitada
state-returned = devolução recebida
state-exchange_requested = troca solicitada

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = Seus últimos pedidos:
several-open = Seus pedidos em andamento:
several-delivered = Seus pedidos entregues:
several-cancelled = Seus pedidos cancelados:
several-returned = Suas devoluções e trocas:

none-all = Você ainda não fez nenhum pedido.
none-open = Você não tem pedidos em andamento no momento.
none-delivered = Nenhum pedido seu foi entregue até agora.
none-cancelled = Você não tem pedidos cancelados.
none-returned = Você não tem devoluções nem trocas.
unknown-number = Entre os seus pedidos não há nenhum com o número { $number }. Confira o número, por favor.

items = Neste pedido:
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — { $price } cada
}
option = { $label }: { $value }
total = Total com frete: **{ $total }**

not-sent = Nenhum pacote foi enviado ainda, por isso não há código de rastreio.
no-tracking = Ainda não há informações de rastreio para este pedido.
parcel = Pacote com { $carrier }, código de rastreio **{ $tracking }**: { $where }
parcel-label_created = informado à transportadora
parcel-in_transit = em trânsito
parcel-in_customs = na alfândega
parcel-out_for_delivery = saiu para entrega
parcel-ready_for_pickup = pronto para retirada
parcel-delivered = entregue
parcel-returned_to_sender = devolvido ao remetente
parcel-place = Última localização: { $place }
parcel-updated = Última atualização: { $day }
parcel-expected = Previsão de entrega: { $day }
parcel-delivered-on = Entregue em { $day }

changes = Você ainda pode { $possible }. Eu só consulto pedidos; não consigo alterá-los.
changes-none = Este pedido não pode mais ser alterado.
change-cancel = cancelar o pedido
change-address = mudar o endereço de entrega
change-items = alterar os produtos
change-payment = trocar a forma de pagamento
change-redirect = pedir à transportadora que redirecione o pacote
change-return = devolver produtos
change-exchange = trocar produtos
return-until = Último dia para enviar uma devolução: **{ $day }**
return-over = O prazo de devolução terminou em { $day }.
