# Frases de abertura; $limits fica vazio ou começa com um espaço.
found = { $count ->
    [one] Encontrei um produto{ $limits }:
   *[other] Encontrei { $count } produtos{ $limits }:
}
found-more = { $shown ->
    [one] Encontrei { $count } produtos{ $limits }; este é um deles:
   *[other] Encontrei { $count } produtos{ $limits }; estes são { $shown } deles:
}
similar = { $count ->
    [one] Um produto parecido com “{ $name }”{ $limits }:
   *[other] { $count } produtos parecidos com “{ $name }”{ $limits }:
}
personal = { $count ->
    [one] Uma sugestão com base no que você viu e comprou{ $limits }:
   *[other] { $count } sugestões com base no que você viu e comprou{ $limits }:
}
suggestions = { $count ->
    [one] Uma sugestão da nossa loja{ $limits }:
   *[other] { $count } sugestões da nossa loja{ $limits }:
}
nothing = Desculpe, não encontrei na nossa loja nada que atenda ao seu pedido{ $limits }.
not-served = Desculpe, não enviamos para este país: { $country }.
limits = { " " }({ $list })
comma = { ", " }
limit-up-to = até { $high }
limit-from = a partir de { $low }
limit-between = de { $low } a { $high }
limit-country = destino: { $country }

# Um produto sobre o qual se perguntou
asked = Veja o que sei sobre “{ $name }”.
asked-other-variant = No momento ele não está disponível exatamente como você pediu; esta é a variante mais próxima.
asked-shipped = Podemos enviar para este destino: { $country }.
asked-not-shipped = Não podemos enviá-lo para este destino: { $country }.
asked-out-of-stock = Está esgotado no momento.
options = Disponível em:
alternatives = { $count ->
    [one] Um produto parecido que você pode pedir:
   *[other] Produtos parecidos que você pode pedir:
}

# Produtos lado a lado
compared = Lado a lado:
compared-same = Igual em todos: { $facts }

# Do que foi preciso abrir mão
relaxed-attributes = Nenhum produto tem todas as características pedidas, então as deixei de lado; confira os detalhes abaixo.
relaxed-price = Não há nada na faixa de preço informada; estes produtos estão fora dela.

# Fatos
stock = { $count ->
    [0] esgotado
    [one] resta apenas 1
   *[other] restam apenas { $count }
}
fact = { $name }: { $value }
weight = Peso
origin = País de origem
in-stock = em estoque
not-shipped = não é enviado para: { $country }

# Motivos
reason-matches = { $count ->
    [0] atende ao seu pedido
   *[other] combina com: { $words }
}
reason-bought = porque você comprou “{ $name }”
reason-similar = parecido com “{ $name }”
reason-popular = popular entre clientes de: { $country }
reason-rated = nota { $stars } de 5 segundo { $ratings } clientes
reason-asked = o produto sobre o qual você perguntou
