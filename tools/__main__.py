"""Tools from the command line, without a language model.

python -m tools                                    what tools there are
python -m tools recommend '{"query": "tent"}' --customer 17 --language de
"""

import argparse
import json
import logging
import sys

from pydantic import ValidationError

import settings
from errors import NotFound, ShopError
from knowledge.embedding import open_embedder
from store.session import open_engine, sessions
from store.tables import Customer
from tools.base import Identity, Role, Shop
from tools.registry import load_tools


def main(words: list[str] | None = None) -> int:
    """Run the command; 0 when the tool answered, 1 when it refused, 2 when it was called wrongly."""
    asked = _parser().parse_args(words)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("tools").setLevel(logging.INFO)
    options = settings.load()
    shop = Shop(options, sessions(open_engine(options.database)), open_embedder(options.embedding_model))
    tools = load_tools(shop)
    if asked.name is None:
        for tool in tools.values():
            print(f"{tool.name} ({', '.join(sorted(tool.roles))}): {tool.description.splitlines()[0]}")
        return 0
    if asked.name not in tools:
        print(f"No tool {asked.name!r}; there are {', '.join(tools)}.", file=sys.stderr)
        return 2
    tool = tools[asked.name]
    try:
        arguments = tool.schema_class.model_validate(json.loads(asked.arguments))
        identity = _identity(shop, asked.role, asked.customer, asked.language)
        result = tool.call(arguments, identity)
    except (json.JSONDecodeError, ValidationError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except ShopError as problem:
        print(f"{problem.code}: {problem} {problem.details or ''}".rstrip(), file=sys.stderr)
        return 1
    print(tool.plain(result, identity.language))
    print()
    print(result.model_dump_json(indent=2))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools", description="Call a tool and print its answer as text and as JSON.")
    parser.add_argument("name", nargs="?", help="the tool; empty: list them")
    parser.add_argument("arguments", nargs="?", default="{}", help="its arguments as JSON")
    parser.add_argument("--customer", type=int, help="id of the customer who asks; empty: a visitor")
    parser.add_argument("--role", choices=("shopper", "merchant"), default="shopper")
    parser.add_argument("--language", choices=settings.LANGUAGES, help="of the answer; empty: the customer's, else English")
    return parser


def _identity(shop: Shop, role: Role, customer_id: int | None, language: str | None) -> Identity:
    if role == "merchant":
        return Identity(role=role, subject="merchant", language=language or "en")
    if customer_id is None:
        return Identity(role=role, subject="visitor:command-line", language=language or "en")
    with shop.sessions() as session:
        customer = session.get(Customer, customer_id)
    if customer is None:
        raise NotFound(f"customer {customer_id}")
    return Identity(
        role=role,
        subject=f"customer:{customer_id}",
        customer_id=customer_id,
        language=language or customer.language,
        country=customer.country,
        currency=customer.currency,
    )


if __name__ == "__main__":
    sys.exit(main())
