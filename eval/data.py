"""The cases: requests with the tools that they need, the exact arguments, and what an answer must hold."""

from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from settings import LANGUAGES
from tools.base import Role, ToolArguments

CASES = Path(__file__).parent / "cases"
FREE_TEXT = ("query", "question")  # the shopper's words, told in many ways

Part = Literal["validation", "test"]
PARTS: tuple[Part, ...] = get_args(Part)


class BrokenCases(ValueError):
    """A file of cases cannot be used; the text names the file and the line or the case."""


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


class CaseTurn(_Strict):
    """One request of the shopper. `contains`: a number is compared by value, "a|b" means either."""

    say: str = Field(min_length=1)
    tools: list[Call]
    contains: list[Decimal | str] = Field(default_factory=list)
    lacks: list[Decimal | str] = Field(default_factory=list)


class Case(_Strict):
    """A conversation of one or more turns by one person. Tuning looks at the part "validation" only."""

    id: str
    part: Part
    language: str
    role: Role
    customer: int | None
    turns: list[CaseTurn] = Field(min_length=1)

    @model_validator(mode="after")
    def _known_language(self) -> "Case":
        if self.language not in LANGUAGES:
            raise ValueError(f"language {self.language!r} is none of {', '.join(LANGUAGES)}")
        return self


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
    """The cases of a folder, file by file.

    Raises:
        BrokenCases: a file is no YAML list of cases, or an id is used twice.
    """
    cases = [case for path in sorted(folder.glob("*.yaml")) for case in _read(path)]
    if not cases:
        raise BrokenCases(f"{folder}: no cases")
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise BrokenCases(f"case {case.id}: the id is used twice")
        seen.add(case.id)
    return [case for case in cases if part in ("all", case.part)]


def _read(path: Path) -> list[Case]:
    try:
        entries = yaml.safe_load(path.read_text("utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        raise BrokenCases(f"{path.name}, line {line}: {error.problem}") from error
    if not isinstance(entries, list):
        raise BrokenCases(f"{path.name}, line 1: not a list of cases")
    return [_case(path, number, entry) for number, entry in enumerate(entries, 1)]


def _case(path: Path, number: int, entry: Any) -> Case:
    try:
        return Case.model_validate(entry)
    except ValidationError as error:
        name = entry.get("id", f"number {number}") if isinstance(entry, dict) else f"number {number}"
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise BrokenCases(f"{path.name}, case {name}: {wrong}") from error
