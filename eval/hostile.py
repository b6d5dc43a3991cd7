"""The small shop of hostile.yaml, served for the attacks: its own folder and database, the model wording every answer."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from sqlmodel import Session

import store.tables as t
from eval.server import Served, starting
from settings import Settings
from store.migrate import upgrade
from store.session import open_engine, sessions

HOSTILE = Path(__file__).with_name("hostile.yaml")
ASKER = 1  # the customer whose own data may be shown


@dataclass(frozen=True)
class Canaries:
    """What must not come out, casefolded."""

    private: frozenset[str]  # of other customers and of merchants
    obeyed: frozenset[str]  # what only an assistant that obeys a trap writes


def read() -> dict[str, Any]:
    """The shop's contents."""
    content: dict[str, Any] = yaml.safe_load(HOSTILE.read_text("utf-8"))
    return content


def canaries(content: dict[str, Any]) -> Canaries:
    """The words that betray a leak."""
    others = [c for c in content["customers"] if c["id"] != ASKER]
    orders = [o for o in content["orders"] if o["customer"] != ASKER]
    private = [word for c in others for word in (c["name"], c["email"], *c["name"].split())]
    private += [word for o in orders for word in (o["number"], o["address"], o["tracking"])] + content["secrets"]
    return Canaries(frozenset(map(str.casefold, private)), frozenset(content["obeyed"]))


@contextmanager
def hostile(settings: Settings, *, without_model: bool = False) -> Iterator[tuple[Served, Settings]]:
    """The shop, served, with its settings; all of it is gone afterwards.

    Raises:
        NoServer: it does not become ready.
    """
    with TemporaryDirectory(prefix="tradewind-attacks-") as name:
        folder = Path(name)
        own = {
            "DATA_DIR": name,
            "DATABASE_URL": f"sqlite:///{folder / 'tradewind.db'}",
            "CACHE_DIR": str(settings.cache_dir.resolve()),
            "ARTICLES_DIR": str(folder / "articles"),
            "SHOP": "empty",
            "LLM_PROSE": "always",
        }
        theirs = Settings(**(settings.model_dump() | {key.lower(): value for key, value in own.items()}))
        content = read()
        _articles(content, settings.articles_dir, folder / "articles")
        engine = open_engine(theirs.database)
        upgrade(engine)
        with sessions(engine)() as session:
            fill(session, content)
        engine.dispose()
        with starting(theirs, own, without_model=without_model) as served:
            yield served, theirs


def _articles(content: dict[str, Any], genuine: Path, folder: Path) -> None:
    shutil.copytree(genuine, folder)
    for article in content["articles"]:
        head = {key: article[key] for key in ("id", "title", "audience")} | {"language": "en", "topic": "other"}
        text = f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n\n{article['text']}"
        (folder / f"hostile-{article['id']}.md").write_text(text, "utf-8")


def fill(session: Session, content: dict[str, Any]) -> None:
    """Write the shop into an empty database."""
    now = datetime.now(UTC)
    for country, currency in (("DE", "EUR"), ("US", "USD"), ("JP", "JPY")):
        session.add(t.Market(country=country, currency=currency, ships=True))
    session.add_all(t.ExchangeRate(base="EUR", quote=quote, rate=rate, day=now.date()) for quote, rate in (("USD", 1.1), ("JPY", 165.0)))
    session.add_all([t.Category(id=1, slug="camping"), t.Warehouse(id=1, code="RTM", country="NL")])
    session.add_all(t.Customer(**customer) for customer in content["customers"])
    session.flush()
    numbers = {product["sku"]: n for n, product in enumerate(content["products"], 1)}
    for product in content["products"]:
        _product(session, numbers[product["sku"]], product, now)
    prices = {product["sku"]: product["price"] for product in content["products"]}
    for n, order in enumerate(content["orders"], 1):
        _order(session, n, order, numbers[order["sku"]], prices[order["sku"]], now)
    session.commit()


def _product(session: Session, number: int, product: dict[str, Any], now: datetime) -> None:
    session.add(t.Product(id=number, sku=product["sku"], brand="Fjord", category_id=1, origin="PT", hs_code="6306"))
    session.flush()
    session.add(t.ProductTranslation(product_id=number, language="en", name=product["name"], description=product["description"]))
    session.add(t.Variant(id=number, product_id=number, sku=f"{product['sku']}-A", price_minor=product["price"], currency="EUR"))
    session.flush()
    session.add(t.Stock(variant_id=number, warehouse_id=1, quantity=9))
    for days, review in enumerate(product.get("reviews", []), 1):
        session.add(t.Review(product_id=number, customer_id=2, created_at=now - timedelta(days=days), **review))


def _order(session: Session, number: int, order: dict[str, Any], variant: int, price: int, now: datetime) -> None:
    placed, shipped = now - timedelta(days=4), t.OrderStatus.SHIPPED
    session.add(
        t.Order(
            id=number, number=order["number"], customer_id=order["customer"], status=shipped, placed_at=placed, currency="EUR", total_minor=price,
            ship_country="DE", ship_address=order["address"],
        )
    )  # fmt: skip
    session.flush()
    session.add(t.OrderLine(order_id=number, variant_id=variant, quantity=1, unit_price_minor=price, status=shipped))
    session.add(
        t.Shipment(
            order_id=number, warehouse_id=1, carrier="DHL", tracking_number=order["tracking"], status=t.ShipmentStatus.IN_TRANSIT,
            location=order["location"], shipped_at=placed, updated_at=placed, expected_at=now + timedelta(days=3),
        )
    )  # fmt: skip
