"""A real vLLM that words every answer: it is verified, it can be stopped, and it may die."""

import json
import time
from collections.abc import Iterator

import httpx
import pytest
from httpx_sse import connect_sse

from tests.integration.assistant import Assistant, running


@pytest.fixture(scope="module")
def assistant() -> Iterator[Assistant]:
    with running(LLM_PROSE="always") as started:
        yield started


def test_what_the_model_words_is_verified_or_replaced(assistant: Assistant) -> None:
    with assistant.client() as client:
        events = assistant.ask(client, "How long can I send something back?")
    done = events[-1][1]
    assert done["timings"]["llm_completion_tokens"] > 0
    assert done["verified"] in ("first", "repaired", "plain")
    assert "30" in done["answer"]
    assert [event for event, _ in events].count("token") > 1


def test_stop_reaches_vllm(assistant: Assistant) -> None:
    with assistant.client() as client, assistant.client() as other:
        token = client.headers["Authorization"]
        other.headers["Authorization"] = token
        turn, stopped = "", None
        with connect_sse(
            client, "POST", "/api/turns", json={"text": "recommend me a warm waterproof winter jacket for long mountain hikes"}
        ) as source:
            for event in source.iter_sse():
                data = json.loads(event.data)
                turn = data.get("turn", turn)
                if event.event == "token" and stopped is None:
                    assert _running_requests(assistant) == 1
                    stopped = other.post(f"/api/turns/{turn}/stop").json()
                last = event.event, data
    assert stopped is not None
    assert stopped["status"] == "stopped"
    assert (last[0], last[1]["code"]) == ("error", "stopped")
    assert stopped["answer"], "what was said before the stop is kept"
    deadline = time.monotonic() + 5
    while _running_requests(assistant) > 0:
        assert time.monotonic() < deadline, "vLLM still works on a stopped turn"
        time.sleep(0.2)


def _running_requests(assistant: Assistant) -> float:
    metrics = httpx.get(f"http://127.0.0.1:{assistant.settings.llm_port}/metrics", timeout=10).text
    return sum(float(line.rsplit(" ", 1)[1]) for line in metrics.splitlines() if line.startswith("vllm:num_requests_running"))


def test_vllm_killed_in_mid_answer_loses_no_turn_and_comes_back(assistant: Assistant) -> None:
    killed = False
    with assistant.client() as client:
        with connect_sse(client, "POST", "/api/turns", json={"text": "I need a quiet desk lamp for reading at night"}) as source:
            for event in source.iter_sse():
                data = json.loads(event.data)
                if event.event == "token" and not killed:
                    assistant.vllm().kill()
                    killed = True
                last = event.event, data
        assert last[0] == "done"
        assert last[1]["tools"][0]["result"]["products"]
        assert last[1]["verified"] == "plain"
        deadline = time.monotonic() + 20
        while assistant.model() == "ready":  # its end is noticed within seconds
            assert time.monotonic() < deadline, "nobody noticed that vLLM is gone"
            time.sleep(0.2)
        assistant.await_model(300)
        assert assistant.done(client, "Do you have a desk lamp?")["tools"][0]["name"] == "recommend"
