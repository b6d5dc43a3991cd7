"""What went wrong, to be read turn by turn."""

import json
from collections.abc import Iterable

from eval.records import TurnRecord
from eval.score import Called, kind


def failures(records: Iterable[TurnRecord]) -> str:
    """Every turn that is not right, to be read turn by turn: what was said, wanted, called and answered."""
    blocks = []
    for record in records:
        if record.right:
            continue
        lines = [f"{record.case}, turn {record.turn}, repetition {record.repetition}: {record.say}"]
        lines.append(f"  wanted   {calls(record.wanted)}")
        lines.append(f"  called   {calls(record.made)}")
        lines += [f"  {what:8} {why}" for what, why in complaints(record)]
        lines.append(f"  answer   {' '.join(record.answer.split())[:400]}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) or "Every turn was right."


def complaints(record: TurnRecord) -> list[tuple[str, str]]:
    """Why a turn is not right: kind of fault and what it is."""
    score = record.score
    found = [("error", record.error)] if record.error else []
    found += [] if score.tools_right else [("tools", f"expected {record.kind}, called {kind(record.made)}")]
    found += [("argument", error) for error in score.argument_errors]
    found += [("missing", fact) for fact in score.missing]
    return found + [("unwanted", fact) for fact in score.unwanted]


def calls(made: Iterable[Called]) -> str:
    """Calls as they are read: name(arguments)."""
    written = (f"{call.name}({json.dumps(call.arguments, ensure_ascii=False, default=str)})" for call in made)
    return ", ".join(written) or "no tool"
