"""Attributes that a text names by a number: sizes beside their name, and numbers with the shop's units."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from tools.vocabulary.forms import plain, unspaced

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*([^\W\d_]+)$")  # a label such as "500 ml" or "2人用"
_EDGE = r"(?<![\w.,-])"
_BETWEEN = r"[\s:=.はがの]*(?:(?:nr|no|n|eu|is|de|du)\b[\s.:º°]*)?"
_LOOSE = r"\b(?:en|in|em|in a|in an|du|del)\s+({})(?=\s*(?:[.,;!?)…]|$|(?:et|y|e|und|and|ou|o|oder|or|bitte|please|por)\b))"


class Measures:
    """Reads the values that need a name or a unit beside them."""

    def __init__(self, labels: Iterable[tuple[str, str, str, str]], wordings: dict[str, Any]) -> None:
        """Take (key, value, language, label) and the other wordings; see `wordings.yaml`."""
        names: dict[str, set[str]] = defaultdict(set)
        values: dict[str, dict[str, str]] = defaultdict(dict)
        written: dict[str, set[str]] = defaultdict(set)
        units: dict[str, set[str]] = defaultdict(set)
        for key, value, language, label in labels:
            if not value:
                names[key].add(plain(label))
                continue
            values[key][plain(label)] = value
            written[key].add(label)
            if match := _NUMBER.match(plain(label)):
                called = {plain(name): others for name, others in wordings["names"].get(language, {}).items()}
                units[key] |= {match[2], *map(plain, called.get(match[2], ()))}
        sizes = {plain(name) for name in wordings["sizes"]}
        self._named: list[tuple[str, re.Pattern[str], dict[str, str]]] = []
        self._loose: list[tuple[str, re.Pattern[str], dict[str, str]]] = []
        for key, own in names.items():
            sized = bool(own & sizes)
            if values[key]:
                self._named.append((key, _beside(own | sizes if sized else own, values[key]), values[key]))
            if sized:
                shortest = [label for label in written[key] if not unspaced(label)]
                self._loose.append((key, re.compile(_LOOSE.format(_either(shortest))), values[key]))
        self._units = _units({key: found for key, found in units.items() if not any(v.isdigit() for v in values[key])}, values)
        spoken = {plain(word): str(number) for number, words in wordings["numbers"].items() for word in words}
        self._numbers = spoken
        self._count = rf"\d+(?:\.\d+)?|{_either(spoken)}"

    def read(self, text: str) -> dict[str, str]:
        """Key and value of what the text names."""
        whole, found = plain(text), {}
        for key, pattern, values in self._loose:
            if match := pattern.search(text):
                found[key] = values[plain(match[1])]
        for key, pattern, values in self._named:
            if match := pattern.search(whole):
                found[key] = values[next(group for group in match.groups() if group)]
        for unit, (key, values) in self._units.items():
            end = "" if unspaced(unit) else r"(?!\w)"
            if match := re.search(rf"(?:(?<![\w.,])ل?|(?<=[\u3040-\u9fff]))({self._count})[\s-]*{re.escape(unit)}{end}", whole):
                number = self._numbers.get(match[1], match[1])
                if number in values:
                    found.setdefault(key, values[number])
        return found


def _beside(names: set[str], values: dict[str, str]) -> re.Pattern[str]:
    """A value after the name of its key, or before it where no spaces are written."""
    spaced = [name for name in names if not unspaced(name)] + [n.removeprefix("ال") for n in names if n.startswith("ال")]
    stretches = [name for name in names if unspaced(name)]
    value = _either(values)
    ends = r"(?![\w-]|[.,]\d)"
    before = rf"{_EDGE}(?:{_either(spaced)}){_BETWEEN}({value}){ends}"
    if not stretches:
        return re.compile(before)
    name = _either(stretches)
    return re.compile(rf"{before}|(?<![a-z\d])(?<!\d[.,])({value})\s*(?:{name})|(?:{name}){_BETWEEN}({value})(?![a-z\d]|[.,]\d)")


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)) or r"(?!)"


def _units(units: dict[str, set[str]], values: dict[str, dict[str, str]]) -> dict[str, tuple[str, dict[str, str]]]:
    """Each unit that is of one key only, longest first, with the values by their number."""
    keys: dict[str, set[str]] = defaultdict(set)
    for key, words in units.items():
        for word in words:
            keys[word].add(key)
    return {
        unit: (key, {match[1]: value for label, value in values[key].items() if (match := _NUMBER.match(label))})
        for unit, of in sorted(keys.items(), key=lambda pair: -len(pair[0]))
        if len(of) == 1
        for key in of
    }
