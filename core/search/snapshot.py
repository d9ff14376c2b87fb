# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Whoosh has no annotations.
"""The index as it was at one commit: terms, postings and what is kept of each document.

Postings are read as arrays instead of one by one through Whoosh's matchers, which costs a hundredth
of the time and leaves out their skipping by block quality, which gives wrong top hits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cached_property
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.search.codec import INDEX
from core.search.coding import Postings
from core.search.drafting import DAYS
from core.search.engine import TOC
from core.search.kept import Array
from core.search.leaf import Leaf
from core.search.lengths import Floats, lengths
from core.search.mapped import Storage, as_memory
from core.search.numbers import Docs, Weighed, summed
from core.search.records import Record
from core.search.remembered import Remembered
from core.search.schema import make_schema
from core.search.spread import Spread

CACHE = 160 << 20  # bytes of postings that are remembered


class Snapshot:
    """All segments of one commit; documents are numbered through. Not safe across threads."""

    def __init__(self, storage: Storage) -> None:
        mapped = as_memory(storage)
        toc = TOC.read(mapped, INDEX, schema=make_schema())
        self.generation = int(toc.generation)
        self.watermark = max((int(s.watermark) for s in toc.segments), default=0)
        self.segments: list[Any] = list(toc.segments)
        self.leaves: list[Leaf] = []
        with ExitStack() as unless_read:
            unless_read.callback(self.close)
            for segment in toc.segments:
                self.leaves.append(Leaf(mapped, segment))
            unless_read.pop_all()
        counts = [0, *accumulate(leaf.count for leaf in self.leaves)]
        self.bases, self.count = counts[:-1], counts[-1]
        self.sizes = self._column("sizes", np.uint16)
        self.owners = self._column("owners", np.uint32)
        self.remembered = Remembered(CACHE)
        self._spreads: dict[str, Spread] = {}

    @cached_property
    def alive(self) -> NDArray[np.bool_]:
        """Of each document, whether it was not deleted."""
        alive = np.ones(self.count, np.bool_)
        alive[[b + doc for b, leaf in self.based() for doc in leaf.deleted]] = False
        return alive

    @cached_property
    def everything(self) -> Docs:
        """All documents, without deleted ones."""
        return np.flatnonzero(self.alive).astype(np.int32)

    @cached_property
    def flags(self) -> Array:
        """The flags of each document, see `drafting.py`."""
        return self._column("flags", np.uint8)

    @cached_property
    def lengths(self) -> Floats:
        """From a document's size to what BM25 adds to its weight."""
        return lengths(self.sizes)

    @property
    def any_deleted(self) -> bool:
        """Whether there are deleted documents."""
        return any(leaf.deleted for leaf in self.leaves)

    @property
    def is_whole(self) -> bool:
        """Whether no file of it was cut off since it was opened."""
        return all(leaf.is_whole for leaf in self.leaves)

    def weights(self, name: str, terms: Iterable[str]) -> Weighed:
        """The documents that have any of some terms, deleted ones among them, and the weight."""
        wanted = list(terms)
        parts = [
            Weighed(_moved(found.docs, base), found.weights)
            for base, leaf in self.based()
            for term in wanted
            if (found := leaf.postings(name, term)) is not None
        ]
        if len(wanted) == 1:  # each document once, and in order
            return Weighed(_joined([p.docs for p in parts]), _joined([p.weights for p in parts]))
        return summed(parts, self.count)

    def placed(self, name: str, term: str) -> list[Postings]:
        """The postings of a term with their places, segment by segment."""
        found = ((base, leaf.postings(name, term, places=True)) for base, leaf in self.based())
        return [
            Postings(_moved(part.docs, base), part.weights, part.counts, part.places)
            for base, part in found
            if part is not None
        ]

    def forms(self, stem: str) -> list[str]:
        """The words that have a stem."""
        return sorted({form for leaf in self.leaves for form in leaf.forms(stem)})

    def frequency(self, name: str, term: str) -> int:
        """How many documents have a term, deleted ones among them."""
        lexicons = (leaf.lexicon(name) for leaf in self.leaves)
        places = ((lexicon, lexicon.find(term)) for lexicon in lexicons)
        return sum(int(lexicon.often[at]) for lexicon, at in places if at >= 0)

    def has(self, name: str, term: str) -> bool:
        """Whether any document has a term."""
        return any(leaf.lexicon(name).find(term) >= 0 for leaf in self.leaves)

    def vocabulary(self, name: str, start: str = "") -> Counter[str]:
        """The terms of a field that begin so, and how many documents have each."""
        found: Counter[str] = Counter()
        for leaf in self.leaves:
            lexicon = leaf.lexicon(name)
            part = lexicon.starting(start)
            for term, often in zip(lexicon.terms[part], lexicon.often[part].tolist(), strict=True):
                found[term] += often
        return found

    def record(self, doc: int) -> Record:
        """What is kept of a document to show it."""
        at = bisect_right(self.bases, doc) - 1
        return self.leaves[at].record(doc - self.bases[at])

    def spread(self, field: str) -> Spread:
        """How the values of a field spread over the documents."""
        found = self._spreads.get(field)
        if found is None:
            found = self._spreads[field] = Spread(self.leaves, field)
        return found

    def within_days(self, field: str, first: str, last: str) -> Docs:
        """The documents whose date may fall between two days, written as ISO 8601 has them."""
        found: list[Docs] = []
        for base, leaf in self.based():
            spans = (value.split("/") for value in leaf.values(DAYS[field]))
            fits = [len(s) == 2 and s[0] <= last and s[1] >= first for s in spans]
            chosen = np.array(fits, np.bool_)[leaf.column(DAYS[field])]
            found.append(_moved(np.flatnonzero(chosen).astype(np.int32), base))
        return _joined(found)

    def documents_of(self, owners: Iterable[int]) -> Docs:
        """The documents of some owners, without deleted ones."""
        mine = np.isin(self.owners, np.fromiter(owners, np.uint32))
        return np.flatnonzero(mine & self.alive).astype(np.int32)

    def close(self) -> None:
        """Let go of the files."""
        for leaf in self.leaves:
            leaf.close()

    def based(self) -> Iterator[tuple[int, Leaf]]:
        """The segments with the number of the first document of each."""
        return zip(self.bases, self.leaves, strict=True)

    def _column(self, name: str, kind: type[np.generic]) -> Array:
        parts = [leaf.column(name) for leaf in self.leaves]
        return np.concatenate(parts) if parts else np.empty(0, kind)


def _moved(docs: Array, base: int) -> Docs:
    return docs + np.int32(base) if base else docs


def _joined(parts: list[Array]) -> Array:
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.empty(0, np.int32)
