"""Who may come in, what may come in, and that nobody sees another's conversation."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import jwt
import pytest

from tests.unit.ui.conftest import Client, Running
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import SECRET
from ui.auth import make_token

RULES = "How long can I return items?"
PAST, FUTURE = 1, 4_000_000_000
MERCHANT = {"role": "merchant", "sub": "merchant", "exp": FUTURE}
PATHS = ["/api/me", "/api/conversations", "/api/conversations/x", "/api/turns/x", "/api/turns/x/events", "/sources/1"]


def refusal(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of an answer that is a code and a sentence, and shows nothing of the inside."""
    told: dict[str, str] = answer.json()
    assert told.keys() == {"code", "message"}, answer.text
    assert told["message"].endswith((".", "。"))
    assert not any(word in answer.text for word in ("Traceback", "Error", ".py", "sqlite", "pydantic"))
    return answer.status_code, told["code"]


@pytest.mark.parametrize(
    "token",
    [
        jwt.encode(MERCHANT, "another key, also of 32 characters!", "HS256"),
        jwt.encode(MERCHANT, None, "none"),
        jwt.encode(MERCHANT | {"exp": PAST}, SECRET, "HS256"),
        jwt.encode({"role": "merchant", "sub": "merchant"}, SECRET, "HS256"),
        jwt.encode(MERCHANT | {"role": "admin"}, SECRET, "HS256"),
        jwt.encode(MERCHANT | {"role": ["merchant"]}, SECRET, "HS256"),
        jwt.encode(MERCHANT | {"sub": 5}, SECRET, "HS256"),
        jwt.encode({"role": "shopper", "sub": "customer:999", "customer": 999, "exp": FUTURE}, SECRET, "HS256"),
        jwt.encode(MERCHANT, SECRET, "HS512"),
        "garbage", "a.b.c", "é" * 10,
    ],
)  # fmt: skip
def test_a_forged_token_is_refused_everywhere(running: Running, token: str) -> None:
    client = running.raw()
    forged = {"Authorization": f"Bearer {token}".encode()}
    answers = [client.http.get(path, headers=forged) for path in PATHS]
    answers += [
        client.http.post("/api/turns", json={"text": RULES}, headers=forged),
        client.http.post("/api/session", json={"token": token}),
    ]
    assert {refusal(answer) for answer in answers} == {(401, "not-signed-in")}


def test_a_tampered_role_is_refused(running: Running) -> None:
    header, _, signature = make_token(running.shop.settings, "shopper", 1).split(".")
    merchant = jwt.encode(MERCHANT, "x" * 32, "HS256").split(".")[1]
    for credentials in (f"Bearer {header}.{merchant}.{signature}", "Basic dXNlcjpwdw=="):
        assert refusal(running.raw({"Authorization": credentials}).http.get("/api/me")) == (401, "not-signed-in")


@pytest.mark.parametrize("token", [b"\\ud800", b"\\u0000", b"x" * 5000])
def test_a_token_that_is_no_text_is_refused(running: Running, token: bytes) -> None:
    answer = running.raw().http.post("/api/session", content=b'{"token": "' + token + b'"}', headers={"Content-Type": "application/json"})
    assert refusal(answer)[0] in (400, 401)


def test_the_refusal_is_in_the_browsers_language(running: Running) -> None:
    sentences = {
        running.raw({"Authorization": "Bearer x", "Accept-Language": language}).http.get("/api/me").json()["message"]
        for language in ("en", "de-AT,de;q=0.9", "ja", "xx", "", "ar")
    }
    assert len(sentences) == 4


def test_a_visitor_keeps_one_identity_by_cookie(running: Running, llm: FakeLLM) -> None:
    visitor = running.raw()
    done = visitor.done(RULES)
    assert [c["id"] for c in visitor.http.get("/api/conversations").json()["conversations"]] == [done["conversation"]]
    assert visitor.done(RULES, done["conversation"])["conversation"] == done["conversation"]
    assert running.raw().http.get("/api/conversations").json() == {"conversations": []}
    cookie = visitor.http.get("/api/me").request.headers["cookie"]
    assert running.raw({"Cookie": cookie}).whole(done["turn"])["text"] == RULES


def test_a_stale_cookie_is_replaced(running: Running) -> None:
    token = make_token(running.shop.settings, "shopper", lifetime=timedelta(seconds=-5))
    answer = running.raw({"Cookie": f"tradewind={token}"}).http.get("/api/me")
    assert answer.status_code == 200
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=lax" in answer.headers["set-cookie"]


def test_trying_as_a_customer_and_leaving(running: Running, llm: FakeLLM) -> None:
    visitor = running.raw()
    assert visitor.http.post("/api/session", json={"customer": 2}).json()["customer"] == 2
    assert [o["number"] for o in visitor.done("where is my parcel?")["tools"][0]["result"]["orders"]] == ["HP-100002"]
    assert visitor.http.post("/api/session", json={}).json()["customer"] is None
    failed = visitor.done("where is my parcel?")
    assert failed["tools"][0]["error"] == "customer-needed"
    assert "sign in" in failed["answer"]


@pytest.mark.parametrize("body", [{"customer": 3}, {"customer": -1}, {"customer": 10**30}, {"customer": 0}])
def test_customers_that_are_not_offered(running: Running, body: dict[str, Any]) -> None:
    assert refusal(running.raw().http.post("/api/session", json=body)) == (403, "not-allowed")


def test_nobody_sees_anothers_conversation(running: Running, customer: Client, other: Client, llm: FakeLLM) -> None:
    done = customer.done(RULES)
    turn, conversation = done["turn"], done["conversation"]
    for stranger in (other, running.raw(), running.client("merchant")):
        http = stranger.http
        for answer in (
            http.get(f"/api/turns/{turn}"), http.get(f"/api/turns/{turn}/events"), http.post(f"/api/turns/{turn}/stop"),
            http.post(f"/api/turns/{turn}/rating", json={"value": 1}), http.get(f"/api/conversations/{conversation}"),
            http.delete(f"/api/conversations/{conversation}"), http.post("/api/turns", json={"text": RULES, "conversation": conversation}),
        ):  # fmt: skip
            assert refusal(answer) == (404, "not-found")
        assert conversation not in http.get("/api/conversations").text
    assert customer.whole(turn)["rating"] is None


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "bad-request"), ('{"text": "Zelt für zwei"}'.encode("latin-1"), 400, "bad-request"), (b"{not json", 400, "bad-request"), (b"\x00\xff\xfe" * 50, 400, "bad-request"), (b"[]", 400, "bad-request"),
        (b'{"text": "\xff\xfe"}', 400, "bad-request"), (b'{"text": 5}', 400, "bad-request"), (b'{"text": null}', 400, "bad-request"), (b"{}", 400, "bad-request"),
        (b'{"text": "\\ud800"}', 400, "empty-message"), (b'{"text": ""}', 400, "empty-message"), (b'{"text": " \\u0000\\u202e "}', 400, "empty-message"),
        (b'{"text": "' + b"x" * 5000 + b'"}', 413, "message-too-long"), (b'{"text": "' + b"x" * 100_000 + b'"}', 413, "message-too-long"),
        (b'{"text": "tent", "conversation": "' + b"x" * 50 + b'"}', 400, "bad-request"), (b'{"text": "tent", "conversation": "no"}', 404, "not-found"),
        (b'{"text": "tent", "conversation": ""}', 404, "not-found"), (b'{"text":' + b"[" * 5000 + b"]" * 5000 + b"}", 400, "bad-request"),
    ],
)  # fmt: skip
def test_unusable_bodies(customer: Client, body: bytes, status: int, code: str) -> None:
    answer = customer.http.post("/api/turns", content=body, headers={"Content-Type": "application/json"})
    assert refusal(answer) == (status, code)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"a tent", "text/plain"), (b"text=tent", "application/x-www-form-urlencoded"), (b'{"text": "tent"}', "text/plain"),
        (b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\ntent\r\n--x--\r\n', "multipart/form-data; boundary=x"),
    ],
)  # fmt: skip
def test_a_body_of_another_kind_is_refused(customer: Client, body: bytes, kind: str) -> None:
    assert refusal(customer.http.post("/api/turns", content=body, headers={"Content-Type": kind})) == (400, "bad-request")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('{"text": "Fjord 帐篷?"}'.encode("utf-16"), "application/json"), ('{"text": "Fjord 帐篷?"}'.encode("utf-8-sig"), "application/json"),
        ('{"text": "Fjord 帐篷?"}'.encode(), "application/json; charset=latin-1"),
        (b'{"text": "Fj\\u0000ord\\ud800 \\u5e10\\u7bf7?\\udfff\\u202e"}', "application/json"),
    ],
)  # fmt: skip
def test_what_can_be_read_of_an_odd_encoding_is_read(customer: Client, llm: FakeLLM, body: bytes, kind: str) -> None:
    answer = customer.http.post("/api/turns", content=body, headers={"Content-Type": kind})
    assert answer.status_code == 200
    assert customer.whole(answer.headers["X-Turn"])["text"] == "Fjord 帐篷?"


def test_a_body_without_a_length_is_counted_as_it_comes(customer: Client) -> None:
    endless = (b"x" * 10_000 for _ in range(100))
    assert refusal(customer.http.post("/api/turns", content=endless, headers={"Content-Type": "application/json"})) == (
        413,
        "message-too-long",
    )


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/turns/nothing", 404), ("GET", "/api/turns/%00", 404), ("GET", "/api/conversations/..%2f", 404), ("GET", "/sources/999", 404),
        ("GET", "/sources/99999999999999999999", 400), ("GET", "/sources/x", 400), ("POST", "/api/turns/nothing/stop", 404),
        ("DELETE", "/api/conversations/nothing", 404), ("PUT", "/api/turns", 404), ("GET", "/api/nothing", 404),
    ],
)  # fmt: skip
def test_unknown_things(customer: Client, method: str, path: str, status: int) -> None:
    answer = customer.http.request(method, path)
    assert refusal(answer) == (status, "not-found" if status == 404 else "bad-request")


def test_an_event_id_that_is_none(customer: Client) -> None:
    for wrong in ("x", "-1", "1.5"):
        assert refusal(customer.http.get("/api/turns/x/events", headers={"Last-Event-ID": wrong})) == (400, "bad-request")


def test_a_cap_says_when_to_come_back(served: Callable[..., Running], llm: FakeLLM) -> None:
    running = served(turns_per_minute=2)
    hasty, patient = running.client(customer=1), running.client(customer=2)
    for _ in range(2):
        hasty.done("Hello!")
    answer = hasty.http.post("/api/turns", json={"text": "Hello!"})
    assert refusal(answer) == (429, "too-many")
    assert 0 < int(answer.headers["Retry-After"]) <= 61
    assert answer.headers["Retry-After"] in answer.json()["message"]
    patient.done("Hello!")


@pytest.mark.parametrize("page", ["", "/merchant"])
def test_gradios_own_uploads_and_files_are_closed(running: Running, page: str) -> None:
    visitor = running.raw().http
    assert refusal(visitor.post(f"{page}/gradio_api/upload", files={"files": ("a.txt", b"x")})) == (404, "not-found")
    assert refusal(visitor.get(f"{page}/gradio_api/file=https://example.org/x.png")) == (404, "not-found")
