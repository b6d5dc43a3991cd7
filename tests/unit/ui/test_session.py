"""The two ways in which a browser keeps who it is: the page's cookie, and the token of a frame that has none."""

from collections.abc import Callable

from tests.unit.ui.conftest import Running
from tests.unit.ui.fake_llm import FakeLLM


def test_a_page_without_cookies_goes_by_the_token(running: Running, llm: FakeLLM) -> None:
    token = running.raw().http.post("/api/session", json={}).json()["token"]
    turn = running.raw({"Authorization": f"Bearer {token}"}).done("How long can I return items?")["turn"]
    again = running.raw().http.post("/api/session", json={"token": token})
    assert again.json()["token"] == token
    assert again.cookies["tradewind"] == token
    assert running.raw({"Authorization": f"Bearer {token}"}).whole(turn)["status"] == "done"
    assert running.raw().http.get(f"/api/turns/{turn}").status_code == 404


def test_the_cookie_stays_with_the_page(served: Callable[..., Running]) -> None:
    cookie = served(public_url="https://chat.example").raw().http.get("/api/me").headers["set-cookie"]
    assert {"HttpOnly", "Secure", "SameSite=lax"} <= set(cookie.split("; "))
