# Frases iniciales; $limits está vacío o empieza con un espacio.
found = { $count ->
    [one] He encontrado un producto{ $limits }:
   *[other] He encontrado { $count } productos{ $limits }:
}
found-more = { $shown ->
    [one] He encontrado { $count } productos{ $limits }; este es uno de ellos:
   *[other] He encontrado { $count } productos{ $limits }; estos son { $shown } de ellos:
}
similar = { $count ->
    [one] Un producto parecido a «{ $name }»{ $limits }:
   *[other] { $count } productos parecidos a «{ $name }»{ $limits }:
}
personal = { $count ->
    [one] Una sugerencia según lo que has visto y comprado{ $limits }:
   *[other] { $count } sugerencias según lo que has visto y comprado{ $limits }:
}
suggestions = { $count ->
    [one] Una sugerencia de nuestra tienda{ $limits }:
   *[other] { $count } sugerencias de nuestra tienda{ $limits }:
}
nothing = Lo siento, no he encontrado en nuestra tienda nada que encaje con lo que buscas{ $limits }.
not-served = Lo siento, no hacemos envíos a este país: { $country }.
limits = { " " }({ $list })
comma = { ", " }
limit-up-to = hasta { $high }
limit-from = desde { $low }
limit-between = de { $low } a { $high }
limit-country = envío a { $country }

# Un producto por el que se pregunta
asked = Esto es lo que sé de «{ $name }».
asked-other-variant = Ahora mismo no está disponible tal como lo pides; esta es la variante más parecida.
asked-shipped = Sí se puede enviar a { $country }.
asked-not-shipped = No se puede enviar a { $country }.
asked-out-of-stock = Ahora mismo está agotado.
options = Disponible en:
alternatives = { $count ->
    [one] Un producto parecido que sí puedes pedir:
   *[other] Productos parecidos que sí puedes pedir:
}

# Productos comparados
compared = Comparados:
compared-same = Iguales en todos: { $facts }

# A lo que hubo que renunciar
relaxed-attributes = Ningún producto reúne todas las características que pides, así que no las he tenido en cuenta; revisa los detalles.
relaxed-price = No hay nada dentro del precio indicado; estos productos quedan fuera de ese límite.

# Datos
stock = { $count ->
    [0] agotado
    [one] solo queda uno
   *[other] solo quedan { $count }
}
fact = { $name }: { $value }
weight = Peso
origin = País de origen
in-stock = en stock
not-shipped = no se envía a { $country }

# Motivos
reason-matches = { $count ->
    [0] encaja con lo que buscas
   *[other] coincide con: { $words }
}
reason-bought = porque compraste «{ $name }»
reason-similar = parecido a «{ $name }»
reason-popular = popular en { $country }
reason-rated = { $stars } de 5 según { $ratings } clientes
reason-asked = el producto por el que preguntas
