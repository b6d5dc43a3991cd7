answer = { $quote } (De nuestro artículo «{ $title }»)
foreign = Nuestro artículo «{ $title }» dice, en { $written }: «{ $quote }»
unknown = No lo sé: nuestros artículos de ayuda no responden a esta pregunta.
related = Estos son los artículos que más se acercan:
not-served = Lo siento, no hacemos envíos a este país: { $country }.
served = Sí, hacemos envíos a este país: { $country }.
