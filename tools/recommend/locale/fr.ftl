# Phrases d’ouverture ; $limits est vide ou commence par une espace.
found = { $count ->
    [one] J’ai trouvé { $count } produit{ $limits } :
   *[other] J’ai trouvé { $count } produits{ $limits } :
}
found-more = { $shown ->
    [one] J’ai trouvé { $count } produits{ $limits }, en voici un :
   *[other] J’ai trouvé { $count } produits{ $limits }, en voici { $shown } :
}
similar = { $count ->
    [one] Un produit similaire à « { $name } »{ $limits } :
   *[other] { $count } produits similaires à « { $name } »{ $limits } :
}
personal = { $count ->
    [one] Une suggestion d’après ce que vous avez consulté et acheté{ $limits } :
   *[other] { $count } suggestions d’après ce que vous avez consulté et acheté{ $limits } :
}
suggestions = { $count ->
    [one] Une suggestion de notre boutique{ $limits } :
   *[other] { $count } suggestions de notre boutique{ $limits } :
}
nothing = Désolé, je n’ai rien trouvé dans notre boutique qui corresponde à votre demande{ $limits }.
not-served = Désolé, nous ne livrons pas dans ce pays : { $country }.
limits = { " " }({ $list })
comma = { ", " }
limit-up-to = jusqu’à { $high }
limit-from = à partir de { $low }
limit-between = de { $low } à { $high }
limit-country = livraison : { $country }

# Un produit sur lequel porte la question
asked = Voici ce que je sais de « { $name } ».
asked-other-variant = Il n’est pas disponible actuellement tel que vous le souhaitez ; voici la variante la plus proche.
asked-shipped = La livraison dans ce pays est possible : { $country }.
asked-not-shipped = Il ne peut pas être livré dans ce pays : { $country }.
asked-out-of-stock = Il est actuellement en rupture de stock.
options = Proposé en :
alternatives = { $count ->
    [one] Un produit similaire que vous pouvez commander :
   *[other] Des produits similaires que vous pouvez commander :
}

# Produits comparés
compared = Comparaison :
compared-same = Identique pour tous : { $facts }

# Ce à quoi il a fallu renoncer
relaxed-attributes = Aucun produit ne réunit toutes les caractéristiques demandées, je les ai donc laissées de côté ; vérifiez les détails ci-dessous.
relaxed-price = Rien ne correspond au prix indiqué ; ces produits se situent en dehors de cette limite.

# Faits
stock = { $count ->
    [0] en rupture de stock
    [one] plus qu’un exemplaire
   *[other] plus que { $count } exemplaires
}
fact = { $name } : { $value }
weight = Poids
origin = Pays d’origine
in-stock = en stock
not-shipped = livraison impossible : { $country }

# Raisons
reason-matches = { $count ->
    [0] répond à votre demande
   *[other] correspond à : { $words }
}
reason-bought = parce que vous avez acheté « { $name } »
reason-similar = similaire à « { $name } »
reason-popular = apprécié dans ce pays : { $country }
reason-rated = noté { $stars } sur 5 par { $ratings } clients
reason-asked = le produit dont vous parlez
