"""Products with their variants, texts, categories, labels and stock."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa

from store.demo.assortment import labels
from store.importing.cleaning import slug
from store.importing.refusal import RowRefused
from store.importing.schema import Product as ProductRow
from store.importing.schema import Stock as StockRow
from store.importing.staging import Item
from store.importing.writing.batch import Batch, Group, Outcome, Values, minor, worst
from store.tables import AttributeLabel, Category, CategoryTranslation, Product, ProductTranslation, Stock, Variant, Warehouse

ASSUMED_STOCK = 100  # pieces of a variant of which the file says nothing: no shop lists what it cannot sell
_MAIN = "MAIN"  # the warehouse of a shop that names none
_OTHER = "other"  # the category of a product without one
_LONG = 3  # letters of a value from which on capitals mean nothing; "M" is a size

Variants = list[tuple[Item, ProductRow, Values]]


def write_products(batch: Batch, groups: Sequence[Group]) -> None:
    """Products, each whole."""
    language = batch.assumed.language
    taken = {
        row["sku"]: row["product_id"] for row in batch.existing(Variant, ("sku",), {(_sku(row),) for g in groups for _, row in g.rows})
    }
    owners = batch.ids(Product, "sku", [g.key for g in groups])
    kept = [(group, variants) for group in groups if (variants := _variants(batch, group, taken, owners.get(group.key)))]
    shared = {group.key: Group(group.key, [(item, row) for item, row, _ in variants]).shared() for group, variants in kept}
    categories = _categories(batch, shared.values())
    rows = []
    for sku, given in shared.items():
        row = {name: given[name] for name in ("brand", "origin", "hs_code", "active", "created_at") if name in given} | {"sku": sku}
        row |= _image(given)
        if given.get("category"):
            row["category_id"] = categories[slug(given["category"])]
        rows.append(row)
    new = {"brand": "", "origin": "", "hs_code": "", "created_at": batch.moment}
    written = batch.merge(Product, ("sku",), rows, lambda _key: new | {"category_id": categories[_OTHER]})
    ids = batch.ids(Product, "sku", [*shared])

    texts = [
        {"product_id": ids[group.key], "language": tongue, **words}
        for group, variants in kept
        for tongue, words in _texts((row for _, row, _ in variants), language).items()
    ]
    named = {ids[sku]: given["name"] for sku, given in shared.items()}
    worded = batch.merge(ProductTranslation, ("product_id", "language"), texts, lambda key: {"name": named[key[0]], "description": ""})

    _label(batch, ((row, row.language or language) for _, variants in kept for _, row, _ in variants))
    offered = [values | {"product_id": ids[group.key]} for group, variants in kept for _, _, values in variants]
    sold = batch.merge(Variant, ("sku",), offered, lambda _key: {"attributes": {}})
    stocked = _stock(batch, [(row, values["sku"]) for _, variants in kept for _, row, values in variants])

    told: dict[int, list[Outcome]] = defaultdict(list)
    for (product, _), outcome in worded.items():
        told[product].append(outcome)
    for group, variants in kept:
        parts = told[ids[group.key]]
        parts += [sold[values["sku"],] for _, _, values in variants]
        parts += [stocked[values["sku"]] for _, _, values in variants if values["sku"] in stocked]
        batch.outcomes.append(worst([written[group.key,], *parts]))


def _sku(row: ProductRow) -> str:
    return row.variant or row.sku


def _variants(batch: Batch, group: Group, taken: dict[str, int], own: int | None) -> Variants:
    """The rows whose variants can be written."""
    found: Variants = []
    for item, row in group.rows:
        sku = _sku(row)
        try:
            if sku in taken and taken[sku] != own:
                raise RowRefused("sku-taken", value=sku)
            values: Values = {"sku": sku, "price_minor": minor(row.price, row.currency, "price"), "currency": row.currency}
        except RowRefused as why:
            batch.refuse(item, row, why)
            continue
        if row.attributes:
            values["attributes"] = dict(option(name, value) for name, value in row.attributes.items())
        if row.weight_g is not None:
            values["weight_g"] = int(row.weight_g)
        found.append((item, row, values | _image(row.model_dump(include={"image"}))))
    return found


def _texts(rows: Iterable[ProductRow], language: str) -> dict[str, Values]:
    """A product's name and description by language: a file may have a row for each."""
    found: dict[str, Values] = defaultdict(dict)
    for row in rows:
        own = row.model_dump(include={"name", "description"}, exclude_unset=True)
        for tongue, words in {row.language or language: own, **row.translations}.items():
            found[tongue] |= {name: words[name] for name in ("name", "description") if name in words}
    return {tongue: words for tongue, words in found.items() if words}


def _image(given: Values) -> Values:
    """A path below /media; a link elsewhere is left out, since the pages load nothing from other hosts."""
    image = given.get("image")
    return {"image": image.lstrip("/")} if image and "://" not in image and not image.startswith("//") else {}


def _categories(batch: Batch, products: Iterable[Values]) -> dict[str, int]:
    """Ids of the products' categories by slug; new ones are made, and named in the products' language."""
    names = {slug(given["category"]): (given["category"], given) for given in products if given.get("category") and slug(given["category"])}
    slugs = [*names, _OTHER]
    batch.merge(Category, ("slug",), [{"slug": one} for one in slugs])
    ids = batch.ids(Category, "slug", slugs)
    rows = []
    for one, (name, given) in names.items():
        known = {given.get("language") or batch.assumed.language: name}
        known |= {tongue: words["category"] for tongue, words in given.get("translations", {}).items() if "category" in words}
        rows += [{"category_id": ids[one], "language": tongue, "name": text} for tongue, text in known.items()]
    _insert_new(batch, CategoryTranslation, ("category_id", "language"), rows)
    return ids


def _insert_new(batch: Batch, table: Any, by: tuple[str, ...], rows: Sequence[Values]) -> None:
    """Add what is not there; what is there was perhaps put right by hand."""
    given = {tuple(row[name] for name in by): row for row in rows}
    known = {tuple(old[name] for name in by) for old in batch.existing(table, by, given)}
    batch.insert(table, [row for key, row in given.items() if key not in known])


def _label(batch: Batch, rows: Iterable[tuple[ProductRow, str]]) -> None:
    """Names of attributes and their values: in eight languages where we know the word, else as written."""
    found: dict[tuple[str, str, str], Values] = {}
    for row, language in rows:
        for name, value in row.attributes.items():
            key, short = option(name, value)
            for known, written in ((("key", key, ""), name), (("value", key, short), value)):
                for tongue, label in {language: written, **_words().get(known[1:], {})}.items():
                    found.setdefault((*known[1:], tongue), {"key": key, "value": known[2], "language": tongue, "label": label})
    _insert_new(batch, AttributeLabel, ("key", "value", "language"), [*found.values()])


@cache
def _words() -> dict[tuple[str, str], dict[str, str]]:
    return labels()


@cache
def _spellings() -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """Keys by any language's name for them, and values by key and any language's name."""
    keys, values = dict[str, str](), dict[tuple[str, str], str]()
    for (key, value), names in _words().items():
        for spelling in {value or key, *names.values()}:
            if value:
                values.setdefault((key, spelling.casefold()), value)
            else:
                keys.setdefault(spelling.casefold(), key)
    return keys, values


@cache
def option(name: str, value: str) -> tuple[str, str]:
    """The key and value of an option: ("Farbe", "Blau") and ("Color", "blue") are both ("color", "blue")."""
    keys, values = _spellings()
    plain = name.casefold().replace("colour", "color")
    key = keys.get(name.casefold()) or keys.get(plain) or slug(name).replace("-", "_") or "option"
    return key, values.get((key, value.casefold())) or (value.casefold() if len(value) > _LONG else value)


def _stock(batch: Batch, variants: Sequence[tuple[ProductRow, str]]) -> dict[str, Outcome]:
    """Stock as stated; of new variants of which nothing is said, what is assumed. By SKU, of what was stated."""
    ids = batch.ids(Variant, "sku", [sku for _, sku in variants])
    stated = [(row, sku) for row, sku in variants if row.stock is not None]
    places = _warehouses(batch, {(row.warehouse or _MAIN, "") for row, _ in variants})
    rows = {
        (ids[sku], places[row.warehouse or _MAIN]): {
            "variant_id": ids[sku],
            "warehouse_id": places[row.warehouse or _MAIN],
            "quantity": row.stock,
        }
        for row, sku in stated
    }
    outcomes = batch.merge(Stock, ("variant_id", "warehouse_id"), rows.values())
    held = {row["variant_id"] for row in batch.existing(Stock, ("variant_id",), {(number,) for number in ids.values()})}
    unsaid = sorted({number for number in ids.values() if number not in held})
    batch.insert(Stock, [{"variant_id": n, "warehouse_id": places[_MAIN], "quantity": ASSUMED_STOCK} for n in unsaid if _MAIN in places])
    if unsaid:
        batch.notes.add("stock")
    skus = {number: sku for sku, number in ids.items()}
    return {skus[variant]: outcome for (variant, _), outcome in outcomes.items()}


def _warehouses(batch: Batch, wanted: set[tuple[str, str]]) -> dict[str, int]:
    """Ids of warehouses by code, from codes and countries; new ones are made."""
    country = batch.assumed.country
    batch_rows = [{"code": code} | ({"country": where} if where else {}) for code, where in sorted(wanted | {(_MAIN, "")})]
    batch.merge(Warehouse, ("code",), batch_rows, lambda _key: {"country": country})
    return batch.ids(Warehouse, "code", [code for code, _ in wanted | {(_MAIN, "")}])


def main_warehouse(batch: Batch) -> int:
    """The id of the warehouse of what is in none by name."""
    return _warehouses(batch, set())[_MAIN]


def write_stock(batch: Batch, groups: Sequence[Group]) -> None:
    """Pieces in warehouses. What was assumed for a variant goes when its stock is stated for another warehouse."""
    known = sold(batch, {row.sku for group in groups for _, row in group.rows})
    rows: list[tuple[StockRow, int]] = []
    for group in groups:
        item, row = group.rows[-1]
        try:
            rows.append((row, variant_of(known, row.sku)))
        except RowRefused as why:
            batch.refuse(item, row, why)
    places = _warehouses(batch, {(row.warehouse or _MAIN, row.country or "") for row, _ in rows})
    values = [{"variant_id": variant, "warehouse_id": places[row.warehouse or _MAIN], "quantity": row.quantity} for row, variant in rows]
    _forget_assumed(
        batch, {v["variant_id"] for v in values} - {v["variant_id"] for v in values if v["warehouse_id"] == places[_MAIN]}, places[_MAIN]
    )
    batch.outcomes += batch.merge(Stock, ("variant_id", "warehouse_id"), values).values()


def _forget_assumed(batch: Batch, variants: set[int], main: int) -> None:
    """Take back what was assumed to lie in the main warehouse."""
    assumed = [
        {"variant": row["variant_id"]}
        for row in batch.existing(Stock, ("variant_id", "warehouse_id"), {(variant, main) for variant in variants})
        if row["quantity"] == ASSUMED_STOCK
    ]
    if assumed:
        table = Stock.__table__  # type: ignore[attr-defined]
        gone = sa.delete(table).where(table.c.variant_id == sa.bindparam("variant"), table.c.warehouse_id == main)
        batch.session.connection().execute(gone, assumed)


Sold = dict[str, tuple[int, list[int]]]


def sold(batch: Batch, skus: set[str]) -> Sold:
    """By SKU, of products and of variants: the product's id, and the variants that can be meant."""
    named = batch.existing(Variant, ("sku",), {(sku,) for sku in skus}, ("sku", "product_id", "id"))
    found: Sold = {row["sku"]: (row["product_id"], [row["id"]]) for row in named}
    products = batch.ids(Product, "sku", skus - found.keys())
    variants: dict[int, list[int]] = {}
    for row in batch.existing(Variant, ("product_id",), {(product,) for product in products.values()}, ("product_id", "id")):
        variants.setdefault(row["product_id"], []).append(row["id"])
    return found | {sku: (product, variants.get(product, [])) for sku, product in products.items()}


def variant_of(known: Sold, sku: str) -> int:
    """The one variant that a SKU means.

    Raises:
        RowRefused: there is none, or several.
    """
    _, variants = known.get(sku, (0, []))
    if not variants:
        raise RowRefused("sku-unknown", value=sku)
    if len(variants) > 1:
        raise RowRefused("variant-unclear", value=sku)
    return variants[0]
