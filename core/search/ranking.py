"""In which order the documents come: BM25F.

Robertson, Zaragoza: The Probabilistic Relevance Framework, BM25 and Beyond (2009), section 3.6: the
weights of the zones are added before they saturate. A document's length is compared with those of
its own kind, so that a short statement is not taken for better than every article.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.search.evaluate import Evaluation
from core.search.lengths import K1, Floats
from core.search.nodes import Dates, Everything, Leaf, Value, Word
from core.search.numbers import Docs, Weighed, within
from core.search.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Shares:
    """What each document of a leaf would score if the leaf were neither rare nor common."""

    values: Floats

    @property
    def nbytes(self) -> int:
        """The bytes held."""
        return int(self.values.nbytes)


def best(
    snapshot: Snapshot,
    evaluation: Evaluation,
    leaves: Iterable[Leaf],
    found: Docs,
    limit: int,
) -> list[int]:
    """The best of the documents found, best first; of equals the one written last."""
    return _highest(found, scores(snapshot, evaluation, leaves, found), limit)


def scores(
    snapshot: Snapshot,
    evaluation: Evaluation,
    leaves: Iterable[Leaf],
    found: Docs,
) -> Floats:
    """How good each of the documents found is."""
    total = np.zeros(len(found))
    for leaf in {_asked(leaf): leaf for leaf in leaves}.values():
        if isinstance(leaf, Value | Dates | Everything):
            continue  # they choose documents, and say nothing of how good one is
        weighed = evaluation.weights(leaf)
        shares = _shares(snapshot, evaluation.key(leaf), weighed)
        many = len(weighed.docs)
        rare = (K1 + 1) * math.log(1 + (snapshot.count - many + 0.5) / (many + 0.5))
        _add(total, found, weighed.docs, shares, rare, snapshot.count)
    return total


def _shares(snapshot: Snapshot, key: object, weighed: Weighed) -> Floats:
    def made() -> Shares:
        weights = weighed.weights.astype(np.float64)
        return Shares(weights / (weights + snapshot.lengths[snapshot.sizes[weighed.docs]]))

    return snapshot.remembered.get(Shares, key, made).values


def _add(total: Floats, found: Docs, docs: Docs, shares: Floats, rare: float, count: int) -> None:
    """Add what a leaf gives to the documents found that have it."""
    if found is docs:
        total += rare * shares
    elif len(found) < len(docs):
        at = np.searchsorted(docs, found)
        at[at == len(docs)] = 0
        has = docs[at] == found
        total[has] += rare * shares[at[has]]
    else:
        wanted = within(docs, found, count)
        total[np.searchsorted(found, docs[wanted])] += rare * shares[wanted]


def _highest(found: Docs, scores: Floats, limit: int) -> list[int]:
    if limit < len(found):
        least = np.partition(scores, len(found) - limit)[len(found) - limit]
        above = np.flatnonzero(scores > least)
        equal = np.flatnonzero(scores == least)
        chosen = np.concatenate((above, equal[len(equal) - (limit - len(above)) :]))
        found, scores = found[chosen], scores[chosen]
    return found[np.lexsort((found, scores))[::-1]].tolist()


def _asked(leaf: Leaf) -> object:
    """What a leaf asks for: two forms of one word ask for the same, and count once."""
    return (leaf.stem, leaf.scope) if isinstance(leaf, Word) else leaf
