"""A hostile article and product from the real application on the page: text that is read, and nothing else."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.unit.ui.conftest import Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.hostile_shop import GUARANTEE, LANTERN, MARKUP, open_hostile

BOX = "#tradewind-message"
DONE = ".turn:last-child .rate"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    llm = FakeLLM()
    llm.prose = MARKUP
    shop, knowledge = open_hostile(tmp_path_factory.mktemp("hostile"), llm.url, llm_prose="always")
    yield from serve(shop, knowledge)
    llm.close()


def test_nothing_of_it_runs_loads_or_links(hostile: Running, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(hostile.url)
    for text, said in ((LANTERN, "€25.00"), (GUARANTEE, "24 months")):
        page.fill(BOX, text)
        page.press(BOX, "Enter")
        page.wait_for_selector(DONE)
        expect(page.locator(".answer").last).to_contain_text(said)
    expect(page.locator(".product h3")).to_contain_text("<script>window.hacked=1</script>")
    page.locator(".source").last.click()
    expect(page.locator("dialog .passage")).to_contain_text("24 months")
    inside = page.locator("#tradewind")
    assert inside.locator("script, iframe, a[href*='evil'], a[href^='javascript']").count() == 0
    images = inside.locator("img").evaluate_all("images => images.map(image => image.src)")
    assert all(source.startswith(f"{hostile.url}/media/") for source in images), images
    assert page.evaluate("window.hacked") is None
    assert {urlsplit(url).netloc for url in asked if url.startswith("http")} == {urlsplit(hostile.url).netloc}
