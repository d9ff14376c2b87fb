"""One row a file: what happened, in plain words; nothing is ever dropped from it in silence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.values import ImportRecord, Outcome, VagueDate
from desktop.dates import date_words
from desktop.hearing import Hearing
from desktop.parts.empty import EmptyState
from desktop.parts.labels import button, label
from desktop.parts.rows import RowTable
from desktop.tables import Column, Index, Table
from desktop.theme import COLUMN, PAGE, Theme
from desktop.translation import marked, plural, tr
from desktop.wording import OUTCOMES
from desktop.workspace import Workspace


def _articles(record: ImportRecord) -> str:
    return str(len(record.articles)) if record.articles else ""


def _when(record: ImportRecord) -> str:
    here = record.at.astimezone()
    return f"{date_words(VagueDate.of_day(here.date()))}, {here:%H:%M}"


COLUMNS = (
    Column[ImportRecord](marked("What happened"), lambda r: tr(OUTCOMES[r.outcome])),
    Column[ImportRecord](marked("File"), lambda r: Path(r.path).name or r.path),
    Column[ImportRecord](marked("Articles"), _articles),
    Column[ImportRecord](marked("Reason"), lambda r: r.reason),
    Column[ImportRecord](marked("When"), _when),
)
WIDTHS = (150, 270, 70, 440, 210)


class Records(Table[ImportRecord]):
    """The table, with what went wrong in the colour of trouble beside its sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(COLUMNS)
        self._theme = theme

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and the colour of the first column."""
        record = self.value(index)
        if role == Qt.ItemDataRole.ForegroundRole and record and index.column() == 0:
            tones = {Outcome.REFUSED: "bad", Outcome.IMPORTED: "good"}
            return QBrush(self._theme.colour(tones.get(record.outcome, "text")))
        return super().data(index, role)


class ImportsPanel(QWidget):
    """The table of import records; a file that could not be read can be tried again."""

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = Records(theme)
        self.table = RowTable(tr("Import records"), self.model, wide=3)
        self._count = label(tone="muted")
        self._retry = button(tr("Try again"), tooltip=tr("Read the chosen file once more"))
        self._open = button(
            tr("Open the article"), tooltip=tr("Open the first article of the file")
        )
        self._stack = QStackedWidget()
        self._set_up()
        self._lay_out()
        theme.changed.connect(self.table.viewport().update)
        workspace.opening.connect(lambda _path: self.model.show([]))
        Hearing(workspace, self, self._changed, self.refresh)

    @property
    def current(self) -> ImportRecord | None:
        """The record chosen."""
        return self.model.value(self.table.currentIndex())

    @property
    def can_retry(self) -> bool:
        """Whether the chosen file did not come in and is still there."""
        again = (Outcome.REFUSED, Outcome.CANCELLED)
        return bool(
            self.current and self.current.outcome in again and Path(self.current.path).exists()
        )

    def retry(self) -> None:
        """Bring the chosen file in once more."""
        if self.current is not None and self.can_retry:
            self._workspace.ingest([Path(self.current.path)])

    def open_article(self) -> None:
        """Open the first article of the chosen file."""
        if self.current is not None and self.current.articles:
            self._workspace.open_article(self.current.articles[0])

    def refresh(self) -> None:
        """Ask the library for its records again."""
        records = self._workspace.library.records()
        self.model.show(records)
        self._stack.setCurrentIndex(0 if records else 1)
        refused = sum(r.outcome is Outcome.REFUSED for r in records)
        trouble = plural("%n not readable", "%n not readable", refused) if refused else ""
        parts = (plural("%n files", "%n file", len(records)), trouble)
        self._count.setText(", ".join(part for part in parts if part))
        self._pick()

    def _set_up(self) -> None:
        table = self.table
        table.setAlternatingRowColors(True)
        table.setWordWrap(True)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        for column in (0, 1, 2, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(WIDTHS):
            header.resizeSection(column, width)
        table.selectionModel().currentChanged.connect(self._picked)
        table.activated.connect(lambda _index: self.open_article())
        self._retry.clicked.connect(lambda _on=False: self.retry())
        self._open.clicked.connect(lambda _on=False: self.open_article())

    def _lay_out(self) -> None:
        empty, keys = EmptyState(tr("Nothing has been brought in yet")), self._workspace.keys
        hint = tr(
            "Drop files or folders on the window, or press {open}. Each file gets a line here."
        )
        keys.follow(lambda: empty.say(tr("Nothing has been brought in yet"), keys.put(hint)))
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        tools = QFrame()
        tools.setObjectName("tools")
        row = QHBoxLayout(tools)
        row.setContentsMargins(PAGE, 8, PAGE, 8)
        row.addWidget(self._count, 1)
        row.addWidget(self._open)
        row.addWidget(self._retry)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(tools)
        layout.addWidget(self._page(), 1)

    def _page(self) -> QWidget:
        """The table on a page, its words below those above it."""
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(COLUMN, 6, COLUMN, 0)
        layout.addWidget(self._stack)
        return page

    def _changed(self, changes: Changes) -> None:
        if changes.records or changes.articles:
            self.refresh()

    def _picked(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._pick()

    def _pick(self) -> None:
        self._retry.setEnabled(self.can_retry)
        self._open.setEnabled(bool(self.current and self.current.articles))
        self.chosen.emit()
