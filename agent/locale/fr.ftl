reply-greeting = Bonjour ! Je peux recommander des produits, répondre aux questions sur la livraison, la douane, les retours et le paiement, et consulter vos commandes. Que cherchez-vous ?
reply-thanks = Avec plaisir ! Puis-je faire autre chose pour vous ?
reply-about = Je suis l'assistant IA de cette boutique, pas une personne. Je peux recommander des produits, répondre aux questions sur la livraison, la douane, les retours et le paiement à partir des articles d'aide, et consulter vos propres commandes.
reply-person = J'ai appelé une personne de notre équipe. Cette conversation l'attend ; ce que vous écrivez à partir de maintenant lui est transmis, et sa réponse apparaîtra ici. D'ici là, je ne réponds plus.
reply-decline = Je ne peux pas vous aider pour cela. Je peux recommander des produits, répondre aux questions sur la livraison, la douane, les retours et le paiement, et consulter vos propres commandes.
reply-greeting-merchant = Bonjour ! Je peux prévoir la demande et les stocks, analyser les avis, rédiger des annonces, trouver des produits et consulter les articles de la boutique. Que souhaitez-vous savoir ?
reply-about-merchant = Je suis l'assistant IA de cette boutique, pas une personne. Je peux prévoir la demande et conseiller sur les stocks, analyser les avis par aspect, rédiger des annonces pour cinq canaux, trouver des produits et citer les articles de la boutique.
reply-decline-merchant = Je ne peux pas vous aider sur ce point. Je peux prévoir la demande et conseiller sur les stocks, analyser les avis, rédiger des annonces, trouver des produits et citer les articles de la boutique.
model-down = Le modèle de langage n'est pas disponible pour le moment ; voici le résultat brut.
failed-internal = Un problème est survenu pendant la recherche. Veuillez réessayer.
failed-unavailable = Cette partie de la boutique ne répond pas pour le moment. Veuillez réessayer dans une minute.
failed-not-found = Je n'ai pas trouvé cela.
failed-unknown-product = Je ne connais aucun produit portant le numéro { $sku }. Vérifiez son nom ou sa référence.
failed-not-on-sale = Le produit { $sku } n’est pas en vente actuellement.
failed-country-not-served = Nous ne livrons pas dans ce pays.
failed-bad-range = { $field ->
    [currency] Je n'ai pas de taux de change pour { $value }. Merci d'indiquer le prix dans une autre devise.
    [horizon_weeks] Je peux prévoir de 1 à 52 semaines, pas { $value }. Indiquez une durée plus courte.
    [service_level] Un taux de service se situe entre 50 % et un peu moins de 100 % ; { $value } n'est pas possible. Indiquez-en un autre.
    [lead_time_days] Un délai de livraison va de 1 à 365 jours ; { $value } n'est pas possible. Indiquez-en un autre.
   *[other] Je ne peux pas chercher avec un prix de { $value }. Les prix doivent être supérieurs à zéro et le minimum ne peut pas dépasser le maximum ; corrigez-le et reposez votre question.
}
failed-bad-request = Je n'ai pas compris ces précisions. Veuillez le dire autrement.
failed-customer-needed = Connectez-vous d'abord, je pourrai alors consulter vos commandes.
failed-not-allowed = Cela ne vous est pas accessible.
