"""How often the model's own wording of the answers holds: what decides whether it may write them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import select

from eval.data import Case
from eval.journal import Journal, digest
from eval.records import TurnRecord, judged
from eval.replay import Progress, Tokens
from eval.run import run
from eval.server import NoServer, starting
from settings import Settings
from store.session import open_engine, sessions
from store.tables import ModelVersion


@dataclass(frozen=True)
class Measured:
    """Verdicts over the turns that call tools; prose that passed but lacks a fact of the case counts as plain."""

    model: str
    verdicts: Counter[str]  # first | repaired | plain

    @property
    def verified(self) -> float:
        """Share of turns whose prose passed, at once or repaired."""
        return 1 - self.verdicts["plain"] / max(self.verdicts.total(), 1)


def measure(settings: Settings, cases: Sequence[Case], most: int, progress: Progress) -> Measured:
    """Replay the cases with the model wording every answer, and keep the share in `model_version`.

    Raises:
        NoServer: no server of our own could be started, or the model's name is unknown.
    """
    telling = [c for c in cases if all(t.tools for t in c.turns)]
    telling = telling[:: max(1, len(telling) // most)]  # files are by language: every n-th case keeps them all
    with starting(settings, {"LLM_PROSE": "always"}) as served:
        if not served.model:
            raise NoServer("The model's name is unknown, so nothing can be kept about it.")
        journal = Journal(settings.data_dir / "eval", digest(telling, "prose", served.model), TurnRecord)
        records = run(served.url, telling, Tokens(settings), journal, judged, progress)
    measured = Measured(served.model, Counter("plain" if r.score.missing or r.score.unwanted else r.verified or "plain" for r in records))
    with sessions(open_engine(settings.database))() as session:
        version = session.exec(select(ModelVersion).where(ModelVersion.name == measured.model)).first() or ModelVersion(name=measured.model)
        version.metrics = {**version.metrics, "prose_verified": round(measured.verified, 4), "prose_turns": measured.verdicts.total()}
        session.add(version)
        session.commit()
    journal.close()
    return measured


def markdown(measured: Measured, threshold: float) -> str:
    """The section of docs/benchmarks.md."""
    counts = ", ".join(f"{name} {measured.verdicts[name]}" for name in ("first", "repaired", "plain"))
    verdict = "it words the answers" if measured.verified >= threshold else "answers are the plain rendering"
    return (
        f"## Prose of the model in service\n\n`python -m eval prose`, {measured.model}, {measured.verdicts.total()} turns of the validation part that call tools, "
        f"the model wording every answer: {counts}; verified {measured.verified:.1%}, needed {threshold:.0%}: {verdict}."
    )
