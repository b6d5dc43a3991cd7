"""What a text asks about orders, in eight languages; a row has one request a language."""

import pytest

from settings import LANGUAGES
from tools.orders.hints import hints
from tools.orders.schema import MOST

ABOUT = {
    "cancel": [
        "Is it too late to cancel HP-139715?|HP-139715 现在取消还来得及吗？|¿Se puede cancelar todavía el HP-139715?|Ainda posso cancelar o HP-139715?"
        "|Lässt sich HP-139715 noch stornieren?|Puis-je annuler la commande HP-139715 ?|هل يمكنني إلغاء HP-139715؟|HP-139715をキャンセルしたいのですが",
        "I don't want this order any more|这笔订单我不想要了|Ya no quiero este pedido|Não quero mais este pedido"
        "|Ich möchte meine Bestellung nicht mehr|Je ne veux plus cette commande|ما عاد أبغى هذا الطلب|この注文はもういらないです",
    ],
    "address": [
        "Can I change the shipping address of my order?|我想修改一下订单的收货地址|¿Puedo modificar la dirección de envío?|Dá para alterar o endereço de entrega?"
        "|Kann ich die Adresse noch ändern?|Puis-je modifier l’adresse de livraison ?|هل أستطيع تغيير عنوان التوصيل؟|お届け先の住所を変更できますか",
        "I gave the wrong house number|我把门牌号写错了|Puse mal la calle de mi pedido|Coloquei a rua errada no pedido"
        "|Die Hausnummer ist falsch|Il y a une erreur dans mon adresse|كتبت عنوان الشحن غلط|配送先を間違えました",
    ],
    "payment": [
        "Could I pay with another card?|我想换一种付款方式|¿Puedo pagar con otra tarjeta?|Posso pagar com outro cartão?"
        "|Kann ich mit einer anderen Karte zahlen?|Puis-je payer avec une autre carte ?|هل يمكن تغيير طريقة الدفع؟|支払い方法を変更したい",
    ],
    "redirect": [
        "Can the parcel be redirected?|包裹能改派吗？|¿Se puede desviar el paquete?|Dá para redirecionar o pacote?"
        "|Kann man das Paket umleiten?|Peut-on rediriger le colis ?|هل يمكن تحويل الطرد إلى مكان آخر؟|荷物を転送してもらえますか",
        "Please leave it with my neighbour|麻烦把快递放到邻居家|Dejad el paquete a mi vecina|Podem deixar com o vizinho?"
        "|Bitte beim Nachbarn abgeben|Pouvez-vous le laisser chez mon voisin ?|سلموه لجاري لو سمحتم|会社に届けてもらえますか",
    ],
    "exchange": [
        "Can I exchange it for a larger one?|我可以换货吗？|¿Puedo cambiarlas por otra talla?|Posso trocar por um número maior?"
        "|Kann ich sie umtauschen?|Est-il possible d’échanger l’article ?|هل يمكنني استبدال الحذاء؟|大きいサイズに交換できますか",
    ],
    "return": [
        "Can I return HP-139715?|HP-139715 能退货吗？|¿Puedo devolver el HP-139715?|Posso devolver o HP-139715?"
        "|Kann ich HP-139715 zurückgeben?|Puis-je retourner HP-139715 ?|هل يمكنني إرجاع HP-139715؟|HP-139715は返品できますか",
        "Until when may I send it back?|这个最迟什么时候可以退？|¿Qué plazo tengo para devolverlo?|Qual é o prazo para devolver?"
        "|Bis wann muss ich das zurückschicken?|Jusqu’à quand puis-je le renvoyer ?|إلى متى يمكنني أن أرجعها؟|いつまでに返品すればいいですか",
        "I want to return it|我想退了这件|Quiero devolverlo|Quero devolver"
        "|Ich schicke das zurück|Je souhaite le rendre|أبي أرجعه|返品したいです",
    ],
    "items": [
        "Can I still change the colour?|订单里的颜色还能改吗？|¿Puedo cambiar el color?|Posso mudar a cor?"
        "|Kann ich die Farbe noch ändern?|Puis-je changer la couleur ?|هل يمكنني تغيير اللون؟|色を変更できますか",
        "Can you add another lamp to my order?|帮我在订单里加一盏灯|¿Podéis añadir una lámpara a mi pedido?|Podem adicionar uma lâmpada ao pedido?"
        "|Könnt ihr zur Bestellung eine Lampe hinzufügen?|Pouvez-vous ajouter une lampe à ma commande ?|أريد إضافة مصباح إلى طلبي|注文にランプを追加できますか",
    ],
    "delivery": [
        "When will it arrive?|什么时候能到？|¿Cuándo llega?|Quando vai chegar?|Wann kommt es an?|Quand va-t-elle arriver ?|متى سيصل؟|いつ届きますか",
        "What is the expected delivery date?|预计哪天送达？|¿Cuál es la fecha de entrega prevista?|Qual é a previsão de entrega?"
        "|Wie lange dauert es noch?|Quelle est la date de livraison prévue ?|ما موعد التسليم المتوقع؟|お届け予定日を教えて",
    ],
    "fault": [
        "The pole is broken|灯坏了，能保修吗|La manta llegó rota|A mala veio quebrada|Der Reißverschluss ist kaputt|Le mât s'est cassé"
        "|وصل المصباح مكسورًا|保証期間は？",
    ],
    "customs": [
        "Why is it stuck in customs?|快遞為什麼一直卡在海關|¿Sigue en la aduana?|Está parado na alfândega?|Hängt es beim Zoll?"
        "|Est-il bloqué à la douane ?|هل هو في الجمارك؟|税関で止まっていますか",
    ],
    "spent": [
        "How much did I spend this year?|我一共花了多少钱|¿Cuánto he gastado?|Quanto gastei este ano?|Wie viel habe ich ausgegeben?"
        "|Combien ai-je dépensé ?|كم صرفت هذا العام؟|今年いくら使いましたか",
    ],
    "status": [
        "Where is my last order?|我的包裹在哪里？|¿Dónde está mi pedido?|Onde está meu pacote?|Wo ist mein Paket?|Où se trouve mon colis ?|أين طلبي؟|私の荷物はどこ？",
        "Has my parcel been shipped?|我的订单发货了吗|¿Ya salió mi paquete?|Meu pedido já foi enviado?"
        "|Wurde meine Bestellung schon verschickt?|Ma commande est-elle partie ?|هل شُحن طلبي؟|もう発送しましたか",
    ],
}
PAST = {
    "cancelled": "Show the orders that were cancelled|已取消的订单|los pedidos que he cancelado|os pedidos que cancelei"
    "|Welche Bestellungen habe ich storniert?|les commandes annulées|الطلبات الملغاة|キャンセルした注文",
    "returned": "Has my return been processed?|我的退货处理好了吗|¿Cómo va mi devolución?|Como está minha devolução?"
    "|Wo ist meine Rücksendung?|Où en est mon retour ?|هل وصل المرتجع؟|返品した商品は届きましたか",
}
LIMITS = {
    1: [
        "Where is my last order?|我最近一次的订单到哪了|¿Dónde está mi último pedido?|Onde está minha última compra?"
        "|Wo ist meine letzte Bestellung?|Où est ma dernière commande ?|أين آخر طلب؟|最後の注文はどこですか",
        "my most recent purchase|上一单|mi pedido más reciente|minha compra mais recente|mein letzter Einkauf|mon dernier achat|طلبي الأخير|前回の買い物",
    ],
    2: [
        "my last two orders|我最近两笔订单|mis dos últimos pedidos|meus dois últimos pedidos"
        "|meine letzten zwei Bestellungen|mes deux dernières commandes|آخر طلبين|最近の注文2件",
    ],
    5: [
        "the last 5 orders|最近5个订单|los últimos 5 pedidos|os últimos cinco pedidos"
        "|die letzten fünf Bestellungen|les 5 dernières commandes|آخر ٥ طلبات|直近5件の注文",
    ],
    None: [
        "What did I order last month?|我上个月买了什么|¿Qué compré la semana pasada?|O que comprei no mês passado?"
        "|Was habe ich letzte Woche bestellt?|Qu’ai-je acheté la semaine dernière ?|ماذا اشتريت الأسبوع الماضي؟|先月の注文",
        "my last orders|最近三个月的订单|mis últimos pedidos|meus últimos pedidos"
        "|meine letzten Bestellungen|mes dernières commandes|أحدث طلباتي|過去3か月の注文",
    ],
}  # fmt: skip


def rows(table: dict[object, list[str]]) -> list[tuple[object, str, str]]:
    return [
        (key, language, text)
        for key, lines in table.items()
        for line in lines
        for language, text in zip(LANGUAGES, line.split("|"), strict=True)
    ]


@pytest.mark.parametrize(("about", "language", "text"), rows(ABOUT))
def test_what_is_asked(about: str, language: str, text: str) -> None:
    assert hints(text).get("about") == about


@pytest.mark.parametrize(("state", "language", "text"), rows({state: [line] for state, line in PAST.items()}))
def test_what_has_happened_is_no_wish(state: str, language: str, text: str) -> None:
    found = hints(text)
    assert found.get("status") == state
    assert "about" not in found


REFUNDS = {
    "cancelled": "I cancelled my order, when do I get a refund?|已取消的订单退款了吗|Cancelé mi pedido, ¿y el reembolso?|Cancelei o pedido, e o reembolso?"
    "|Ich habe storniert, wo bleibt die Erstattung?|J'ai annulé ma commande, quand serai-je remboursée ?|تم إلغاء طلبي، متى استرداد المبلغ؟"
    "|キャンセルした注文の返金はまだですか",
}


@pytest.mark.parametrize(("state", "language", "text"), rows({state: [line] for state, line in REFUNDS.items()}))
def test_of_what_has_happened_the_refund_is_asked(state: str, language: str, text: str) -> None:
    found = hints(text)
    assert (found.get("status"), found.get("about")) == (state, "refund")


@pytest.mark.parametrize(("limit", "language", "text"), rows(LIMITS))
def test_how_many(limit: int | None, language: str, text: str) -> None:
    assert hints(text).get("limit") == limit


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("订单139715能退吗", "139715"),
        ("cancel order 139715.", "139715"),
        ("#55120?", "55120"),
        ("ｈｐ－１３９７１５", "HP-139715"),
        ("I paid $12500 in 2025", None),
        ("it cost 12.50000 or 150000 €", None),
    ],
)
def test_numbers(text: str, number: str | None) -> None:
    assert hints(text).get("order") == number


def test_accents_and_case_are_as_people_type_them() -> None:
    assert hints("DONDE ESTA MI ULTIMO PEDIDO") == {"about": "status", "limit": 1}


def test_a_number_stands_alone_and_counts_are_bounded() -> None:
    assert hints("cancel my last order HP-100234") == {"order": "HP-100234", "about": "cancel"}
    assert hints("my last 99 orders") == {"limit": MOST}
    assert hints("hello there") == {}
