"""Sets of documents as arrays of their numbers, each once and in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Docs = NDArray[np.integer[Any]]  # of 32 bits
Weights = NDArray[np.integer[Any]]

_FEW = 16  # times fewer: then looking each up is quicker than marking them all
_DENSE = 8  # documents to one that has a part: then adding up by document is quicker than sorting
NONE: Docs = np.empty(0, np.int32)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Documents, and how much of something each has, in halves."""

    docs: Docs
    weights: Weights

    @property
    def nbytes(self) -> int:
        """The bytes held."""
        return int(self.docs.nbytes + self.weights.nbytes)


def both(a: Docs, b: Docs, count: int) -> Docs:
    """Those in both, of so many documents in all."""
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    return few[within(few, many, count)]


def without(a: Docs, b: Docs, count: int) -> Docs:
    """Those of the first that are not in the second."""
    return a[~within(a, b, count)]


def either(parts: Sequence[Docs], count: int) -> Docs:
    """Those in any of some."""
    found = [part for part in parts if len(part)]
    if len(found) < 2:
        return found[0] if found else NONE
    total = sum(len(part) for part in found)
    if total * _DENSE < count:
        joined = np.concatenate(found)
        joined.sort()
        return joined[_fresh(joined)]
    marked = np.zeros(count, np.bool_)
    for part in found:
        marked[part] = True
    return np.flatnonzero(marked).astype(np.int32)


def within(a: Docs, b: Docs, count: int) -> NDArray[np.bool_]:
    """Of each of the first, whether it is in the second."""
    if not len(b):
        return np.zeros(len(a), np.bool_)
    if len(a) * _FEW < len(b):
        return among(a, b)
    marked = np.zeros(count, np.bool_)
    marked[b] = True
    return marked[a]


def among(a: Docs, b: Docs) -> NDArray[np.bool_]:
    """Of each of the first, whether it is among the second; both in order."""
    if not len(b):
        return np.zeros(len(a), np.bool_)
    at = np.searchsorted(b, a)
    at[at == len(b)] = 0
    return b[at] == a


def summed(parts: Sequence[Weighed], count: int) -> Weighed:
    """The documents of some, with the sums of their weights."""
    found = [part for part in parts if len(part.docs)]
    if len(found) < 2:
        return found[0] if found else Weighed(NONE, np.empty(0, np.int64))
    docs = np.concatenate([part.docs for part in found])
    weights = np.concatenate([part.weights for part in found])
    if len(docs) * _DENSE > count:
        total = np.bincount(docs, weights, count)
        docs = np.flatnonzero(total).astype(np.int32)
        return Weighed(docs, total[docs].astype(np.int64))
    keys = docs.astype(np.int64) << 32 | weights.astype(np.int64)
    keys.sort()
    docs = (keys >> 32).astype(np.int32)
    begins = np.flatnonzero(_fresh(docs))
    return Weighed(docs[begins], np.add.reduceat(keys & 0xFFFFFFFF, begins))


def _fresh(docs: Docs) -> NDArray[np.bool_]:
    """Of each of some sorted documents, whether it is another than the one before it."""
    fresh = np.ones(len(docs), np.bool_)
    np.not_equal(docs[1:], docs[:-1], out=fresh[1:])
    return fresh
