"""What may be asked of bringing in: what became of each file, and where its facts were found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from core.errors import LibraryError
from core.importers import SUFFIXES
from core.ingest import Ingest, NewFiles, WatchList
from core.ingest.fetching import Connect, Fetched, connection, fetch
from core.library.asked import Asked
from core.library.opening import SAMPLES
from core.nlp.service import Language
from core.progress import Progress
from core.store import findings, records
from core.values import (
    ArticleFacts,
    Choice,
    FeedLook,
    ImportPart,
    ImportRecord,
    IngestResult,
    Look,
    RecordCounts,
    RecordFilter,
    Unsaved,
    WatchedFolder,
)

EVERYTHING = RecordFilter()
MANY = 20  # files; a backup is made before so many come in


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: what was brought in, or else the entries of a feed to choose from."""

    fetched: Fetched
    result: IngestResult | None = None
    feed: FeedLook | None = None


class Bringing(Asked):
    """The part of a Library that brings files in and tells of them."""

    _ingest: Ingest
    _language: Language
    _indexed: Callable[[IngestResult], IngestResult]
    _before_large: Callable[[], None]

    @staticmethod
    def suffixes() -> tuple[str, ...]:
        """The endings of files that are read, such as `.txt`; others may be, too."""
        return SUFFIXES

    def expect(self) -> None:
        """Articles are about to come in: the language work loads meanwhile, which takes seconds."""
        if not self.reading:
            self._language.start()

    def look(self, given: Path | str, choice: Choice | None = None) -> Look | None:
        """How a table of articles, or a file or pasted text with many, would be read, or how it looks
        by a choice; None for others. Raises ReadingError."""
        return self._ingest.look(given, choice)

    def ingest(
        self,
        paths: Sequence[Path],
        progress: Progress,
        choices: Mapping[Path, Choice] | None = None,
        *,
        hold: bool = False,
    ) -> IngestResult:
        """Bring in files and folders; one record a file, whatever happens to it. With `hold`, files of
        which something was guessed wait until they come in with a choice, or without `hold`."""
        if len(paths) >= MANY or any(path.is_dir() for path in paths):
            self._before_large()
        stored = self._make_searchable
        return self._indexed(self._ingest.files(paths, progress, choices, hold=hold, stored=stored))

    def _make_searchable(self) -> None:
        """While articles come in, so that little is left to be done behind the last of them."""
        with suppress(LibraryError):  # what is wrong is said where somebody searches
            self._catch_up()

    def ingest_text(
        self, text: str, progress: Progress, choice: Choice | None = None
    ) -> IngestResult:
        """Bring in a pasted text, which may hold several articles."""
        return self._indexed(self._ingest.pasted(text, progress, choice))

    def ingest_page(self, page: str, progress: Progress) -> IngestResult:
        """Bring in a page that was pasted as HTML."""
        given = Unsaved("pasted.html", page.encode())
        return self._indexed(self._ingest.named({"Pasted page": given}, progress))

    def ingest_samples(self, progress: Progress) -> IngestResult:
        """Bring in the sample articles that come with the program."""
        return self.ingest([SAMPLES], progress)

    def ingest_address(
        self, url: str, progress: Progress, connect: Connect = connection, *, feeds: bool = True
    ) -> Page:
        """Bring in what lies at an address; of a feed nothing comes in, with `feeds`, but its entries
        are told. This goes over the network. Raises ReadingError."""
        fetched = fetch(url, progress, connect)
        given = Unsaved(f"page{fetched.suffix}", fetched.content)
        feed = self._ingest.entries(given) if feeds else None
        if feed is not None:
            return Page(fetched, feed=feed)
        return Page(fetched, self._indexed(self._ingest.named({fetched.url: given}, progress)))

    def find_records(
        self, wanted: RecordFilter = EVERYTHING, start: int = 0, count: int | None = None
    ) -> list[ImportRecord]:
        """What happened to the files that a filter asks for, newest first, or `count` of them."""
        with self._database.reading() as session:
            return records.find_records(session, wanted, start, count)

    def count_records(self, wanted: RecordFilter = EVERYTHING) -> int:
        """How many files a filter asks for."""
        with self._database.reading() as session:
            return records.count_records(session, wanted)

    def record_counts(self) -> RecordCounts:
        """How many files there are of each outcome, and what waits for a look."""
        with self._database.reading() as session:
            return records.counts(session)

    def import_parts(self, record: int) -> list[ImportPart]:
        """What became of the articles of a file and of the files inside it."""
        with self._database.reading() as session:
            return records.list_parts(session, record)

    def facts(self, article: int) -> ArticleFacts:
        """What is known of an article and where it was found; raises LibraryError if it is gone."""
        with self._database.reading() as session:
            return findings.read_facts(session, article)

    def watched(self) -> list[WatchedFolder]:
        """The folders that are watched for new files, or were."""
        return [] if self._database.only_reading else WatchList(self.path).folders()

    def watch(self, folder: Path, *, on: bool) -> None:
        """Watch a folder for new files, or keep it in the list without watching it."""
        WatchList(self.path).put(folder, on=on)

    def unwatch(self, folder: Path) -> None:
        """Take a folder off the list."""
        WatchList(self.path).remove(folder)

    def new_files(self) -> tuple[list[Path], int]:
        """The files in watched folders that are new and whole, and how many may still be growing.

        A file is whole when it is the same at two calls; may take seconds in large folders.
        """
        folders = [folder.path for folder in self.watched() if folder.on]
        ready = self._new_files.look(folders, self.files_told()) if folders else []
        return ready, self._new_files.growing if folders else 0

    def files_told(self) -> dict[str, float]:
        """When each file was brought in last or refused, by its path, in seconds since 1970."""
        with self._database.reading() as session:
            return {path: at.timestamp() for path, at in records.paths_since(session).items()}

    @cached_property
    def _new_files(self) -> NewFiles:
        return NewFiles(self.path)
