"""A person in place of the assistant, as the shopper sees it; a real server behind the page."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.unit.ui.conftest import Client, Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import open_shop

BOX = "#tradewind-message"
BAR = ".person"
QUESTION = "How long can I return items?"
HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    llm = FakeLLM()
    yield from serve(open_shop(tmp_path_factory.mktemp("shop"), llm.url, llm_prose="never"))
    llm.close()


@pytest.fixture
def staff(running: Running) -> Client:
    return running.client("merchant")


@pytest.fixture
def shopper(new_context: NewContext, running: Running) -> Page:
    return opened(new_context(), running)


def opened(context: BrowserContext, running: Running) -> Page:
    page = context.new_page()
    page.goto(running.url)
    page.wait_for_selector(BOX)
    return page


def send(page: Page, text: str) -> None:
    page.fill(BOX, text)
    page.press(BOX, "Enter")
    page.wait_for_selector(".turn:last-child .turn-foot > *")


def call(page: Page) -> None:
    page.get_by_role("button", name="Talk to a person").click()
    expect(page.locator(BAR)).to_contain_text("A person was called.")


def newest(staff: Client) -> str:
    """The conversation called last."""
    found = staff.http.get("/api/inbox", params={"limit": 100}).json()["conversations"]
    return str(max(found, key=lambda c: c["called_at"])["conversation"])


def staff_does(staff: Client, what: str, conversation: str, text: str = "") -> None:
    answer = staff.http.post(f"/api/inbox/{conversation}/{what}", **({"json": {"text": text}} if text else {}))
    assert answer.is_success, answer.text


def test_from_the_call_to_the_hand_back(shopper: Page, staff: Client) -> None:
    send(shopper, QUESTION)
    call(shopper)
    expect(shopper.get_by_role("button", name="Talk to a person")).to_have_count(0)
    send(shopper, "My tent has a hole")
    expect(shopper.locator(".turn").last).to_contain_text("Sent to our team.")
    expect(shopper.locator(".turn").last.locator(".rate")).to_have_count(0)
    conversation = newest(staff)
    staff_does(staff, "take", conversation)
    expect(shopper.locator(BAR)).to_contain_text("A person from our team is answering you here.")
    staff_does(staff, "messages", conversation, "We send a new one.\nIs the address still right?")
    message = shopper.locator("[aria-live=polite] article.staff")
    expect(message).to_have_attribute("aria-label", "Our team")
    expect(message).to_contain_text("We send a new one.")
    staff_does(staff, "back", conversation)
    expect(shopper.locator(BAR)).to_contain_text("the assistant answers again")
    send(shopper, QUESTION)
    expect(shopper.locator(".turn").last.locator(".answer")).to_contain_text("30 days")
    expect(shopper.locator(BAR)).to_be_hidden()
    shopper.reload()
    expect(shopper.locator(".log > *")).to_have_count(4)
    order = [re.sub(r"\s+", " ", text) for text in shopper.locator(".log > *").all_inner_texts()]
    assert ["My tent" in order[1], "We send a new one. Is the address" in order[2], QUESTION in order[3]] == [True] * 3


def test_asked_for_in_words_and_still_called_after_a_reload(shopper: Page, staff: Client) -> None:
    send(shopper, "I want to talk to a human")
    expect(shopper.locator(".answer")).to_contain_text("I have called a person from our team.")
    expect(shopper.locator(BAR)).to_contain_text("A person was called.")
    shopper.reload()
    expect(shopper.locator(BAR)).to_contain_text("A person was called.")
    staff_does(staff, "messages", newest(staff), "Good morning!")
    expect(shopper.locator(".staff")).to_have_count(1)
    shopper.reload()
    expect(shopper.locator(".staff")).to_have_text(re.compile("Good morning!"))


def test_called_before_anything_was_said_and_taken_back_by_keyboard(shopper: Page, staff: Client) -> None:
    button = shopper.get_by_role("button", name="Talk to a person")
    button.focus()
    shopper.keyboard.press("Enter")
    expect(shopper.locator(BAR).get_by_role("status")).to_contain_text("A person was called.")
    expect(shopper.locator(BOX)).to_be_focused()
    expect(shopper.locator(BOX)).to_have_attribute("placeholder", "Your message to our team …")
    shopper.get_by_role("button", name="Go on with the assistant").focus()
    shopper.keyboard.press("Enter")
    expect(shopper.locator(BAR)).to_contain_text("The assistant answers again.")
    expect(shopper.locator(BOX)).to_be_focused()
    send(shopper, QUESTION)
    expect(shopper.locator(".answer")).to_contain_text("30 days")


def test_a_withdrawal_told_live_first_is_told_once(shopper: Page) -> None:
    call(shopper)

    def late(route: Route) -> None:
        answer = route.fetch()
        expect(shopper.locator(BAR)).to_contain_text("The assistant answers again.")  # by the live stream
        route.fulfill(response=answer)

    shopper.route("**/person", late)
    with shopper.expect_response("**/person"):
        shopper.get_by_role("button", name="Go on with the assistant").click()
    shopper.wait_for_timeout(100)
    expect(shopper.locator(BAR)).to_contain_text("The assistant answers again.")


def test_a_double_click_calls_once(shopper: Page) -> None:
    for _ in range(2):
        send(shopper, "What will the weather be tomorrow in Paris?")
    shopper.locator(BAR).get_by_role("button").dblclick()
    expect(shopper.locator(BAR)).to_contain_text("A person was called.")
    shopper.wait_for_timeout(300)
    expect(shopper.locator(BAR)).to_contain_text("A person was called.")


def test_two_tabs_see_the_same(shopper: Page, staff: Client, running: Running) -> None:
    send(shopper, QUESTION)
    other = opened(shopper.context, running)
    other.locator(".history-open").first.click()
    expect(other.locator(".turn")).to_have_count(1)
    call(shopper)
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(other.locator(BAR)).to_contain_text("A person was called.")
    send(other, "written in the other tab")
    expect(shopper.locator(".request").last).to_have_text("written in the other tab")
    staff_does(staff, "messages", newest(staff), "Hello both")
    for page in (shopper, other):
        expect(page.locator(".staff")).to_have_count(1)


@pytest.mark.parametrize("way", ["back", "withdrawn"])
def test_what_nobody_answered_is_answered_once_in_both_tabs(shopper: Page, staff: Client, running: Running, way: str) -> None:
    call(shopper)
    send(shopper, QUESTION)
    other = opened(shopper.context, running)
    other.locator(".history-open").first.click()
    expect(other.locator(".turn-foot")).to_contain_text("Sent to our team.")
    if way == "back":
        staff_does(staff, "back", newest(staff))
    else:
        other.get_by_role("button", name="Go on with the assistant").click()
    for page in (shopper, other):
        expect(page.locator(".answer")).to_contain_text("30 days")
        expect(page.locator(".turn-foot .rate")).to_have_count(1)
        expect(page.locator(".turn")).to_have_count(1)
        expect(page.locator(BAR)).to_contain_text("assistant answers again")


def test_offered_after_two_bad_answers(shopper: Page) -> None:
    for _ in range(2):
        send(shopper, QUESTION)
        shopper.locator(".turn").last.get_by_role("button", name="Bad answer").click()
    expect(shopper.locator(BAR)).to_contain_text("A person from our team can help.")
    shopper.reload()
    shopper.locator(BAR).get_by_role("button", name="Talk to a person").click()
    expect(shopper.locator(BAR)).to_contain_text("A person was called.")


def test_offered_after_two_answers_that_found_nothing(shopper: Page) -> None:
    for _ in range(2):
        expect(shopper.locator(BAR)).to_be_hidden()
        send(shopper, "What will the weather be tomorrow in Paris?")
    expect(shopper.locator(BAR)).to_contain_text("A person from our team can help.")


def test_the_call_in_the_middle_of_an_answer(shopper: Page, running: Running) -> None:
    held = []
    shopper.route("**/api/turns", lambda route: held.append(route))
    shopper.fill(BOX, QUESTION)
    shopper.press(BOX, "Enter")
    shopper.get_by_role("button", name="Talk to a person").click()
    held[0].continue_()
    expect(shopper.locator(BAR)).to_contain_text("A person was called.")
    expect(shopper.locator(".history-open")).to_have_count(1)


def test_what_staff_write_is_text(shopper: Page, staff: Client) -> None:
    call(shopper)
    staff_does(staff, "messages", newest(staff), HOSTILE)
    expect(shopper.locator(".staff-text")).to_have_text(HOSTILE)
    assert shopper.evaluate("window.hacked") is None


def test_a_lost_connection_is_taken_up_again(shopper: Page, staff: Client) -> None:
    call(shopper)
    conversation = newest(staff)
    expect(shopper.locator(BAR)).to_be_visible()
    shopper.context.set_offline(True)
    staff_does(staff, "messages", conversation, "while you were away")
    shopper.context.set_offline(False)
    expect(shopper.locator(".staff")).to_have_text(re.compile("while you were away"))


def test_deleted_in_another_tab(shopper: Page, running: Running, staff: Client) -> None:
    call(shopper)
    assert shopper.request.delete(f"{running.url}/api/conversations/{newest(staff)}").ok
    expect(shopper.locator(BAR)).to_be_hidden()
    expect(shopper.locator(".welcome")).to_be_visible()


def test_from_right_to_left_on_a_phone(new_context: NewContext, running: Running, staff: Client) -> None:
    page = opened(new_context(locale="ar", viewport={"width": 360, "height": 640}), running)
    page.get_by_role("button", name="التحدث إلى شخص").click()
    expect(page.locator(BAR)).to_contain_text("تم استدعاء شخص من فريقنا.")
    staff_does(staff, "messages", newest(staff), "مرحبا، كيف أساعدك؟")
    text = page.locator(".staff-text")
    expect(text).to_have_attribute("dir", "rtl")
    avatar, words = page.locator(BAR).locator("svg").bounding_box(), page.locator(BAR).locator("p").bounding_box()
    assert avatar
    assert words
    assert avatar["x"] > words["x"], "the line begins at the right"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
