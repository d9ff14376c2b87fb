"""The words of many documents in one field, put together by word when all are there."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

import numpy as np

from core.search import schema
from core.search.coding import Ints, Postings

NOWHERE = (1 << 32) - 1  # the place of a term that stands for a whole value


class Gathered:
    """Terms by number, and runs of them: the document, the first place, how many words follow each
    other. Documents come in their order."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._terms, self._docs = array("I"), array("I")
        self._places, self._lengths = array("I"), array("I")

    def __len__(self) -> int:
        return len(self._terms)

    def number(self, term: str) -> int:
        """The number of a term."""
        return self.numbers.setdefault(term, len(self.numbers))

    def run(self, doc: int, place: int, terms: Sequence[int]) -> None:
        """Words next to each other."""
        self._terms.extend(terms)
        self._docs.append(doc)
        self._places.append(place)
        self._lengths.append(len(terms))

    def whole(self, doc: int, term: int) -> None:
        """A term that stands for a value and has no place."""
        self._terms.append(term)
        self._docs.append(doc)
        self._places.append(NOWHERE)
        self._lengths.append(1)

    def grouped(self) -> Iterator[tuple[str, Postings]]:
        """Each term with its postings, in the order of their bytes."""
        if not self._terms:
            return
        terms = sorted(self.numbers)
        order, tokens = self._sorted(terms)
        docs, places = self._spread(tokens)
        fresh = np.empty(len(order), bool)
        fresh[0] = True
        fresh[1:] = (order[1:] != order[:-1]) | (docs[1:] != docs[:-1])
        begins = np.flatnonzero(fresh)
        zones = np.where(places == NOWHERE, schema.TEXT, places % schema.STEP)
        weights = np.add.reduceat(np.asarray(schema.WEIGHTS, np.uint32)[zones], begins)
        placed = places != NOWHERE
        counts = np.add.reduceat(placed, begins, dtype=np.int64)
        kept, docs = places[placed], docs[begins]
        at = np.searchsorted(order[begins], np.arange(len(terms) + 1))
        upto = np.concatenate(([0], np.cumsum(counts)))
        for number, term in enumerate(terms):
            first, last = int(at[number]), int(at[number + 1])
            if first < last:
                standing = kept[upto[first] : upto[last]]
                part = slice(first, last)
                yield term, Postings(docs[part], weights[part], counts[part], standing)

    def _sorted(self, terms: Sequence[str]) -> tuple[Ints, Ints]:
        """The tokens by term, those of one in their order: the rank of the term, and which token."""
        ranks = np.empty(len(terms), np.uint64)
        ranks[[self.numbers[term] for term in terms]] = np.arange(len(terms), dtype=np.uint64)
        keys = ranks[np.frombuffer(self._terms, np.uint32)] << np.uint64(32)
        keys |= np.arange(len(keys), dtype=np.uint64)
        keys.sort()
        return (keys >> np.uint64(32)).astype(np.uint32), keys.astype(np.uint32)

    def _spread(self, tokens: Ints) -> tuple[Ints, Ints]:
        """The document and the place of each of some tokens."""
        lengths = np.frombuffer(self._lengths, np.uint32)
        docs = np.repeat(np.frombuffer(self._docs, np.uint32), lengths)
        ends = np.cumsum(lengths)
        inside = np.arange(len(docs)) - np.repeat(ends - lengths, lengths)
        firsts = np.repeat(np.frombuffer(self._places, np.uint32), lengths)
        places = (firsts + schema.STEP * inside).astype(np.uint32)
        return docs[tokens], places[tokens]
