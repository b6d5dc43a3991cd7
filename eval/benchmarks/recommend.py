"""The shop's model of tastes on Amazon Beauty (5-core): each user's last item from those before it.

All items that a user has not had are ranked, none are sampled: samples favour some models (Krichene, Rendle 2020, "On
Sampled Metrics for Item Recommendation").
"""

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from eval.benchmarks._resampling import Values, cell, discounted, gain
from eval.report import table
from store.tables import InteractionKind
from tools.recommend.model import WEIGHTS, Taste, nearness

FILE = Path("recommend") / "amazon-beauty-sequences.txt"
NDCG_AT, RECALL_AT = 10, 20
FACTORS = 128
_USERS = 512  # scored at a time

Floats = NDArray[np.float32]
Scorer = Callable[[NDArray[np.int64]], Floats]  # users to scores, shape (users, items)


def measure(folder: Path, progress: Callable[[str], None]) -> str:
    """A section of Markdown.

    Raises:
        FileNotFoundError: the sequences are not in the folder.
    """
    seen, last = split((folder / FILE).read_text("utf-8"))
    places: dict[str, NDArray[np.int64]] = {}
    for name, scorer in _models(seen):
        places[name] = ranks(scorer, seen, last)
        progress(f"recommend, {name}: NDCG@{NDCG_AT} {discounted(places[name], NDCG_AT).mean():.4f}")
    ndcg = {name: discounted(found, NDCG_AT) for name, found in places.items()}
    recall: dict[str, Values] = {name: (found < RECALL_AT).astype(float) for name, found in places.items()}
    ours = next(iter(places))
    peers = {name: values for name, values in ndcg.items() if name != ours}
    return "\n\n".join(
        [
            "## Recommendation: Amazon Beauty",
            f"{seen.shape[0]:,} users, {seen.shape[1]:,} items; each user's last item is to be found among all that the user has not had. "
            "95 % bootstrap intervals over users. "
            f"Target: better than both popularity and ALS; NDCG@{NDCG_AT}: {gain(ndcg[ours], peers, 4)}.",
            table(
                ("Model", f"NDCG@{NDCG_AT}", f"Recall@{RECALL_AT}"),
                [(name, cell(ndcg[name], 4), cell(recall[name], 4)) for name in places],
            ),
        ]
    )


def split(text: str) -> tuple[csr_matrix, NDArray[np.int64]]:
    """Who had what, and what came last.

    Args:
        text: a line is a user and then their items, numbered from 1, in order of time; two at least.

    Returns:
        Ones of shape (users, items) without each user's last item, and that item's column, shape (users,).
    """
    histories = [np.array(line.split()[1:], np.int64) - 1 for line in text.splitlines() if line.strip()]
    rows = np.concatenate([np.full(len(items) - 1, user) for user, items in enumerate(histories)])
    columns = np.concatenate([items[:-1] for items in histories])
    shape = len(histories), max(int(items.max()) for items in histories) + 1
    seen = csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)
    seen.data[:] = 1  # an item had twice
    return seen, np.array([items[-1] for items in histories])


def ranks(scorer: Scorer, seen: csr_matrix, last: NDArray[np.int64]) -> NDArray[np.int64]:
    """The place of each user's last item among the unseen ones, from 0, shape (users,); of equals it is the last."""
    found = []
    for start in range(0, seen.shape[0], _USERS):
        users = np.arange(start, min(start + _USERS, seen.shape[0]))
        scores = scorer(users)
        wanted = scores[np.arange(len(users)), last[users]]
        scores[seen[users].nonzero()] = -np.inf
        found.append((scores >= wanted[:, None]).sum(axis=1) - 1)
    return np.concatenate(found)


def served(seen: csr_matrix) -> Scorer:
    """The model as the shop serves it, every event taken for a purchase of the same day."""
    weight = WEIGHTS[InteractionKind.PURCHASE]
    items = seen.shape[1]
    nothing = np.zeros((1, items), np.float32), np.zeros((items, 2), np.float32)
    taste = Taste(np.arange(items), nearness(seen * weight), np.array([""]), *nothing)

    def scores(users: NDArray[np.int64]) -> Floats:
        rows = (dict.fromkeys(seen[user].indices.tolist(), weight) for user in users)
        return np.stack([taste.contributions(history)[1].sum(axis=0) for history in rows])

    return scores


def _models(seen: csr_matrix) -> Iterator[tuple[str, Scorer]]:
    """Name and scorer of each, ours first; each is fitted when its turn comes."""
    yield "item neighbours, as served", served(seen)
    popular = np.asarray(seen.sum(axis=0), np.float32)
    yield "popularity", lambda users: np.repeat(popular, len(users), axis=0)
    yield f"implicit ALS, {FACTORS} factors", _factorised("als", seen)
    yield f"implicit BPR, {FACTORS} factors", _factorised("bpr", seen)


def _factorised(kind: str, seen: csr_matrix) -> Scorer:
    """A model of the package implicit with its own defaults but for the factors."""
    from implicit.cpu.als import AlternatingLeastSquares
    from implicit.cpu.bpr import BayesianPersonalizedRanking

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*BLAS.*", category=RuntimeWarning)  # we cannot set another library's threads
        model = (AlternatingLeastSquares if kind == "als" else BayesianPersonalizedRanking)(factors=FACTORS, num_threads=1, random_state=17)
        model.fit(seen, show_progress=False)
    people, items = np.asarray(model.user_factors), np.asarray(model.item_factors)
    return lambda users: people[users] @ items.T
