answer = { $quote } (Extrait de notre article « { $title } »)
foreign = Notre article « { $title } » indique, en { $written } : « { $quote } »
unknown = Je ne sais pas : nos articles d’aide ne répondent pas à cette question.
related = Voici les articles qui s’en rapprochent le plus :
not-served = Désolé, nous ne livrons pas dans ce pays : { $country }.
served = Oui, nous livrons dans ce pays : { $country }.
