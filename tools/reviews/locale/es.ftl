# $where está vacío o empieza con un espacio.
about-product = «{ $name }» ({ $sku }){ $where }
about-category = Categoría «{ $name }»{ $where }
about-goods = «{ $goods }» (productos: { $amount }){ $where }
about-shop = Toda la tienda{ $where }
where = { " " }({ $list })
comma = { ", " }
where-country = opiniones del país: { $country }
where-since = desde el { $day }
where-until = hasta el { $day }
where-between = del { $since } al { $until }
summary = { $about }: **{ $count }** { $reviews ->
    [one] opinión
   *[other] opiniones
}, **{ $mean }** de 5 estrellas de media. El { $positive } da 4 o 5 estrellas, el { $negative } da 1 o 2.
none = { $about }: no hay opiniones.
none-latest = La última es del { $day }.
unknown-goods = No sé qué artículos son «{ $goods }»: nada en la tienda se llama así. En su lugar se muestra: { $about }.

aspects = De qué hablan los textos:
complaints = De qué se quejan:
praises = Qué elogian:
aspect = **{ $name }** (en el { $share } de las opiniones): { $positive } positivas, { $neutral } neutras, { $negative } negativas, { $unsure } mixtas o poco claras
no-statements = Los textos no dicen nada de eso.
quote = «{ $text }» (opinión { $review }, { $stars } ★)

blamed = Productos con la mayor parte de 1 y 2 estrellas (pocas opiniones cuentan menos):
praised = Productos con la mayor parte de 4 y 5 estrellas (pocas opiniones cuentan menos):
product = **{ $sku }** { $name }: { $mean } ★, { $negative } con 1 o 2 estrellas, { $positive } con 4 o 5 ({ $count } { $reviews ->
    [one] opinión
   *[other] opiniones
})

blamed-aspect = Productos con la mayor parte de quejas sobre { $aspect } (pocas opiniones cuentan menos):
praised-aspect = Productos con la mayor parte de elogios sobre { $aspect } (pocas opiniones cuentan menos):
voices = **{ $sku }** { $name }: { $negative } negativas, { $positive } positivas (opiniones leídas: { $reviews })
praise-up = { $aspect }: los elogios han subido, del { $before } de elogios y quejas antes del { $day } al { $after } desde entonces.
praise-down = { $aspect }: los elogios han bajado, del { $before } de elogios y quejas antes del { $day } al { $after } desde entonces.
praise-level = { $aspect }: sin cambio claro; los elogios eran el { $before } de elogios y quejas antes del { $day } y son el { $after } desde entonces.
trend-up = La satisfacción ha subido: { $before } ★ antes del { $day }, { $after } ★ desde entonces.
trend-down = La satisfacción ha bajado: { $before } ★ antes del { $day }, { $after } ★ desde entonces.
trend-level = La satisfacción no ha cambiado claramente: { $before } ★ antes del { $day }, { $after } ★ desde entonces.
by-category = Por categoría: { $list }.
by-country = Por país de quienes opinan: { $list }.
group = { $name } { $mean } ★ ({ $count })

read-all = Se leyeron todas estas opiniones.
read-some = Se leyeron { $read } de las { $count } opiniones, una muestra aleatoria: las partes pueden desviarse hasta { $margin } puntos porcentuales.
unsure = Elogios y quejas los distingue un clasificador que aprendió de { $learned } opiniones de esta tienda y a veces se equivoca; en el { $unsure } de las frases no puede decidir.
wordless = Sin palabras, solo estrellas: { $count }.
contradicting = El texto y las estrellas se contradicen en: { $count }.
flood = El { $day } hubo { $count } opiniones de una estrella, muchas más de las que explica el azar: compruebe si son auténticas.
flood-without = Sin ellas la media es de { $mean } ★.

# Gráficos
plot-aspects = De qué hablan las opiniones, en frases
plot-trend = Estrellas y elogios por mes
axis-statements = frases
axis-stars = estrellas de media
axis-praise = 4 y 5 estrellas
side-positive = positivo
side-neutral = neutro
side-negative = negativo
side-unsure = mixto o poco claro
