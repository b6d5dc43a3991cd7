"""The deciding sentence, chosen by words, kinds of figures, the country and its place."""

import pytest

from knowledge.quote import DOUBT, Part, Question, complete, decide, missing, narrowed, ranked, runner_up


def decided(parts: list[Part], question: Question) -> tuple[int, str]:
    quoted = decide(parts, ranked(parts, question))
    return quoted.place, quoted.text


def test_figures_of_the_kind_asked_for_decide() -> None:
    parts = [Part("Our carrier is friendly.\nDelivery takes 3 days.\nWe are glad.\nShipping costs €4.90.")]
    assert decided(parts, Question("How long does it take?")) == (0, "Delivery takes 3 days.")
    assert decided(parts, Question("How much is it?")) == (0, "Shipping costs €4.90.")


def test_the_country_asked_about_decides() -> None:
    parts = [Part("- EU: 3–5 days\n- Brazil: 10–18 days")]
    assert decided(parts, Question("How long?", "BR")) == (0, "Brazil: 10–18 days")


def test_the_country_moves_the_row_and_hardly_the_article() -> None:
    shipping = Part("Shipping costs €4.90.", 0.05, article="shipping")
    duties = Part("Duty for Brazil costs 20%.\nDuty for Chile costs 6%.", article="duties")
    assert decided([shipping, duties], Question("What does shipping cost?", "BR")) == (0, "Shipping costs €4.90.")
    assert decided([duties], Question("What duty does it cost?", "BR")) == (0, "Duty for Brazil costs 20%.")


def test_rare_words_decide() -> None:
    rarity = {"take": 2.0, "cards": 1.0, "alipay": 3.0}
    parts = [Part("We take cards.\nChina: Alipay")]
    assert decided(parts, Question("take cards, Alipay", rarity=lambda word: rarity.get(word, 0.0))) == (0, "China: Alipay")


def test_a_country_is_found_in_the_passages_own_language() -> None:
    parts = [Part("- Europa: Alemania\n- Oriente Medio: Emiratos Árabes Unidos", language="es")]
    assert decided(parts, Question("Do you ship there?", "AE")) == (0, "Oriente Medio: Emiratos Árabes Unidos")


def test_the_sentence_may_be_in_another_passage() -> None:
    assert decided([Part("Pack it well.", 0.01), Part("Within 30 days.")], Question("how long?")) == (1, "Within 30 days.")


def test_an_articles_first_sentence_answers_its_title() -> None:
    parts = [Part("Pack it well."), Part("We do not.\nPack it well.", leads=True)]
    assert decided(parts, Question("unknown words")) == (1, "We do not.")


def test_yes_alone_is_no_quote() -> None:
    assert decided([Part("はい。100ユーロ以上でご利用いただけます。", language="ja", leads=True)], Question("はい")) == (
        0,
        "はい。100ユーロ以上でご利用いただけます。",
    )


def test_sentences_are_ranked_over_all_passages() -> None:
    parts = [Part("We ship. It takes 3 days."), Part("It takes 9 days.", 0.5)]
    assert [quoted.text for quoted in ranked(parts, Question("how long?"))] == ["It takes 9 days.", "It takes 3 days.", "We ship."]


def test_another_sentence_that_fits_about_as_well_may_be_the_one_meant() -> None:
    parts = [Part("It takes 3 days."), Part("It lasts 9 days.", -DOUBT / 2), Part("It lasts 12 days.", -DOUBT * 2)]
    order = ranked(parts, Question("how long?"))
    second = runner_up(order, order[0])
    assert second
    assert second.text == "It lasts 9 days."
    assert runner_up([order[0], order[2]], order[0]) is None


def test_a_second_kind_of_figure_asked_for_is_completed() -> None:
    asked = Question("How much is it and how long does it take?")
    assert missing("Shipping costs €4.90.", asked) == ["time"]
    assert missing("Shipping costs €4.90 and takes 3 days.", asked) == []
    completed = complete(ranked([Part("We ship.", 0.1), Part("It takes 3 days.")], asked), "time")
    assert completed
    assert (completed.place, completed.text) == (1, "It takes 3 days.")
    assert complete(ranked([Part("We ship.", 0.1)], asked), "time") is None


@pytest.mark.parametrize(("kind", "text"), [("money", "How much is it to Brazil"), ("time", "how long does it take")])
def test_a_kinds_own_part_of_the_question(kind: str, text: str) -> None:
    asked = narrowed(Question("How much is it to Brazil and how long does it take", "BR"), kind)
    assert asked == Question(text, "BR" if kind == "money" else "", asked.rarity)
