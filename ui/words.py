"""The page's words as plain text for the browser."""

from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from i18n import supported

LOCALE = Path(__file__).parent / "locale"


@lru_cache
def words(language: str) -> dict[str, str]:
    """Every message of `ui/locale/<language>.ftl`; `{$name}` is left for the page to fill, a selector gives its default."""
    resource = FluentParser().parse((LOCALE / f"{supported(language)}.ftl").read_text("utf-8"))
    return {entry.id.name: _text(entry.value) for entry in resource.body if isinstance(entry, ast.Message) and entry.value}


def _text(pattern: ast.Pattern) -> str:
    return "".join(part.value if isinstance(part, ast.TextElement) else _placed(part) for part in pattern.elements)


def _placed(part: ast.Placeable) -> str:
    match part.expression:
        case ast.VariableReference(id=name):
            return f"{{${name.name}}}"
        case ast.SelectExpression(variants=variants):
            return _text(next(variant for variant in variants if variant.default).value)
        case ast.StringLiteral() as literal:
            return str(literal.parse()["value"])
        case other:
            raise ValueError(f"the page cannot show {type(other).__name__} in its words")
