"""In which order the documents come: BM25F.

Robertson, Zaragoza: The Probabilistic Relevance Framework, BM25 and Beyond (2009), section 3.6: the
weights of the zones are added before they saturate. A document's length is compared with those of
its own kind, so that a short statement is not taken for better than every article.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Set

from core.search.entries import KINDS
from core.search.evaluate import Evaluation
from core.search.nodes import Dates, Everything, Leaf, Value, Word
from core.search.snapshot import Snapshot

K1, B = 1.2, 0.75


class Lengths(dict[int, float]):
    """From a document's size (kind and words, see schema.SIZE) to what BM25 divides by; made as
    needed, since a library has few different sizes."""

    def __init__(self, sizes: Iterable[int]) -> None:
        super().__init__()
        words, documents = [0] * len(KINDS), [0] * len(KINDS)
        counts = Counter(sizes)
        counts.pop(0, None)  # the document of the watermark
        for size, count in counts.items():
            words[size >> 14] += count * (size & 0x3FFF)
            documents[size >> 14] += count
        self._mean = [w / d if w else 1.0 for w, d in zip(words, documents, strict=True)]

    def __missing__(self, size: int) -> float:
        share = (size & 0x3FFF) / self._mean[size >> 14]
        value = self[size] = K1 * (1 - B + B * share)
        return value


def best(
    snapshot: Snapshot,
    lengths: Lengths,
    evaluation: Evaluation,
    leaves: Iterable[Leaf],
    found: Set[int],
    limit: int,
) -> list[int]:
    """The best of the documents found, best first; of equals the one written last."""
    scores = dict.fromkeys(found, 0.0)
    sizes = snapshot.sizes
    for leaf in {_asked(leaf): leaf for leaf in leaves}.values():
        if isinstance(leaf, Value | Dates | Everything):
            continue  # they choose documents, and say nothing of how good one is
        weights = evaluation.weights(leaf)
        rare = (K1 + 1) * math.log(1 + (snapshot.count - len(weights) + 0.5) / (len(weights) + 0.5))
        for doc in scores.keys() & weights.keys():
            weight = weights[doc]
            scores[doc] += rare * weight / (weight + lengths[sizes[doc]])
    return heapq.nlargest(limit, scores, key=lambda doc: (scores[doc], doc))


def _asked(leaf: Leaf) -> object:
    """What a leaf asks for: two forms of one word ask for the same, and count once."""
    return (leaf.stem, leaf.scope) if isinstance(leaf, Word) else leaf
