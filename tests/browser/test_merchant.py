"""The merchant page on the real application: the door, each tab, two pages in one browser, sizes and languages."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from sqlalchemy import delete
from sqlmodel import col, select

import store.tables as t
from settings import LANGUAGES
from store.tables.types import now
from tests.browser.test_page import BOX, CONTRAST, DONE
from tests.unit.ui.conftest import Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.merchant_tools import ASKED, merchant_tools
from tests.unit.ui.small_shop import open_shop
from tests.unit.ui.test_usage import a_month
from ui.words import words

PASSWORD = "open, sesame"
TABS = ("chat", "inbox", "drafts", "forecast", "reviews", "import", "ratings", "usage")
Enter = Callable[..., Page]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("merchant")
    llm = FakeLLM()
    opened = open_shop(folder, llm.url, llm_prose="never", merchant_password=PASSWORD)
    a_month(opened.sessions)
    yield from serve(opened, *merchant_tools(folder / "tools"))
    llm.close()


@pytest.fixture(autouse=True)
def _work(shop: Running) -> None:
    """A draft to review and a shopper who waits, as they were before the test."""
    with shop.shop.sessions() as session:
        session.exec(delete(t.AdDraft))
        session.exec(delete(t.Conversation).where(col(t.Conversation.id) == "waiting"))
        session.add(
            t.AdDraft(product_id=1, channel="meta", language="en", headline="Light and dry", text="A tent for two.", fingerprint="1")
        )
        session.add(
            t.Conversation(id="waiting", owner="customer:1", role="shopper", title="My parcel", handler=t.Handler.WAITING, called_at=now())
        )
        session.flush()
        session.add(t.Turn(id="w1", conversation_id="waiting", status=t.TurnStatus.DONE))
        session.flush()
        session.add(t.Message(conversation_id="waiting", turn_id="w1", author=t.Author.USER, text="Where is my parcel? <b>Now</b>"))
        session.commit()


@pytest.fixture
def door(new_context: Callable[..., BrowserContext], shop: Running) -> Enter:
    """Open the page where it asks for the password: `door(width=…, locale=…)`."""

    def opened(width: int = 1280, height: int = 800, **options: object) -> Page:
        page = new_context(viewport={"width": width, "height": height}, **options).new_page()
        page.goto(f"{shop.url}/merchant")
        expect(page.locator("#merchant-password")).to_be_focused()
        return page

    return opened


@pytest.fixture
def enter(door: Enter) -> Enter:
    def entered(**options: object) -> Page:
        page = door(**options)
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_selector(".welcome")
        return page

    return entered


def go(page: Page, tab: str) -> None:
    page.locator(f".tabs a[data-tab={tab}]").click()
    expect(page.locator(f".panel-{tab}")).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def test_the_door_opens_by_the_password_and_closes_on_leaving(door: Enter, shop: Running) -> None:
    page = door(locale="de-DE")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(words("de")["error-wrong-password"])
    expect(page.locator("#merchant-password")).to_be_focused()
    assert page.locator(".tabs").count() == 0
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector(".welcome")
    page.reload()
    page.wait_for_selector(".tabs")
    page.get_by_role("button", name=words("de")["merchant-logout"]).click()
    page.wait_for_selector("#merchant-password")
    page.goto(f"{shop.url}/merchant/#usage")
    page.reload()
    page.wait_for_selector("#merchant-password")


def test_a_session_that_ends_shows_the_door(enter: Enter, shop: Running) -> None:
    page = enter()
    with shop.shop.sessions() as session:
        for row in session.exec(select(t.MerchantSession)):
            row.revoked_at = now()
        session.commit()
    page.locator(".tabs a[data-tab=ratings]").click()
    expect(page.locator("#merchant-password")).to_be_visible()
    expect(page.locator(".tabs")).to_have_count(0)


def test_both_pages_in_one_browser_keep_apart(enter: Enter, shop: Running) -> None:
    page = enter()
    page.fill(BOX, ASKED["forecast"])
    page.press(BOX, "Enter")
    page.wait_for_selector(DONE)
    other = page.context.new_page()
    other.goto(shop.url)
    other.wait_for_selector(".welcome")
    expect(other.locator(".history-open")).to_have_count(0)
    assert other.evaluate("fetch('/api/me').then(r => r.json()).then(me => me.role)") == "shopper"
    assert other.evaluate("fetch('/api/usage').then(r => r.status)") == 403
    assert page.evaluate("fetch('/merchant/api/me').then(r => r.json()).then(me => me.role)") == "merchant"


def test_an_answer_shows_its_figures_now_and_after_a_reload(enter: Enter) -> None:
    page = enter()
    page.fill(BOX, ASKED["forecast"])
    page.press(BOX, "Enter")
    page.wait_for_selector(DONE)
    for _ in range(2):
        figures = page.locator(".turn:last-child .figure img")
        expect(figures).to_have_count(2)
        expect(figures.first).to_have_attribute("alt", "Sales in en <script>")
        page.wait_for_function("[...document.querySelectorAll('.figure img')].every(image => image.complete && image.naturalWidth > 100)")
        page.reload()
        page.wait_for_selector(DONE)


def test_a_tool_used_by_itself(enter: Enter) -> None:
    page = enter(locale="ja")
    go(page, "forecast")
    page.get_by_role("button", name=words("ja")["merchant-show-forecast"]).click()
    expect(page.locator(".answer")).to_have_text("7 days (ja)")
    page.wait_for_function("document.querySelector('.figure img')?.naturalWidth > 100")


def test_a_draft_is_edited_and_approved(enter: Enter, shop: Running) -> None:
    page = enter()
    go(page, "drafts")
    field = page.get_by_label("Headline")
    field.fill("帐篷" * 20 + "x")
    expect(page.locator(".lengths .over").first).to_have_text("41 of 40")
    field.fill("x" * 41)
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_role("alert")).to_contain_text("40")
    expect(field).to_have_value("x" * 41)
    field.fill("Dry in any rain")
    expect(page.locator(".lengths").first).to_have_text("15 of 40")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Save")).to_be_disabled()
    expect(page.locator(".lengths").first).to_have_text("15 of 40")
    page.get_by_role("button", name="Approve").click()
    expect(page.locator(".draft .badge")).to_have_text("Approved")
    page.get_by_label("Status").select_option("approved")
    expect(page.locator(".draft")).to_have_count(1)
    with page.expect_download() as file:
        page.get_by_role("link", name="Download CSV").click()
    assert "Dry in any rain" in Path(file.value.path()).read_text("utf-8")


def test_a_shopper_is_answered_and_handed_back(enter: Enter, shop: Running) -> None:
    page = enter(width=390, height=844)
    expect(page.locator(".count-badge")).to_contain_text("1")
    go(page, "inbox")
    page.locator(".inbox-open").click()
    expect(page.locator(".said-shopper")).to_contain_text("<b>Now</b>")
    page.get_by_label("Your answer to the shopper").fill("It arrives tomorrow.")
    page.keyboard.press("Enter")
    expect(page.locator(".said-staff")).to_contain_text("It arrives tomorrow.")
    page.get_by_role("button", name="Hand back").click()
    expect(page.locator(".inbox-log")).to_contain_text("The assistant answers this conversation again.")
    expect(page.locator(".inbox-reply")).to_be_hidden()
    page.get_by_role("button", name="Back to the list").click()
    expect(page.locator(".inbox-side")).to_contain_text("Nobody is waiting.")
    with shop.shop.sessions() as session:
        said = session.exec(select(t.Message.text).where(t.Message.author == t.Author.STAFF)).all()
    assert said == ["It arrives tomorrow."]


def test_an_open_conversation_goes_on_before_the_staff_s_eyes_once_handed_back(enter: Enter, shop: Running) -> None:
    page = enter()
    go(page, "inbox")
    page.locator(".inbox-open").click()
    page.get_by_label("Your answer to the shopper").fill("It arrives tomorrow.")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Hand back").click()
    expect(page.locator(".inbox-reply")).to_be_hidden()
    shopper = shop.client(customer=1)
    answer = shopper.done("How long can I return items?", "waiting")["answer"]
    expect(page.locator(".said-shopper").last).to_contain_text("How long can I return items?")
    expect(page.locator(".said-assistant").last).to_contain_text(answer)
    shopper.http.post("/api/conversations/waiting/person")
    expect(page.locator(".inbox-reply")).to_be_visible()
    expect(page.get_by_role("button", name="Take over")).to_be_visible()
    shopper.http.delete("/api/conversations/waiting")
    expect(page.locator(".inbox-talk")).to_contain_text("Choose a conversation")


def test_a_long_inbox_is_shown_whole_and_grows_by_itself(enter: Enter, shop: Running) -> None:
    def waiting(number: int) -> t.Conversation:
        return t.Conversation(id=f"long{number}", owner="customer:1", role="shopper", handler=t.Handler.WAITING, called_at=now())

    with shop.shop.sessions() as session:
        session.add_all(map(waiting, range(60)))
        session.commit()
    page = enter()
    go(page, "inbox")
    expect(page.locator(".inbox-open")).to_have_count(50)
    expect(page.locator(".inbox-more")).to_contain_text("Shown: 50 of 61")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".inbox-open")).to_have_count(61)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()
    shopper = shop.client(customer=2)
    conversation = shopper.http.post("/api/conversations", json={}).json()["id"]
    shopper.http.post(f"/api/conversations/{conversation}/person")
    expect(page.locator(".inbox-open")).to_have_count(62)
    expect(page.locator(".count-badge")).to_contain_text("62")
    shopper.http.delete(f"/api/conversations/{conversation}")
    expect(page.locator(".inbox-open")).to_have_count(61)
    with shop.shop.sessions() as session:
        session.exec(delete(t.Conversation).where(col(t.Conversation.id).startswith("long")))
        session.commit()


def test_a_file_is_imported_and_its_refused_rows_come_back(enter: Enter, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("email,name,country,language,currency\nann@example.org,Ann,DE,de,EUR\nnobody,No,DE,de,EUR\n")
    page = enter()
    go(page, "import")
    page.locator("#merchant-file").set_input_files(file)
    entry = page.locator(".import", has_text="customers.csv")
    expect(entry.locator(".status-done")).to_be_visible()
    with page.expect_download() as refused:
        entry.get_by_role("link", name="Refused rows").click()
    assert "nobody" in Path(refused.value.path()).read_text("utf-8")


def test_ratings_and_usage(enter: Enter) -> None:
    page = enter()
    go(page, "ratings")
    assert page.locator(".rating-entry").count() > 20
    page.get_by_role("combobox", name="Ratings").select_option("-1")
    expect(page.locator(".thumb.good")).to_have_count(0)
    page.locator(".rating-entry summary").first.click()
    expect(page.locator(".rating-entry .answer").first).to_contain_text("answer")
    go(page, "usage")
    expect(page.locator(".day-column")).to_have_count(30)
    page.get_by_label("Period").select_option("7")
    expect(page.locator(".day-column")).to_have_count(7)
    with page.expect_download() as file:
        page.get_by_role("link", name="Download CSV").click()
    assert Path(file.value.path()).read_text("utf-8").startswith("\ufeffday,language,turns")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fits_a_phone(enter: Enter, language: str) -> None:
    page = enter(width=360, height=740, locale=language)
    for tab in TABS:
        go(page, tab)
        expect(page.locator(f".tabs a[data-tab={tab}]")).to_have_attribute("aria-current", "page")
        wider = "[document.documentElement, document.querySelector('.panel')].some(box => box.scrollWidth > box.clientWidth)"
        assert not page.evaluate(wider), tab
        assert "merchant-" not in page.locator("#tradewind").inner_text(), tab
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")


def test_a_language_s_name_does_not_draw_the_time_apart_from_right_to_left(enter: Enter) -> None:
    page = enter(locale="ar")
    go(page, "inbox")
    language, time = page.locator(".inbox-open bdi", has_text="English"), page.locator(".inbox-open bdi").last
    assert re.fullmatch(r"\d+:\d+\s\w+", time.inner_text())
    first, second = language.bounding_box(), time.bounding_box()
    assert first
    assert second
    assert first["x"] >= second["x"] + second["width"], "the time, whole, is behind the language"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(enter: Enter, door: Enter, scheme: str) -> None:
    assert door(color_scheme=scheme).evaluate(CONTRAST) == []
    page = enter(color_scheme=scheme)
    for tab in TABS:
        go(page, tab)
        if tab == "inbox":
            page.locator(".inbox-open").click()
            page.wait_for_selector(".said")
        page.mouse.move(0, 0)
        enabled = [text for text in page.evaluate(CONTRAST) if "Save" not in text]  # nothing is there to be saved yet
        assert enabled == [], tab


def test_the_keyboard_alone_is_enough(enter: Enter) -> None:
    page = enter()
    page.locator(".tabs a[data-tab=usage]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".panel-usage h2")).to_have_text("Usage")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".panel-ratings h2")).to_have_text("Ratings")
    for tab in TABS:
        go(page, tab)
        nameless = "[...document.querySelectorAll('#tradewind :is(button, a, input, select, textarea)')].filter(n => n.checkVisibility() && !(n.ariaLabel || n.labels?.length || n.textContent.trim()))"
        assert page.evaluate(f"{nameless}.length") == 0, tab
