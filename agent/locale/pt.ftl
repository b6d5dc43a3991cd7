reply-greeting = Olá! Posso recomendar produtos, responder a perguntas sobre envio, alfândega, devoluções e pagamento, e consultar os seus pedidos. O que procura?
reply-thanks = De nada! Posso ajudar em mais alguma coisa?
reply-about = Sou o assistente de IA desta loja, não uma pessoa. Posso recomendar produtos, responder a perguntas sobre envio, alfândega, devoluções e pagamento com base nos artigos de ajuda, e consultar os seus próprios pedidos.
reply-person = Chamei uma pessoa da nossa equipe. Esta conversa está aguardando por ela; o que você escrever a partir de agora vai para ela, e a resposta aparecerá aqui. Até lá, eu fico em silêncio.
reply-decline = Não posso ajudar com isso. Posso recomendar produtos, responder a perguntas sobre envio, alfândega, devoluções e pagamento, e consultar os seus próprios pedidos.
reply-greeting-merchant = Olá! Posso prever a procura e o estoque, analisar avaliações, redigir anúncios, encontrar produtos e consultar os artigos da loja. O que gostaria de saber?
reply-about-merchant = Sou o assistente de IA desta loja, não uma pessoa. Posso prever a procura e aconselhar sobre o estoque, analisar avaliações por aspecto, redigir anúncios para cinco canais, encontrar produtos e citar os artigos da loja.
reply-decline-merchant = Não posso ajudar com isso. Posso prever a procura e aconselhar sobre o estoque, analisar avaliações, redigir anúncios, encontrar produtos e citar os artigos da loja.
model-down = O modelo de linguagem não está disponível no momento; este é o resultado simples.
failed-internal = Algo deu errado na consulta. Tente novamente.
failed-unavailable = Esta parte da loja não responde no momento. Tente novamente daqui a um minuto.
failed-not-found = Não encontrei isso.
failed-unknown-product = Não conheço nenhum produto com o número { $sku }. Verifique o nome ou o SKU.
failed-not-on-sale = O produto { $sku } não está à venda no momento.
failed-country-not-served = Não enviamos para este país.
failed-bad-range = { $field ->
    [currency] Não tenho taxa de câmbio para { $value }. Informe o preço em outra moeda, por favor.
    [horizon_weeks] Posso prever de 1 a 52 semanas, não { $value }. Informe um prazo menor.
    [service_level] O nível de serviço vai de 50% até um pouco menos de 100%; { $value } não é possível. Informe outro.
    [lead_time_days] O prazo de entrega vai de 1 a 365 dias; { $value } não é possível. Informe outro.
   *[other] Não consigo buscar com um preço de { $value }. Os preços precisam ser maiores que zero, e o mínimo não pode passar do máximo; corrija e pergunte de novo.
}
failed-bad-request = Não entendi esses dados. Diga com outras palavras, por favor.
failed-customer-needed = Entre na sua conta primeiro e poderei consultar os seus pedidos.
failed-not-allowed = Isto não está disponível para você.
