"""The Library: everything the window and the terminal may ask for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from sqlalchemy.orm import Session

from core import history
from core.changes import Changes, Turns
from core.commands import Command, FollowPassages
from core.errors import LibraryError
from core.evaluation import related_numbers
from core.importers import Reader
from core.ingest import Ingest, analyse_again
from core.library.archived import Archived
from core.library.bringing import Bringing
from core.library.copied import Copied
from core.library.deleting import Deleting
from core.library.editing import Editioned
from core.library.feed import StoreFeed
from core.library.keeping import Keeping
from core.library.marking import Marked
from core.library.opening import Entry
from core.library.passphrases import Guarded
from core.library.searching import Searches
from core.library.trusted import load_trusted
from core.library.wordings import Wordings
from core.nlp.service import VERSION, Language
from core.nlp.wording_service import Comparing
from core.places import default_library
from core.progress import Progress
from core.search import Index
from core.settings import Settings
from core.store import outbox, topics
from core.store.articles import article_ids
from core.store.database import Database
from core.store.files import told_of_disk
from core.store.language import articles_due
from core.store.sealing import DATABASE, refuse_wrong
from core.store.stopping import stoppable
from core.values import IngestResult, Key, Related, SearchResult

_PATIENCE = 2.0  # seconds for somebody else's few changes to be indexed
AT_ONCE = 20  # claims, or what else a command names; beyond, the change is felt


class Library(Wordings, Bringing, Archived, Marked, Copied, Editioned, Deleting, Keeping, Guarded):
    """One opened library.

    Every method may be called from any thread. Those that take a Progress are long; the others
    answer in milliseconds. All raise LibraryError when the database cannot be used. With `reading`
    nothing is changed, and another program may be at work in the folder; what would change something
    raises LibraryError.
    """

    def __init__(
        self, path: Path, settings: Settings, *, reading: bool = False, key: Key = None
    ) -> None:
        self._settings, self.reading = settings, reading
        if reading:
            refuse_wrong(path, key)
        self._entry = None if reading else Entry(path, key)
        with ExitStack() as unless_open:
            if self._entry:
                unless_open.callback(self._entry.leave)
            database = Database(path / DATABASE, path / "backups", key=key, reading=reading)
            unless_open.callback(database.close)
            super().__init__(path, database)
            trusted = load_trusted(path, self._own_topics())
            self.problems = (*(self._entry.problems if self._entry else ()), *trusted.problems)
            self._weighing = trusted.weighing
            if self._entry:
                self._begin(self._entry, trusted.topic_files)
            with self._database.reading() as session:
                self._id = outbox.identity(session)
            self._index = Index(None if key else path / "index", self._id, reading=reading)
            unless_open.pop_all()
        self._reader = Reader(settings)
        self._language = Language(settings)
        self._comparing = Comparing(settings)
        self._indexing = threading.Lock()
        self.index_due = self._index.is_due(self._feed())
        if not reading:
            self._erase_rest()
            if not self.any_articles():  # then it is made in no time
                self._catch_up()
        self.searches = Searches(self._database, self._index, self._in_step)
        self._ingest = Ingest(
            self._database,
            self._originals,
            self._reader,
            self._language,
            self._weighing,
        )

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        settings: Settings | None = None,
        *,
        reading: bool = False,
        key: Key = None,
    ) -> Library:
        """Open the library in a folder, making it if it is not there; with `reading`, to look only.

        `path` None is the default library, `key` its passphrase; a new one gets it. Raises
        ReadOnlyError when another program is at work in it, PassphraseError when the passphrase is
        missing or wrong, DamagedError when a backup should be brought back, LibraryError when a newer
        version made it.
        """
        settings = settings or Settings.from_environment()
        return cls(path or default_library(), settings, reading=reading, key=key)

    def close(self) -> None:
        """End the worker processes and let go of the folder."""
        self._reader.close()
        self._language.close()
        self._comparing.close()
        self._index.close()
        self._originals.close()
        if self._entry:
            self._entry.end()
        self._database.close()
        if self._entry:
            self._entry.leave()

    # -- Long work -------------------------------------------------------------------------------

    def analyse(self, articles: Sequence[int] | None, progress: Progress) -> Changes:
        """Do the language work and the weighing anew (all articles for None)."""
        with self._database.reading() as session:
            chosen = article_ids(session) if articles is None else articles
        return self._analyse(chosen, progress, "Analysing")

    def due(self) -> int:
        """How many articles were analysed by an earlier version of the language work."""
        if self.reading:
            return 0
        with self._database.reading() as session:
            return len(articles_due(session, VERSION))

    def analyse_due(self, progress: Progress) -> Changes:
        """Analyse anew the articles that are due; what a person decided stays."""
        with self._database.reading() as session:
            chosen = articles_due(session, VERSION)
        return self._analyse(chosen, progress, "Reading again with the newer language work")

    def search(self, query: str, *, limit: int = 50, aliases: bool = True) -> SearchResult:
        """The best hits for a query, with the index in step with the database; without `aliases`
        a name is found only as the query spells it.

        Raises QueryError with the place where the query cannot be read.
        """
        self._catch_up()
        return self.searches.answer(query, limit, Progress(), aliases=aliases)

    def use(self, settings: Settings) -> None:
        """Keep so many backups and have so many language processes from now on.

        Not while articles are analysed: the window asks for it in the lane of long work.
        """
        self._settings = settings
        self._language.resize(settings.workers)

    def rebuild_index(self, progress: Progress) -> None:
        """Make the index anew from the database."""
        with self._indexing, told_of_disk():
            self._index.rebuild(self._feed(), progress)
            self.index_due = False

    # -- Changing --------------------------------------------------------------------------------

    def do(self, command: Command, progress: Progress | None = None) -> Changes:
        """Make a change that can be taken back; raises CommandError when it cannot be made."""
        return self._change(lambda session: history.do(session, command), progress) or Changes()

    def undo(self, progress: Progress | None = None) -> Changes | None:
        """Take back the last change; None if there is none."""
        return self._change(history.undo, progress)

    def redo(self, progress: Progress | None = None) -> Changes | None:
        """Make the change that was taken back last again; None if there is none."""
        return self._change(history.redo, progress)

    def is_long(self, command: Command) -> bool:
        """Whether a command changes so much that it is long work, and should be given a Progress."""
        with self._database.reading() as session:
            return command.reach(session) > AT_ONCE

    def next_turns(self) -> Turns:
        """What undo and redo are about to turn; whether they still can is not looked at."""
        with self._database.reading() as session:
            return history.next_turns(session)

    def undo_label(self) -> str:
        """What undo would take back, "" if nothing."""
        with self._database.reading() as session:
            return history.undo_label(session)

    def redo_label(self) -> str:
        """What redo would make again, "" if nothing."""
        with self._database.reading() as session:
            return history.redo_label(session)

    def related(self, statement: int) -> list[Related]:
        """The other numbers, here and elsewhere, of what a statement measures, and how they stand to
        its own; raises LibraryError if it is gone."""
        with self._database.reading() as session:
            return related_numbers(session, self._weighing, statement)

    # --------------------------------------------------------------------------------------------

    def _analyse(self, chosen: Sequence[int], progress: Progress, note: str) -> Changes:
        if len(chosen) > AT_ONCE:
            self._before_large()
        store, worker, weighing = self._database, self._language, self._weighing
        try:
            return analyse_again(store, worker, weighing, chosen, progress, note)
        finally:
            self._catch_up()

    def _change(
        self, change: Callable[[Session], Changes | None], progress: Progress | None = None
    ) -> Changes | None:
        """Make a change; one of topics goes into their files, and what comes in is weighed by it.

        Cancelled, it leaves all as it was.
        """
        with self._database.writing() as session:
            before = topics.topic_files(session)
            with stoppable(session, progress or Progress()):
                changes = change(session)
                for article in sorted(changes.editions if changes else ()):
                    disputes = self._weighing.weigh(session, article)
                    changes = Changes(disputes=disputes) | changes if changes else changes
            if changes is None or not changes.topics:
                return changes
            weighing = self._follow_topics(before, session)
        self._weighing = weighing
        self._ingest.weigh_with(weighing)
        return changes

    def _feed(self) -> StoreFeed:
        return StoreFeed(self._database, self._id)

    def _begin(self, entry: Entry, topic_files: Mapping[str, str]) -> None:
        """At opening, for work: a backup each day, and the topics as their files are."""
        try:
            self.back_up_if_due()
        except LibraryError as error:  # no room for it; the library itself is well
            self.problems = (*self.problems, str(error))
        with self._database.writing() as session:
            self._prepare_topics(session, topic_files)
        self._take_topics_in()
        entry.begin()

    def _in_step(self) -> bool:
        """Have the index in step with the database; False while it is not, and cannot be asked."""
        self.index_due = self.index_due or self._index.is_lost()
        if self.reading:
            return self._index.watermark() == self._feed().highest() and not self.index_due
        if self.index_due:
            return False
        # What is written for long does not hold up an answer: what was there before serves.
        if self._indexing.acquire(timeout=_PATIENCE):
            self._indexing.release()
            self._catch_up()
        return True

    def _catch_up(self) -> None:
        if not self.reading or self._database.key:  # one in memory is ours alone
            with self._indexing, told_of_disk():
                self._index.catch_up(self._feed(), Progress())
                self.index_due = False

    def _purge_index(self) -> None:
        self._catch_up()
        with self._indexing, told_of_disk():
            self._index.purge(self._feed())

    def _indexed(self, result: IngestResult) -> IngestResult:
        self._follow(result)
        with suppress(LibraryError):  # it is all in the database; the next search says why
            self._catch_up()
        return result

    def _follow(self, result: IngestResult) -> None:
        """Take the passages that are the same in a later edition over to it, which can be undone."""
        for edition in result.editions:
            exact = self._exact(edition.article)
            if exact:
                self.do(FollowPassages(exact))
