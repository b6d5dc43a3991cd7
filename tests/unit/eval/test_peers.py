import json
from collections.abc import Sequence
from pathlib import Path

import httpx
import numpy as np
import pytest

from eval.peers import ModelAlone, Nearest, examples
from eval.server import Served
from knowledge.embedding import Vectors
from knowledge.vectors import VectorCache


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
    (tmp_path / "orders").mkdir()
    (tmp_path / "orders" / "examples.yaml").write_text("en: [where is it]\nde: [wo ist es]", "utf-8")
    (tmp_path / "intents.yaml").write_text('greeting: {en: [hello]}\nfollowup: {en: ["and that?"]}', "utf-8")
    assert examples(["orders"], tmp_path, tmp_path / "intents.yaml") == {"orders": ["where is it", "wo ist es"], "none": ["hello"]}


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
