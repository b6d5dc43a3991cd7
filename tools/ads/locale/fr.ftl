# What ads say; each statement a fact, without an end.
ad-by = { $category } par { $brand }
ad-offer = { $name } : { $price }
ad-price = { $tone ->
    [playful] À toi pour { $price }
   *[other] { $price }
}
ad-price-from = { $tone ->
    [playful] À toi dès { $price }
   *[other] À partir de { $price }
}
ad-ships = { $tone ->
    [playful] File aussi vers : { $country }
   *[other] Livraison : { $country }
}
ad-stars = { $stars } étoiles sur 5
ad-stars-of = { $stars } étoiles sur 5 pour { $amount } { $count ->
    [one] note
   *[other] notes
}
ad-praise = { $tone ->
    [playful] Applaudi dans les avis : { $list }
   *[other] Apprécié dans les avis : { $list }
}
ad-feature = { $label } : { $value }
ad-listed = { $list }, { $item }
ad-intro = { $tone ->
    [playful] Dis bonjour à : { $name }
   *[other] Nous vous présentons : { $name }
}
ad-go = { $tone ->
    [friendly] Viens voir en boutique
    [formal] Découvrez-le en boutique
    [playful] Psst, viens jeter un œil
   *[neutral] À voir dans notre boutique
}
ad-greeting = { $tone ->
    [friendly] Bonjour à toi,
    [formal] Madame, Monsieur,
    [playful] Coucou,
   *[neutral] Bonjour,
}
ad-closing = { $tone ->
    [friendly] À bientôt
    [formal] Veuillez agréer nos salutations distinguées
    [playful] À tout bientôt !
   *[neutral] Cordialement
}
ad-sentence = { $text }.

# What reviewers praise, as a phrase in a list
aspect-quality = la qualité
aspect-fit = la taille
aspect-value = le rapport qualité-prix
aspect-delivery = la livraison
aspect-packaging = l’emballage
aspect-look = le design
aspect-use = la facilité d’emploi
aspect-service = le service client

# What the merchant is told
draft-new = Le brouillon { $id } pour { $channel } est enregistré. Rien n’est publié ; vous pouvez le modifier, l’approuver ou le refuser.
draft-known = Ce brouillon existe déjà : numéro { $id } pour { $channel } ({ $status }{ $edited ->
    [yes] , modifié
   *[no] {""}
}).
status-draft = brouillon
status-approved = approuvé
status-rejected = refusé
written = { $name } : langue { $tongue }
written-for = { $name } : langue { $tongue }, pays { $country }
counted = ({ $used }/{ $most })
heading = { $field } :
channel-google = Google Search
channel-meta = Facebook et Instagram
channel-tiktok = TikTok
channel-amazon = Amazon
channel-email = E-mail
field-google-headline = Titres
field-google-text = Descriptions
field-meta-headline = Titre
field-meta-text = Texte principal
field-meta-extra = Description du lien
field-tiktok-headline = Nom affiché
field-tiktok-text = Texte de l’annonce
field-amazon-headline = Titre
field-amazon-text = Points clés
field-amazon-extra = Termes de recherche
field-email-headline = Objet
field-email-text = Texte
field-email-extra = Texte d’aperçu
basis = Chaque affirmation est un fait tiré de la boutique. Éloges dans { $reviews } avis de quatre ou cinq étoiles : { $list }
basis-none = Chaque affirmation est un fait tiré de la boutique.
praise = { $aspect } ({ $n })
note-price = L’annonce n’indique pas de prix : le produit n’en a pas, ou la boutique n’a pas de taux de change vers la monnaie du public.
note-reviews = Les avis ne sont pas cités : trop peu louent la même chose.
note-stock = Le produit est en rupture de stock pour le moment.
note-country = Vous n’avez pas indiqué de pays : la plupart de vos clients de cette langue sont ici : { $country }. L’annonce s’adresse à eux.
note-tone = Le ton demandé ne change rien ici : ce qui tient dans { $channel } se dit de la même façon dans tous les tons.
note-length = { $length ->
    [short] C’est la version la plus courte pour { $channel } : sans ce qui reste, ce ne serait plus une annonce.
   *[long] C’est la version la plus longue pour { $channel } : le canal n’accepte pas davantage, ou la boutique n’en sait pas plus.
}
note-beyond = Il y a un souhait que je ne peux pas suivre : { $wish ->
    [emoji] des émojis
    [hashtags] des hashtags
    [rhyme] des rimes
    [address] une autre façon de s’adresser au lecteur dans les phrases tirées de la description ; salutation, invitation et formule finale suivent le ton
   *[style] ce style
}. Je compose les annonces à partir des faits de la boutique : ton amical, formel ou ludique, plus court ou plus long. Vous pouvez modifier le brouillon vous-même.

# Why there is no draft, and what to say
ask-channel = Pour quel canal dois-je l’écrire : { $list } ?
no-channel = { $channel } ne fait pas partie des canaux pour lesquels j’écris. Je peux écrire pour : { $list }.
ask-product = Pour quel produit est l’annonce ? Indiquez sa référence (SKU) ou son nom dans la boutique.
ask-several = Plusieurs produits sont possibles. Lequel ?
no-language = Je ne peux pas écrire cette annonce dans cette langue : { $tongue }. La boutique n’a pas de textes de « { $name } » que je puisse utiliser. Il y en a en : { $list }.
no-language-any = Je ne peux pas écrire d’annonce pour « { $name } » : la boutique n’a ni nom ni description dans une langue que j’écris.
no-country = « { $name } » n’est pas expédié vers ce pays : { $country }. Une annonce y promettrait ce que la boutique ne peut tenir.
no-room = Une annonce pour « { $name } » ne tient pas dans { $channel } : son nom, sa marque et sa catégorie ({ $tongue }) manquent ou dépassent { $most } caractères. Donnez-lui dans la boutique un nom plus court, une marque ou une catégorie, ou choisissez un autre canal.
