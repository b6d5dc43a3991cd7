"""Whether a text says only what the tools found: figures and what they are figures of, names, language, sense."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import yaml
from babel import Locale

from agent.figures import LEXICON, Figure, figures, plain_digits
from agent.language import detect, scripts
from agent.phrases import phrase
from knowledge.embedding import Embedder, Vectors
from settings import LANGUAGES

# Least cosine of a sentence with its nearest sentence of evidence; set by hand on the cases of tests/unit/agent/test_verify.py.
SUPPORT = 0.84
_SENTENCE = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])|\n+")
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", ")", "）", "”", "»", "」", ":")
_MARKUP = re.compile(r"https?://|www\.|!?\[[^\]]*\]\(|<[a-z/!]", re.IGNORECASE)
_NAMED = re.compile(r"\*\*([^*]+)\*\*|[“\"„«「『]([^”\"“»」』]{3,})[”\"“»」』]")
_TITLE = re.compile(r"(?<![.!?:]\s)(?<!^)\b((?:[A-ZÀ-Þ][\wÀ-ÿ'’-]+)(?:\s+(?:[A-ZÀ-Þ][\wÀ-ÿ'’-]+|\d+))+)", re.MULTILINE)


@dataclass(frozen=True)
class Evidence:
    """What may be said: the tools' results as sentences, in any language."""

    texts: Sequence[str]
    sentences: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the texts once."""
        object.__setattr__(self, "sentences", [s for text in self.texts for s in sentences(text)])


def sentences(text: str) -> list[str]:
    """The sentences and lines of a Markdown text."""
    return [s.strip() for s in _SENTENCE.split(text) if any(c.isalnum() for c in s)]


def problems(answer: str, evidence: Evidence, request: str, language: str, embedder: Embedder) -> list[str]:
    """What is wrong with an answer, as short phrases for the repair prompt and the log; empty: it may be shown."""
    found = []
    if not any(c.isalnum() for c in answer):
        return ["empty"]
    if _MARKUP.search(answer):
        found.append("a link or markup")
    if not answer.rstrip().endswith(_ENDS):
        found.append("the last sentence is cut off")
    said = sentences(answer)
    if len(set(said)) < len(said):
        found.append("a sentence stands there twice")
    if wrong := wrong_language(answer, language, evidence):
        found.append(wrong)
    found += _figures(answer, evidence, language)
    found += [f"the month {m} is in no result" for m in sorted(_months(answer) - _months("\n".join(evidence.texts)))]
    found += _names(answer, evidence, request, language)
    if not found:
        found += _sense(answer, evidence, language, embedder)
    return found


def wrong_language(answer: str, language: str, evidence: Evidence) -> str | None:
    """A phrase when the text is not in the language or mixes scripts; names from the evidence do not count."""
    names = {w for t in evidence.texts for w in re.findall(r"[A-Za-zÀ-ÿ][\w'’&-]+", t)}
    own = (
        " ".join(w for w in re.findall(r"[^\s]+", answer) if w.strip(".,;:*()!?") not in names)
        if language in ("zh", "ja", "ar")
        else answer
    )
    share = scripts(own)
    expected = {"ar": ("arabic",), "zh": ("han",), "ja": ("han", "kana")}.get(language, ("latin",))
    if sum(share[s] for s in expected) < 0.8:
        return "the script is not that of the request"
    if language in ("zh", "ja"):
        kana = share["kana"] > 0.05
        return None if kana == (language == "ja") else "the language is not that of the request"
    return None if len(own) < 25 or detect(own, language) == language else "the language is not that of the request"


@lru_cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    spoken: dict[int, list[str]] = yaml.safe_load((LEXICON / "numbers.yaml").read_text("utf-8"))
    forms = {word: str(value) for value, words in spoken.items() for word in words}
    latin = "|".join(
        sorted((re.escape(w) for w in forms if w[0] < "\u0250" or (w[0] > "\u0600" and w[0] < "\u0700")), key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{latin})(?!\w)", re.IGNORECASE), forms


def _in_digits(text: str) -> str:
    """The text with numbers in words written in digits."""
    pattern, forms = _words()
    return pattern.sub(lambda m: forms[m.group().lower()], text)


def _figures(answer: str, evidence: Evidence, language: str) -> list[str]:
    known = [f for text in evidence.texts for f in figures(text, language)]
    months = _months("\n".join(evidence.texts))
    listed = re.sub(r"(?m)^\s*\d+[.)]\s", "", answer)  # numbers of a list are no claim
    return [
        f"{f.value} {f.currency or f.unit or ''} is in no result".replace("  ", " ")
        for f in figures(_in_digits(listed), language)
        if not any(_same(f, k) for k in known) and not (f.unit == "month" and f.value in months)  # 10月 is October
    ]


def _same(claim: Figure, known: Figure) -> bool:
    """The same value of the same thing; a claim without a unit may rest on any."""
    if not claim.values & known.values:
        return False
    if claim.currency and known.currency and claim.currency != known.currency:
        return False
    return not (claim.unit and known.unit and _kind(claim) != _kind(known))


def _kind(figure: Figure) -> str | None:
    """What the figure counts; a text may leave out that its days are business days."""
    return "day" if figure.unit == "business_day" else figure.unit


@lru_cache
def _month_forms() -> list[tuple[re.Pattern[str], int]]:
    forms = {}
    for language in LANGUAGES:
        if language in ("zh", "ja"):
            continue  # 10月 is a figure
        for number, name in Locale.parse(language).months["format"]["wide"].items():
            forms[str(name).lower()] = number
    forms |= {
        name: n
        for n, name in enumerate(
            ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"], 1
        )
    }
    forms.pop("may", None)  # far more often a verb
    return [(re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), number) for name, number in forms.items()]


def _months(text: str) -> set[int]:
    lowered = text.lower()
    return {number for pattern, number in _month_forms() if pattern.search(lowered)}


def _names(answer: str, evidence: Evidence, request: str, language: str) -> list[str]:
    """Names set in bold, in quotes or in capitals that neither a result nor the request holds."""
    known = _plain("\n".join([*evidence.texts, request]))
    claimed = [next(g for g in m.groups() if g) for m in _NAMED.finditer(answer)]
    if language != "de":  # every German noun has a capital
        claimed += [m.group(1) for m in _TITLE.finditer(answer)]
    return [f"“{name.strip()}” is in no result" for name in claimed if _plain(name) not in known]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", plain_digits(text).lower()).strip()


def _sense(answer: str, evidence: Evidence, language: str, embedder: Embedder) -> list[str]:
    """Each sentence near a sentence of the evidence, its figure that sentence's, neither turned around."""
    claims = [s for s in sentences(answer) if len(s) > 8]
    if not claims or not evidence.sentences:
        return [] if not claims else ["nothing was found to rest on"]
    cosines: Vectors = embedder.passages(claims) @ embedder.passages(evidence.sentences).T
    # Without their figures, else a wrong figure draws its sentence to where it was taken from.
    bare: Vectors = embedder.passages(_bare(claims)) @ embedder.passages(_bare(evidence.sentences)).T
    found = []
    for claim, row, bare_row in zip(claims, cosines, bare, strict=True):
        nearest = evidence.sentences[int(row.argmax())]
        if float(row.max()) < SUPPORT:
            found.append(f"“{claim}” rests on no result")
        elif detect(nearest, language) == language and bool(phrase(claim, "negations")) != bool(phrase(nearest, "negations")):
            found.append(f"“{claim}” turns a result around")
        else:
            found += [
                f"{f.value} {f.unit or f.currency} is a figure of something else"
                for f in figures(_in_digits(claim), language)
                if _strayed(f, bare_row, evidence, language)
            ]
    return found


def _bare(texts: Sequence[str]) -> list[str]:
    return [re.sub(r"\d+", "", _in_digits(plain_digits(text))) for text in texts]


def _strayed(claim: Figure, row: Vectors, evidence: Evidence, language: str) -> bool:
    """Whether the claim's sentence is nearer to a sentence with another figure of the same unit than to one with this one."""
    if not (claim.unit or claim.currency):
        return False
    right, wrong = [0.0], [0.0]
    for cosine, sentence in zip(np.asarray(row).tolist(), evidence.sentences, strict=True):
        same_unit = [f for f in figures(sentence, language) if _kind(f) == _kind(claim) and f.currency == claim.currency]
        if any(_same(claim, f) for f in same_unit):
            right.append(cosine)
        elif same_unit:
            wrong.append(cosine)
    return max(wrong) > max(right)
