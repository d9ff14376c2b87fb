"""What is painted first: the reading view before there is anything in it.

The panels that take its place are made of the same parts, so that nothing jumps when they do.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.beside import READER, Beside
from desktop.keys import Keys
from desktop.parts.empty import EmptyState
from desktop.parts.labels import label
from desktop.translation import marked, tr

NAMED = ("next_mark", "mark")  # the actions that are named in hints
BUSY = "busy"  # the one order in which what is decided moves an article
ORDERS = {
    "newest": marked("Newest first"),
    "last": marked("Last brought in first"),
    "title": marked("Title"),
    "source": marked("Source"),
    BUSY: marked("Most disputed first"),
}


class ListHead(QFrame):
    """What stands over the list of articles: a box to filter them, their order, how many there are."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tools")
        self.filter, self.order = QLineEdit(), QComboBox()
        self.count = label(tone="muted", wrap=False)
        self.filter.setPlaceholderText(tr("Filter by title, source or date"))
        self.filter.setAccessibleName(tr("Filter articles"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)  # the window takes dropped files
        for order, words in ORDERS.items():
            self.order.addItem(tr(words), order)
        shrink = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.order.setSizeAdjustPolicy(shrink)
        self.order.setAccessibleName(tr("Order of the articles"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.filter)
        row = QHBoxLayout()
        row.addWidget(self.order, 1)
        row.addWidget(self.count)
        layout.addLayout(row)


def nothing_chosen(keys: Keys) -> EmptyState:
    """What the inspector says while no mark is chosen."""
    hint = tr(
        "Click a marked passage or press {next_mark} to go from mark to mark. "
        "Select words and press {mark} to track a claim."
    )
    return EmptyState(tr("Nothing chosen"), keys.put(hint), small=True)


class Front(Beside):
    """An empty list, a reader that waits, an inspector with nothing in it."""

    def __init__(self, keys: Keys) -> None:
        self.articles, self.inspector = _list(), QScrollArea()
        middle = EmptyState(tr("Opening the library…"))
        middle.setMinimumWidth(READER)
        super().__init__(self.articles, middle, self.inspector)
        self.inspector.setWidgetResizable(True)
        self.inspector.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inspector.setWidget(nothing_chosen(keys))


def _list() -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(ListHead())
    paper = QFrame()  # looks as the list that takes its place, and is made in no time
    paper.setObjectName("paper")
    layout.addWidget(paper, 1)
    return made
