"""How the values of a field spread over documents: counted by their codes."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

import numpy as np

from core.search.coding import Ints
from core.search.drafting import MANY, SEPARATOR
from core.search.leaf import Leaf
from core.search.numbers import Docs


class Spread:
    """The values of one field in all documents of some segments, by code in alphabetical order."""

    def __init__(self, leaves: list[Leaf], field: str) -> None:
        self._many = field == MANY
        listed = [leaf.values(field) for leaf in leaves]
        kept = listed[0] if len(listed) == 1 else sorted(set[str]().union(*listed))
        place = {value: code for code, value in enumerate(kept)} if len(listed) > 1 else {}
        codes: list[Ints] = []
        for leaf, values in zip(leaves, listed, strict=True):
            own = leaf.column(field)
            if place:
                own = np.array([place[value] for value in values], np.uint32)[own]
            codes.append(own)
        self._codes = _joined(codes)
        self._ends = _ends(leaves) if self._many else np.empty(0, np.int64)
        self._values = kept

    @property
    def values(self) -> list[str]:
        """The values in order."""
        return self._parts[0]

    def counts(self, found: Docs, alive: Docs) -> Ints:
        """How many of some documents, among all that are not deleted, have each value."""
        if 2 * len(found) > len(alive):
            marked = np.ones(int(alive[-1]) + 1, np.bool_)
            marked[found] = False
            rest = alive[marked[alive]]
            return self._all(alive) - self._counted(rest)
        return self._counted(found)

    def starting(self, start: str, alive: Docs) -> list[tuple[str, int]]:
        """The values of which a word begins so (casefolded), and how many documents have each, the
        most frequent first."""
        inner, counts = f" {start}", self.counts(alive, alive)
        found = [
            code
            for code, value in enumerate(self._plain)
            if value.startswith(start) or (start and inner in value)
        ]
        found.sort(key=lambda code: (-int(counts[code]), code))
        return [(self.values[code], int(counts[code])) for code in found if self.values[code]]

    def known(self, value: str) -> int:
        """The code of a value as it may be spelt, in any case; -1 if there is none."""
        at = bisect_left(self.values, value)
        if at < len(self.values) and self.values[at] == value:
            return at
        return self._folded.get(value.casefold(), -1)

    def _counted(self, found: Docs) -> Ints:
        codes = self._codes[self._places(found) if self._many else found]
        counts = np.bincount(codes, minlength=len(self._values))
        values, whole, parts = self._parts
        if values is self._values:
            return counts
        return np.bincount(parts, counts[whole], len(values)).astype(np.int64)

    def _places(self, found: Docs) -> Ints:
        """Where the values of some documents stand, those of all on end."""
        ends = self._ends[found + 1]
        many = ends - self._ends[found]
        upto = np.cumsum(many, dtype=ends.dtype)
        total = int(upto[-1]) if len(upto) else 0
        return np.repeat(ends - upto, many) + np.arange(total, dtype=ends.dtype)

    def _all(self, alive: Docs) -> Ints:
        if self._total is None:
            self._total = self._counted(alive)
        return self._total

    _total: Ints | None = None

    @cached_property
    def _parts(self) -> tuple[list[str], Ints, Ints]:
        """The values without those that stand for a few; which that has parts, and those parts."""
        if not any(SEPARATOR in value for value in self._values):
            return self._values, np.empty(0, np.int64), np.empty(0, np.int64)
        split = [value.split(SEPARATOR) for value in self._values]
        values = sorted({part for parts in split for part in parts})
        place = {value: code for code, value in enumerate(values)}
        whole = [code for code, parts in enumerate(split) for _ in parts]
        parts = [place[part] for parts in split for part in parts]
        return values, np.array(whole, np.int64), np.array(parts, np.int64)

    @cached_property
    def _plain(self) -> list[str]:
        return [value.casefold() for value in self.values]

    @cached_property
    def _folded(self) -> dict[str, int]:
        return {value.casefold(): code for code, value in enumerate(self.values)}


def _joined(parts: list[Ints]) -> Ints:
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.empty(0, np.uint32)


def _ends(leaves: list[Leaf]) -> Ints:
    """Where the values of each document end, behind a 0."""
    ends, base = [np.zeros(1, np.int64)], 0
    for leaf in leaves:
        ends.append(leaf.column("entity_ends").astype(np.int64) + base)
        base = int(ends[-1][-1]) if len(ends[-1]) else base
    total = np.concatenate(ends)
    return total.astype(np.int32) if base < 1 << 31 else total  # half the time to count by
