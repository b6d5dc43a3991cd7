"""The merchant's door: the password, the session, and that neither page's visitor becomes the other's."""

import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import delete
from sqlmodel import select

from settings import Settings
from store.tables import MerchantSession
from store.tables.types import now
from tests.unit.ui.conftest import Client, Running
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.test_access import refusal
from ui import login
from ui.attempts import MOST, Attempts
from ui.auth import make_token, merchant_password
from ui.serve import where_password

PASSWORD = "open, sesame"
ADDRESSES = count(1)  # what one test tries must not count against the next
REPORT = "Give me the stock report"


@pytest.fixture
def shop(running: Running, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """The shared server with a password of ours and nobody signed in."""
    monkeypatch.setattr(login, "SLOWED_S", 0)
    monkeypatch.setattr(running.shop.settings, "merchant_password", SecretStr(PASSWORD))
    yield running
    with running.shop.sessions() as session:
        session.exec(delete(MerchantSession))
        session.commit()


@pytest.fixture
def public(shop: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    """The same, known to visitors as https://chat.example."""
    monkeypatch.setitem(shop.shop.settings.__dict__, "address", "https://chat.example")
    return shop


def browser(shop: Running, agent: str = "Firefox") -> Client:
    """A browser on the merchant page, that tells where its requests come from and has an address of its own."""
    address = httpx.HTTPTransport(local_address=f"127.0.1.{next(ADDRESSES)}")
    client = Client(
        httpx.Client(base_url=f"{shop.url}/merchant/", headers={"User-Agent": agent, "Origin": shop.url}, transport=address, timeout=20)
    )
    shop.clients.append(client.http)
    return client


def signed_in(shop: Running, agent: str = "Firefox") -> Client:
    client = browser(shop, agent)
    answer = client.http.post("api/login", json={"password": PASSWORD})
    assert answer.status_code == 204, answer.text
    return client


def sessions(shop: Running) -> list[MerchantSession]:
    with shop.shop.sessions() as session:
        return list(session.exec(select(MerchantSession)))


def test_the_password_opens_the_page_and_leaving_closes_it(shop: Running, llm: FakeLLM) -> None:
    client = browser(shop)
    assert refusal(client.http.get("api/me")) == (401, "not-signed-in")
    assert refusal(client.http.post("api/turns", json={"text": REPORT})) == (401, "not-signed-in")
    client = signed_in(shop)
    assert client.http.get("api/me").json()["role"] == "merchant"
    turn = client.http.post("api/turns", json={"text": REPORT})
    assert "stock_report" in turn.text
    cookie = client.http.cookies["tradewind-merchant"]
    assert client.http.post("api/logout").status_code == 204
    assert "tradewind-merchant" not in client.http.cookies
    client.http.cookies.set("tradewind-merchant", cookie, path="/merchant")
    assert refusal(client.http.get("api/me")) == (401, "not-signed-in")


def test_the_cookie_is_kept_from_scripts_other_sites_and_the_shopper_page(public: Running) -> None:
    cookie = browser(public).http.post("api/login", json={"password": PASSWORD}).headers["set-cookie"]
    assert {"HttpOnly", "Secure", "SameSite=strict", "Path=/merchant", "Max-Age=43200"} <= set(cookie.split("; "))
    token = cookie.split("=")[1].split(";")[0]
    kept = sessions(public)[0]
    assert token not in (kept.token_hash, kept.agent_hash)
    assert "Firefox" not in kept.agent_hash


def test_over_plain_http_the_cookie_is_sent_at_all(shop: Running) -> None:
    assert "Secure" not in browser(shop).http.post("api/login", json={"password": PASSWORD}).headers["set-cookie"]


@pytest.mark.parametrize("password", ["", "open, sesame ", "OPEN, SESAME", "é" * 900, "\ud800"])
def test_a_wrong_password_is_told_so(shop: Running, password: str) -> None:
    client = browser(shop)
    body = b'{"password": "\\ud800"}' if password == "\ud800" else None
    answer = client.http.post(
        "api/login", content=body, json=None if body else {"password": password}, headers={"Content-Type": "application/json"}
    )
    assert refusal(answer) in {(401, "wrong-password"), (400, "bad-request")}
    assert not sessions(shop)


def test_wrong_passwords_are_limited_even_side_by_side(shop: Running) -> None:
    client = browser(shop)

    def guess(n: int) -> httpx.Response:
        return client.http.post("api/login", json={"password": f"guess {n}"})

    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(guess, range(MOST + 4)))
    assert sorted(refusal(answer) for answer in answers) == [(401, "wrong-password")] * MOST + [(429, "too-many")] * 4
    late = client.http.post("api/login", json={"password": PASSWORD}, headers={"Accept-Language": "de"})
    assert refusal(late) == (429, "too-many")
    assert 0 < int(late.headers["retry-after"]) <= 301
    assert "Sekunden" in late.json()["message"]


def test_the_right_password_forgives_the_wrong_ones(shop: Running) -> None:
    client = browser(shop)
    for password in [*"abcd", PASSWORD] * 2:
        assert client.http.post("api/login", json={"password": password}).status_code == (204 if password == PASSWORD else 401)


def test_an_address_is_no_longer_remembered_after_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    attempts, clock = Attempts(), [0.0]
    monkeypatch.setattr("ui.attempts.time.monotonic", lambda: clock[0])
    for _ in range(MOST):
        attempts.admit("a")
    clock[0] = 301
    attempts.admit("b")
    assert set(attempts._tries) == {"b"}
    attempts.admit("a")


def test_a_cookie_copied_to_another_browser_ends_the_session(shop: Running) -> None:
    owner = signed_in(shop)
    thief = browser(shop, "curl")
    thief.http.cookies = owner.http.cookies
    assert refusal(thief.http.get("api/me")) == (401, "not-signed-in")
    assert refusal(owner.http.get("api/me")) == (401, "not-signed-in")
    assert sessions(shop)[0].revoked_at


def test_a_session_ends_after_twelve_hours_and_is_swept_away(shop: Running) -> None:
    client = signed_in(shop)
    with shop.shop.sessions() as session:
        kept = session.exec(select(MerchantSession)).one()
        assert timedelta(hours=11) < kept.expires_at - now() <= timedelta(hours=12)
        kept.expires_at = now()
        session.commit()
    assert refusal(client.http.get("api/me")) == (401, "not-signed-in")
    signed_in(shop)
    assert len(sessions(shop)) == 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 404),
        ({}, 404),
    ],
)
def test_what_changes_something_must_come_from_the_page_itself(shop: Running, headers: dict[str, str], status: int) -> None:
    client = signed_in(shop)
    assert client.http.delete("api/conversations/none", headers=headers).status_code == status
    if status == 403:
        assert client.http.post("api/logout", headers=headers).status_code == 403
        assert client.http.get("api/me").json()["role"] == "merchant"


def test_each_page_keeps_its_own_visitor_in_one_browser(shop: Running, llm: FakeLLM) -> None:
    client = signed_in(shop)
    token = client.http.cookies["tradewind-merchant"]
    shopper = shop.raw({"User-Agent": "Firefox", "Origin": shop.url})
    shopper.http.cookies = client.http.cookies
    assert shopper.http.get("/api/me").json()["role"] == "shopper"
    shopper.http.cookies.set("tradewind-merchant", token, path="/")  # even where a browser sent it
    assert shopper.http.get("/api/me").json()["role"] == "shopper"
    shopper.http.post("/api/session", json={"customer": 1})
    assert shopper.http.get("/api/me").json()["customer"] == 1
    assert client.http.get("api/me").json()["role"] == "merchant"
    mine = client.http.post("api/turns", json={"text": REPORT}).headers["x-turn"]
    assert client.http.get(f"api/turns/{mine}").status_code == 200
    assert shopper.http.get(f"/api/turns/{mine}").status_code == 404


def test_a_shopper_s_cookie_or_token_opens_no_merchant_s_door(shop: Running) -> None:
    shopper = browser(shop)
    shopper.http.cookies.set("tradewind", make_token(shop.shop.settings, "shopper", 1), path="/")
    assert refusal(shopper.http.get("api/me")) == (401, "not-signed-in")
    shopper.http.cookies.set("tradewind-merchant", make_token(shop.shop.settings, "merchant"), path="/merchant")
    assert refusal(shopper.http.get("api/me")) == (401, "not-signed-in")
    token = {"Authorization": f"Bearer {make_token(shop.shop.settings, 'shopper', 1)}"}
    assert refusal(shopper.http.get("api/me", headers=token)) == (403, "not-allowed")


def test_a_merchant_s_token_serves_programs_and_becomes_no_cookie(shop: Running) -> None:
    token = make_token(shop.shop.settings, "merchant")
    bearer = {"Authorization": f"Bearer {token}"}
    for path in ("/api/me", "/merchant/api/me"):
        assert httpx.get(f"{shop.url}{path}", headers=bearer).json()["role"] == "merchant"
    client = shop.raw()
    assert refusal(client.http.post("/api/session", json={"token": token})) == (403, "not-allowed")
    assert client.http.get("/api/me", headers={"Cookie": f"tradewind={token}"}).json()["role"] == "shopper"


def test_a_password_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path)  # type: ignore[call-arg]
    made = merchant_password(settings)
    file = settings.data_dir / "merchant-password"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert made == merchant_password(settings) == file.read_text()
    assert len(made) >= 24
    assert str(file) in where_password(settings)
    file.write_text("my own password\n")  # as an editor leaves it
    assert merchant_password(settings) == "my own password"
    file.write_text("\n")
    assert len(merchant_password(settings)) >= 24
    assert merchant_password(settings) == file.read_text().strip()


def test_the_start_tells_where_the_password_is_and_not_the_password(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path, merchant_password=SecretStr(PASSWORD))  # type: ignore[call-arg]
    assert "MERCHANT_PASSWORD" in where_password(settings)
    assert PASSWORD not in where_password(settings)
    assert not list(tmp_path.iterdir())


def test_a_new_password_ends_all_sessions(shop: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(shop)
    monkeypatch.setattr(shop.shop.settings, "merchant_password", SecretStr("another password"))
    assert refusal(client.http.get("api/me")) == (401, "not-signed-in")


@pytest.mark.parametrize("path", ["/merchant", "/merchant/", "/merchant/api/me"])
def test_nobody_frames_the_merchant_page(running: Running, path: str) -> None:
    answer = httpx.get(f"{running.url}{path}", follow_redirects=True)
    assert answer.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert answer.status_code == (401 if "api" in path else 200)
