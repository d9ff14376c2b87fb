"""Every file that was brought in and what happened to it; nothing is ever dropped from it in silence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.commands import ChangeArticle
from core.errors import CounterclaimError
from core.values import FactField, ImportRecord, Outcome, RecordFilter
from desktop.hearing import Hearing
from desktop.imports.facts import FactsForm
from desktop.imports.head import Head
from desktop.imports.review import Given, Review
from desktop.imports.rows import RecordRows, file_words
from desktop.imports.watched import WatchedList
from desktop.parts.empty import EmptyState
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace

WIDTHS = (170, 220, 74, 260, 170)  # pixels of the columns; the account takes what is left
ACCOUNT = 3
AGAIN = (Outcome.REFUSED, Outcome.CANCELLED)
SIDE = 320  # pixels of what stands beside the table


class ImportsPanel(QWidget):
    """The table of files, what is known of the chosen one beside it, and the review of guesses."""

    chosen = Signal()

    def __init__(
        self, workspace: Workspace, theme: Theme, watch: Callable[[], object] = lambda: None
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self.model, self.table, self.head = RecordRows(theme), QTreeView(), Head()
        self.facts, self.review = FactsForm(self._keep), Review(workspace, theme)
        self.watched = WatchedList(watch, self._turn, self._unwatch)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._rows, self._whole = QStackedWidget(), QStackedWidget()
        self._empty = EmptyState(tr("Nothing has been brought in yet"))
        self._set_up()
        self._lay_out()
        self._connect(theme)
        workspace.opening.connect(lambda _path: self._forget())
        # Which actions are on hangs on what was told, also while nobody looks.
        Hearing(workspace, self, self._changed, self.refresh, at_once=_told)

    @property
    def current(self) -> ImportRecord | None:
        """The file chosen, or the one that the chosen part is of."""
        return self.model.record(self.table.currentIndex())

    @property
    def article(self) -> int | None:
        """The article of the row chosen."""
        return self.model.article(self.table.currentIndex())

    @property
    def can_retry(self) -> bool:
        """Whether a chosen file did not come in and is still there."""
        return bool(self._again())

    @property
    def states(self) -> dict[str, bool]:
        """The states that actions on files need, and whether each holds."""
        return {
            "retry": self.can_retry,
            "record": self.article is not None,
            "refused": self.head.retry_all.isEnabled(),
            "waiting": self.head.notice.isVisibleTo(self),
        }

    @property
    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions on files do."""
        return {
            "retry": self.retry,
            "retry_all": self.retry_all,
            "review": lambda: self._workspace.review_wanted.emit(None),
            "as_proposed": self.take_proposed,
        }

    def retry(self) -> None:
        """Bring the chosen files in once more."""
        if paths := self._again():
            self._workspace.ingest(paths)

    def retry_all(self) -> None:
        """Bring in once more every file that was refused and is still there."""
        found = self._workspace.library.find_records(RecordFilter(Outcome.REFUSED))
        paths = [path for record in found if (path := Path(record.path)).exists()]
        if paths:
            self._workspace.ingest(paths)
        else:
            self._workspace.tell(tr("None of the refused files is there any more."))

    def open_article(self) -> None:
        """Open the article of the chosen row."""
        if self.article is not None:
            self._workspace.open_article(self.article)

    def begin_review(self, given: list[Given] | None = None) -> None:
        """Look at what was guessed, of all files that wait or of what is given."""
        wanted = given if given is not None else list(self._waiting())
        if wanted:
            self._whole.setCurrentWidget(self.review)
            self.review.begin(wanted)

    def take_proposed(self) -> None:
        """Bring in all files that wait as it is proposed for them."""
        if paths := self._waiting():
            self._workspace.ingest(paths, hold=False)

    def refresh(self) -> None:
        """Ask the library for its files again; the one chosen stays chosen."""
        before = self.current
        library, wanted = self._workspace.library, self.head.wanted
        count = library.count_records(wanted)
        self.head.show_counts(library.record_counts(), count)
        self.model.show(
            count,
            lambda start, many: library.find_records(wanted, start, many),
            library.import_parts,
        )
        self._rows.setCurrentIndex(0 if count else 1)
        self._say_empty(narrow=wanted != RecordFilter())
        place = self.model.place(before.id) if before else self.model.index(0, 0)
        self.table.setCurrentIndex(place if place.isValid() else self.model.index(0, 0))
        self.watched.show_folders(library.watched())
        self._pick()

    # --- within

    def _again(self) -> list[Path]:
        rows = self.table.selectionModel().selectedRows()
        records = {r.id: r for row in rows if (r := self.model.record(row)) and r.outcome in AGAIN}
        return [path for r in records.values() if (path := Path(r.path)).exists()]

    def _waiting(self) -> list[Path]:
        found = self._workspace.library.find_records(RecordFilter(Outcome.WAITING))
        return [Path(record.path) for record in reversed(found)]

    def _keep(self, article: int, name: FactField, words: str) -> bool:
        return self._workspace.do(ChangeArticle(article, {name.value: words}))

    def _turn(self, folder: Path, on: bool) -> None:
        self._workspace.library.watch(folder, on=on)
        self._workspace.watching_changed.emit()

    def _unwatch(self, folder: Path) -> None:
        self._workspace.library.unwatch(folder)
        self.watched.show_folders(self._workspace.library.watched())
        self._workspace.watching_changed.emit()

    def _forget(self) -> None:
        self._whole.setCurrentIndex(0)
        self.head.clear()
        self.facts.show_facts(None)
        self.model.show(0, lambda _start, _count: [], lambda _record: [])

    def _changed(self, changes: Changes) -> None:
        if changes.records or changes.articles:
            self.refresh()

    def _pick(self) -> None:
        index = self.table.currentIndex()
        record, part = self.model.record(index), self.model.part(index)
        account = part.reason if part else (record.reason if record else "")
        self.facts.tell(part.name if part else (file_words(record) if record else ""), account)
        self._show_facts()
        self.head.retry.setEnabled(self.can_retry)
        self.head.open.setEnabled(self.article is not None)
        self.chosen.emit()

    def _show_facts(self) -> None:
        try:
            found = self._workspace.library.facts(self.article) if self.article else None
        except CounterclaimError:  # deleted since it was listed
            found = None
        self.facts.show_facts(found)

    def _say_empty(self, *, narrow: bool) -> None:
        if narrow:
            self._empty.say(
                tr("No file fits the filter"), tr("Clear the words, or ask for all files.")
            )
        else:
            hint = tr(
                "Drop files or folders on the window, or press {open}. Each file gets a line here."
            )
            self._empty.say(tr("Nothing has been brought in yet"), self._workspace.keys.put(hint))

    def _connect(self, theme: Theme) -> None:
        selection, head = self.table.selectionModel(), self.head
        selection.currentChanged.connect(lambda _now, _before: self._pick())
        selection.selectionChanged.connect(lambda _on, _off: head.retry.setEnabled(self.can_retry))
        self.table.activated.connect(lambda _index: self.open_article())
        head.changed.connect(lambda: self.refresh() if self._workspace.ready else None)
        head.retry.clicked.connect(lambda _on=False: self.retry())
        head.retry_all.clicked.connect(lambda _on=False: self.retry_all())
        head.open.clicked.connect(lambda _on=False: self.open_article())
        head.review.connect(self.begin_review)
        head.take.connect(self.take_proposed)
        self.review.ended.connect(self._reviewed)
        self._workspace.keys.follow(lambda: self._say_empty(narrow=head.wanted != RecordFilter()))
        self._workspace.watching_changed.connect(self._show_watched)
        theme.changed.connect(self.table.viewport().update)

    def _show_watched(self) -> None:
        if self._workspace.ready:
            self.watched.show_folders(self._workspace.library.watched())

    def _reviewed(self) -> None:
        self._whole.setCurrentIndex(0)
        self.table.setFocus()

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Import records"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setAlternatingRowColors(True)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setTabKeyNavigation(False)
        table.setExpandsOnDoubleClick(False)
        for column, width in enumerate(WIDTHS):
            table.header().resizeSection(column, width)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(ACCOUNT, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._empty)
        left = QWidget()
        left.setObjectName("page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._rows, 1)
        side = QFrame()
        side.setObjectName("page")
        below = QVBoxLayout(side)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.facts, 1)
        below.addWidget(self.watched)
        self.splitter.addWidget(left)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([3 * SIDE, SIDE])
        self.splitter.setChildrenCollapsible(False)
        self._whole.addWidget(self.splitter)
        self._whole.addWidget(self.review)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)


def _told(changes: Changes) -> bool:
    return bool(changes.records)
