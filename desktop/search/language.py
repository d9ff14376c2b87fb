"""The query language on one page: what may be written, what it means, an example to try."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from core.values import Example
from desktop.parts.labels import button, label
from desktop.tables import Column, Table

LINES = (
    Example("flood dam", "Both words, in any form and any order"),
    Example('"lower streets"', "These words next to each other, in this form"),
    Example("flood OR storm", "At least one of them; operators are written in capitals"),
    Example("flood -storm", "The first without the second; NOT means the same"),
    Example("(flood OR storm) dam", "Brackets hold together what belongs together"),
    Example("evacuat*", "All words that begin so"),
    Example("okafor~", "Words at one letter from it: another spelling, a slip"),
    Example("title:flood", "In the title; text: means in the text"),
    Example("source:courier", "From an outlet with this word in its name"),
    Example(
        'source:="The Vale Courier"', "From this outlet and no other; also with holder, tag, entity"
    ),
    Example("holder:okafor", "Said by somebody with this word in the name"),
    Example("entity:okafor", "About somebody or something of this name, in any spelling"),
    Example("tag:water", "Claims with this tag; verdict: works alike"),
    Example(
        "kind:statement", "Only statements; also article, claim, note, direct, indirect, mixed"
    ),
    Example("disputed:yes", "What stands in a dispute that was not dismissed"),
    Example(
        "date:2025-03", "Published in that month; 2025, 2025-03-04 and 2025-01..2025-03 work, too"
    ),
    Example("before:2025", "Published before; after: works alike"),
    Example("said:2025-03", "Said in that month; about: is what a statement is about"),
)


class LanguagePage(QWidget):
    """A table of the language; choosing a line tries it."""

    taken = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        columns = (
            Column[Example]("You write", lambda line: line.query),
            Column[Example]("It finds", lambda line: line.meaning),
        )
        self.model, self.table = Table(columns), QTableView()
        self.model.show(LINES)
        self._set_up()
        back = button("Back to the search")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 16)
        layout.setSpacing(8)
        layout.addWidget(label("How to search", "title"))
        layout.addWidget(
            label("Case and accents make no difference. Enter tries a line.", tone="muted")
        )
        layout.addWidget(self.table, 1)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        back.clicked.connect(self.closed.emit)
        self.table.activated.connect(self._take)

    def enter(self) -> None:
        """Go to the table."""
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName("The query language")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def _take(self, index: QModelIndex) -> None:
        line = self.model.value(index)
        if line is not None:
            self.taken.emit(line.query)
