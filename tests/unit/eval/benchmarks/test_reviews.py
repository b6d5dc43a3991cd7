"""The benchmark of reviews, on files of the published forms with few sentences in them."""

from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import f1_score

from eval.benchmarks import reviews
from eval.benchmarks.reviews import macro_f1, measure, published, scores
from settings import Settings
from tests.unit.tools.reviews.small_shop import LetterEmbedder

GOOD = ["excelente produto", "muito bom, recomendo", "ótima qualidade", "adorei a entrega"]
BAD = ["péssimo produto", "muito ruim, não recomendo", "qualidade horrível", "odiei a entrega"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reviews"
    made.mkdir()
    rows = [f'{stars},título,"{text} {n}",2018-01-01' for n in range(6) for stars, texts in ((5, GOOD), (1, BAD)) for text in texts]
    (made / "olist-portuguese.csv").write_text("\n".join(["score,title,message,date", *rows, rows[0], "3,,,2018-01-01"]), "utf-8")
    lines = [
        f"x\t{sign}\t{text}{n}\t{{}}\t{'test' if n == 5 else 'train'}"
        for n in range(6)
        for sign, text in (("1", "良いホテル"), ("0", "普通です"), ("-1", "ひどい部屋"))
    ]
    (made / "jrte-japanese-polarity.tsv").write_text("\n".join(lines), "utf-8")
    for name in ("semeval2015-laptops_{}.xml", "se16-digitalcameras_{}_chinese.xml"):
        for part in ("train", "test"):
            said = "".join(
                f"<sentence><text>{text} {n}</text><Opinions>"
                f'<Opinion category="A#B" polarity="{side}"/><Opinion category="C#D" polarity="{side}"/></Opinions></sentence>'
                f"<sentence><text>nothing {n}</text></sentence>"
                for n in range(4)
                for text, side in (("great", "positive"), ("awful", "negative"))
            )
            (made / name.format(part)).write_text(f"<Reviews>{said}</Reviews>", "utf-8")
    return tmp_path


def test_the_sets_are_read_and_their_parts_share_no_text(folder: Path) -> None:
    sets = published(folder / "reviews")
    assert [(len(one.training), len(one.test)) for one in sets] == [(33, 15), (15, 3), (16, 16), (16, 16)]
    stars = sets[0]
    assert {text for text, _ in stars.training}.isdisjoint(text for text, _ in stars.test)
    assert all(label == ("positive" if any(word in text for word in GOOD) else "negative") for text, label in stars.training)
    assert dict(sets[1].test) == {"良いホテル5": "positive", "普通です5": "neutral", "ひどい部屋5": "negative"}
    assert published(folder / "reviews") == sets  # the same splits each time


def test_sets_are_cut_by_texts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviews, "TRAINING", 3)
    laptops = published(folder / "reviews")[2]
    assert (len({text for text, _ in laptops.training}), len(laptops.training)) == (3, 6)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "reviews" / "semeval2015-laptops_test.xml").unlink()
    with pytest.raises(FileNotFoundError, match=r"semeval2015-laptops_test\.xml"):
        published(folder / "reviews")
    with pytest.raises(FileNotFoundError, match=r"olist-portuguese\.csv"):
        measure(folder / "elsewhere", lambda _line: None)


def test_macro_f1_is_scikit_learns_under_weights() -> None:
    truth = ["negative", "neutral", "positive", "positive", "negative", "neutral"]
    said = ["negative", "positive", "positive", "negative", "negative", "neutral"]
    weights = np.array([[1, 1, 1, 1, 1, 1], [2, 0, 1, 1, 0, 3]], float)
    known = [f1_score(truth, said, average="macro", sample_weight=row) for row in weights]
    assert np.allclose(macro_f1(truth, said, weights), known)


def test_scores_are_paired() -> None:
    test = [(f"text {n}", "positive" if n % 2 else "negative") for n in range(40)]
    right = [label for _, label in test]
    wrong = ["positive"] * 40
    assert scores(test, right, right)[2] == "+0.000 [+0.000, +0.000]"
    mine, theirs, gain = scores(test, right, wrong)
    assert mine == "1.000 [1.000, 1.000]"
    assert theirs.startswith("0.333")
    assert gain.startswith("+0.667 [+0.5")


def test_the_section_has_every_set(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviews, "load", lambda: Settings(cache_dir=tmp_path / "cache", _env_file=None))
    monkeypatch.setattr(reviews, "open_embedder", lambda _name: LetterEmbedder())
    told: list[str] = []
    section = measure(folder, told.append)
    rows = [line for line in section.splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[1] for row in rows] == ["33 / 15", "15 / 3", "16 / 16", "16 / 16"]
    assert all(row.count("[") == 3 for row in rows)
    assert any("33 to learn from, 15 asked" in line for line in told)
