answer = { $quote } (Extrait de notre article « { $title } »)
foreign = Notre article « { $title } » indique, en { $written } : « { $quote } »
unknown = Je ne sais pas : nos articles d’aide ne répondent pas à cette question.
related = Voici les articles qui s’en rapprochent le plus :
