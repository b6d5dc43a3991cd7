order-pending = Nous avons bien reçu votre commande **{ $number }** du { $placed }. Elle n’est pas encore emballée.
order-processing = Votre commande **{ $number }** du { $placed } est en cours de préparation.
order-shipped = Votre commande **{ $number }** du { $placed } est en route.
order-delivered = Votre commande **{ $number }** du { $placed } a été livrée.
order-cancelled = Votre commande **{ $number }** du { $placed } a été annulée.
order-return_requested = Un retour est enregistré pour votre commande **{ $number }** du { $placed }. Nous n’avons pas encore enregistré l’arrivée des articles.
order-returned = Nous avons bien reçu le retour de votre commande **{ $number }** du { $placed }.
order-exchange_requested = Un échange est enregistré pour votre commande **{ $number }** du { $placed }.

state-pending = en attente
state-processing = en préparation
state-shipped = en route
state-delivered = livrée
state-cancelled = annulée
state-return_requested = retour enregistré
state-returned = retour reçu
state-exchange_requested = échange enregistré

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = Vos dernières commandes :
several-open = Vos commandes en cours :
several-delivered = Vos commandes livrées :
several-cancelled = Vos commandes annulées :
several-returned = Vos retours et échanges :

none-all = Vous n’avez pas encore passé de commande.
none-open = Vous n’avez aucune commande en cours pour le moment.
none-delivered = Aucune de vos commandes n’a été livrée pour l’instant.
none-cancelled = Vous n’avez aucune commande annulée.
none-returned = Vous n’avez ni retour ni échange.
unknown-number = Parmi vos commandes, aucune ne porte le numéro { $number }. Merci de vérifier le numéro.

items = Dans cette commande :
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — { $price } pièce
}
option = { $label } : { $value }
total = Total, livraison comprise : **{ $total }**

not-sent = Aucun colis n’est encore parti : il n’y a donc pas encore de numéro de suivi.
no-tracking = Il n’y a pas encore d’informations de suivi pour cette commande.
parcel = Colis { $carrier }, numéro de suivi **{ $tracking }** : { $where }
parcel-label_created = annoncé au transporteur
parcel-in_transit = en transit
parcel-in_customs = à la douane
parcel-out_for_delivery = en cours de livraison
parcel-ready_for_pickup = prêt à être retiré
parcel-delivered = livré
parcel-returned_to_sender = retourné à l’expéditeur
parcel-place = Dernier lieu connu : { $place }
parcel-updated = Dernière mise à jour : { $day }
parcel-expected = Livraison prévue : { $day }
parcel-delivered-on = Livré le { $day }

changes = Vous pouvez encore { $possible }. Je peux seulement consulter les commandes, pas les modifier moi-même.
changes-none = Cette commande ne peut plus être modifiée.
change-cancel = annuler la commande
change-address = changer l’adresse de livraison
change-items = modifier les articles
change-payment = changer de moyen de paiement
change-redirect = demander au transporteur de rediriger le colis
change-return = retourner des articles
change-exchange = échanger des articles
return-until = Dernier jour pour renvoyer un article : **{ $day }**
return-over = Le délai de retour a pris fin le { $day }.
