"""A list of names pasted in, and what each finds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.values import ListedName
from desktop.parts.labels import button, label
from desktop.parts.rows import RowTable
from desktop.tables import Column, Table
from desktop.theme import PAGE
from desktop.translation import digits, marked, plural, tr

HINT = marked(
    "One name a line, or one query a line. A line that cannot be read does not stop the others."
)


def remark(row: ListedName) -> str:
    """What is to be said of a line: why it cannot be read, or what may have been meant."""
    if row.problem:
        said = tr("Line {line}, character {place}: {problem}")
        return said.format(line=row.line, place=row.position + 1, problem=row.problem)
    either = tr(" or ", "between two of several")
    offered = either.join(one.query.strip('"') for one in row.suggestions)
    return tr("Did you mean {queries}?").format(queries=offered) if offered else ""


COLUMNS = (
    Column[ListedName](marked("Name"), lambda row: row.text),
    Column[ListedName](marked("Hits"), lambda row: "" if row.problem else digits(row.hits)),
    Column[ListedName](marked("Articles"), lambda row: "" if row.problem else digits(row.articles)),
    Column[ListedName](marked("Remark"), remark),
)


def _sentence(found: int, lines: int, bad: int) -> str:
    """How many lines found something, and how many could not be read."""
    said = plural(
        "{found} of %n lines found something.", "{found} of %n line found something.", lines
    )
    if bad:
        known = plural("{found} of %n lines", "{found} of %n line", lines).format(
            found=digits(found)
        )
        said = plural(
            "{lines} found something; %n lines could not be read.",
            "{lines} found something; %n line could not be read.",
            bad,
        )
        return said.format(lines=known)
    return said.format(found=digits(found))


class ListedPage(QWidget):
    """The list at the left, a table at the right; choosing a row searches for it."""

    asked = Signal(str, bool)  # the text, whether words stand next to each other
    opened = Signal(str)  # a query
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text, self.together = QPlainTextEdit(), QCheckBox(tr("Words next to each other"))
        self.go, self._back = button(tr("Search for all"), "main"), button(tr("Back to the search"))
        self.says, self.copy = label(tr(HINT), tone="muted"), button(tr("Copy the table"))
        self.model = Table(COLUMNS)
        self.table = RowTable(tr("What each name finds"), self.model)
        self._set_up()
        self._lay_out()
        self.go.clicked.connect(self.ask)
        self._back.clicked.connect(self.closed.emit)
        self.copy.clicked.connect(self.copy_table)
        self.table.activated.connect(self._open)

    def copy_table(self) -> None:
        """Put the table on the clipboard, as spreadsheets take it."""
        rows = (self.model.value(self.model.index(at, 0)) for at in range(self.model.rowCount()))
        lines = [[tr(column.heading) for column in COLUMNS]]
        lines += [[column.words(row) for column in COLUMNS] for row in rows if row]
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def ask(self) -> None:
        """Search for all lines."""
        self.asked.emit(self.text.toPlainText(), self.together.isChecked())

    def show_names(self, rows: Sequence[ListedName]) -> None:
        """Show what the lines find, those with most hits first and those with trouble last."""
        self.copy.setEnabled(bool(rows))
        self.model.show(sorted(rows, key=lambda row: (bool(row.problem), -row.hits, row.line)))
        found, bad = sum(bool(row.hits) for row in rows), sum(bool(row.problem) for row in rows)
        self.says.setText(_sentence(found, len(rows), bad))
        if rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the search, Ctrl+Enter searches for all."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask() if event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
        else:
            super().keyPressEvent(event)

    # --- within

    def _set_up(self) -> None:
        self.text.setAccessibleName(tr("List of names"))
        self.text.setPlaceholderText(tr("Paste the names here"))
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)  # the window takes dropped files
        self.together.setChecked(True)
        self.copy.setEnabled(False)
        self.table.horizontalHeader().setMaximumSectionSize(420)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(PAGE, 16, 12, 16)
        column.addWidget(label(tr("A list of names"), "section"))
        column.addWidget(self.text, 1)
        column.addWidget(self.together)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self._back)
        buttons.addStretch()
        column.addLayout(buttons)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 16, PAGE, 16)
        above = QHBoxLayout()
        above.addWidget(self.says, 1)
        above.addWidget(self.copy)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([360, 840])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.value(index)
        if row is not None:
            self.opened.emit(row.query)
