"""What a tool is: a typed method with an argument schema, roles, a plain rendering and example requests.

A tool is a folder of `tools/`:
    schema.py      arguments and typed result (Pydantic)
    tool.py        `build(shop) -> ShopTool`; the method's docstring is what the model reads
    plain.py       the result as text in the shopper's language
    plots.py       the result as figures, where people would rather look than read
    locale/        that text's words, one `<language>.ftl` a language
    examples.yaml  requests in eight languages that mean this tool
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar, get_type_hints

from annotated_types import MaxLen
from langchain_core.runnables import RunnableConfig
from langchain_core.tools import BaseTool
from pydantic import BaseModel, ConfigDict, Field

from errors import NotAllowed
from knowledge.embedding import Embedder
from knowledge.vectors import VectorCache
from settings import Settings
from store.session import Sessions
from tools.plot import Plot
from tools.vocabulary.names import Names
from tools.vocabulary.vocabulary import Vocabulary

Role = Literal["shopper", "merchant"]
Kept = TypeVar("Kept")


class Identity(BaseModel):
    """Who asks: made from the signed token or cookie, never from a text or a model's arguments."""

    model_config = ConfigDict(frozen=True)

    role: Role
    subject: str  # owns conversations: "customer:17", "merchant", "visitor:<id>"
    customer_id: int | None = None
    language: str = "en"
    country: str | None = None  # ISO 3166, from the customer's record
    currency: str = "EUR"  # ISO 4217


@dataclass(frozen=True)
class Shop:
    """What every tool is built from, opened once by the application."""

    settings: Settings
    sessions: Sessions
    embedder: Embedder
    progress: Callable[[str], None] = lambda _line: None  # told what takes long
    _kept: dict[Callable[["Shop"], Any], Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def vectors(self) -> VectorCache:
        """Vectors of texts, computed once."""
        return self.once(_vectors)

    def once(self, make: Callable[["Shop"], Kept]) -> Kept:
        """What is kept in memory, made once: `prepare` does its work for the tool that is built.

        It outlives an import (`dataclasses.replace` hands it on), and so has to notice by itself that rows have
        changed; `tools.changes` helps.
        """
        if make not in self._kept:
            self._kept[make] = make(self)
        kept: Kept = self._kept[make]
        return kept

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The shop's own words, read once."""
        with self.sessions() as session:
            return Vocabulary.read(session)

    @cached_property
    def names(self) -> Names:
        """The products by their names, read when first needed."""
        return Names(self.sessions)


def _vectors(shop: Shop) -> VectorCache:
    return VectorCache(shop.settings.cache_dir / "vectors", shop.embedder)


class Source(BaseModel):
    """A passage that an answer rests on."""

    id: str
    title: str
    language: str
    text: str  # the passage, Markdown
    quote: str = ""  # its deciding sentence
    url: str = ""


class ToolArguments(BaseModel):
    """Arguments that a model or a program fills in; an unknown one is an error."""

    model_config = ConfigDict(extra="forbid")


class ToolResult(BaseModel):
    """What a tool found. Subclasses are typed and serialise to JSON."""

    sources: list[Source] = Field(default_factory=list)

    def shown(self) -> list[str]:
        """What a later "the second one" may point at, in the order shown: SKUs or order numbers."""
        return []

    def found(self) -> bool:
        """Whether there is anything to tell."""
        return True


class ShopTool(BaseTool):
    """A LangChain tool of this shop.

    Called as `tool.invoke(arguments, config={"configurable": {"identity": identity}})` it returns the plain
    rendering and, as the message's artifact, the typed result; `call` returns the result alone.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    response_format: Literal["content", "content_and_artifact"] = "content_and_artifact"
    roles: frozenset[Role]
    method: Callable[[Any, Identity], ToolResult]
    plain: Callable[[Any, str], str]  # (result, language) -> Markdown
    plots: Callable[[Any, str], list[Plot]] = lambda _result, _language: []
    folder: Path
    hints: Callable[[str], dict[str, Any]] = lambda _text: {}  # arguments that the text names in the shop's own words
    refers: str = ""  # the argument that names one item of an earlier result
    asks: str = ""  # the argument that by itself means such an item: whether "it" can still be cancelled
    needs_one: bool = False  # whether it is always about one such item

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the arguments."""
        return tuple(self.schema_class.model_fields)

    def fitting(self, field: str, text: str) -> str:
        """The text, cut to what the field takes."""
        longest = (limit.max_length for limit in self.schema_class.model_fields[field].metadata if isinstance(limit, MaxLen))
        return text[: next(longest, None)]

    @property
    def result_class(self) -> type[ToolResult]:
        """The typed result, as the method declares it."""
        found: type[ToolResult] = get_type_hints(self.method)["return"]
        return found

    @property
    def schema_class(self) -> type[ToolArguments]:
        """The argument schema."""
        assert isinstance(self.args_schema, type)
        assert issubclass(self.args_schema, ToolArguments)
        return self.args_schema

    def call(self, arguments: ToolArguments, identity: Identity) -> ToolResult:
        """Run the method for this identity.

        Raises:
            NotAllowed: the role has no such tool, or whatever ShopError the method raises.
        """
        if identity.role not in self.roles:
            raise NotAllowed(f"tool {self.name} asked by role {identity.role}")
        return self.method(arguments, identity)

    def _run(self, config: RunnableConfig, **arguments: Any) -> tuple[str, ToolResult]:
        identity: Identity = config["configurable"]["identity"]
        result = self.call(self.schema_class(**arguments), identity)
        return self.plain(result, identity.language), result


def shop_tool(
    name: str,
    method: Callable[[Any, Identity], ToolResult],
    *,
    arguments: type[ToolArguments],
    plain: Callable[[Any, str], str],
    plots: Callable[[Any, str], list[Plot]] = lambda _result, _language: [],
    roles: set[Role],
    folder: Path,
    hints: Callable[[str], dict[str, Any]] = lambda _text: {},
    refers: str = "",
    asks: str = "",
    needs_one: bool = False,
) -> ShopTool:
    """Make the tool; the method's docstring becomes the description that the model reads.

    Raises:
        ValueError: the method has no docstring.
    """
    description = (method.__doc__ or "").strip()
    if not description:
        raise ValueError(f"tool {name}: its method needs a docstring, the model reads it")
    return ShopTool(
        name=name,
        description=description,
        args_schema=arguments,
        method=method,
        plain=plain,
        plots=plots,
        roles=frozenset(roles),
        folder=folder,
        hints=hints,
        refers=refers,
        asks=asks,
        needs_one=needs_one,
    )
