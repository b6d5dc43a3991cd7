answer = { $quote } (من مقالنا «{ $title }»)
foreign = ورد في مقالنا «{ $title }» باللغة { $written }: «{ $quote }»
unknown = لا أعرف الإجابة: لا تتناول مقالات المساعدة لدينا هذا السؤال.
related = هذه أقرب المقالات إلى سؤالك:
not-served = عذرًا، لا نشحن إلى هذا البلد: { $country }.
served = نعم، نشحن إلى هذا البلد: { $country }.
