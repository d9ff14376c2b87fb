# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportPrivateUsage=false
# Whoosh has no annotations.
"""The index as it was at one commit: terms, postings and what is kept of each document.

Postings are read a block at a time instead of one by one through Whoosh's matchers, which costs a
tenth of the time and leaves out their skipping by block quality, which gives wrong top hits. That
takes knowing the form of Whoosh's blocks (whoosh==2.7.4 is pinned; its files never change).
"""

from __future__ import annotations

import io
import pickle
import sys
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from core.search import schema
from core.search.documents import Record
from core.search.engine import POSTINGS_MAGIC, TOC, FileStorage, TermNotFound
from core.search.mapped import MappedStorage

INDEX = "MAIN"  # Whoosh's own name for an index that was given none

Block = tuple[Sequence[int], Any, Sequence[bytes]]  # document deltas, weights, places


@dataclass(slots=True)
class Columns:
    """What a segment's columns hold, read once: a segment never changes."""

    sizes: array[int]
    owners: array[int]
    facets: dict[int, bytes] = field(default_factory=dict[int, bytes])


class Leaf:
    """One segment; documents are numbered from 0."""

    def __init__(self, storage: MappedStorage, segment: Any, known: Columns | None) -> None:
        codec = segment.codec()
        self._documents = codec.per_document_reader(storage, segment)
        self.terms = codec.terms_reader(storage, segment)
        self.deleted = frozenset[int](segment.deleted_docs())
        self.count = int(segment.doc_count_all())
        self.id = str(segment.segment_id())
        self._schema = schema.make_schema()
        self.columns = known or Columns(
            self._numbers(schema.SIZE, "H"), self._numbers(schema.WHOSE, "I")
        )
        self._facets = self._column(schema.FACETS)

    def blocks(self, name: str, term: bytes) -> Iterator[Block]:
        """The postings of a term, block by block; nothing when there is no such term."""
        try:
            info = self.terms.term_info(name, term)
        except TermNotFound:
            return
        if info.is_inlined():
            ids, weights, values = info.inlined_postings()
            yield ids, weights, values
            return
        offset, (length,) = info.extent()  # a one-tuple: a slip in Whoosh's W3TermInfo.from_bytes
        yield from _blocks(bytes(self.terms._postfile.get(offset, length)))

    def vocabulary(self, name: str, start: bytes) -> Iterator[bytes]:
        """The terms of a field that begin so, in order."""
        for found, term in self.terms.terms_from(name, start):
            if found != name or not term.startswith(start):
                return
            yield term

    def kept(self, doc: int) -> tuple[Any, ...]:
        """What is kept of a document."""
        return tuple(self._documents.stored_fields(doc)[schema.RECORD])

    def facets(self, doc: int) -> bytes:
        """The facets of a document, as they were written."""
        known = self.columns.facets
        found = known.get(doc)
        if found is None:
            found = known[doc] = bytes(self._facets[doc]) if self._facets is not None else b""
        return found

    def close(self) -> None:
        """Let go of the files."""
        self.terms.close()
        self._documents.close()

    def _column(self, name: str) -> Any:
        if not self._documents.has_column(name):
            return None
        return self._documents.column_reader(name, self._schema[name].column_type)

    def _numbers(self, name: str, kind: str) -> array[int]:
        """All values of a column at once: one by one takes ten times as long."""
        numbers = array(kind)
        reader = self._column(name)
        if reader is not None:
            length = numbers.itemsize * reader._count
            numbers.frombytes(reader._dbfile.get(reader._basepos, length))
            if sys.byteorder == "little":
                numbers.byteswap()
        numbers.extend([0] * (self.count - len(numbers)))
        return numbers


def _blocks(data: bytes) -> Iterator[Block]:
    """The blocks of a term's postings (as whoosh.codec.whoosh3.W3PostingsWriter wrote them): for
    each its length, negative for the last, a pickle about it, and a pickle of what is in it."""
    stream = io.BytesIO(data)
    if stream.read(4) != POSTINGS_MAGIC:
        raise ValueError("these are no postings")
    length = 0
    while length >= 0:
        length = int.from_bytes(stream.read(4), "big", signed=True)
        end = stream.tell() + abs(length)
        packed = pickle.load(stream)[3]
        body = stream.read(end - stream.tell())
        yield pickle.loads(zlib.decompress(body) if packed else body)


class Snapshot:
    """All segments of one commit; documents are numbered through. Not safe across threads."""

    def __init__(self, storage: FileStorage, known: Snapshot | None = None) -> None:
        mapped = MappedStorage(storage.folder)
        toc = TOC.read(mapped, INDEX, schema=schema.make_schema())
        self.generation = int(toc.generation)
        columns = {leaf.id: leaf.columns for leaf in known.leaves} if known else {}
        self.leaves = [
            Leaf(mapped, segment, columns.get(str(segment.segment_id())))
            for segment in toc.segments
        ]
        counts = [0, *accumulate(leaf.count for leaf in self.leaves)]
        self._bases, self.count = counts[:-1], counts[-1]
        self.deleted = {b + doc for b, leaf in self._based() for doc in leaf.deleted}
        self.sizes, self.owners = array("H"), array("I")
        for leaf in self.leaves:
            self.sizes.extend(leaf.columns.sizes)
            self.owners.extend(leaf.columns.owners)

    def weights(self, name: str, term: str) -> dict[int, float]:
        """The documents that have a term, deleted ones among them, and its weight in each."""
        found: dict[int, float] = {}
        for base, leaf in self._based():
            for deltas, weights, _ in leaf.blocks(name, term.encode()):
                docs = list(accumulate(deltas))
                if base:
                    docs = [base + doc for doc in docs]
                if weights is None or isinstance(weights, float):
                    found.update(dict.fromkeys(docs, 1.0 if weights is None else weights))
                else:
                    found.update(zip(docs, weights, strict=True))
        return found

    def places(self, name: str, term: str) -> dict[int, bytes]:
        """The documents that have a term, and its places in each as they were written."""
        found: dict[int, bytes] = {}
        for base, leaf in self._based():
            for deltas, _, places in leaf.blocks(name, term.encode()):
                docs = accumulate(deltas)
                found.update(zip((base + doc for doc in docs), places, strict=True))
        return found

    def frequency(self, name: str, term: str) -> int:
        """How many documents have a term, deleted ones among them."""
        key = (name, term.encode())
        leaves = (leaf for leaf in self.leaves if key in leaf.terms)
        return sum(int(leaf.terms.doc_frequency(*key)) for leaf in leaves)

    def has(self, name: str, term: str) -> bool:
        """Whether any document has a term."""
        key = (name, term.encode())
        return any(key in leaf.terms for leaf in self.leaves)

    def vocabulary(self, name: str, start: str = "") -> set[str]:
        """The terms of a field that begin so."""
        leaves = (leaf.vocabulary(name, start.encode()) for leaf in self.leaves)
        return {term.decode() for terms in leaves for term in terms}

    def record(self, doc: int) -> Record:
        """What is kept of a document to show it."""
        leaf, local = self._leaf(doc)
        return Record(*leaf.kept(local))

    def facets(self, docs: Set[int]) -> Iterator[bytes]:
        """The facets of documents, as they were written."""
        for doc in docs:
            leaf, local = self._leaf(doc)
            yield leaf.facets(local)

    def watermark(self) -> int:
        """How far the index is; 0 when it does not say."""
        docs = self.weights(schema.KEY, schema.WATERMARK).keys() - self.deleted
        marks = [leaf.kept(local)[1] for leaf, local in map(self._leaf, docs)]
        return max(marks, default=0)

    def close(self) -> None:
        """Let go of the files."""
        for leaf in self.leaves:
            leaf.close()

    def _based(self) -> Iterator[tuple[int, Leaf]]:
        return zip(self._bases, self.leaves, strict=True)

    def _leaf(self, doc: int) -> tuple[Leaf, int]:
        at = bisect_right(self._bases, doc) - 1
        return self.leaves[at], doc - self._bases[at]
