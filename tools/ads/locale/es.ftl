# What ads say; each statement a fact, without an end.
ad-by = { $category } de { $brand }
ad-offer = { $name }: { $price }
ad-price = { $tone ->
    [playful] Para ti por { $price }
   *[other] { $price }
}
ad-price-from = { $tone ->
    [playful] Para ti desde { $price }
   *[other] Desde { $price }
}
ad-ships = { $tone ->
    [playful] Viaja también a: { $country }
   *[other] Envíos a: { $country }
}
ad-stars = { $stars } de 5 estrellas
ad-stars-of = { $stars } de 5 estrellas con { $amount } { $count ->
    [one] valoración
   *[other] valoraciones
}
ad-praise = { $tone ->
    [playful] Aplausos en reseñas: { $list }
   *[other] Elogiado en reseñas: { $list }
}
ad-feature = { $label }: { $value }
ad-listed = { $list }, { $item }
ad-intro = { $tone ->
    [playful] Saluda a: { $name }
   *[other] Le presentamos: { $name }
}
ad-go = { $tone ->
    [friendly] Ven a verlo en la tienda
    [formal] Visite nuestra tienda
    [playful] Psst, pasa a curiosear
   *[neutral] Ya en nuestra tienda
}
ad-greeting = { $tone ->
    [friendly] Hola:
    [formal] Estimada clientela:
    [playful] ¡Hola, hola!
   *[neutral] Buenos días:
}
ad-closing = { $tone ->
    [friendly] Hasta pronto
    [formal] Atentamente
    [playful] ¡Nos vemos!
   *[neutral] Un saludo
}
ad-sentence = { $text }.

# What reviewers praise, as a phrase in a list
aspect-quality = la calidad
aspect-fit = la talla
aspect-value = la relación calidad-precio
aspect-delivery = la entrega
aspect-packaging = el embalaje
aspect-look = el diseño
aspect-use = la facilidad de uso
aspect-service = la atención al cliente

# What the merchant is told
draft-new = El borrador { $id } para { $channel } está guardado. No se ha publicado nada; puede editarlo, aprobarlo o rechazarlo.
draft-known = Este mismo borrador ya existe: número { $id } para { $channel } ({ $status }{ $edited ->
    [yes] , editado
   *[no] {""}
}).
status-draft = borrador
status-approved = aprobado
status-rejected = rechazado
written = { $name }: idioma { $tongue }
written-for = { $name }: idioma { $tongue }, país { $country }
counted = ({ $used }/{ $most })
heading = { $field }:
channel-google = Google Búsqueda
channel-meta = Facebook e Instagram
channel-tiktok = TikTok
channel-amazon = Amazon
channel-email = Correo electrónico
field-google-headline = Títulos
field-google-text = Descripciones
field-meta-headline = Título
field-meta-text = Texto principal
field-meta-extra = Descripción del enlace
field-tiktok-headline = Nombre visible
field-tiktok-text = Texto del anuncio
field-amazon-headline = Título
field-amazon-text = Viñetas
field-amazon-extra = Términos de búsqueda
field-email-headline = Asunto
field-email-text = Texto
field-email-extra = Texto de vista previa
basis = Cada afirmación es un dato de la tienda. Elogios en { $reviews } reseñas de cuatro o cinco estrellas: { $list }
basis-none = Cada afirmación es un dato de la tienda.
praise = { $aspect } ({ $n })
note-price = El anuncio no indica precio: el producto no lo tiene o la tienda no tiene tipo de cambio a la moneda del público.
note-reviews = No se mencionan reseñas: muy pocas elogian lo mismo.
note-stock = El producto está agotado en este momento.
note-country = No ha indicado país: la mayoría de sus clientes de este idioma está en { $country }, así que se dirige a ellos.
note-tone = El tono pedido no cambia nada aquí: lo que cabe en { $channel } se dice igual en todos los tonos.
note-length = { $length ->
    [short] Esta es la versión más corta para { $channel }: sin lo que queda no sería un anuncio.
   *[long] Esta es la versión más larga para { $channel }: el canal no admite más o la tienda no sabe nada más.
}
note-beyond = Hay un deseo que no puedo cumplir: { $wish ->
    [emoji] emojis
    [hashtags] hashtags
    [rhyme] rimas
    [address] otro tratamiento en las frases de la descripción; el saludo, la invitación y la despedida siguen el tono
   *[style] ese estilo
}. Compongo los anuncios con datos de la tienda: en tono cercano, formal o divertido, más cortos o más largos. Puede editar el borrador usted mismo.

# Why there is no draft, and what to say
ask-channel = ¿Para qué canal lo escribo: { $list }?
no-channel = { $channel } no está entre los canales para los que escribo. Puedo escribir para: { $list }.
ask-product = ¿Para qué producto es el anuncio? Indique su SKU o su nombre en la tienda.
ask-several = Puede tratarse de varios productos. ¿Cuál de ellos?
no-language = No puedo escribir este anuncio en este idioma: { $tongue }. La tienda no tiene textos de «{ $name }» que pueda usar. Los hay en: { $list }.
no-language-any = No puedo escribir un anuncio de «{ $name }»: la tienda no tiene su nombre y descripción en un idioma en que yo escriba.
no-country = «{ $name }» no se envía a este país: { $country }. Un anuncio allí prometería lo que la tienda no puede cumplir.
no-room = No puedo ajustar un anuncio de «{ $name }» a { $channel }: su nombre, su marca y su categoría en { $tongue } faltan o pasan de { $most } caracteres. Póngale en la tienda un nombre más corto, una marca o una categoría, o elija otro canal.
