"""Where the panels meet: the open library, the jobs, and what is being looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.changes import Changes
from core.errors import CounterclaimError, DamagedError
from core.progress import Progress
from core.settings import Settings
from core.text import Span
from core.values import Choice, DeletionWish, IngestResult, Key
from desktop.changing import Changing
from desktop.jobs import Job, JobRunner
from desktop.keys import Keys
from desktop.notifications import Notice
from desktop.opening import Opened, open_library
from desktop.outcomes import everything, ingest_sentence, review_wanted
from desktop.selecting import Selection
from desktop.translation import tr

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.commands import Command
    from core.library import Deleted, Library

GROWS_MS = 1000  # how often the list of articles is asked for again while more come in


class Workspace(QObject):
    """Holds the Library, runs jobs on it, and tells panels what changed and what was chosen."""

    closing = Signal()  # the library is about to be let go of
    opening = Signal(Path)
    opened_library = Signal(object)  # its articles, a list
    refused_library = Signal(object)  # the exception
    restore_wanted = Signal()
    changed = Signal(Changes)
    grew = Signal()  # articles are coming in; more may follow
    leaving = Signal()  # another article or passage is about to be opened
    opened = Signal(int, object)  # article, Span or None
    dispute_wanted = Signal(int)
    claim_wanted = Signal(int)
    question_wanted = Signal(int)
    imports_wanted = Signal()
    review_wanted = Signal(object)  # what was guessed: a list of files or texts, None for all
    watching_changed = Signal()
    network_changed = Signal()  # whether addresses may be fetched
    copies_wanted = Signal(int)  # the article whose copies are to be shown
    editions_wanted = Signal(int)  # the article of which it is to be shown what was changed
    marks_chosen = Signal(list)
    selected = Signal()
    claim_to_mark = Signal(object)  # a Selection
    said = Signal(Notice)
    bug = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs, self.keys = JobRunner(self), Keys(self)
        self.article: int | None = None
        self.selection: Selection | None = None
        self.settings: Settings | None = None  # for libraries that are opened; None: the defaults
        self.key: Key = None  # of the library last asked for
        self.only_reading = False  # whether it was to be read only
        self.changing = Changing(self.jobs)
        self._library: Library | None = None
        self._arriving: list[Library] = []  # opened by a job whose end was not told yet
        self.changed.connect(lambda _changes: self.changing.forget())
        self.changing.made.connect(self.changed)
        self.changing.failed.connect(self.trouble)
        self.changing.stopped.connect(self._tell_cancelled)
        self._growing = QTimer(self, interval=GROWS_MS, singleShot=True)
        self._growing.timeout.connect(lambda: self.grew.emit() if self.ready else None)

    # --- the library

    @property
    def ready(self) -> bool:
        """Whether a library is open."""
        return self._library is not None

    @property
    def library(self) -> Library:
        """The open library; only asked for while `ready`."""
        if self._library is None:
            raise RuntimeError("no library is open")
        return self._library

    def open(
        self,
        path: Path,
        before: Callable[[Progress], object] | None = None,
        *,
        reading: bool = False,
        key: Key = None,
    ) -> Job:
        """Open the library in a folder, made if missing; `before` is done while none is open."""
        self.key, self.only_reading = key, reading
        if self.ready:
            self.closing.emit()
        last, self._library = self._library, None
        self.changing.use(None)
        self.article, self.selection = None, None
        self.opening.emit(path)
        settings = self.settings

        def work(progress: Progress) -> Opened:
            if last is not None:
                last.close()
            if before is not None:
                before(progress)
            opened = open_library(path, settings, reading=reading, key=key)
            self._arriving.append(opened.library)
            return opened

        job = self.jobs.start(tr("Opening the library"), work)
        job.succeeded.connect(self._have)
        job.failed.connect(self._refused)
        return job

    def close(self) -> None:
        """Stop all work and close the library."""
        self.jobs.close()
        if self._library is not None:
            self._arriving.append(self._library)
        self._library = None
        while self._arriving:
            self._arriving.pop().close()

    # --- work and changes

    def run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        then: Callable[[Any], object],
        *,
        exclusive: bool = True,
    ) -> Job:
        """Run long work on another thread; `then` gets its result, trouble is told in words."""
        library = self._library
        job = self.jobs.start(title, work, exclusive=exclusive)
        job.succeeded.connect(lambda result: then(result) if self._library is library else None)
        job.failed.connect(self.trouble)
        if title:
            job.cancelled.connect(lambda: self._tell_cancelled(title))
        return job

    def expect_articles(self) -> None:
        """Somebody chooses what is to come in: let the language work load meanwhile."""
        if self.ready:
            library = self.library
            self.run("", lambda _progress: library.expect(), lambda _none: None, exclusive=False)

    def do(self, command: Command, then: Callable[[], object] = lambda: None) -> bool:
        """Make a change that can be undone, a long one on another thread; `then` is called once it
        is made. False if it could not be made."""
        return self.changing.do(command, then)

    @property
    def undo_label(self) -> str:
        """What undo would take back, "" if nothing."""
        return self.changing.turns.undo

    @property
    def redo_label(self) -> str:
        """What redo would make again, "" if nothing."""
        return self.changing.turns.redo

    def undo(self) -> bool:
        """Take back the last change."""
        return self.changing.undo()

    def redo(self) -> bool:
        """Make the last change taken back once more."""
        return self.changing.redo()

    def delete_article(self, wish: DeletionWish, then: Callable[[Deleted], object]) -> Job:
        """Delete an article for good; `then` is told what is left of it."""

        def tell(done: Deleted) -> None:
            if self.article is not None and not self.library.article_ids([self.article]):
                self.article, self.selection = None, None
            self.changed.emit(done.changes)
            then(done)

        return self.run(tr("Deleting the article"), lambda p: self.library.erase(wish, p), tell)

    # --- bringing in

    def ingest(
        self,
        paths: Sequence[Path],
        choices: Mapping[Path, Choice] | None = None,
        *,
        hold: bool = True,
    ) -> Job:
        """Bring in files and folders; with `hold`, what was guessed waits for a look."""

        def work(progress: Progress) -> IngestResult:
            return self.library.ingest(paths, progress, choices, hold=hold)

        return self._ingest(tr("Bringing in articles"), work)

    def ingest_text(self, text: str, choice: Choice | None = None) -> Job:
        """Bring in pasted text."""

        def work(progress: Progress) -> IngestResult:
            return self.library.ingest_text(text, progress, choice)

        return self._ingest(tr("Bringing in the text"), work)

    def ingest_page(self, page: str) -> Job:
        """Bring in a page that was pasted as HTML."""
        work = tr("Bringing in the page")
        return self._ingest(work, lambda progress: self.library.ingest_page(page, progress))

    def ingest_samples(self) -> Job:
        """Bring in the sample library."""
        title = tr("Opening the sample library")
        return self._ingest(title, lambda progress: self.library.ingest_samples(progress))

    # --- what is looked at

    def open_article(self, article: int, span: Span | None = None) -> None:
        """Show an article in the reader, at a passage if one is given."""
        self.leaving.emit()
        self.article = article
        self.opened.emit(article, span)

    def select(self, selection: Selection | None) -> None:
        """Take note of what is selected in the reader."""
        self.selection = selection
        self.selected.emit()

    def tell(
        self, sentence: str, choice: str = "", run: Callable[[], object] | None = None
    ) -> None:
        """Say something in the message bar."""
        self.said.emit(Notice(sentence, False, choice, run))

    def trouble(self, error: Exception) -> None:
        """Say what went wrong; what nobody foresaw goes to the report dialog."""
        if isinstance(error, DamagedError):
            self.said.emit(
                Notice(str(error), True, tr("Restore a backup…"), self.restore_wanted.emit)
            )
        elif isinstance(error, CounterclaimError):
            self.said.emit(Notice(str(error), trouble=True))
        else:
            self.bug.emit(error)

    # --- within

    def _tell_cancelled(self, title: str) -> None:
        self.tell(tr("{work}: cancelled.").format(work=title))

    def _ingest(self, title: str, work: Callable[[Progress], IngestResult]) -> Job:
        job = self.run(title, work, self.brought)
        grows = self._growing
        job.progressed.connect(lambda *_: None if grows.isActive() else grows.start())
        job.cancelled.connect(self._broke_off)
        return job

    def brought(self, result: IngestResult) -> None:
        """Say what came in, and show it."""
        self.changed.emit(everything(self.library))
        sentence, trouble = ingest_sentence(result)
        if review_wanted(result):
            review = tr("Review")
            ask = partial(self.review_wanted.emit, None)
            self.said.emit(Notice(sentence, trouble, review, ask))
        elif trouble:
            self.said.emit(Notice(sentence, True, tr("Show imports"), self.imports_wanted.emit))
        elif result.editions:
            newest = result.editions[-1].article
            self.tell(sentence, tr("Compare"), lambda: self.editions_wanted.emit(newest))
        else:
            self.tell(sentence)
        if self.article is None and result.articles:
            self.open_article(result.articles[0].id)

    def _broke_off(self) -> None:
        if self.ready:
            self.changed.emit(everything(self.library))

    def _have(self, opened: Opened) -> None:
        self._arriving.remove(opened.library)
        self._library = opened.library
        self.changing.use(opened.library)
        self.opened_library.emit(opened.articles)

    def _refused(self, error: Exception) -> None:
        self.refused_library.emit(error)
        if not isinstance(error, CounterclaimError):
            self.bug.emit(error)
