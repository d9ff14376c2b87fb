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
from numpy.typing import NDArray

from core.search.entries import KINDS
from core.search.evaluate import Evaluation
from core.search.nodes import Dates, Everything, Leaf, Value, Word
from core.search.numbers import Docs, Weighed, within
from core.search.schema import HALF, LONGEST
from core.search.snapshot import Snapshot

K1, B = 1.2, 0.75

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shares:
    """What each document of a leaf would score if the leaf were neither rare nor common."""

    values: Floats

    @property
    def nbytes(self) -> int:
        """The bytes held."""
        return int(self.values.nbytes)


def lengths(sizes: NDArray[np.uint16]) -> Floats:
    """From a document's size (kind and words, see `drafting.py`) to what BM25 adds to its weight, in
    halves; `sizes` are those of all documents."""
    counts = np.bincount(sizes, minlength=len(KINDS) * (LONGEST + 1))
    words = np.arange(LONGEST + 1)
    made: list[Floats] = []
    for of_kind in counts.reshape(len(KINDS), -1):
        documents, total = int(of_kind.sum()), int(of_kind @ words)
        mean = total / documents if total else 1.0
        made.append(HALF * (K1 * (1 - B + B * (words / mean))))
    return np.concatenate(made)


def best(
    snapshot: Snapshot,
    lengths: Floats,
    evaluation: Evaluation,
    leaves: Iterable[Leaf],
    found: Docs,
    limit: int,
) -> list[int]:
    """The best of the documents found, best first; of equals the one written last."""
    return _highest(found, scores(snapshot, lengths, evaluation, leaves, found), limit)


def scores(
    snapshot: Snapshot,
    lengths: Floats,
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
        shares = _shares(snapshot, lengths, evaluation.key(leaf), weighed)
        many = len(weighed.docs)
        rare = (K1 + 1) * math.log(1 + (snapshot.count - many + 0.5) / (many + 0.5))
        _add(total, found, weighed.docs, shares, rare, snapshot.count)
    return total


def _shares(snapshot: Snapshot, lengths: Floats, key: object, weighed: Weighed) -> Floats:
    def made() -> Shares:
        weights = weighed.weights.astype(np.float64)
        return Shares(weights / (weights + lengths[snapshot.sizes[weighed.docs]]))

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
