# What ads say; each statement a fact, without an end.
ad-by = { $category } da { $brand }
ad-offer = { $name }: { $price }
ad-price = { $tone ->
    [playful] Pra você por { $price }
   *[other] { $price }
}
ad-price-from = { $tone ->
    [playful] Pra você a partir de { $price }
   *[other] A partir de { $price }
}
ad-ships = { $tone ->
    [playful] Viaja até: { $country }
   *[other] Entrega em: { $country }
}
ad-stars = { $stars } de 5 estrelas
ad-stars-of = { $stars } de 5 estrelas em { $amount } { $count ->
    [one] avaliação
   *[other] avaliações
}
ad-praise = { $tone ->
    [playful] Aplausos nas avaliações: { $list }
   *[other] Elogiado em avaliações: { $list }
}
ad-feature = { $label }: { $value }
ad-listed = { $list }, { $item }
ad-intro = { $tone ->
    [playful] Diga oi para: { $name }
   *[other] Apresentamos: { $name }
}
ad-go = { $tone ->
    [friendly] Vem ver na nossa loja
    [formal] Visite a nossa loja
    [playful] Psiu, vem espiar
   *[neutral] Já na nossa loja
}
ad-greeting = { $tone ->
    [friendly] Oi,
    [formal] Prezada clientela,
    [playful] Oi, oi!
   *[neutral] Olá,
}
ad-closing = { $tone ->
    [friendly] Até logo
    [formal] Atenciosamente
    [playful] A gente se vê!
   *[neutral] Um abraço
}
ad-sentence = { $text }.

# What reviewers praise, as a phrase in a list
aspect-quality = a qualidade
aspect-fit = o tamanho
aspect-value = o custo-benefício
aspect-delivery = a entrega
aspect-packaging = a embalagem
aspect-look = o design
aspect-use = a facilidade de uso
aspect-service = o atendimento

# What the merchant is told
draft-new = O rascunho { $id } para { $channel } foi salvo. Nada foi publicado; você pode editar, aprovar ou rejeitar.
draft-known = Este mesmo rascunho já existe: número { $id } para { $channel } ({ $status }{ $edited ->
    [yes] , editado
   *[no] {""}
}).
status-draft = rascunho
status-approved = aprovado
status-rejected = rejeitado
written = { $name }: idioma { $tongue }
written-for = { $name }: idioma { $tongue }, país { $country }
counted = ({ $used }/{ $most })
heading = { $field }:
channel-google = Pesquisa Google
channel-meta = Facebook e Instagram
channel-tiktok = TikTok
channel-amazon = Amazon
channel-email = E-mail
field-google-headline = Títulos
field-google-text = Descrições
field-meta-headline = Título
field-meta-text = Texto principal
field-meta-extra = Descrição do link
field-tiktok-headline = Nome de exibição
field-tiktok-text = Texto do anúncio
field-amazon-headline = Título
field-amazon-text = Tópicos
field-amazon-extra = Termos de busca
field-email-headline = Assunto
field-email-text = Texto
field-email-extra = Texto de prévia
basis = Cada afirmação é um fato da loja. Elogios em { $reviews } avaliações de quatro ou cinco estrelas: { $list }
basis-none = Cada afirmação é um fato da loja.
praise = { $aspect } ({ $n })
note-price = O anúncio não traz preço: o produto não tem, ou a loja não tem câmbio para a moeda do público.
note-reviews = As avaliações não são citadas: poucas elogiam a mesma coisa.
note-stock = O produto está esgotado no momento.
note-country = Você não indicou o país: a maioria dos seus clientes desse idioma está em { $country }, então o texto é para eles.
note-tone = O tom pedido não muda nada aqui: o que cabe em { $channel } se diz igual em todos os tons.
note-length = { $length ->
    [short] Esta é a versão mais curta para { $channel }: sem o que resta não seria um anúncio.
   *[long] Esta é a versão mais longa para { $channel }: o canal não aceita mais, ou a loja não sabe mais nada.
}
note-beyond = Há um desejo que não posso atender: { $wish ->
    [emoji] emojis
    [hashtags] hashtags
    [rhyme] rimas
    [address] outro tratamento nas frases da descrição; saudação, convite e despedida seguem o tom
   *[style] esse estilo
}. Monto os anúncios com fatos da loja: em tom amigável, formal ou divertido, mais curtos ou mais longos. Você mesmo pode editar o rascunho.

# Why there is no draft, and what to say
ask-channel = Para qual canal devo escrever: { $list }?
no-channel = { $channel } não está entre os canais para os quais escrevo. Posso escrever para: { $list }.
ask-product = Para qual produto é o anúncio? Informe o SKU ou o nome que está na loja.
ask-several = Pode ser mais de um produto. Qual deles?
no-language = Não posso escrever este anúncio neste idioma: { $tongue }. A loja não tem textos de “{ $name }” que eu possa usar. Há textos em: { $list }.
no-language-any = Não posso escrever um anúncio de “{ $name }”: a loja não tem nome e descrição em um idioma que eu escreva.
no-country = “{ $name }” não é enviado para este país: { $country }. Um anúncio lá prometeria o que a loja não pode cumprir.
no-room = Não consigo fazer um anúncio de “{ $name }” caber em { $channel }: o nome, a marca e a categoria em { $tongue } faltam ou passam de { $most } caracteres. Dê ao produto na loja um nome mais curto, uma marca ou uma categoria, ou escolha outro canal.
