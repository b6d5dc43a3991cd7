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

changes = Vous pouvez encore { $possible }.
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

arrives = Votre commande **{ $number }** devrait arriver le **{ $day }**.
arrives-late = Votre commande **{ $number }** était attendue le **{ $day }** et a du retard.
arrives-unknown = Aucune date de livraison n’est connue pour votre commande **{ $number }** : { $because }.
arrived = Votre commande **{ $number }** a été livrée le **{ $day }**.

yes-cancel = Oui, votre commande **{ $number }** peut encore être annulée : { $because }.
yes-address = Oui, l’adresse de livraison de votre commande **{ $number }** peut encore être changée : { $because }.
yes-items = Oui, les articles de votre commande **{ $number }** peuvent encore être modifiés : { $because }.
yes-payment = Oui, le moyen de paiement de votre commande **{ $number }** peut encore être changé : { $because }.
yes-redirect = Oui, le transporteur peut encore rediriger le colis de votre commande **{ $number }** : { $because }.
yes-return = Oui, vous pouvez retourner des articles de votre commande **{ $number }** : { $because }.
yes-return-until = Oui, vous pouvez retourner des articles de votre commande **{ $number }** jusqu’au **{ $day }**.
yes-exchange = Oui, vous pouvez échanger des articles de votre commande **{ $number }** : { $because }.
yes-exchange-until = Oui, vous pouvez échanger des articles de votre commande **{ $number }** jusqu’au **{ $day }**.

no-cancel = Non, votre commande **{ $number }** ne peut plus être annulée : { $because }.
no-address = Non, l’adresse de livraison de votre commande **{ $number }** ne peut plus être changée : { $because }.
no-items = Non, les articles de votre commande **{ $number }** ne peuvent plus être modifiés : { $because }.
no-payment = Non, le moyen de paiement de votre commande **{ $number }** ne peut plus être changé : { $because }.
no-redirect = Non, votre commande **{ $number }** n’a pas de colis à rediriger : { $because }.
no-return = Non, rien ne peut être retourné de votre commande **{ $number }** pour le moment : { $because }.
no-return-over = Non, le délai de retour de votre commande **{ $number }** a pris fin le **{ $day }**.
no-exchange = Non, rien ne peut être échangé de votre commande **{ $number }** pour le moment : { $because }.
no-exchange-over = Non, le délai d’échange de votre commande **{ $number }** a pris fin le **{ $day }**.
no-undated = Je ne peux pas le dire pour votre commande **{ $number }** : le jour de sa livraison n’est pas enregistré.

because-pending = elle n’est pas encore emballée
because-processing = elle est déjà en cours de préparation
because-shipped = elle est déjà en route
because-delivered = elle a déjà été livrée
because-cancelled = elle a été annulée
because-return_requested = un retour est déjà enregistré
because-returned = nous avons déjà reçu son retour
because-exchange_requested = un échange est déjà enregistré

can-these = { $count ->
    [one] Vous pouvez encore { $change } dans ce cas :
   *[other] Vous pouvez encore { $change } dans ces cas :
}
cannot-these = { $count ->
    [one] Vous ne pouvez pas { $change } dans ce cas :
   *[other] Vous ne pouvez pas { $change } dans ces cas :
}
read-only = Je peux seulement consulter les commandes. Pour en modifier une, ouvrez-la dans votre compte ou demandez-moi une personne de notre équipe.
exchange-until = Dernier jour pour échanger un article : **{ $day }**
exchange-over = Le délai d’échange a pris fin le { $day }.

several-item = Vos commandes avec « { $item } » :
several-period = { $count ->
    [one] Vous avez passé une commande { $period } :
   *[other] Vous avez passé { $count } commandes { $period } :
}
shown = Voici les { $shown } dernières.
period = du { $since } au { $until }
period-since = depuis le { $since }
period-until = jusqu'au { $until }
none-item = Dans vos commandes, je ne trouve rien qui s'appelle « { $item } ».
none-period = Vous n'avez passé aucune commande { $period }.
none-paid = Je ne compte aucune dépense : ce que vous aviez commandé a été annulé.
paid-item = Pour « { $item } », vous avez payé **{ $total }**, hors livraison :
paid-order = Vous avez payé **{ $total }** pour la commande **{ $number }**, livraison comprise.
paid-period =
    { $count ->
        [one] Vous avez dépensé **{ $total }** { $period } pour une commande
       *[other] Vous avez dépensé **{ $total }** { $period } pour { $count } commandes
    }, livraison comprise. Les commandes annulées ne comptent pas, les remboursements ne sont pas déduits.
paid-all =
    { $count ->
        [one] Vous avez dépensé **{ $total }** pour une commande
       *[other] Vous avez dépensé **{ $total }** pour { $count } commandes
    }, livraison comprise. Les commandes annulées ne comptent pas, les remboursements ne sont pas déduits.
customs-held = Un colis de votre commande **{ $number }** est à la douane et repartira dès qu'elle l'aura libéré.
customs-free = Aucun colis de votre commande **{ $number }** n'est à la douane.
customs-note = Avec le numéro de suivi, le transporteur peut vous dire s'il manque quelque chose à la douane. Pour les droits et taxes de votre pays, vous pouvez me demander.
refund = Je ne vois pas les paiements, donc pas si les **{ $total }** de votre commande **{ $number }** ont été remboursés : { $because }.
refund-note = Demandez-moi combien de temps prend un remboursement, ou demandez une personne de notre équipe, qui peut vérifier.
fault = Voici votre commande **{ $number }** du { $placed }.
fault-note = Si quelque chose est cassé, manque ou ne correspond pas, demandez-moi une personne de notre équipe en indiquant la commande ; pour ce que couvre la garantie, vous pouvez me demander.
