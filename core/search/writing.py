# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownParameterType=false, reportUnknownArgumentType=false
# Whoosh has no annotations.
"""Writing to the index: one commit holds documents and the watermark, or nothing of either."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from core.progress import Progress
from core.search import schema
from core.search.apart import merged, merged_apart
from core.search.codec import INDEX, write_segment
from core.search.drafting import MOST, Draft
from core.search.engine import TOC, FileIndex, LockError, clean_files, try_for
from core.search.entries import Entry
from core.search.mapped import Storage
from core.search.snapshot import Snapshot
from core.search.words import Words

_FANOUT = 6  # segments of like size that are allowed before they become one
_QUICK = 40_000  # documents that a commit may write anew beside its own; more is left to `tidy`
_WAIT = 5.0  # seconds for the lock

Policy = Callable[[Sequence[Any]], list[Any]]


class Batch:
    """One commit to be; use it as a context: an error in it leaves the index as it was."""

    def __init__(self, storage: Storage, words: Words, snapshot: Snapshot | None) -> None:
        self._storage, self._words, self._snapshot = storage, words, snapshot
        self._lock = FileIndex(storage, schema=schema.make_schema()).lock("WRITELOCK")
        if not try_for(self._lock.acquire, timeout=_WAIT, delay=0.1):
            raise LockError
        toc: Any = TOC.read(storage, INDEX, schema=schema.make_schema())
        self._old, self._generation = list(toc.segments), int(toc.generation)
        self._new: list[Any] = []
        self._removed: set[int] = set()
        self._draft = Draft(words)
        self._done = False

    def __enter__(self) -> Batch:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._done:
            clean_files(self._storage, INDEX, self._generation, self._old)
        self._lock.release()

    def remove(self, owner: int) -> None:
        """Take out all that an article or claim, by its number, has in the index as it is."""
        self._removed.add(owner)

    def add(self, entries: Sequence[Entry]) -> None:
        """Put in all entries of one owner."""
        self._draft.add(entries)
        if self._draft.tokens > MOST:
            self._flush()

    def take(self, segments: Iterable[Any]) -> None:
        """Put in segments that were written beside."""
        self._new += segments

    def commit(
        self, watermark: int, policy: Policy | None = None, progress: Progress | None = None
    ) -> int:
        """Make it so; returns the number of the commit. `policy` says which segments become one."""
        self._flush()
        self._delete()
        segments = self._merged([*self._old, *self._new], policy or like_sizes, progress)
        if not segments:
            segments = [write_segment(self._storage, Draft(self._words), self._words)]
        for segment in segments:
            segment.watermark = watermark
        self._generation += 1
        TOC(schema.make_schema(), segments, self._generation).write(self._storage, INDEX)
        self._done = True
        clean_files(self._storage, INDEX, self._generation, segments)
        return self._generation

    def _flush(self) -> None:
        if self._draft.count:
            self._new.append(write_segment(self._storage, self._draft, self._words))
            self._draft = Draft(self._words)

    def _delete(self) -> None:
        if self._snapshot is None or not self._removed:
            return
        gone = self._snapshot.documents_of(self._removed)
        by_id = {str(segment.segment_id()): segment for segment in self._old}
        for base, leaf in self._snapshot.based():
            for doc in gone[(gone >= base) & (gone < base + leaf.count)].tolist():
                by_id[leaf.id].delete_document(doc - base)

    def _merged(self, segments: list[Any], policy: Policy, progress: Progress | None) -> list[Any]:
        chosen = policy(segments)
        whole = [s for s in chosen if s.deleted_count() < s.doc_count_all()]
        left = [segment for segment in segments if segment not in chosen]
        if not whole:
            return left
        if _documents(whole) > _QUICK:
            return [*left, merged_apart(self._storage, whole, progress or Progress())]
        return [*left, merged(self._storage, whole, self._words)]


def like_sizes(segments: Sequence[Any], most: int = _QUICK) -> list[Any]:
    """Which segments become one: when there are more than a few of like size, those and all that
    are smaller, so that a document is written anew a few times in its life and there are never many
    segments; and each of which more than half is deleted. No more than `most` documents."""
    tiers: dict[int, list[Any]] = {}
    for segment in segments:
        tiers.setdefault(_tier(segment), []).append(segment)
    chosen: list[Any] = []
    smaller: list[Any] = []
    for tier in sorted(tiers):
        smaller += tiers[tier]
        if len(tiers[tier]) >= _FANOUT and _documents(smaller) <= most:
            chosen = list(smaller)
    halved = [s for s in segments if 2 * s.deleted_count() > s.doc_count_all()]
    fits = _documents(halved) <= most
    return chosen + [s for s in halved if fits and s not in chosen]


def all_like_sizes(segments: Sequence[Any]) -> list[Any]:
    """The same, however large they are."""
    return like_sizes(segments, 1 << 32)


def deleted(segments: Sequence[Any]) -> list[Any]:
    """Every segment of which something is deleted, so that no file keeps anything of that."""
    return [segment for segment in segments if segment.deleted_count()]


def _documents(segments: Iterable[Any]) -> int:
    return sum(int(segment.doc_count()) for segment in segments)


def _tier(segment: Any) -> int:
    return (int(segment.doc_count()).bit_length() + 2) // 3  # each tier holds eight times as many


def create(storage: Storage) -> None:
    """An empty index in an empty place."""
    FileIndex.create(storage, schema.make_schema(), INDEX)
