"""What BM25 makes of the length of a document, which is compared with those of its own kind."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.search.entries import KINDS
from core.search.schema import HALF, LONGEST

K1, B = 1.2, 0.75

Floats = NDArray[np.float64]


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
