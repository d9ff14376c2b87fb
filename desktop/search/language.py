"""The query language on one page: what may be written, what it means, an example to try."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.values import Example
from desktop.parts.labels import button, label
from desktop.parts.rows import RowTable
from desktop.tables import Column, Table
from desktop.theme import PAGE
from desktop.translation import marked, tr

LINES = (
    Example("flood dam", marked("Both words, in any form and any order")),
    Example('"lower streets"', marked("These words next to each other, in this form")),
    Example("flood OR storm", marked("At least one of them; operators are written in capitals")),
    Example("flood -storm", marked("The first without the second; NOT means the same")),
    Example("(flood OR storm) dam", marked("Brackets hold together what belongs together")),
    Example("evacuat*", marked("All words that begin so")),
    Example("evac*ion", marked("Signs for letters inside a word, too: * for any, ? for one")),
    Example(
        '"flood street"~10', marked("These words at most so many apart, in any order and this form")
    ),
    Example("/floods?|storms?/", marked("All words that fit a regular expression")),
    Example("okafor~", marked("Words at one letter from it: another spelling, a slip")),
    Example("title:flood", marked("In the title; text: means in the text")),
    Example("source:courier", marked("From an outlet with this word in its name")),
    Example(
        'source:="The Vale Courier"',
        marked("From this outlet and no other; also with holder, tag, entity"),
    ),
    Example("holder:okafor", marked("Said by somebody with this word in the name")),
    Example("entity:okafor", marked("About somebody or something of this name, in any spelling")),
    Example("tag:water", marked("Claims with this tag; verdict: works alike")),
    Example(
        "kind:statement",
        marked("Only statements; also article, claim, note, direct, indirect, mixed"),
    ),
    Example("disputed:yes", marked("What stands in a dispute that was not dismissed")),
    Example(
        "date:2025-03",
        marked("Published in that month; 2025, 2025-03-04 and 2025-01..2025-03 work, too"),
    ),
    Example(
        "date:last month",
        marked("Dates in words: yesterday, this week, past 30 days, May 2024..June 2024"),
    ),
    Example("before:2025", marked("Published before; after: works alike")),
    Example("said:2025-03", marked("Said in that month; about: is what a statement is about")),
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
            Column[Example](marked("You write"), lambda line: line.query),
            Column[Example](marked("It finds"), lambda line: tr(line.meaning)),
        )
        self.model = Table(columns)
        self.model.show(LINES)
        self.table = RowTable(tr("The query language"), self.model)
        back = button(tr("Back to the search"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 16, PAGE, 16)
        layout.setSpacing(8)
        layout.addWidget(label(tr("How to search"), "title"))
        layout.addWidget(
            label(tr("Case and accents make no difference. Enter tries a line."), tone="muted")
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

    def _take(self, index: QModelIndex) -> None:
        line = self.model.value(index)
        if line is not None:
            self.taken.emit(line.query)
