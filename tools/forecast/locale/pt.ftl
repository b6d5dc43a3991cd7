whole-shop = toda a loja
goods = “{ $goods }” (produtos: { $amount })
among = São: { $list }.
unknown-goods = Não sei que artigos são “{ $goods }”: nada na loja tem esse nome. Em vez disso, é mostrado: { $what }.
pieces = { $count ->
    [one] { $amount } unidade
   *[other] { $amount } unidades
}
sales = Vendas previstas de { $first } a { $last }, { $what }: **{ $pieces }**. Com probabilidade de { $level }, ficarão entre { $low } e { $high }.
rare = Vende em menos da metade das semanas; em média, esperam-se { $mean } neste período.
no-orders = A loja ainda não tem pedidos, por isso não há nada em que basear uma previsão.
no-sales = { $what }: nada foi vendido ainda, por isso não há nada em que basear uma previsão.
too-short =
    { $what }: até agora, vendas de { $pieces }, em { $count ->
        [one] { $days } dia ({ $first })
       *[other] { $days } dias (de { $first } a { $last })
    }. Esse histórico é curto demais para uma previsão; são precisas pelo menos duas semanas inteiras desde a primeira venda.
stock = Em estoque: { $pieces }.
out-now = Esgotado no momento.
runs-out = Neste ritmo, esgota por volta de { $day }; na pior hipótese, já por volta de { $early }.
runs-out-late = Neste ritmo, dura mais de dois anos.
out-variants = Variantes esgotadas: { $skus }.
order-now = Repor agora: **{ $pieces }**.
order-later = Repor até { $day }; antes não é necessário.
order-none = Não é preciso repor nos próximos dois anos.
terms = Calculado com prazo de entrega de { $days ->
    [one] { $lead } dia
   *[other] { $lead } dias
}, nível de serviço de { $level } até a entrega chegar e pedidos que duram mais { $supply } dias. Verifique o estoque todos os dias e peça assim que ele cair ao ponto de reposição; informe outros valores se os seus forem diferentes.
points = Ponto de reposição { $point }, dos quais estoque de segurança { $safety }.
all-countries = O estoque atende todos os países, por isso este plano conta as vendas para todos eles.
method = Método: { $models }; em um teste retrospectivo a partir de { $count ->
    [one] uma data passada
   *[other] { $checked } datas passadas
}, { $coverage } das semanas ficaram dentro do intervalo.
method-untried = Método: { $models }; o histórico é curto demais para verificar um intervalo de tantas semanas.
median = mediana das semanas recentes (meia-vida de { $weeks } semanas)
fallback = O histórico é curto ou escasso demais para comparar modelos, então este é o ritmo médio até agora (método alternativo); o intervalo não pôde ser verificado.
season = A sazonalidade anual é considerada.
filled = { $count ->
    [one] { $amount } semana com falta de estoque não é contada como demanda zero.
   *[other] { $amount } semanas com falta de estoque não são contadas como demanda zero.
}
promotions = As promoções deste período estão incluídas: { $names }.
as-of = Dados até { $day }.
list = { $count ->
    [one] Um produto{ $within } precisa de reposição:
   *[other] Os { $shown } produtos{ $within } com reposição mais urgente; ao todo, { $due } precisam de reposição:
}
list-none = Nenhum produto{ $within } precisa de reposição agora.
sold = Vendido de { $first } a { $last }, { $what }: **{ $pieces }**. São contadas peças, não dinheiro; pedidos cancelados ficam de fora.
sold-categories = Categorias mais vendidas: { $list }.
sold-products = Produtos mais vendidos:
best = { $name }: { $amount }
nearest = A previsão é por semanas inteiras; estas são as mais próximas de { $first } – { $last }.
farthest = Uma previsão alcança 52 semanas; o que vem depois, até { $last }, não está incluído.
stock-now = O estoque e a reposição são os de agora, conforme o prazo de entrega, e não os de { $first } – { $last }.
ranked = Ordenados pelas vendas que você perderia até chegar uma entrega pedida hoje.
plot-sales = Vendas e previsão: { $what }
plot-stock = Estoque futuro: { $what }
plot-list = Estoque e necessidade até chegar uma entrega
axis-sales = unidades por semana
axis-stock = unidades em estoque
past = vendido
ahead = previsão
interval = intervalo de { $level }
no-stock = faltou estoque
promotion = promoção
projected = estoque previsto
reorder-point = ponto de reposição
on-hand = em estoque
lead-demand = necessidade prevista
