"""Markup made harmless: HTML and Markdown become plain Markdown of headings, lists and sentences."""

import re
from typing import Any

from bs4 import BeautifulSoup, Comment

_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_UNSEEN = ("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "form", "head", "nav")
_TARGET = r"\((?:[^()]|\([^()]*\))*\)"
_IMAGE = re.compile(rf"!\[([^\]]*)\]{_TARGET}")
_LINK = re.compile(rf"\[([^\]]+)\]{_TARGET}")
_RULE = re.compile(r"^\s*\|?[\s:|-]*-{3,}[\s:|-]*\|?\s*$")
_FULL_WIDTH = {"zh", "ja"}


def html_to_markdown(html: str) -> str:
    """What a reader of the page sees: headings, list items, table rows and text; scripts, forms and hidden parts are gone."""
    soup = BeautifulSoup(html, "html.parser")
    for comment in soup.find_all(string=lambda piece: isinstance(piece, Comment)):
        comment.extract()
    for unseen in soup.find_all(_is_unseen):
        unseen.decompose()
    for heading in soup.find_all(re.compile("^h[1-6]$")):
        heading.replace_with(f"\n\n{'#' * int(heading.name[1])} {_line(heading)}\n\n")
    for table in soup.find_all("table"):
        rows = ["| " + " | ".join(_line(cell) for cell in row.find_all(["th", "td"])) + " |" for row in table.find_all("tr")]
        table.replace_with("\n\n" + "\n".join([*rows[:1], "|---|", *rows[1:]]) + "\n\n")
    for item in soup.find_all("li"):
        item.replace_with(f"\n- {_line(item)}\n")
    for block in soup.find_all(["p", "div", "section", "article", "br", "ul", "ol"]):
        block.append("\n\n")
    return clean(soup.get_text())


def clean(markdown: str) -> str:
    """Markdown without tags, images and link targets, with at most one empty line at a time."""
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", markdown))
    while _TAG.search(text):  # again: taking one away can join two halves of another
        text = _TAG.sub("", _without_elements(text))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.splitlines())).strip()


def tables_to_lists(markdown: str, language: str) -> str:
    """Each table row becomes a list item that can be quoted alone: "Brazil: Standard 10–18 days; Express 2–4 days"."""
    colon, semicolon = ("：", "；") if language in _FULL_WIDTH else (": ", "; ")
    lines = markdown.splitlines()
    done: list[str] = []
    at = 0
    while at < len(lines):
        if "|" in lines[at] and at + 1 < len(lines) and _RULE.match(lines[at + 1]):
            names = _cells(lines[at])
            at += 2
            while at < len(lines) and "|" in lines[at]:
                first, *others = _cells(lines[at])
                said = others if len(others) < 2 else [f"{n} {c}" for n, c in zip(names[1:], others, strict=False) if c.strip("–—- ")]
                done.append(f"- {first}{colon if said else ''}{semicolon.join(said)}")
                at += 1
        else:
            done.append(lines[at])
            at += 1
    return "\n".join(done)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _line(element: Any) -> str:
    return " ".join(element.get_text(" ").split())


def _is_unseen(element: Any) -> bool:
    style = str(element.get("style", "")).replace(" ", "").lower() if element.attrs else ""
    return element.name in _UNSEEN or element.has_attr("hidden") or "display:none" in style or "visibility:hidden" in style


def _without_elements(text: str) -> str:
    """Drop scripts and the like with what stands inside them."""
    names = "|".join(_UNSEEN)
    return re.sub(rf"<!--.*?-->|<({names})\b[^<>]*>.*?</\1\s*>", "", text, flags=re.DOTALL | re.IGNORECASE)
