"""Ad drafts over HTTP: the merchant's alone, edited within the channel's limits, exported without formulas."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import delete

import store.tables as t
from settings import LANGUAGES
from tests.unit.ui.conftest import Client, Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import PRODUCTS, open_shop
from tests.unit.ui.test_access import refusal
from tools.ads.drafts import keep
from tools.ads.tool import build

WISH = "Write a Google ad for"
PATHS = [("GET", "/api/drafts"), ("PATCH", "/api/drafts/1"), ("GET", "/api/drafts.csv")]


@pytest.fixture(scope="module")
def advertising(_llm: FakeLLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server with the real tool, found by a few examples."""
    folder = tmp_path_factory.mktemp("advertising")
    shop = open_shop(folder, _llm.url, llm_timeout_s=3, llm_prose="never")
    (folder / "examples.yaml").write_text(
        "\n".join(f"{language}: [{WISH!r}, Advertise it, {WISH} A-1 in English]" for language in LANGUAGES)
    )
    yield from serve(shop, build(shop).model_copy(update={"folder": folder}))


@pytest.fixture
def merchant(advertising: Running) -> Client:
    """A merchant of a shop with three drafts: Google (1), Meta (2) and TikTok (3)."""
    with advertising.shop.sessions() as session:
        session.execute(delete(t.AdDraft))
        session.commit()
        for n, (channel, headline, text) in enumerate(
            [("google", "Fjord tent\n€199.00\nSee it", "A tent for two.\nSee it in our shop."), ("meta", "Fjord tent", "=HYPERLINK(1)"), ("tiktok", "Fjord", "A tent.")]
        ):  # fmt: skip
            keep(
                session,
                t.AdDraft(
                    id=n + 1, product_id=1 + n % 2, channel=channel, language="en", country="DE", headline=headline, text=text, extra=""
                ),
            )
    return advertising.client("merchant")


def drafts(client: Client, **which: Any) -> list[int]:
    return [draft["id"] for draft in client.http.get("/api/drafts", params=which).json()["drafts"]]


def test_a_shopper_is_refused_with_a_sentence(advertising: Running, merchant: Client) -> None:
    for client in (advertising.client(customer=1), advertising.raw()):
        for method, path in PATHS:
            answer = client.http.request(method, path, json={"status": "approved"} if method == "PATCH" else None)
            assert refusal(answer) == (403, "not-allowed")
            assert "Fjord" not in answer.text
    assert merchant.http.get("/api/drafts", params={"status": "draft"}).json()["total"] == 3


def test_drafts_are_filtered_and_paged(merchant: Client) -> None:
    assert drafts(merchant) == [3, 2, 1]
    assert drafts(merchant, channel="meta") == [2]
    assert drafts(merchant, product=PRODUCTS[1][0].lower()) == [2]
    assert drafts(merchant, product=PRODUCTS[1][0] + "\0") == [2], "PostgreSQL takes no NUL"
    assert drafts(merchant, status="approved") == []
    second = merchant.http.get("/api/drafts", params={"page": 2, "size": 2}).json()
    assert ([draft["id"] for draft in second["drafts"]], second["total"]) == ([1], 3)


def test_a_draft_tells_its_lengths_and_limits(merchant: Client) -> None:
    (draft,) = merchant.http.get("/api/drafts", params={"channel": "google"}).json()["drafts"]
    assert draft["fields"]["headline"]["texts"][0] == {"text": "Fjord tent", "used": 10, "most": 30}
    assert draft["fields"]["text"]["limit"] == {"most": 90, "counts": "width", "lines": 4, "least": 2}
    assert (draft["product"], draft["name"]) == PRODUCTS[0][:2]


def test_editing_and_approving(merchant: Client) -> None:
    edited = merchant.http.patch("/api/drafts/1", json={"headline": " Tent  for two \n\nFjord\u202e\nSee it ", "status": "approved"}).json()
    assert (edited["headline"], edited["status"], edited["edited_by"]) == ("Tent for two\nFjord\nSee it", "approved", "merchant")
    assert drafts(merchant, status="approved") == [1]
    again = merchant.http.patch("/api/drafts/1", json={"text": "A tent\0.\nSee it."}).json()
    assert again["text"] == "A tent.\nSee it."
    assert again["status"] == "draft"  # what was approved is not what it says now
    rejected = merchant.http.patch("/api/drafts/2", json={"status": "rejected"}).json()
    assert (rejected["status"], rejected["edited_by"]) == ("rejected", None)


@pytest.mark.parametrize(
    ("draft", "body", "code"),
    [
        (1, {"headline": "x" * 31 + "\nb\nc"}, "draft-over-limit"), (1, {"headline": "帐" * 16 + "\nb\nc"}, "draft-over-limit"),
        (1, {"headline": "a\nb"}, "draft-lines"), (1, {"headline": "\n".join("abcdefghijklmnop")}, "draft-lines"), (1, {"text": ""}, "draft-lines"),
        (2, {"text": "x" * 126}, "draft-over-limit"), (2, {"extra": "🏕" * 16}, "draft-over-limit"), (3, {"text": "テ" * 51}, "draft-over-limit"),
        (3, {"extra": "x"}, "bad-request"), (1, {}, "bad-request"), (1, {"status": "published"}, "bad-request"), (1, {"channel": "meta"}, "bad-request"),
        (1, {"headline": "x" * 20_000}, "bad-request"),
    ],
)  # fmt: skip
def test_what_the_channel_does_not_take_changes_nothing(merchant: Client, draft: int, body: dict[str, str], code: str) -> None:
    before = merchant.http.get("/api/drafts").json()
    answer = merchant.http.patch(f"/api/drafts/{draft}", json=body | ({"status": "approved"} if body and "status" not in body else {}))
    assert refusal(answer) == (400, code)
    assert merchant.http.get("/api/drafts").json() == before


def test_the_sentence_names_the_text_and_both_lengths(merchant: Client) -> None:
    answer = merchant.http.patch("/api/drafts/3", json={"text": "Z" * 120}, headers={"Accept-Language": "de"})
    assert all(part in answer.json()["message"] for part in ("ZZZ", "120", "100", "kürzen"))


@pytest.mark.parametrize(("draft", "status"), [(99, 404), (0, 400), (-1, 400), (2**40, 400)])
def test_a_draft_that_is_not_there(merchant: Client, draft: int, status: int) -> None:
    assert merchant.http.patch(f"/api/drafts/{draft}", json={"status": "approved"}).status_code == status


@pytest.mark.parametrize("query", [{"status": "x"}, {"channel": "x"}, {"page": 0}, {"size": 1000}, {"other": 1}])
def test_filters_that_make_no_sense(merchant: Client, query: dict[str, Any]) -> None:
    assert refusal(merchant.http.get("/api/drafts", params=query)) == (400, "bad-request")


def test_the_export_runs_no_formula(merchant: Client) -> None:
    answer = merchant.http.get("/api/drafts.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == ["3", "2", "1"]
    assert rows[1]["text"] == "'=HYPERLINK(1)"
    assert rows[2]["headline"] == "Fjord tent\n€199.00\nSee it"


def test_an_ad_that_is_asked_for_in_the_chat_is_a_draft_to_approve(merchant: Client, llm: FakeLLM) -> None:
    first = merchant.done(f"{WISH} {PRODUCTS[0][0]} in English")
    (call,) = first["tools"]
    assert (call["name"], call["arguments"]) == ("ads", {"channel": "google", "language": "en", "product": PRODUCTS[0][0]})
    second = merchant.done(f"{WISH} {PRODUCTS[0][0]} in English")  # as after a crash
    assert second["tools"][0]["result"]["draft"]["id"] == call["result"]["draft"]["id"]
    assert drafts(merchant) == [call["result"]["draft"]["id"], 3, 2, 1]
    assert str(call["result"]["draft"]["id"]) in first["answer"]


def test_a_shopper_who_asks_for_an_ad_gets_none(advertising: Running, merchant: Client, llm: FakeLLM) -> None:
    for client in (advertising.client(customer=1), advertising.raw()):
        done = client.done(f"{WISH} {PRODUCTS[0][0]}")
        assert "ads" not in [call["name"] for call in done["tools"]]
    assert drafts(merchant) == [3, 2, 1]
