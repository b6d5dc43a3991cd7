# $where está vazio ou começa com um espaço.
about-product = “{ $name }” ({ $sku }){ $where }
about-category = Categoria “{ $name }”{ $where }
about-goods = “{ $goods }” (produtos: { $amount }){ $where }
about-shop = A loja inteira{ $where }
where = { " " }({ $list })
comma = { ", " }
where-country = avaliações do país: { $country }
where-since = desde { $day }
where-until = até { $day }
where-between = de { $since } a { $until }
summary = { $about }: **{ $count }** { $reviews ->
    [one] avaliação
   *[other] avaliações
}, **{ $mean }** de 5 estrelas em média. { $positive } dão 4 ou 5 estrelas, { $negative } dão 1 ou 2.
none = { $about }: não há avaliações.
none-latest = A última é de { $day }.
unknown-goods = Não sei que artigos são “{ $goods }”: nada na loja tem esse nome. Em vez disso, é mostrado: { $about }.

aspects = Do que os textos falam:
complaints = Do que se reclama:
praises = O que se elogia:
aspect = **{ $name }** (em { $share } das avaliações): { $positive } positivas, { $neutral } neutras, { $negative } negativas, { $unsure } mistas ou pouco claras
no-statements = Os textos não dizem nada sobre isso.
quote = “{ $text }” (avaliação { $review }, { $stars } ★)

blamed = Produtos com a maior parcela de 1 e 2 estrelas (poucas avaliações contam menos):
praised = Produtos com a maior parcela de 4 e 5 estrelas (poucas avaliações contam menos):
product = **{ $sku }** { $name }: { $mean } ★, { $negative } com 1 ou 2 estrelas, { $positive } com 4 ou 5 ({ $count } { $reviews ->
    [one] avaliação
   *[other] avaliações
})

blamed-aspect = Produtos com a maior parcela de reclamações sobre { $aspect } (poucas avaliações contam menos):
praised-aspect = Produtos com a maior parcela de elogios sobre { $aspect } (poucas avaliações contam menos):
voices = **{ $sku }** { $name }: { $negative } negativas, { $positive } positivas (avaliações lidas: { $reviews })
praise-up = { $aspect }: os elogios subiram, de { $before } dos elogios e reclamações antes de { $day } para { $after } desde então.
praise-down = { $aspect }: os elogios caíram, de { $before } dos elogios e reclamações antes de { $day } para { $after } desde então.
praise-level = { $aspect }: sem mudança clara; os elogios eram { $before } dos elogios e reclamações antes de { $day } e são { $after } desde então.
trend-up = A satisfação subiu: { $before } ★ antes de { $day }, { $after } ★ desde então.
trend-down = A satisfação caiu: { $before } ★ antes de { $day }, { $after } ★ desde então.
trend-level = A satisfação não mudou claramente: { $before } ★ antes de { $day }, { $after } ★ desde então.
by-category = Por categoria: { $list }.
by-country = Por país de quem avaliou: { $list }.
group = { $name } { $mean } ★ ({ $count })

read-all = Todas essas avaliações foram lidas.
read-some = Foram lidas { $read } das { $count } avaliações, uma amostra aleatória: as parcelas podem variar até { $margin } pontos percentuais.
unsure = Elogios e reclamações são separados por um classificador que aprendeu com { $learned } avaliações desta loja e às vezes erra; em { $unsure } das frases ele não sabe dizer.
wordless = Sem palavras, só estrelas: { $count }.
contradicting = Texto e estrelas se contradizem em: { $count }.
flood = Em { $day } houve { $count } avaliações de uma estrela, muito mais do que o acaso explica: verifique se são autênticas.
flood-without = Sem elas, a média é { $mean } ★.

# Gráficos
plot-aspects = Do que as avaliações falam, em frases
plot-trend = Estrelas e elogios por mês
axis-statements = frases
axis-stars = estrelas em média
axis-praise = 4 e 5 estrelas
side-positive = positivo
side-neutral = neutro
side-negative = negativo
side-unsure = misto ou pouco claro
