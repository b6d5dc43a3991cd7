from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.shortlist import INTENTS
from eval.data import BrokenCases, Call, load_cases
from settings import LANGUAGES, ROOT

CASE = """
- id: one
  part: test
  language: en
  role: shopper
  customer: 17
  turns:
    - say: "hello"
      tools: []
"""


def test_the_cases_are_spread_over_languages_tools_roles_and_parts() -> None:
    cases = load_cases()
    turns = [(case, turn) for case in cases for turn in case.turns]
    assert len(turns) >= 300
    assert {c.language for c in cases} == set(LANGUAGES)
    by_language = Counter((c.language, c.role, c.part) for c in cases)
    assert all(abs(by_language[lang, role, "test"] - by_language[lang, role, "validation"]) <= 3 for lang, role, _ in by_language)
    kinds = Counter((c.role, " + ".join(sorted(call.name for call in t.tools)), c.part) for c, t in turns)
    assert {kind for _, kind, _ in kinds} >= {"recommend", "knowledge", "orders", "forecast", "reviews", "ads", ""}
    assert all(
        min(kinds[role, kind, "test"], kinds[role, kind, "validation"]) >= 3 for role, kind, _ in kinds if kinds[role, kind, "test"] > 8
    )
    assert sum(count for (_, kind, _), count in kinds.items() if " + " in kind) >= 18  # two tools at once
    for role in ("shopper", "merchant"):
        assert {c.language for c in cases if c.role == role and len(c.turns) > 1} == set(LANGUAGES)  # several turns


def test_no_case_asks_for_a_tool_of_the_other_role() -> None:
    merchants = {"forecast", "reviews", "ads"}
    for case in load_cases():
        called = {call.name for turn in case.turns for call in turn.tools}
        assert not called & (merchants if case.role == "shopper" else {"orders"}), case.id


def test_a_part_is_only_that_part() -> None:
    tuning, kept = load_cases("validation"), load_cases("test")
    assert {c.part for c in tuning} == {"validation"}
    assert len(tuning) + len(kept) == len(load_cases())
    assert not {t.say for c in tuning for t in c.turns} & {t.say for c in kept for t in c.turns}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- id: [", r"x\.yaml, line 1"),
        ("id: one", r"x\.yaml, line 1: not a list"),
        (CASE.replace("part: test", "part: training"), r"x\.yaml, line 2, case one: part"),
        (CASE.replace("customer: 17", "age: 17"), r"x\.yaml, line 2, case one: age"),
        (CASE.replace("language: en", "language: xx"), r"x\.yaml, line 2, case one: .*'xx'"),
        (CASE.replace("tools: []", "tools: [{name: teleport}]"), r"x\.yaml, line 2, case one: turns\.0\.tools\.0: .*'teleport'"),
        (CASE.replace("tools: []", "tools: [{name: recommend, arguments: {colour: red}}]"), r"case one: turns\.0\.tools\.0\.colour"),
        (CASE.replace("tools: []", "tools: [{name: recommend, arguments: {ship_to: Japan}}]"), r"case one: turns\.0\.tools\.0\.ship_to"),
        (CASE + CASE, r"x\.yaml, line 11: the id one is used twice, first in x\.yaml, line 2"),
        ("- 5", r"x\.yaml, line 1: the case: "),
        (CASE + "\x07", r"x\.yaml, line 10: the character 7 may not stand in YAML"),
        (CASE + "- id: two", r"x\.yaml, line 10, case two: language: .*role: .*turns: "),
        ("", "not a list"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    with pytest.raises(BrokenCases, match="(?s)" + told):
        load_cases(folder=tmp_path)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(CASE.replace("hello", "grüß").encode("latin-1"))
    with pytest.raises(BrokenCases, match=r"x\.yaml: not UTF-8"):
        load_cases(folder=tmp_path)


def test_a_case_is_added_by_adding_a_file_however_deep(tmp_path: Path) -> None:
    (tmp_path / "mine" / "new").mkdir(parents=True)
    (tmp_path / "mine" / "new" / "any name.yml").write_text(
        "- {id: mine, language: en, role: merchant, turns: [{say: hello, tools: []}]}", "utf-8"
    )
    (tmp_path / "readme.txt").write_text("no YAML: {")
    (case,) = load_cases(folder=tmp_path)
    assert (case.id, case.part, case.customer, case.says) == ("mine", "test", None, ["hello"])


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenCases, match="no cases"):
        load_cases(folder=tmp_path)


def test_free_text_need_not_be_given() -> None:
    assert Call(name="knowledge", arguments={"country": "CH"}).arguments == {"country": "CH"}


def test_no_case_is_an_example_that_trains_the_shortlist() -> None:
    files = [*ROOT.glob("tools/*/examples.yaml"), INTENTS]
    trained = {_bare(text) for file in files for text in _texts(yaml.safe_load(file.read_text("utf-8")))}
    assert not [turn.say for case in load_cases() for turn in case.turns if _bare(turn.say) in trained]


def _bare(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _texts(examples: Any) -> Iterator[str]:
    """All texts, however deep the mapping of languages."""
    if isinstance(examples, str):
        yield examples
    else:
        for inner in examples.values() if isinstance(examples, dict) else examples:
            yield from _texts(inner)
