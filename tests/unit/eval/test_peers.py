import json
from collections.abc import Sequence
from pathlib import Path

import httpx
import numpy as np
import pytest

from agent.shortlist import FOLLOWUP, intents
from eval.peers import ModelAlone, Nearest, labelled
from eval.server import Served
from knowledge.embedding import Vectors
from knowledge.vectors import VectorCache
from tests.unit.ui.small_shop import Answer, answer_tool


class Letters:
    """Unit vectors of letter counts: enough to tell words apart."""

    name = "letters"

    def queries(self, texts: Sequence[str]) -> Vectors:
        counts: Vectors = np.array([[text.count(chr(c)) for c in range(97, 123)] for text in texts], np.float32)
        unit: Vectors = counts / np.linalg.norm(counts, axis=1, keepdims=True)
        return unit

    passages = queries


def test_the_nearest_example_names_the_tool(tmp_path: Path) -> None:
    nearest = Nearest(VectorCache(tmp_path, Letters()), {"orders": ["parcel"], "none": ["hello", "thanks"]})
    assert nearest.choose(["my parcel", "hello you"]) == ["orders", "none"]


def test_examples_of_intents_need_no_tool(tmp_path: Path) -> None:
    orders = answer_tool("orders", Answer(text=""), "shopper", ["where is it"], tmp_path)
    texts = labelled({"orders": orders})
    assert set(texts) == {"orders", "none"}
    assert set(texts["orders"]) == {"where is it"}
    assert set(texts["none"]) == {
        text for name, groups in intents().items() if name != FOLLOWUP for group in groups.values() for text in group
    }


@pytest.mark.parametrize(
    ("content", "expected"),
    [('{"tools": ["recommend", "knowledge"]}', "knowledge + recommend"), ('{"tools": []}', "none"), ('{"tools": ["rec', "none")],
)
def test_the_model_alone_chooses_by_one_constrained_call(content: str, expected: str) -> None:
    bodies = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"choices": [{"message": {"content": content}}]})

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        model = ModelAlone(
            http, Served("http://shop.test", "http://llm.test/v1", "m"), {"knowledge": "The shop's rules.", "recommend": "Finds products."}
        )
        assert model.choose("a tent, and returns?") == expected
    (body,) = bodies
    assert body["response_format"]["json_schema"]["schema"]["properties"]["tools"]["items"] == {"enum": ["knowledge", "recommend"]}
    assert "- knowledge: The shop's rules." in body["messages"][0]["content"]
    shots = [message["content"] for message in body["messages"] if message["role"] == "assistant"]
    assert '{"tools": ["orders"]}' not in shots  # no example of a tool that is not offered
