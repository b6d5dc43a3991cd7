"""A shop whose goods have names in eight languages, and the orders of two customers."""

from datetime import UTC, datetime

from sqlmodel import Session

from settings import LANGUAGES
from store.tables import (
    Category,
    CategoryTranslation,
    Customer,
    Order,
    OrderLine,
    OrderStatus,
    Product,
    ProductTranslation,
    Shipment,
    ShipmentStatus,
    Variant,
    Warehouse,
)

CATEGORIES = {
    1: ("lighting", "Lighting|照明|Iluminación|Iluminação|Beleuchtung|Luminaires|إضاءة|照明器具"),
    2: ("care", "Care|护理|Cuidado|Cuidados|Pflege|Soins|عناية|お手入れ"),
    3: ("toys", "Toys|玩具|Juguetes|Brinquedos|Spielzeug|Jouets|ألعاب|玩具"),
}
PRODUCTS = {
    1: (
        "LIG-1",
        1,
        "Verstad",
        "rattan lamp|藤编吊灯|lámpara de ratán|luminária de ratã|Rattanlampe|lampe en rotin|مصباح روطان|ラタンランプ",
    ),
    2: ("CAR-2", 2, "Roselle", "sunscreen|防晒霜|protector solar|protetor solar|Sonnencreme|crème solaire|واقي شمس|日焼け止め"),
    3: ("TOY-3", 3, "Wenholm", "card game|纸牌|juego de cartas|jogo de cartas|Kartenspiel|jeu de cartes|لعبة ورق|カードゲーム"),
    4: (
        "TOY-4",
        3,
        "Kelton",
        "wooden blocks|积木|bloques de madera|blocos de madeira|Holzbausteine|cubes en bois|مكعبات خشبية|木製ブロック",
    ),
    5: ("CAR-5", 2, "Ormar", "soap|香皂|jabón|sabonete|Seife|savon|صابون|石けん"),
}
LAMP, SUN, CARDS, BLOCKS, MIXED, CANCELLED = "NG-1001", "NG-1002", "NG-1003", "NG-1004", "NG-1005", "NG-1006"
ORDERS = [  # number, customer, status, placed, currency, lines: product, pieces, price
    (LAMP, 1, OrderStatus.SHIPPED, datetime(2026, 11, 15, tzinfo=UTC), "EUR", [(1, 3, 2000)]),
    (SUN, 1, OrderStatus.PROCESSING, datetime(2026, 11, 1, tzinfo=UTC), "EUR", [(2, 1, 1000)]),
    (CARDS, 1, OrderStatus.DELIVERED, datetime(2026, 10, 31, 23, 59, 59, tzinfo=UTC), "EUR", [(3, 2, 900)]),
    (BLOCKS, 1, OrderStatus.DELIVERED, datetime(2025, 12, 20, tzinfo=UTC), "USD", [(4, 1, 3000)]),
    (MIXED, 1, OrderStatus.DELIVERED, datetime(2025, 3, 5, tzinfo=UTC), "EUR", [(1, 1, 1500), (5, 2, 400)]),
    (CANCELLED, 1, OrderStatus.CANCELLED, datetime(2026, 11, 3, tzinfo=UTC), "EUR", [(5, 9, 400)]),
    ("NG-2001", 2, OrderStatus.SHIPPED, datetime(2026, 11, 20, tzinfo=UTC), "EUR", [(2, 1, 1000)]),
]
SHIPPING = 490


def fill(session: Session) -> None:
    session.add(Warehouse(id=1, code="RTM", country="NL"))
    for customer in (1, 2, 3):
        session.add(Customer(id=customer, name="C", email=f"{customer}@example.com", country="DE", language="de", currency="EUR"))
    for category, (slug, _) in CATEGORIES.items():
        session.add(Category(id=category, slug=slug))
    session.flush()
    for category, (_, names) in CATEGORIES.items():
        for language, name in zip(LANGUAGES, names.split("|"), strict=True):
            session.add(CategoryTranslation(category_id=category, language=language, name=name))
    for product, (sku, category, brand, _) in PRODUCTS.items():
        session.add(Product(id=product, sku=sku, brand=brand, category_id=category, origin="NL", hs_code="0"))
    session.flush()
    for product, (sku, _, brand, names) in PRODUCTS.items():
        for language, name in zip(LANGUAGES, names.split("|"), strict=True):
            session.add(ProductTranslation(product_id=product, language=language, name=f"{brand} {name}", description=""))
        session.add(Variant(id=product, product_id=product, sku=f"{sku}-A", attributes={}, price_minor=1, currency="EUR"))
    session.flush()
    for n, (number, customer, status, placed, currency, lines) in enumerate(ORDERS, 1):
        total = SHIPPING + sum(pieces * price for _, pieces, price in lines)
        session.add(
            Order(
                id=n, number=number, customer_id=customer, status=status, placed_at=placed, currency=currency, total_minor=total,
                shipping_minor=SHIPPING, ship_country="DE",
            )
        )  # fmt: skip
        session.flush()
        for product, pieces, price in lines:
            session.add(OrderLine(order_id=n, variant_id=product, quantity=pieces, unit_price_minor=price, status=status))
        if status in (OrderStatus.SHIPPED, OrderStatus.DELIVERED):
            arrived = status is OrderStatus.DELIVERED
            where = ShipmentStatus.DELIVERED if arrived else ShipmentStatus.IN_CUSTOMS
            session.add(
                Shipment(
                    order_id=n, warehouse_id=1, carrier="DHL", tracking_number=number, status=where, delivered_at=placed if arrived else None,
                    updated_at=placed,
                )
            )  # fmt: skip
    session.commit()
