import json

import httpx
import pytest

from eval.client import Client, Event, read_events


def stream(*events: tuple[str, object]) -> str:
    return "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events)


DONE = {
    "conversation": "c1",
    "turn": "t1",
    "tools": [{"name": "orders", "arguments": {}}],
    "answer": "Hi",
    "verified": "first",
    "timings": {},
}


def client(answers: list[httpx.Response], sent: list[httpx.Request], pauses: list[float] | None = None) -> Client:
    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return answers.pop(0)

    http = httpx.Client(transport=httpx.MockTransport(answer), base_url="http://shop.test")
    return Client(http, "secret", (pauses if pauses is not None else []).append)


def test_events_are_read_as_the_standard_says() -> None:
    lines = [": ping", "", "event: token", 'data: {"text":', 'data: "a"}', "", 'data: "b"', ""]
    assert list(read_events(lines)) == [Event("token", {"text": "a"}), Event("message", "b")]


def test_a_turn_is_sent_and_read() -> None:
    sent: list[httpx.Request] = []
    body = stream(("status", {}), ("token", {"text": "Hi"}), ("done", DONE))
    reply = client([httpx.Response(200, text=body)], sent).ask("where is it?", "c1")
    assert reply.error == ""
    assert reply.done is not None
    assert reply.done.tools[0].name == "orders"
    assert reply.first_token_ms is not None
    assert reply.done_ms is not None
    assert reply.first_token_ms <= reply.done_ms
    assert [event.name for event in reply.events] == ["status", "token", "done"]
    assert sent[0].headers["Authorization"] == "Bearer secret"
    assert json.loads(sent[0].content) == {"text": "where is it?", "conversation": "c1"}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (httpx.Response(401, text="no"), "HTTP 401: no"),
        (httpx.Response(200, text=stream(("error", {"code": "unavailable"}))), "unavailable"),
        (httpx.Response(200, text=stream(("token", {}))), "without `done`"),
        (httpx.Response(200, text="data: {\n\n"), "JSONDecodeError"),
        (httpx.Response(200, text=stream(("done", {"turn": 1}))), "ValidationError"),
    ],
)
def test_a_failure_is_told_not_raised(answer: httpx.Response, told: str) -> None:
    reply = client([answer], []).ask("?")
    assert reply.done is None
    assert told in reply.error


def test_a_refusal_for_haste_is_waited_out() -> None:
    pauses: list[float] = []
    answers = [httpx.Response(429, headers={"Retry-After": "7"}), httpx.Response(200, text=stream(("done", DONE)))]
    assert client(answers, [], pauses).ask("?").done is not None
    assert pauses == [7.0]
    hasty = client([httpx.Response(429, text="too many")], [], pauses).ask("?", patient=False)
    assert "HTTP 429" in hasty.error
    assert pauses == [7.0]


def test_patience_ends() -> None:
    pauses: list[float] = []
    answers = [httpx.Response(429, headers={"Retry-After": "9999"}) for _ in range(9)]
    assert client(answers, [], pauses).ask("?").error == "too many requests"
    assert sum(pauses) == 600


def test_a_connection_that_breaks_is_told_from_an_answer_that_is_wrong() -> None:
    def refuse(_request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    http = httpx.Client(transport=httpx.MockTransport(refuse), base_url="http://shop.test")
    assert Client(http, "secret").ask("?").lost
    assert not client([httpx.Response(200, text="data: {\n\n")], []).ask("?").lost
