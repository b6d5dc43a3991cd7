whole-shop = toute la boutique
goods = « { $goods } » (produits : { $amount })
among = Ce sont : { $list }.
unknown-goods = Je ne sais pas quels articles sont « { $goods } » : rien dans la boutique ne porte ce nom. À la place, voici : { $what }.
pieces = { $count ->
    [one] { $amount } pièce
   *[other] { $amount } pièces
}
sales = Ventes attendues du { $first } au { $last }, { $what } : **{ $pieces }**. Avec une probabilité de { $level }, elles seront comprises entre { $low } et { $high }.
rare = L'article se vend moins d'une semaine sur deux ; en moyenne, { $mean } sont à prévoir sur cette période.
no-orders = La boutique n'a pas encore de commandes : il n'y a rien sur quoi fonder une prévision.
no-sales = { $what } : rien n'a encore été vendu, il n'y a donc rien sur quoi fonder une prévision.
too-short =
    { $what } : { $pieces } au total jusqu'ici, en { $count ->
        [one] { $days } jour ({ $first })
       *[other] { $days } jours (du { $first } au { $last })
    }. Cet historique est trop court pour une prévision ; il faut au moins deux semaines entières depuis la première vente.
stock = En stock : { $pieces }.
out-now = En rupture de stock actuellement.
runs-out = À ce rythme, la rupture est attendue vers le { $day }, au plus tôt vers le { $early }.
runs-out-late = À ce rythme, le stock suffit pour plus de deux ans.
out-variants = Variantes en rupture : { $skus }.
order-now = À recommander maintenant : **{ $pieces }**.
order-later = À recommander d'ici le { $day } ; inutile avant.
order-none = Aucun réapprovisionnement n'est nécessaire d'ici deux ans.
terms = Calculé avec un délai de livraison de { $days ->
    [one] { $lead } jour
   *[other] { $lead } jours
}, un taux de service de { $level } jusqu'à l'arrivée de la livraison et des commandes qui couvrent { $supply } jours de plus. Surveillez le stock chaque jour et commandez dès qu'il atteint le point de commande ; indiquez d'autres valeurs si les vôtres diffèrent.
points = Point de commande { $point }, dont stock de sécurité { $safety }.
all-countries = Le stock sert tous les pays : ce plan compte donc les ventes vers tous les pays.
method = Méthode : { $models } ; lors d'un test rétrospectif depuis { $count ->
    [one] une date passée
   *[other] { $checked } dates passées
}, { $coverage } des semaines se trouvaient dans l'intervalle.
method-untried = Méthode : { $models } ; l'historique est trop court pour vérifier un intervalle sur autant de semaines.
median = médiane des semaines récentes (demi-vie de { $weeks } semaines)
fallback = L'historique est trop court ou trop clairsemé pour comparer des modèles : voici donc le rythme moyen observé jusqu'ici (méthode de repli) ; son intervalle n'a pas pu être vérifié.
season = La saisonnalité annuelle est prise en compte.
filled = { $count ->
    [one] { $amount } semaine avec du stock manquant n'est pas comptée comme une demande nulle.
   *[other] { $amount } semaines avec du stock manquant ne sont pas comptées comme une demande nulle.
}
promotions = Les promotions de cette période sont incluses : { $names }.
as-of = Données jusqu'au { $day }.
list = { $count ->
    [one] Un produit{ $within } est à recommander :
   *[other] Les { $shown } produits{ $within } à recommander le plus urgemment ; { $due } au total sont à recommander :
}
list-none = Aucun produit{ $within } n'est à recommander pour l'instant.
sold = Vendu du { $first } au { $last }, { $what } : **{ $pieces }**. On compte des pièces, pas un montant ; les commandes annulées sont exclues.
sold-categories = Catégories les plus vendues : { $list }.
sold-products = Produits les plus vendus :
best = { $name } : { $amount }
nearest = Une prévision se fait par semaines entières ; celles-ci sont les plus proches de { $first } – { $last }.
farthest = Une prévision porte sur 52 semaines au plus ; la suite, jusqu'au { $last }, n'y est pas.
stock-now = Le stock et le réassort sont donnés à ce jour, selon le délai de livraison, et non pour { $first } – { $last }.
ranked = Classés selon les ventes que vous manqueriez jusqu'à l'arrivée d'une livraison commandée aujourd'hui.
plot-sales = Ventes et prévision : { $what }
plot-stock = Stock à venir : { $what }
plot-list = Stock et besoin jusqu'à l'arrivée d'une livraison
axis-sales = pièces par semaine
axis-stock = pièces en stock
past = vendu
ahead = prévision
interval = intervalle à { $level }
no-stock = stock manquant
promotion = promotion
projected = stock attendu
reorder-point = point de commande
on-hand = en stock
lead-demand = besoin attendu
