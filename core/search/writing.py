# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownParameterType=false, reportUnknownArgumentType=false
# Whoosh has no annotations.
"""Writing to the index: one commit holds documents and the watermark, or nothing of either."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from core.search import schema
from core.search.documents import fields_of, watermark_fields
from core.search.engine import FileIndex, FileStorage, SegmentReader, SegmentWriter, W3Codec
from core.search.entries import Entry
from core.search.words import Words

_FANOUT = 6  # segments of like size that are allowed before they become one
_MEMORY = 256  # MB of postings held before they are sorted on disk

Lookup = Callable[[str], Iterable[int]]


class Batch:
    """One commit to be; use it as a context: an error in it leaves the index as it was.

    `documents_of` gives the numbers of the documents an owner has in the index as it is.
    """

    def __init__(self, storage: FileStorage, words: Words, documents_of: Lookup) -> None:
        index = FileIndex(storage, schema=schema.make_schema())
        codec = W3Codec()
        codec.length_stats = False  # ours are in a column; Whoosh's cost a look at the disk a word
        self._writer: Any = SegmentWriter(
            index, compound=False, limitmb=_MEMORY, timeout=5.0, codec=codec
        )
        self._words = words
        self._documents_of = documents_of

    def __enter__(self) -> Batch:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and not self._writer.is_closed:
            self._writer.cancel()

    def remove(self, owner: str) -> None:
        """Take out all that an article or claim has in the index."""
        for doc in self._documents_of(owner):
            self._writer.delete_document(doc)

    def add(self, entries: Iterable[Entry]) -> None:
        """Put entries in."""
        for entry in entries:
            self._writer.add_document(**fields_of(entry, self._words))

    def commit(self, watermark: int, *, purge: bool = False) -> int:
        """Make it so; returns the number of the commit. With `purge`, no file keeps anything of what
        was taken out."""
        self.remove(schema.WATERMARK)
        self._writer.add_document(**watermark_fields(watermark))
        self._writer.commit(mergetype=merge_deleted if purge else merge_like_sizes)
        return int(self._writer.generation)


def merge_like_sizes(writer: Any, segments: list[Any]) -> list[Any]:
    """Whoosh's merge policy: when there are more than a few segments of like size they become one,
    so that a document is written anew a few times in its life and there are never many segments.

    A segment of which more than half is deleted is written anew, too. Returns those left alone.
    """
    tiers: dict[int, list[Any]] = {}
    for segment in segments:
        tiers.setdefault(_tier(segment), []).append(segment)
    full = [tier for tier, members in tiers.items() if len(members) >= _FANOUT]
    upto = max(full, default=-1)
    merged = [s for s in segments if _tier(s) <= upto or 2 * s.deleted_count() > s.doc_count_all()]
    return _merge(writer, segments, merged)


def merge_deleted(writer: Any, segments: list[Any]) -> list[Any]:
    """Another merge policy: every segment of which something is deleted is written anew without it."""
    return _merge(writer, segments, [s for s in segments if s.deleted_count()])


def _merge(writer: Any, segments: list[Any], merged: list[Any]) -> list[Any]:
    for segment in merged:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in merged]


def _tier(segment: Any) -> int:
    return (int(segment.doc_count()).bit_length() + 2) // 3  # each tier holds eight times as many


def create(storage: FileStorage) -> None:
    """An empty index in an empty place."""
    FileIndex.create(storage, schema.make_schema())
