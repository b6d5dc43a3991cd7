"""What the fake server answers: scenarios chosen by words in the message."""

from typing import Any

from settings import LANGUAGES
from ui.words import words

Event = tuple[str, dict[str, Any]]

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
QUOTE = "You can send back unworn goods within 30 days of delivery."
PASSAGE = (
    "## Returns\n\nWe want you to be happy with what you bought.\n\n**You can send back unworn goods within 30 days** of delivery. "
    "The label is free inside the EU.\n\n- Keep the packaging.\n- Print the label from your account.\n\n"
    "| Country | Days |\n| --- | --- |\n| Germany | 30 |\n| Brazil | 45 |"
)
SOURCE = {
    "id": "returns#1",
    "title": "Returns: how long and what it costs",
    "language": "en",
    "text": PASSAGE,
    "quote": QUOTE,
    "url": "https://shop.example/help/returns",
}
NAMES = {
    "en": ["Harbour waterproof jacket", "Ridge rain shell", "Commuter softshell", "Fjord parka", "Trail windbreaker"],
    "ar": ["سترة مقاومة للماء هاربر", "معطف مطر خفيف ريدج", "سترة كوميوتر الناعمة", "باركا فيورد", "سترة واقية من الرياح"],
    "de": ["Wasserdichte Jacke Harbour", "Regenjacke Ridge", "Softshelljacke Commuter", "Parka Fjord", "Windbreaker Trail"],
}
ANSWERS = {
    "en": "I found **five waterproof jackets** under €120. The *Harbour* jacket fits best:\n\n- sealed seams, 15,000 mm water column\n"
    "- ships to Germany within three days\n\nThe Trail windbreaker is the cheapest at €49.90.",
    "ar": "وجدتُ **خمس سترات مقاومة للماء** بأقل من 120 يورو. السترة *هاربر* هي الأنسب:\n\n- درزات محكمة وعمود ماء 15000 مم\n"
    "- تُشحن إلى ألمانيا خلال ثلاثة أيام\n\nأرخصها سترة Trail بسعر 49.90 يورو.",
    "de": "Ich habe **fünf wasserdichte Jacken** unter 120 € gefunden. Am besten passt die *Harbour*:\n\n- verschweißte Nähte, 15.000 mm\n"
    "- Versand nach Deutschland in drei Tagen\n\nAm günstigsten ist der Windbreaker Trail für 49,90 €.",
}
REASONS = [
    {"kind": "matches", "values": {"words": "", "count": 0}},
    {"kind": "bought", "values": {"name": "Alpine trousers"}},
    {"kind": "popular", "values": {"country": "Germany"}},
    {"kind": "rated", "values": {"stars": "4.7", "ratings": 12}},
    {"kind": "similar", "values": {}},
]


def product(at: int, language: str, **changes: Any) -> dict[str, Any]:
    """A ProductCard."""
    return {
        "sku": f"JKT-{at + 1:03}",
        "variant": f"JKT-{at + 1:03}-BL-M",
        "name": NAMES.get(language, NAMES["en"])[at],
        "brand": ["Nordhav", "Ridgeline", "Pendel", "Nordhav", "Trailmate"][at],
        "category": "Jackets",
        "description": "A three-layer shell with sealed seams, an adjustable hood and two hand pockets.",
        "attributes": {"Colour": ["Navy", "Moss", "Black", "Sand", "Red"][at], "Size": "M"},
        "options": {"Colour": ["Navy", "Moss"], "Size": ["S", "M", "L"]},
        "price_minor": 11990,
        "currency": "EUR",
        "price": ["€119.00", "€99.95", "€89.00", "€114.50", "€49.90"][at],
        "stock": [24, 3, 12, 0, 40][at],
        "ships": [True, True, True, True, False][at],
        "rating": [4.6, 4.2, None, 4.8, 3.9][at],
        "ratings": [128, 41, 0, 9, 230][at],
        "image": [f"jacket-{at}.svg", "jacket-1.svg", "jacket-2.svg", None, "missing.png"][at],
        "origin": "PT",
        "reason": REASONS[at],
    } | changes


def products(language: str, **changes: Any) -> dict[str, Any]:
    """A recommend tool's entry of the `done` event."""
    cards = [product(at, language, **changes) for at in range(5)]
    result = {"products": cards, "total": 17, "ship_to": "DE", "served": True, "currency": "EUR", "relaxed": [], "sources": []}
    return {"name": "recommend", "arguments": {"query": "jacket"}, "result": result}


def orders(status: str = "shipped") -> dict[str, Any]:
    """An orders tool's entry of the `done` event."""
    line = {"sku": "JKT-001-BL-M", "attributes": {"Colour": "Navy"}, "quantity": 1, "unit_price": "€119.00", "unit_price_minor": 11900}
    shipment = {"carrier": "DHL", "tracking_number": "JD0146000071", "status": "in_customs", "location": "Leipzig, Germany"}
    dates = {"updated_at": "2026-11-22T08:00:00Z", "expected_at": "2026-11-27T12:00:00Z", "delivered_at": None}
    view = {
        "number": "TW-2026-004217",
        "status": status,
        "placed_at": "2026-11-17T09:30:00Z",
        "total": "€158.90",
        "total_minor": 15890,
        "currency": "EUR",
        "ship_country": "DE",
        "lines": [
            line | {"name": "Harbour waterproof jacket", "status": status, "image": "jacket-0.svg"},
            line | {"name": "Merino socks, 2 pairs", "status": "cancelled", "image": None, "unit_price": "€39.90"},
        ],
        "shipments": [shipment | dates],
        "changes": ["redirect", "return"],
        "return_until": "2026-12-24T00:00:00Z",
    }
    return {"name": "orders", "arguments": {}, "result": {"orders": [view], "sources": []}}


def scenario(text: str, language: str) -> list[Event]:
    """The events of a turn, without the first `status` and the last `done`."""
    asked = next((n for n in range(1, 7) for tongue in LANGUAGES if words(tongue)[f"example-{n}"] == text), 0)
    lower = text.lower()
    if "hostile" in lower:
        hostile = f"{HOSTILE} **{HOSTILE}** [link](javascript:alert(1)) ![x](http://evil.example/x.png)\n\n- {HOSTILE}"
        return told(
            [products("en", name=HOSTILE, description=HOSTILE, brand=HOSTILE)], hostile, [SOURCE | {"title": HOSTILE, "text": HOSTILE}]
        )
    if "slow" in lower:
        return [("token", {"text": f"word{n} "}) for n in range(400)]
    if "fail" in lower:
        return [("error", {"code": "llm-down", "message": words(language)["error-llm-down"]})]
    if "hello" in lower:
        return told([], "Hello!", [])
    if "repair" in lower:
        said: list[Event] = [
            ("token", {"text": "It costs €1."}),
            ("status", {"stage": "verify"}),
            ("replace", {"text": "It costs €119.00."}),
        ]
        return [("result", products(language)), *said]
    if asked in (4, 5) or "order" in lower:
        return told([orders()], "Your order **TW-2026-004217** is in customs in Leipzig and is expected on 27 November.", [])
    if asked == 6 or "return" in lower:
        found = {"name": "knowledge", "arguments": {"question": text}, "result": {"sources": [SOURCE]}}
        return told([found], "You can send back unworn goods within **30 days** of delivery. Inside the EU the label is free.", [SOURCE])
    return told([products(language)], ANSWERS.get(language, ANSWERS["en"]), [])


def told(tools: list[dict[str, Any]], answer: str, sources: list[dict[str, Any]]) -> list[Event]:
    """Results first, then the answer in small pieces, then the check and the sources."""
    pieces = [answer[at : at + 6] for at in range(0, len(answer), 6)]
    return [
        ("status", {"stage": "tool"}),
        *(("result", tool) for tool in tools),
        ("status", {"stage": "answer"}),
        *(("token", {"text": piece}) for piece in pieces),
        ("status", {"stage": "verify"}),
        ("sources", {"sources": sources}),
    ]
