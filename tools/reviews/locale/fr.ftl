# $where est vide ou commence par une espace.
about-product = « { $name } » ({ $sku }){ $where }
about-category = Catégorie « { $name } »{ $where }
about-goods = « { $goods } » (produits : { $amount }){ $where }
about-shop = Toute la boutique{ $where }
where = { " " }({ $list })
comma = { ", " }
where-country = avis du pays : { $country }
where-since = depuis le { $day }
where-until = jusqu'au { $day }
where-between = du { $since } au { $until }
summary = { $about } : **{ $count }** avis, **{ $mean }** étoiles sur 5 en moyenne. { $positive } donnent 4 ou 5 étoiles, { $negative } en donnent 1 ou 2.
none = { $about } : il n'y a pas d'avis.
none-latest = Le dernier date du { $day }.
unknown-goods = Je ne sais pas quels articles sont « { $goods } » : rien dans la boutique ne porte ce nom. À la place, voici : { $about }.

aspects = Ce dont parlent les textes :
complaints = Ce qui est critiqué :
praises = Ce qui est apprécié :
aspect = **{ $name }** (dans { $share } des avis) : { $positive } positifs, { $neutral } neutres, { $negative } négatifs, { $unsure } mitigés ou peu clairs
no-statements = Les textes n'en disent rien.
quote = « { $text } » (avis { $review }, { $stars } ★)

blamed = Produits avec la plus grande part de 1 et 2 étoiles (peu d'avis comptent moins) :
praised = Produits avec la plus grande part de 4 et 5 étoiles (peu d'avis comptent moins) :
product = **{ $sku }** { $name } : { $mean } ★, { $negative } avec 1 ou 2 étoiles, { $positive } avec 4 ou 5 ({ $count } avis)

blamed-aspect = Produits avec la plus grande part de reproches – { $aspect } (peu d'avis comptent moins) :
praised-aspect = Produits avec la plus grande part d'éloges – { $aspect } (peu d'avis comptent moins) :
voices = **{ $sku }** { $name } : { $negative } négatifs, { $positive } positifs (avis lus : { $reviews })
praise-up = { $aspect } : la part des éloges a augmenté, de { $before } des éloges et reproches avant le { $day } à { $after } depuis.
praise-down = { $aspect } : la part des éloges a baissé, de { $before } des éloges et reproches avant le { $day } à { $after } depuis.
praise-level = { $aspect } : pas de changement net ; la part des éloges était de { $before } avant le { $day }, elle est de { $after } depuis.
trend-up = La satisfaction a augmenté : { $before } ★ avant le { $day }, { $after } ★ depuis.
trend-down = La satisfaction a baissé : { $before } ★ avant le { $day }, { $after } ★ depuis.
trend-level = La satisfaction n'a pas nettement changé : { $before } ★ avant le { $day }, { $after } ★ depuis.
by-category = Par catégorie : { $list }.
by-country = Par pays des auteurs : { $list }.
group = { $name } { $mean } ★ ({ $count })

read-all = Tous ces avis ont été lus.
read-some = { $read } avis sur { $count } ont été lus, un échantillon aléatoire : les parts peuvent s'écarter de { $margin } points de pourcentage au plus.
unsure = Éloges et reproches sont distingués par un classificateur qui a appris de { $learned } avis de cette boutique et se trompe parfois ; pour { $unsure } des énoncés, il ne peut pas trancher.
wordless = Sans mots, seulement des étoiles : { $count }.
contradicting = Texte et étoiles se contredisent dans : { $count }.
flood = Le { $day }, il y a eu { $count } avis à une étoile, bien plus que le hasard ne l'explique : vérifiez s'ils sont authentiques.
flood-without = Sans eux, la moyenne est de { $mean } ★.

# Graphiques
plot-aspects = Ce dont parlent les avis, en énoncés
plot-trend = Étoiles et éloges par mois
axis-statements = énoncés
axis-stars = étoiles en moyenne
axis-praise = 4 et 5 étoiles
side-positive = positif
side-neutral = neutre
side-negative = négatif
side-unsure = mitigé ou peu clair
