"""The widget on another site, in a browser that keeps that site's frames from cookies and storage; a real server behind it."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from tests.unit.ui.conftest import Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import open_shop
from ui.auth import make_token

BOX = "#tradewind-message"
DONE = ".turn:last-child .rate"
QUESTION = "How long can I return items?"
NewContext = Callable[..., BrowserContext]
Visit = Callable[..., tuple[Page, FrameLocator]]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    llm = FakeLLM()
    yield from serve(open_shop(tmp_path_factory.mktemp("shop"), llm.url, llm_prose="never", embed_origins="http://localhost:*"))
    llm.close()


@pytest.fixture(scope="module")
def site(running: Running) -> Iterator[str]:
    """A page of the other site: its host is localhost, which is not 127.0.0.1; the query is the customer's token."""

    class Shop(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            token = urlsplit(self.path).query
            script = f'<script src="{running.url}/static/widget.js" data-language="en" data-token="{token}" async></script>'
            self.wfile.write(f"<!doctype html><body>{script}</body>".encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://localhost:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(new_context: NewContext, site: str) -> Visit:
    """Open the other site's page and the widget on it: `visit(token=…, context=…)`."""
    fresh = new_context()

    def visited(token: str = "", context: BrowserContext = fresh) -> tuple[Page, FrameLocator]:
        page = context.new_page()
        page.goto(f"{site}?{token}")
        return page, opened(page)

    return visited


def opened(page: Page) -> FrameLocator:
    page.get_by_role("button", name="Open the shopping assistant").click()
    inside = page.frame_locator("iframe")
    inside.locator(BOX).wait_for()
    return inside


def ask(inside: FrameLocator, text: str) -> None:
    inside.locator(BOX).fill(text)
    inside.locator(BOX).press("Enter")
    inside.locator(DONE).wait_for()


def test_the_browser_keeps_storage_from_the_frame(visit: Visit) -> None:
    """Else the other tests here would show less than they say."""
    page, _ = visit()
    assert page.frames[1].evaluate("() => { try { return !localStorage } catch { return 'forbidden' } }") == "forbidden"


def test_a_visitor_s_conversation_survives_a_reload_of_the_site_s_page(visit: Visit) -> None:
    page, inside = visit()
    ask(inside, QUESTION)
    page.reload()
    inside = opened(page)
    expect(inside.locator(".request")).to_have_text(QUESTION)
    ask(inside, "What are the rules for returns?")
    other, beside = visit(context=page.context)
    expect(beside.locator(".request")).to_have_count(2)
    assert "visitor" not in other.frames[1].url


def test_a_visitor_s_rating_and_history_are_there_after_a_reload(visit: Visit) -> None:
    page, inside = visit()
    ask(inside, QUESTION)
    inside.get_by_role("button", name="Good answer").click()
    expect(inside.get_by_role("button", name="Good answer")).to_have_attribute("aria-pressed", "true")
    page.reload()
    inside = opened(page)
    expect(inside.get_by_role("button", name="Good answer")).to_have_attribute("aria-pressed", "true")
    inside.get_by_role("button", name="Conversations").click()
    expect(inside.locator(".history-open")).to_have_count(1)


def test_a_token_that_no_longer_holds_gives_way_to_a_new_visitor(visit: Visit) -> None:
    page, _ = visit()
    page.evaluate("localStorage.setItem('tradewind:visitor', 'forged')")
    page.reload()
    ask(opened(page), QUESTION)
    assert page.evaluate("localStorage.getItem('tradewind:visitor')") != "forged"


def test_a_customer_s_token_is_not_kept(visit: Visit, running: Running) -> None:
    page, inside = visit(make_token(running.shop.settings, "shopper", 2))
    expect(inside.locator("select.customer")).to_have_value("2")
    ask(inside, QUESTION)
    assert page.evaluate("localStorage.length") == 0
    _, after = visit(context=page.context)  # signed out of the shop
    expect(after.locator(".welcome")).to_be_visible()


def test_a_link_does_not_make_a_visitor_somebody_else(new_context: NewContext, running: Running) -> None:
    page = new_context().new_page()
    page.goto(f"{running.url}/#token={make_token(running.shop.settings, 'shopper', 2)}")
    page.wait_for_selector(".welcome")
    expect(page.locator("select.customer")).to_have_value("")
