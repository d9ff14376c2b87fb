"""Several segments as one, without what was deleted from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from core.search import schema
from core.search.coding import Ints, Postings
from core.search.drafting import DAYS, SINGLE, coded
from core.search.kept import Array
from core.search.leaf import Leaf


class Merged:
    """What a new segment is made of (a `codec.Source`). An owner is deleted as a whole."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self._leaves = leaves
        self._alive = [_alive(leaf) for leaf in leaves]
        counts = [int(alive.sum()) for alive in self._alive]
        self._bases = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        self.count = int(self._bases[-1])
        self._moved = [
            np.where(alive, np.cumsum(alive) - 1 + base, -1)
            for alive, base in zip(self._alive, self._bases, strict=False)
        ]

    def fields(self) -> Iterator[tuple[str, Iterator[tuple[str, Postings]]]]:
        """Each field with its terms and their postings, both in order."""
        for name in schema.FIELDS:
            yield name, self._terms(name)

    def arrays(self) -> Mapping[str, Array | list[Array]]:
        """What is kept of the documents beside their postings."""
        whole = {name: self._whole(name) for name in ("sizes", "flags", "owners")}
        codes: dict[str, Array] = {}
        for name in (*SINGLE, *DAYS.values()):
            codes |= self._coded(name, [leaf.column(name) for leaf in self._leaves], self._alive)
        return whole | codes | self._entities() | self._records()

    def _terms(self, name: str) -> Iterator[tuple[str, Postings]]:
        terms = sorted(set[str]().union(*(leaf.lexicon(name).terms for leaf in self._leaves)))
        for term in terms:
            found = [
                part for at in range(len(self._leaves)) if (part := self._part(at, name, term))
            ]
            if found:
                yield term, found[0] if len(found) == 1 else _joined(found)

    def _part(self, at: int, name: str, term: str) -> Postings | None:
        """What is left of a term in one segment, with the new numbers of the documents."""
        leaf = self._leaves[at]
        if leaf.lexicon(name).find(term) < 0:
            return None
        found = leaf.postings(name, term, places=True)
        if found is None:
            return None
        docs = self._moved[at][found.docs]
        left = docs >= 0
        if left.all():
            return Postings(docs, found.weights, found.counts, found.places)
        if not left.any():
            return None
        places = found.places[np.repeat(left, found.counts)]
        return Postings(docs[left], found.weights[left], found.counts[left], places)

    def _whole(self, name: str) -> Array:
        parts = [
            leaf.column(name)[alive] for leaf, alive in zip(self._leaves, self._alive, strict=True)
        ]
        return np.concatenate(parts)

    def _coded(
        self, name: str, codes: Sequence[Ints], left: Sequence[NDArray[np.bool_]]
    ) -> dict[str, Array]:
        """Codes of values, and those values: only such as something still has."""
        known: dict[str, int] = {}
        made: list[Ints] = []
        for leaf, some, kept in zip(self._leaves, codes, left, strict=True):
            numbers = [known.setdefault(value, len(known)) for value in leaf.values(name)]
            made.append(np.array(numbers, np.uint32)[some[kept]])
        return coded(name, [*known], np.concatenate(made))

    def _entities(self) -> dict[str, Array]:
        codes, left, lengths = list[Ints](), list[NDArray[np.bool_]](), list[Ints]()
        for leaf, alive in zip(self._leaves, self._alive, strict=True):
            many = np.diff(leaf.column("entity_ends").astype(np.int64), prepend=0)
            codes.append(leaf.column("entity"))
            left.append(np.repeat(alive, many))
            lengths.append(many[alive])
        ends = np.cumsum(np.concatenate(lengths)).astype(np.uint32)
        return self._coded("entity", codes, left) | {"entity_ends": ends}

    def _records(self) -> dict[str, Array | list[Array]]:
        homes, data, lengths = list[Ints](), list[Array](), list[Ints]()
        for leaf, alive, moved in zip(self._leaves, self._alive, self._moved, strict=True):
            first = leaf.column("homes")
            kept = alive[first]
            many = np.diff(leaf.column("record_ends").astype(np.int64), prepend=0)
            homes.append(moved[first[kept]])
            records = leaf.column("records")
            data.append(records if kept.all() else records[np.repeat(kept, many)])
            lengths.append(many[kept])
        ends = np.cumsum(np.concatenate(lengths)).astype(np.uint64)
        found = np.concatenate(homes).astype(np.uint32)
        return {"homes": found, "records": data, "record_ends": ends}


def _alive(leaf: Leaf) -> NDArray[np.bool_]:
    alive = np.ones(leaf.count, np.bool_)
    alive[list(leaf.deleted)] = False
    return alive


def _joined(parts: Sequence[Postings]) -> Postings:
    return Postings(
        np.concatenate([part.docs for part in parts]),
        np.concatenate([part.weights for part in parts]),
        np.concatenate([part.counts for part in parts]),
        np.concatenate([part.places for part in parts]),
    )
