# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportPrivateUsage=false
# Whoosh has no annotations.
"""One segment of the index as it is read: its words, their postings, what is kept of its documents."""

from __future__ import annotations

from bisect import bisect_left
from contextlib import ExitStack
from functools import cached_property
from typing import Any

import numpy as np

from core.search import schema
from core.search.codec import ARRAYS
from core.search.coding import Ints, Postings, decode
from core.search.drafting import DAYS, MANY, SINGLE
from core.search.kept import Array, is_whole
from core.search.mapped import MappedStorage, MemoryStorage
from core.search.records import Record, unpacked

_LAST = "\U0010ffff"  # behind every term that begins so


class Lexicon:
    """The terms of a field in order, how many documents have each, and where its postings end, behind
    where the first begin."""

    def __init__(self, terms: list[str], often: Ints, ends: Ints) -> None:
        self.terms, self.often, self.ends = terms, often, ends

    def starting(self, start: str) -> slice:
        """Where the terms stand that begin so."""
        return slice(
            bisect_left(self.terms, start),
            bisect_left(self.terms, start + _LAST) if start else len(self.terms),
        )

    def find(self, term: str) -> int:
        """Where a term stands, -1 if it is not there."""
        at = bisect_left(self.terms, term)
        return at if at < len(self.terms) and self.terms[at] == term else -1


class Leaf:
    """One segment; documents are numbered from 0."""

    def __init__(self, storage: MappedStorage | MemoryStorage, segment: Any) -> None:
        self.id = str(segment.segment_id())
        self.count = int(segment.doc_count_all())
        self.deleted = frozenset[int](segment.deleted_docs())
        self._terms = segment.codec().terms_reader(storage, segment)
        with ExitStack() as unless_read:
            unless_read.callback(self._terms.close)
            self.arrays = storage.arrays(segment.make_filename(ARRAYS))
            unless_read.callback(self.arrays.close)
            if len(self.arrays["sizes"]) != self.count:
                raise ValueError("a segment has other documents than it says")
            unless_read.pop_all()
        self._lexicons: dict[str, Lexicon] = {}

    @property
    def is_whole(self) -> bool:
        """Whether its files are as long as they were, see `kept.is_whole`."""
        others = (self._terms._dbfile, self._terms._postfile)
        return self.arrays.is_whole and all(is_whole(file.file) for file in others)

    def postings(self, name: str, term: str, *, places: bool = False) -> Postings | None:
        """The postings of a term, None when it is not there."""
        lexicon = self.lexicon(name)
        at = lexicon.find(term)
        if at < 0:
            return None
        start, end = int(lexicon.ends[at]), int(lexicon.ends[at + 1])
        return decode(memoryview(self._terms._postfile.get(start, end - start)), places=places)

    def lexicon(self, name: str) -> Lexicon:
        """The terms of a field."""
        found = self._lexicons.get(name)
        if found is None:
            terms = self.arrays.text(f"{name}_terms")
            often, ends = self.arrays[f"{name}_often"], self.arrays[f"{name}_lies"]
            found = self._lexicons[name] = Lexicon(terms, often, ends)
        return found

    def forms(self, stem: str) -> list[str]:
        """The words that have a stem."""
        at = bisect_left(self._stems, stem)
        if at == len(self._stems) or self._stems[at] != stem:
            return []
        ends = self.arrays["stem_ends"]
        numbers = self.arrays["stem_words"][ends[at - 1] if at else 0 : ends[at]]
        terms = self.lexicon(schema.WORD).terms
        return [terms[number] for number in numbers.tolist()]

    def record(self, doc: int) -> Record:
        """What is kept of a document to show it."""
        homes, ends = self.arrays["homes"], self.arrays["record_ends"]
        at = int(np.searchsorted(homes, doc, side="right")) - 1
        data = self.arrays["records"][int(ends[at - 1]) if at else 0 : int(ends[at])]
        return unpacked(data.tobytes(), doc - int(homes[at]))

    def values(self, name: str) -> list[str]:
        """The values of a facet by their code, in order."""
        return self.arrays.text(f"{name}_values")

    def check(self) -> None:
        """Read all of it; raises one of `engine.DAMAGE` for what cannot be read."""
        for name in schema.FIELDS:
            for term in self.lexicon(name).terms:
                found = self.postings(name, term, places=True)
                if found is None or int(found.docs[-1]) >= self.count:
                    raise ValueError("a word is not where the list of words says")
        for doc in range(self.count):
            self.record(doc)
        for name in (*SINGLE, *DAYS.values(), MANY):
            values = self.values(name)
            if any(code >= len(values) for code in np.unique(self.column(name)).tolist()):
                raise ValueError("a value is not there")

    def close(self) -> None:
        """Let go of the files."""
        self._terms.close()
        self.arrays.close()

    @cached_property
    def _stems(self) -> list[str]:
        return self.arrays.text("stems")

    def column(self, name: str) -> Array:
        """One of the arrays, by document."""
        return self.arrays[name]
