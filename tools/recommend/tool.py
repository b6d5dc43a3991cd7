"""`recommend`: products for a shopper."""

from pathlib import Path

from tools.base import Identity, Shop, ShopTool, shop_tool
from tools.recommend.ages import Ages
from tools.recommend.content import open_content
from tools.recommend.model import open_taste
from tools.recommend.plain import plain
from tools.recommend.recommender import Recommender
from tools.recommend.schema import RecommendArguments, RecommendResult


def build(shop: Shop) -> ShopTool:
    """Open the index and the model, made anew only where the data changed."""
    folder = shop.settings.data_dir / "recommend"
    with shop.sessions() as session:
        content = open_content(session, shop.vectors, folder, lambda done, of: shop.progress(f"products: {done} of {of} embedded"))
        taste = open_taste(session, folder)
        ages = Ages.read(session)
    recommender = Recommender(shop.sessions, shop.embedder, content, taste, ages)

    def recommend(arguments: RecommendArguments, identity: Identity) -> RecommendResult:
        """Find products of the shop: search, suggest, compare prices, check stock and where a product ships to.

        Use it whenever the shopper looks for something to buy, wants ideas or a gift, asks what is cheaper or
        similar, or asks about one product: its price, colours, sizes, stock, or whether it ships to a country.
        query: only what the thing is, in the shopper's words ("waterproof jacket"); leave it empty for "something
        for me" or "what is popular". Prices, currency, country, colour and size go into their own fields.
        product: the SKU when one known product is asked about. similar_to: the SKU for "like this one".
        compare: two to four SKUs when the shopper asks how known products differ.
        Not for orders that were placed, nor for rules such as returns, delivery times or payment.
        """
        return recommender.recommend(arguments, identity)

    return shop_tool(
        "recommend",
        recommend,
        arguments=RecommendArguments,
        plain=plain,
        roles={"shopper", "merchant"},
        folder=Path(__file__).parent,
        hints=shop.vocabulary.hints,
        refers="product",
    )
