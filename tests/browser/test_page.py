"""How the page looks, reads and works: languages, sizes, keyboard, hostile text, the widget."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from settings import LANGUAGES
from ui.words import words

OpenPage = Callable[..., Page]
BOX = "#tradewind-message"
DONE = ".turn:last-child .rate"


def send(page: Page, text: str) -> None:
    page.fill(BOX, text)
    page.press(BOX, "Enter")
    page.wait_for_selector(DONE)


def overflows(page: Page) -> bool:
    page_is_wider = "document.documentElement.scrollWidth > innerWidth"
    log_is_wider = "(log => log.scrollWidth > log.clientWidth)(document.querySelector('.log'))"
    return bool(page.evaluate(f"{page_is_wider} || {log_is_wider}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fits_a_small_phone(open_page: OpenPage, language: str) -> None:
    page = open_page(width=360, height=740, locale=language)
    expect(page.locator(".welcome h2")).to_have_text(words(language)["welcome-title"])
    assert not overflows(page)
    for text in ("a jacket", "my order", "return"):
        send(page, text)
        assert not overflows(page)


def test_arabic_runs_from_right_to_left(open_page: OpenPage) -> None:
    page = open_page(locale="ar")
    page.wait_for_selector(".welcome")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert page.evaluate("document.documentElement.lang") == "ar"
    send(page, "where is my order, please?")
    request = page.locator(".request p")
    assert request.evaluate("node => getComputedStyle(node).direction") == "ltr"  # English inside the Arabic page
    assert page.locator(BOX).evaluate("node => getComputedStyle(node).direction") == "rtl"
    expect(page.locator(".parcel")).to_contain_text("\u2068Leipzig, Germany\u2069")
    assert page.locator(".line-name").first.evaluate("node => getComputedStyle(node).textAlign") == "right"
    side = page.locator(".side").bounding_box()
    assert side is not None
    assert side["x"] > 900


ARABIC = """async () => {
  const { rendered } = await import('/static/markdown.js');
  const box = document.querySelector('.log');
  box.replaceChildren(...rendered('- **HP-140235** · 17 نوفمبر 2026 · في الطريق · \\u200f146.84\\u00a0US$\\n\\nThank you for your order.'));
  const left = text => { const range = document.createRange(), walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) { const at = walker.currentNode.data.indexOf(text);
      if (at >= 0) { range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + text.length); return range.getBoundingClientRect().left; } } };
  return [[...box.children].map(node => node.dir), left('HP-140235') > left('17'), left('17') > left('نوفمبر'), left('US') < left('$')];
}"""


def test_an_arabic_answer_that_begins_with_a_latin_name(page: Page) -> None:
    assert page.evaluate(ARABIC) == [["rtl", "ltr"], True, True, True]


def test_the_focus_stays_where_something_was_changed(page: Page) -> None:
    language = page.locator(".language select")
    language.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".welcome h2")).to_have_text(words("zh")["welcome-title"])
    expect(language).to_be_focused()
    page.locator(".theme").press("Enter")
    expect(page.locator("#tradewind")).to_have_attribute("data-theme", "dark")
    expect(page.locator(".theme")).to_be_focused()
    page.locator(".example").first.press("Enter")
    expect(page.locator(BOX)).to_be_focused()


def test_language_is_remembered(page: Page) -> None:
    page.locator(".language select").select_option("ja")
    expect(page.locator(".welcome h2")).to_have_text(words("ja")["welcome-title"])
    page.reload()
    expect(page.locator(".welcome h2")).to_have_text(words("ja")["welcome-title"])


def test_hostile_text_stays_text(page: Page) -> None:
    send(page, "hostile")
    page.locator(".source").click()
    page.wait_for_selector("dialog .passage")
    assert page.evaluate("window.hacked") is None
    inside = page.locator("#tradewind")
    assert inside.locator("script, img[src='x'], img[src*='evil'], a[href^='javascript']").count() == 0
    expect(page.locator(".product h3").first).to_contain_text("<img src=x onerror=")
    expect(page.locator(".answer")).to_contain_text("[link](javascript:alert(1))")
    page.keyboard.press("Escape")
    page.reload()
    expect(page.locator(".history-title").first).to_have_text("hostile")
    assert page.evaluate("window.hacked") is None


def test_nothing_is_loaded_from_other_hosts(open_page: OpenPage, server: str) -> None:
    page = open_page()
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.reload()
    page.wait_for_selector(".welcome")
    send(page, "a jacket")
    assert seen
    assert {urlsplit(url).netloc for url in seen if not url.startswith(("data:", "blob:"))} == {urlsplit(server).netloc}


def test_keyboard_alone_is_enough(page: Page) -> None:
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("a line")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("return")
    page.keyboard.press("Enter")
    page.wait_for_selector(DONE)
    expect(page.locator(".request")).to_have_text(re.compile("a line\nreturn"))
    focused = "document.activeElement.className + ' ' + document.activeElement.id"
    page.locator(".log").focus()
    order = []
    for _ in range(7):
        page.keyboard.press("Tab")
        order.append(page.evaluate(focused).split()[0])
    assert order == ["chip", "verified", "icon-button", "icon-button", "icon-button", "tradewind-message", "send"]


def test_every_button_has_a_name_and_the_log_is_live(page: Page) -> None:
    send(page, "a jacket")
    nameless = "[...document.querySelectorAll('#tradewind button')].filter(b => !(b.ariaLabel || b.textContent.trim())).length"
    assert page.evaluate(nameless) == 0
    log = page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(log).to_have_accessible_name("Messages")
    expect(page.locator(".reply")).not_to_have_attribute("aria-busy", "true")


CONTRAST = """() => {
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const lum = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const below = n => { for (; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c.length < 4 || c[3] > 0) return c; }
    return [255, 255, 255]; };
  const poor = [];
  for (const n of document.querySelectorAll('#tradewind *')) {
    if (![...n.childNodes].some(c => c.nodeType === 3 && c.data.trim()) || !n.checkVisibility()) continue;
    const [a, b] = [lum(parse(getComputedStyle(n).color)), lum(below(n))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(n.className + ': ' + n.textContent.slice(0, 30));
  }
  return poor;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(open_page: OpenPage, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    page.wait_for_selector(".welcome")
    assert page.evaluate(CONTRAST) == []
    for text in ("a jacket", "my order", "return", "fail"):
        page.fill(BOX, text)
        page.press(BOX, "Enter")
        page.wait_for_selector(".turn:last-child .turn-foot > *")
    page.locator(".more summary").first.click()
    page.get_by_role("button", name="Good answer").first.click()
    page.wait_for_selector(".comment")
    page.wait_for_timeout(400)  # cards fade in
    assert page.evaluate(CONTRAST) == []


def test_reduced_motion(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="reduce")
    page.wait_for_selector(".welcome")
    send(page, "a jacket")
    assert page.locator(".product").first.evaluate("node => getComputedStyle(node).animationName") == "none"


@pytest.mark.parametrize(("width", "height"), [(1100, 800), (360, 740)])
def test_widget(open_page: OpenPage, width: int, height: int) -> None:
    page = open_page("/fake/shop?language=de", width=width, height=height)
    button = page.get_by_role("button", name="Einkaufsassistent öffnen")
    button.focus()
    page.keyboard.press("Enter")
    inside = page.frame_locator("iframe")
    expect(inside.locator(".welcome h2")).to_have_text(words("de")["welcome-title"])
    frame = page.locator("iframe").bounding_box()
    assert frame is not None
    assert (frame["width"] == width) == (width < 640)
    assert page.frames[1].evaluate("location.hash") == ""  # the token does not stay in the address
    with page.expect_request("**/api/turns") as sent:
        inside.locator(BOX).fill("Eine Jacke")
        inside.locator(BOX).press("Enter")
    assert sent.value.headers["authorization"] == "Bearer abc"
    inside.locator(DONE).wait_for()
    inside.locator(BOX).press("Escape")
    expect(page.locator("iframe")).to_be_hidden()
    expect(button).to_be_focused()
