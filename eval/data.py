"""The conversations that are replayed: requests with the tools that they need, the arguments, and what an answer must hold."""

from collections.abc import Sequence
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from settings import LANGUAGES
from tools.base import Role, ToolArguments

CASES = Path(__file__).parent / "cases"
FREE_TEXT = ("query", "question", "goods", "item")  # the asker's words, told in many ways

Part = Literal["validation", "test"]
PARTS: tuple[Part, ...] = get_args(Part)


class BrokenCases(ValueError):
    """A file cannot be used; the text names the file and the line."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Call(_Strict):
    """A tool that is called, and with what."""

    name: str
    arguments: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _fits_schema(self) -> "Call":
        schema = argument_schema(self.name)
        free = {field: "…" for field in FREE_TEXT if field in schema.model_fields}
        schema.model_validate(free | self.arguments)
        return self


class Conversation(_Strict):
    """What one person says, turn by turn."""

    id: str
    language: str
    role: Role
    customer: int | None = None

    @model_validator(mode="after")
    def _known_language(self) -> "Conversation":
        if self.language not in LANGUAGES:
            raise ValueError(f"language {self.language!r} is none of {', '.join(LANGUAGES)}")
        return self

    @property
    def says(self) -> Sequence[str]:
        """The requests, in order."""
        raise NotImplementedError


class CaseTurn(_Strict):
    """One request. `contains`: a number is compared by value, "a|b" means either."""

    say: str = Field(min_length=1)
    tools: list[Call]
    contains: list[Decimal | str] = Field(default_factory=list)
    lacks: list[Decimal | str] = Field(default_factory=list)


class Case(Conversation):
    """A conversation with what is expected of each turn. Tuning looks at the part "validation" only."""

    part: Part = "test"
    turns: list[CaseTurn] = Field(min_length=1)

    @property
    def says(self) -> list[str]:
        """The requests, in order."""
        return [turn.say for turn in self.turns]


C = TypeVar("C", bound=Conversation)


def argument_schema(tool: str) -> type[ToolArguments]:
    """The argument class of `tools/<tool>/schema.py`.

    Raises:
        ValueError: there is no such tool.
    """
    module = f"tools.{tool}.schema"
    try:
        schema = import_module(module)
    except ModuleNotFoundError as error:
        raise ValueError(f"no tool {tool!r}") from error
    found = [c for c in vars(schema).values() if isinstance(c, type) and issubclass(c, ToolArguments) and c.__module__ == module]
    if len(found) != 1:
        raise ValueError(f"{module} has {len(found)} argument classes in place of one")
    return found[0]


def load_cases(part: Part | Literal["all"] = "all", folder: Path = CASES) -> list[Case]:
    """The cases of a part.

    Raises:
        BrokenCases: as `load`.
    """
    return [case for case in load(folder, Case) if part in ("all", case.part)]


def load(folder: Path, kind: type[C]) -> list[C]:
    """The conversations of all YAML files of a folder and the folders in it, file by file.

    Raises:
        BrokenCases: there is none, a file is no YAML list of them, or an id is used twice.
    """
    places: dict[str, str] = {}
    found: list[C] = []
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".yaml", ".yml") and p.is_file()):
        for line, entry in _entries(path, folder):
            place = f"{path.relative_to(folder)}, line {line}"
            conversation = _valid(kind, entry, place)
            if conversation.id in places:
                raise BrokenCases(f"{place}: the id {conversation.id} is used twice, first in {places[conversation.id]}")
            places[conversation.id] = place
            found.append(conversation)
    if not found:
        raise BrokenCases(f"{folder}: no cases")
    return found


def _entries(path: Path, folder: Path) -> list[tuple[int, Any]]:
    """The list's entries, each with the line that it begins on."""
    name = path.relative_to(folder)
    try:
        text = path.read_text("utf-8")
        root, entries = yaml.compose(text, yaml.SafeLoader), yaml.safe_load(text)
    except UnicodeDecodeError as error:
        raise BrokenCases(f"{name}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        raise BrokenCases(f"{name}, line {line}: {error.problem}") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise BrokenCases(f"{name}, line {line}: the character {error.character!r} may not stand in YAML") from error
    if not isinstance(root, yaml.SequenceNode):
        raise BrokenCases(f"{name}, line 1: not a list of cases, each beginning with “- id: …”")
    return [(node.start_mark.line + 1, entry) for node, entry in zip(root.value, entries, strict=True)]


def _valid(kind: type[C], entry: Any, place: str) -> C:
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        name = f", case {entry['id']}" if isinstance(entry, dict) and "id" in entry else ""
        wrong = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'the case'}: {e['msg']}" for e in error.errors())
        raise BrokenCases(f"{place}{name}: {wrong}") from error
