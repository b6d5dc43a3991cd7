"""The tools there are: every folder of `tools/` with a `tool.py`. A new folder is a new tool; nothing else changes."""

import importlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml

from settings import LANGUAGES
from tools.base import Role, Shop, ShopTool

FOLDER = Path(__file__).parent


def load_tools(shop: Shop, folder: Path = FOLDER) -> dict[str, ShopTool]:
    """Build every tool, by name.

    Raises:
        ValueError: a tool lacks examples or words in one of the eight languages, or two share a name.
    """
    tools: dict[str, ShopTool] = {}
    for path in sorted(folder.glob("*/tool.py")):
        examples(path.parent)
        missing = [language for language in LANGUAGES if not (path.parent / "locale" / f"{language}.ftl").is_file()]
        if missing:
            raise ValueError(f"{path.parent / 'locale'} lacks {', '.join(missing)}")
        tool: ShopTool = importlib.import_module(f"{folder.name}.{path.parent.name}.tool").build(shop)
        if tool.name in tools:
            raise ValueError(f"two tools are called {tool.name!r}")
        tools[tool.name] = tool
    return tools


def prepare(shop: Shop, folder: Path = FOLDER) -> None:
    """Do what would keep a tool's first question waiting, once: each `tool.py` that has a `prepare(shop)` says what."""
    for path in sorted(folder.glob("*/tool.py")):
        module = importlib.import_module(f"{folder.name}.{path.parent.name}.tool")
        if hasattr(module, "prepare"):
            module.prepare(shop)


@lru_cache
def examples(folder: Path) -> dict[str, list[str]]:
    """A tool's example requests by language, from its `examples.yaml`.

    Raises:
        ValueError: the file is missing, is no mapping of lists of texts, or has none in one of the eight languages.
    """
    path = folder / "examples.yaml"
    if not path.is_file():
        raise ValueError(f"{path} is missing")
    found = yaml.safe_load(path.read_text("utf-8"))
    if not isinstance(found, dict) or not all(isinstance(x, str) for texts in found.values() for x in texts or [None]):
        raise ValueError(f"{path} is not a mapping of languages to lists of texts")
    missing = [language for language in LANGUAGES if not found.get(language)]
    if missing:
        raise ValueError(f"{path} lacks {', '.join(missing)}")
    return found


def for_role(tools: Mapping[str, ShopTool], role: Role) -> dict[str, ShopTool]:
    """The tools that a role may use."""
    return {name: tool for name, tool in tools.items() if role in tool.roles}
