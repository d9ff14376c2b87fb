"""The index of one library."""

from __future__ import annotations

import pickle
import struct
import threading
import zlib
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.progress import Progress
from core.search.answering import Question
from core.search.completing import Completing
from core.search.current import Current
from core.search.engine import FileFormatError, LockError, WhooshError
from core.search.entries import owner_number, owner_of
from core.search.feed import Feed, Owed
from core.search.folder import Folder
from core.search.in_memory import InMemory
from core.search.mapped import Storage
from core.search.parser import parse
from core.search.snapshot import Snapshot
from core.search.taking import beside, entries_of, everything, is_out_of_step
from core.search.words import Words
from core.search.writing import Batch, all_like_sizes, create, deleted
from core.values import Completion, HitKind, SearchResult, Suggestion

_TORN = (
    FileNotFoundError,
    WhooshError,
    LockError,
    FileFormatError,
    pickle.UnpicklingError,
    struct.error,
    zlib.error,
)
_BATCH = 1000  # articles and claims in one commit; one a commit costs fourteen times as much


class Index:
    """The full-text index in `folder` of the library with the uuid `library`.

    It is a cache: one that is missing, unreadable, of another version or library, or out of step
    with the database is made anew by `catch_up`. Safe across threads: searching goes on, in what
    was there before, while another thread writes. With `reading` it is as another program, at work in
    the library, left it. Without a folder it is in memory, and to be made anew each time.
    """

    def __init__(self, folder: Path | None, library: str, *, reading: bool = False) -> None:
        self._library = library
        self._folder = Folder(folder, library, reading=reading) if folder else InMemory()
        self._words = Words()
        self._writing = threading.Lock()
        self._tidying: Progress | None = None
        self._current = Current(self._folder.open())

    def catch_up(self, source: Feed, progress: Progress) -> int:
        """Take in what the database owes; returns how many articles and claims were written.

        Each commit holds its documents and the watermark; only then are the rows settled. Raises
        ValueError for the feed of another library, Cancelled between two articles.
        """
        self._check(source)
        self._interrupt()
        with self._writing:
            highest = source.highest()
            after = self.watermark()
            owed = source.pending(after)
            if self._current.snapshot is None or is_out_of_step(after, highest, owed):
                return self._rebuild(source, progress)
            try:
                return self._take_all(source, after, owed, progress)
            except _TORN:  # somebody changed or removed its files under our hands
                return self._rebuild(source, progress)

    def is_due(self, source: Feed) -> bool:
        """Whether it is to be made anew, and answers nothing, or not rightly, until then."""
        after, highest = self.watermark(), source.highest()
        return self._current.snapshot is None or is_out_of_step(
            after, highest, source.pending(after)
        )

    def is_lost(self) -> bool:
        """Whether there is nothing to be asked, because it was given up or was never made."""
        with self._current.held() as snapshot:
            return snapshot is None

    def look_over(self) -> bool:
        """Read its files through; one that is not as it was written is given up: it is to be made anew."""
        whole = self._folder.is_whole()
        if not whole:
            self._current.use(None)
        return whole

    def rebuild(self, source: Feed, progress: Progress) -> None:
        """Make the index anew from all articles and claims; until it is done the old one serves."""
        self._check(source)
        self._interrupt()
        with self._writing:
            self._rebuild(source, progress)

    def is_untidy(self) -> bool:
        """Whether it has many segments, which make searching slower."""
        with self._current.held() as snapshot:
            return snapshot is not None and bool(all_like_sizes(snapshot.segments))

    def tidy(self, progress: Progress) -> None:
        """Make few segments of many, while nothing else is to be done: what is to be written meanwhile
        cancels it. Raises Cancelled."""
        with self._writing:
            storage = self._folder.storage()
            if storage is None or not self.is_untidy():
                return
            self._tidying = progress
            try:
                with Batch(storage, self._words, self._current.snapshot) as batch:
                    generation = batch.commit(self.watermark(), all_like_sizes, progress)
            finally:
                self._tidying = None
            self._use(storage, generation)

    def purge(self, source: Feed) -> None:
        """Once it has caught up: write its files anew without what was taken out of it, of which they
        would keep the words for a while."""
        self._check(source)
        with self._writing:
            storage = self._folder.storage()
            if storage is not None:
                with Batch(storage, self._words, self._current.snapshot) as batch:
                    generation = batch.commit(self.watermark(), deleted)
                self._use(storage, generation)
                self._folder.sweep()

    def search(
        self,
        query: str,
        limit: int = 50,
        seen: frozenset[int] | None = None,
        progress: Progress | None = None,
        *,
        aliases: bool = True,
    ) -> SearchResult:
        """The best hits, how many there are and how they spread; raises QueryError.

        Hits whose owner (see `owners`) is not among those `seen` are new. Without `aliases` a name is
        found where it stands, and not where the same is named in another spelling.
        """
        with self._asking(query, progress, aliases=aliases) as question:
            return question.answer(limit, seen) if question else SearchResult(query, 0, ())

    def owners(self, query: str, progress: Progress | None = None) -> Counter[int]:
        """Whose the hits are (`entries.owner_number`), and how many each has; raises QueryError."""
        with self._asking(query, progress) as question:
            return question.owners() if question else Counter()

    def keys(
        self, query: str, progress: Progress | None = None, *, aliases: bool = True
    ) -> list[tuple[HitKind, int]]:
        """What all hits are, in no order; raises QueryError."""
        with self._asking(query, progress, aliases=aliases) as question:
            return question.keys() if question else []

    def completions(self, query: str, at: int, most: int = 8) -> tuple[Completion, ...]:
        """What can stand in place of what is being typed right before a code point."""
        with self._current.held() as snapshot:
            if snapshot is None:
                return ()
            return Completing(snapshot, self._words).completions(query, at, most)

    def suggestions(self, query: str) -> tuple[Suggestion, ...]:
        """Queries with other words in place of those that find nothing; raises QueryError."""
        with self._asking(query, None) as question:
            return question.suggestions() if question else ()

    @contextmanager
    def _asking(
        self, query: str, progress: Progress | None, *, aliases: bool = True
    ) -> Generator[Question | None]:
        node = parse(query, self._words)
        progress = progress or Progress()
        with self._current.held() as snapshot:
            progress.check()  # it may have waited for long
            if snapshot is None:
                yield None
                return
            yield Question(snapshot, self._words, query, node, progress, aliases=aliases)

    def _interrupt(self) -> None:
        tidying = self._tidying
        if tidying is not None:
            tidying.cancel()

    def document_count(self) -> int:
        """How many documents can be found."""
        with self._current.held() as snapshot:
            return len(snapshot.everything) if snapshot else 0

    def check(self, source: Feed) -> list[str]:
        """Where the index does not hold what the database has, in sentences; empty if it does."""
        self._check(source)
        found: list[str] = []
        known = 0
        for kind, row_id in everything(source):
            held = self._documents_of(owner_of(kind, row_id))
            known += held
            if held != sum(map(len, entries_of(source, [(kind, row_id)]))):
                found.append(f"The index lacks or repeats a part of {kind} {row_id}.")
        if self.document_count() > known:
            found.append("The index holds something that is no longer in the database.")
        return found

    def watermark(self) -> int:
        """The highest outbox number that the index holds; 0 for an index that is still to be made."""
        with self._current.held() as snapshot:
            return snapshot.watermark if snapshot else 0

    def forget(self) -> None:
        """Give back the memory of what was read for earlier queries."""
        with self._current.held() as snapshot:
            if snapshot is not None:
                snapshot.remembered.clear()

    def close(self) -> None:
        """Let go of the files; waits for what is being written or searched."""
        self._interrupt()
        with self._writing:
            self._current.use(None)

    def _check(self, source: Feed) -> None:
        if source.library_id != self._library:
            raise ValueError("this index belongs to another library")

    def _take_all(self, source: Feed, after: int, owed: Sequence[Owed], progress: Progress) -> int:
        written = 0
        for start in range(0, len(owed), _BATCH):
            part = owed[start : start + _BATCH]
            progress.tell(start, len(owed), "Indexing")
            written += self._take(source, part, progress)
        source.settle(after if not owed else owed[-1].id)
        return written

    def _take(self, source: Feed, owed: Sequence[Owed], progress: Progress) -> int:
        """One commit: what is owed, each article or claim once, and the watermark."""
        storage = self._folder.storage()
        assert storage is not None
        rows = dict.fromkeys((entry.kind, entry.row_id) for entry in owed)
        with Batch(storage, self._words, self._current.snapshot) as batch:
            for kind, row_id in rows:
                batch.remove(owner_number(owner_of(kind, row_id)))
            for entries in entries_of(source, list(rows)):
                progress.check()
                batch.add(entries)
            generation = batch.commit(owed[-1].id)
        self._use(storage, generation)
        source.settle(owed[-1].id)
        return len(rows)

    def _rebuild(self, source: Feed, progress: Progress) -> int:
        upto = source.highest()  # before reading: what changes meanwhile is owed afterwards
        rows = list(everything(source))
        storage = self._folder.begin()
        create(storage)
        with Batch(storage, self._words, None) as batch:
            made = beside(source, storage, rows, progress)
            batch.take(made)
            own = [row for row in rows if row[0] == "claim"] if made else rows
            for done, entries in enumerate(entries_of(source, own), len(rows) - len(own)):
                progress.tell(done, len(rows), "Making the index anew")
                batch.add(entries)
            generation = batch.commit(upto)
        self._use(storage, generation)
        self._folder.sweep()
        source.settle(upto)
        return len(rows)

    def _documents_of(self, owner: str) -> int:
        """How many documents an owner has."""
        with self._current.held() as snapshot:
            return len(snapshot.documents_of([owner_number(owner)])) if snapshot else 0

    def _use(self, storage: Storage, generation: int) -> None:
        """From now on, search what was committed."""
        self._folder.keep(storage, generation)
        self._current.use(Snapshot(storage))
