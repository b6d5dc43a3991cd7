answer = { $quote } (Do nosso artigo “{ $title }”)
foreign = O nosso artigo “{ $title }” diz, em { $written }: “{ $quote }”
unknown = Não sei: os nossos artigos de ajuda não respondem a esta pergunta.
related = Estes são os artigos que mais se aproximam:
not-served = Desculpe, não enviamos para este país: { $country }.
served = Sim, enviamos para este país: { $country }.
