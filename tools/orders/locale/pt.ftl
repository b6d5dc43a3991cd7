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

changes = Você ainda pode { $possible }.
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

arrives = A entrega do seu pedido **{ $number }** está prevista para **{ $day }**.
arrives-late = O seu pedido **{ $number }** deveria chegar em **{ $day }** e está atrasado.
arrives-unknown = Não há data de entrega para o seu pedido **{ $number }**: { $because }.
arrived = O seu pedido **{ $number }** foi entregue em **{ $day }**.

yes-cancel = Sim, o seu pedido **{ $number }** ainda pode ser cancelado: { $because }.
yes-address = Sim, o endereço de entrega do seu pedido **{ $number }** ainda pode ser alterado: { $because }.
yes-items = Sim, os produtos do seu pedido **{ $number }** ainda podem ser alterados: { $because }.
yes-payment = Sim, a forma de pagamento do seu pedido **{ $number }** ainda pode ser trocada: { $because }.
yes-redirect = Sim, a transportadora ainda pode redirecionar o pacote do seu pedido **{ $number }**: { $because }.
yes-return = Sim, você pode devolver produtos do seu pedido **{ $number }**: { $because }.
yes-return-until = Sim, você pode devolver produtos do seu pedido **{ $number }** até **{ $day }**.
yes-exchange = Sim, você pode trocar produtos do seu pedido **{ $number }**: { $because }.
yes-exchange-until = Sim, você pode trocar produtos do seu pedido **{ $number }** até **{ $day }**.

no-cancel = Não, o seu pedido **{ $number }** não pode mais ser cancelado: { $because }.
no-address = Não, o endereço de entrega do seu pedido **{ $number }** não pode mais ser alterado: { $because }.
no-items = Não, os produtos do seu pedido **{ $number }** não podem mais ser alterados: { $because }.
no-payment = Não, a forma de pagamento do seu pedido **{ $number }** não pode mais ser trocada: { $because }.
no-redirect = Não, o seu pedido **{ $number }** não tem pacote para redirecionar: { $because }.
no-return = Não, no momento nada do seu pedido **{ $number }** pode ser devolvido: { $because }.
no-return-over = Não, o prazo de devolução do seu pedido **{ $number }** terminou em **{ $day }**.
no-exchange = Não, no momento nada do seu pedido **{ $number }** pode ser trocado: { $because }.
no-exchange-over = Não, o prazo de troca do seu pedido **{ $number }** terminou em **{ $day }**.
no-undated = Não consigo dizer para o seu pedido **{ $number }**: o dia da entrega não está registrado.

because-pending = ele ainda não foi embalado
because-processing = ele já está sendo preparado para envio
because-shipped = ele já está a caminho
because-delivered = ele já foi entregue
because-cancelled = ele foi cancelado
because-return_requested = já há uma devolução solicitada
because-returned = já recebemos a devolução dele
because-exchange_requested = já há uma troca solicitada

can-these = { $count ->
    [one] Você ainda pode { $change } neste caso:
   *[other] Você ainda pode { $change } nestes casos:
}
cannot-these = { $count ->
    [one] Você não pode { $change } neste caso:
   *[other] Você não pode { $change } nestes casos:
}
read-only = Eu só consulto pedidos. Para alterar um, abra-o na sua conta ou peça para falar com uma pessoa da nossa equipe.
exchange-until = Último dia para pedir uma troca: **{ $day }**
exchange-over = O prazo de troca terminou em { $day }.

several-item = Seus pedidos com “{ $item }”:
several-period = { $count ->
    [one] Você fez um pedido { $period }:
   *[other] Você fez { $count } pedidos { $period }:
}
shown = Aqui estão os { $shown } mais recentes.
period = de { $since } a { $until }
period-since = desde { $since }
period-until = até { $until }
none-item = Nos seus pedidos não encontro nada chamado “{ $item }”.
none-period = Você não fez nenhum pedido { $period }.
none-paid = Não conto nenhum gasto: o que você pediu foi cancelado.
paid-item = Por “{ $item }” você pagou **{ $total }**, sem o frete:
paid-order = Você pagou **{ $total }** pelo pedido **{ $number }**, frete incluído.
paid-period =
    { $count ->
        [one] Você gastou **{ $total }** { $period } em um pedido
       *[other] Você gastou **{ $total }** { $period } em { $count } pedidos
    }, frete incluído. Pedidos cancelados não contam e reembolsos não são descontados.
paid-all =
    { $count ->
        [one] Você gastou **{ $total }** em um pedido
       *[other] Você gastou **{ $total }** em { $count } pedidos
    }, frete incluído. Pedidos cancelados não contam e reembolsos não são descontados.
customs-held = Um pacote do seu pedido **{ $number }** está na alfândega e segue viagem quando for liberado.
customs-free = Nenhum pacote do seu pedido **{ $number }** está na alfândega.
customs-note = Com o código de rastreio, a transportadora pode dizer se a alfândega ainda precisa de algo. Sobre taxas e impostos do seu país, pode perguntar a mim.
refund = Não vejo pagamentos, por isso não sei se os **{ $total }** do seu pedido **{ $number }** já foram reembolsados: { $because }.
refund-note = Pergunte-me quanto demora um reembolso ou peça para falar com uma pessoa da nossa equipe, que pode verificar.
fault = Este é o seu pedido **{ $number }** de { $placed }.
fault-note = Se algo está quebrado, falta ou veio errado, peça para falar com uma pessoa da nossa equipe e informe o pedido; o que a garantia cobre, pode perguntar a mim.
