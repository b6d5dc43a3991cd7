"""Sending, streaming, stopping, resuming, and what a reload keeps."""

import re

from playwright.sync_api import Page, Route, expect

BOX = "#tradewind-message"
DONE = ".turn:last-child .rate"


def send(page: Page, text: str, wait: bool = True) -> None:
    page.fill(BOX, text)
    page.press(BOX, "Enter")
    if wait:
        page.wait_for_selector(DONE)


def test_first_words_say_ai_and_examples_can_be_clicked(page: Page) -> None:
    expect(page.locator(".welcome")).to_contain_text("AI assistant, not a person")
    page.locator(".example").first.click()
    page.wait_for_selector(DONE)
    assert page.locator(".product").count() == 5


def test_cards_come_before_the_answer_is_checked(page: Page) -> None:
    send(page, "a jacket", wait=False)
    page.wait_for_selector(".product")
    assert page.locator(DONE).count() == 0
    expect(page.locator(".note")).to_have_text(re.compile("Checking the answer"))
    page.wait_for_selector(DONE)
    expect(page.locator(".answer strong")).to_have_text("five waterproof jackets")
    expect(page.locator(".verified")).to_contain_text("Checked")


def test_product_card(page: Page) -> None:
    send(page, "a jacket")
    first, fourth = page.locator(".product").nth(0), page.locator(".product").nth(3)
    for text in ("Harbour waterproof jacket", "€119.00", "4.6 (128)", "Fits your request", "In stock", "Ships to Germany", "Navy"):
        expect(first).to_contain_text(text)
    expect(fourth).to_contain_text("Out of stock")
    expect(page.locator(".product").nth(1)).to_contain_text("Because you bought Alpine trousers")
    expect(page.locator(".product").nth(4)).to_contain_text("Does not ship to Germany")
    first.get_by_role("button", name="Ask about it").click()
    expect(page.locator(".request").last).to_contain_text("JKT-001")


def test_order_card(page: Page) -> None:
    send(page, "Where is my order?")
    order = page.locator(".order")
    for text in ("TW-2026-004217", "In customs", "JD0146000071", "Redirect the parcel", "Can be sent back until 24 December 2026"):
        expect(order).to_contain_text(text)
    expect(order.locator("[aria-current=step]")).to_have_text("On its way")


def test_source_dialog_marks_the_quote(page: Page) -> None:
    send(page, "How do I return something?")
    page.locator(".source").click()
    assert "".join(page.locator("dialog mark").all_inner_texts()) == "You can send back unworn goods within 30 days of delivery."
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator(".source")).to_be_focused()


def test_rating_and_comment_are_there_after_a_reload(page: Page) -> None:
    send(page, "a jacket")
    page.get_by_role("button", name="Bad answer").click()
    page.fill(".comment textarea", "too short")
    page.get_by_role("button", name="Send comment").click()
    expect(page.locator(".comment")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Bad answer")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Bad answer").click()
    expect(page.locator(".comment textarea")).to_have_value("too short")


def test_a_comment_that_could_not_be_sent_is_kept(page: Page) -> None:
    send(page, "a jacket")
    page.get_by_role("button", name="Good answer").click()
    expect(page.locator(".comment textarea")).to_be_in_viewport(ratio=1)
    page.fill(".comment textarea", "just right")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send comment").click()
    expect(page.locator(".alert")).to_contain_text("no connection")
    page.context.set_offline(False)
    expect(page.locator(".comment textarea")).to_have_value("just right")
    page.get_by_role("button", name="Send comment").click()
    expect(page.get_by_role("button", name="Good answer")).to_be_focused()


def test_an_answer_without_data_has_no_badge(page: Page) -> None:
    send(page, "hello")
    expect(page.locator(".answer")).to_have_text("Hello!")
    expect(page.locator(".verified")).to_have_count(0)


def test_stop(page: Page) -> None:
    send(page, "slow", wait=False)
    page.wait_for_selector(".answer p")
    page.get_by_role("button", name="Stop answering").click()
    expect(page.locator(".turn-error")).to_have_text("You stopped this answer.")
    expect(page.get_by_role("button", name="Stop answering")).to_be_hidden()


def test_stop_before_the_server_has_named_the_turn(page: Page) -> None:
    held: list[Route] = []
    page.route("**/api/turns", lambda route: held.append(route))
    send(page, "slow", wait=False)
    with page.expect_request("**/api/turns/*/stop"):
        page.get_by_role("button", name="Stop answering").click()
        held[0].continue_()
    expect(page.locator(".turn-error")).to_have_text("You stopped this answer.")


def test_stop_in_another_tab(page: Page, server: str) -> None:
    send(page, "slow", wait=False)
    page.wait_for_selector(".answer p")
    other = page.context.new_page()
    other.goto(server)
    other.locator(".history-open").click()
    other.get_by_role("button", name="Stop answering").click()
    expect(page.locator(".turn-error")).to_have_text("You stopped this answer.")
    send(page, "and a jacket")
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(other.locator(".request")).to_have_text(["slow", "and a jacket"])


def test_a_message_written_meanwhile_is_sent_after(page: Page) -> None:
    send(page, "a jacket", wait=False)
    send(page, "and my order", wait=False)
    expect(page.locator(".note").last).to_contain_text("after the current answer")
    page.wait_for_selector(".order")
    assert page.locator(".request").all_inner_texts() == ["a jacket", "and my order"]


def test_history_survives_a_reload_and_can_be_deleted(page: Page) -> None:
    send(page, "a jacket")
    page.reload()
    expect(page.locator(".request")).to_have_text("a jacket")
    page.get_by_role("button", name="New conversation").click()
    page.wait_for_selector(".welcome")
    send(page, "my order")
    expect(page.locator(".history-open")).to_have_count(2)
    page.locator(".history-open", has_text="a jacket").click()
    expect(page.locator(".request")).to_have_text("a jacket")
    page.get_by_role("button", name="Delete “a jacket”").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete", exact=True).click()
    expect(page.locator(".history-open")).to_have_count(1)
    page.wait_for_selector(".welcome")


def test_dropped_stream_is_resumed_without_losing_or_doubling_text(page: Page, server: str) -> None:
    send(page, "drop: a jacket")
    assert page.request.get(f"{server}/fake/state").json()["resumed"] >= 1
    expect(page.locator(".answer")).to_contain_text("I found five waterproof jackets under €120. The Harbour jacket fits best:")
    assert page.locator(".product").count() == 5


def test_whole_turn_is_fetched_when_the_stream_stays_away(page: Page) -> None:
    page.route("**/events", lambda route: route.abort())
    page.add_init_script("const far = window.setTimeout; window.setTimeout = (f, ms, ...rest) => far(f, Math.min(ms ?? 0, 200), ...rest)")
    page.reload()
    page.wait_for_selector(".welcome")
    send(page, "drop: a jacket")
    expect(page.locator(".answer")).to_contain_text("cheapest at €49.90")
    assert page.locator(".product").count() == 5


def test_a_turn_given_up_as_lost_is_fetched_and_not_asked_again(page: Page, server: str) -> None:
    page.add_init_script("const far = window.setTimeout; window.setTimeout = (f, ms, ...rest) => far(f, Math.min(ms ?? 0, 20), ...rest)")
    page.reload()
    page.wait_for_selector(".welcome")
    before = len(page.request.get(f"{server}/fake/state").json()["seen"])
    page.route("**/api/turns/**", lambda route: route.abort())
    for _ in range(2):
        send(page, "drop: a jacket", wait=False)
        expect(page.locator(".turn:last-child .turn-error")).to_contain_text("no connection to the shop")
    page.unroute_all()
    page.get_by_role("button", name="Try again").last.click()
    expect(page.locator(".turn:last-child .answer")).to_contain_text("cheapest at €49.90")
    expect(page.locator(".turn .rate")).to_have_count(2)
    assert len(page.request.get(f"{server}/fake/state").json()["seen"]) == before + 2


def test_reload_in_the_middle_of_an_answer_goes_on(page: Page) -> None:
    send(page, "a jacket", wait=False)
    page.wait_for_selector(".product")
    page.reload()
    page.wait_for_selector(DONE)
    expect(page.locator(".answer")).to_contain_text("cheapest at €49.90")
    assert page.locator(".product").count() == 5


def test_replace_and_badge_of_a_repaired_answer(page: Page) -> None:
    send(page, "repair")
    expect(page.locator(".answer")).to_have_text("It costs €119.00.")
    page.get_by_role("button", name="Checked and corrected").click()
    expect(page.get_by_role("dialog")).to_contain_text("did not agree")


def test_error_is_a_sentence_and_can_be_tried_again(page: Page) -> None:
    send(page, "fail", wait=False)
    expect(page.locator(".turn-error")).to_have_text("The language model does not answer right now. Please try again in a moment.")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".turn-error")).to_have_count(1)


def test_no_connection_is_a_sentence(page: Page) -> None:
    page.context.set_offline(True)
    send(page, "a jacket", wait=False)
    expect(page.locator(".turn-error")).to_contain_text("no connection to the shop")
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(DONE)


def test_too_long_is_refused_with_the_text_kept(page: Page, server: str) -> None:
    before = len(page.request.get(f"{server}/fake/state").json()["seen"])
    text = "x" * 4001
    send(page, text, wait=False)
    expect(page.locator(".count.wrong")).to_contain_text("4,000")
    expect(page.locator(BOX)).to_have_value(text)
    assert len(page.request.get(f"{server}/fake/state").json()["seen"]) == before


def test_draft_survives_a_reload(page: Page) -> None:
    page.fill(BOX, "half a thou")
    page.reload()
    expect(page.locator(BOX)).to_have_value("half a thou")
    send(page, "a jacket", wait=False)
    page.fill(BOX, "and the oth")
    page.wait_for_selector(DONE)
    page.reload()
    page.wait_for_selector(DONE)
    expect(page.locator(BOX)).to_have_value("and the oth")


def test_model_that_is_starting(page: Page, server: str) -> None:
    page.request.post(f"{server}/fake/model/starting")
    page.reload()
    expect(page.locator(".banner")).to_contain_text("starting up")
    send(page, "wait: a jacket", wait=False)
    expect(page.locator(".note")).to_contain_text("Your message is kept")
    page.request.post(f"{server}/fake/model/ready")
    page.wait_for_selector(DONE)
    expect(page.locator(".banner")).to_be_hidden()


def test_two_tabs_have_conversations_of_their_own(page: Page, server: str) -> None:
    other = page.context.new_page()
    other.goto(server)
    other.wait_for_selector(".welcome")
    send(page, "a jacket")
    send(other, "my order")
    expect(page.locator(".request")).to_have_text("a jacket")
    other.reload()
    expect(other.locator(".request")).to_have_text("my order")


def test_trying_the_shop_as_a_customer(page: Page) -> None:
    page.locator("select.customer").select_option(label="Lena Vogt (Germany)")
    expect(page.locator("select.customer")).to_have_value("17")
    page.locator("select.customer").select_option("")
    expect(page.locator("select.customer")).to_have_value("")
