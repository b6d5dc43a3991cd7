reply-greeting = ¡Hola! Puedo recomendar productos, responder preguntas sobre envíos, aduanas, devoluciones y pagos, y consultar tus pedidos. ¿Qué buscas?
reply-thanks = ¡De nada! ¿Puedo ayudarte en algo más?
reply-about = Soy el asistente de IA de esta tienda, no una persona. Puedo recomendar productos, responder preguntas sobre envíos, aduanas, devoluciones y pagos a partir de los artículos de ayuda, y consultar tus propios pedidos.
reply-person = He avisado a una persona de nuestro equipo. Esta conversación la está esperando; lo que escriba a partir de ahora le llegará a ella y su respuesta aparecerá aquí. Hasta entonces no responderé yo.
reply-decline = No puedo ayudarte con eso. Puedo recomendar productos, responder preguntas sobre envíos, aduanas, devoluciones y pagos, y consultar tus propios pedidos.
reply-greeting-merchant = ¡Hola! Puedo prever la demanda y las existencias, analizar reseñas, redactar anuncios, buscar productos y consultar los artículos de la tienda. ¿Qué desea saber?
reply-about-merchant = Soy el asistente de IA de esta tienda, no una persona. Puedo prever la demanda y aconsejar sobre existencias, analizar reseñas por aspecto, redactar anuncios para cinco canales, buscar productos y citar los artículos de la tienda.
reply-decline-merchant = No puedo ayudar con eso. Puedo prever la demanda y aconsejar sobre existencias, analizar reseñas, redactar anuncios, buscar productos y citar los artículos de la tienda.
model-down = El modelo de lenguaje no está disponible en este momento; este es el resultado sin redactar.
failed-internal = Algo ha fallado al consultarlo. Inténtalo de nuevo.
failed-unavailable = Esta parte de la tienda no responde en este momento. Inténtalo de nuevo dentro de un minuto.
failed-not-found = No lo he encontrado.
failed-unknown-product = No conozco ningún producto con el número { $sku }. Comprueba su nombre o su SKU.
failed-not-on-sale = El producto { $sku } no está a la venta en este momento.
failed-country-not-served = No enviamos a este país.
failed-bad-range = { $field ->
    [currency] No tengo tipo de cambio para { $value }. Indica el precio en otra moneda, por favor.
    [horizon_weeks] Puedo pronosticar de 1 a 52 semanas, no { $value }. Indique un plazo más corto.
    [service_level] El nivel de servicio va del 50 % a algo menos del 100 %; { $value } no es posible. Indique otro.
    [lead_time_days] El plazo de entrega va de 1 a 365 días; { $value } no es posible. Indique otro.
   *[other] No puedo buscar con un precio de { $value }. Los precios deben ser mayores que cero y el mínimo no puede superar al máximo; corrígelo y vuelve a preguntar.
}
failed-bad-request = No he entendido estos datos. Dilo con otras palabras, por favor.
failed-customer-needed = Inicia sesión primero y podré consultar tus pedidos.
failed-not-allowed = Esto no está disponible para ti.
