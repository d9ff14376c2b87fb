"""The positions on a question side by side, each with who takes it and in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QListView, QVBoxLayout, QWidget

from core.values import QuestionPage, Taken
from desktop.parts.cards import CardDelegate
from desktop.parts.labels import inset, label
from desktop.parts.lists import CardList
from desktop.questions.painting import sign
from desktop.questions.words import LOOSE, span_words, taken_card
from desktop.tables import Cards
from desktop.theme import COLUMN, Theme
from desktop.translation import tr

NARROWEST = 230  # pixels of a column
LOWEST = 170
BATCH = 10  # cards that are laid out at once


class PositionColumn(QFrame):
    """One position: its name, counts and dates, and its passages; Enter or a click opens one."""

    opened = Signal(object)  # a Taken

    def __init__(
        self, words: str, mark: str, passages: Sequence[Taken], unit: str, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.model: Cards[Taken] = Cards(partial(taken_card, unit=unit))
        delegate = CardDelegate(theme, body_lines=6, title_lines=1)
        name = tr("Passages: {position}").format(position=words)
        self.list = CardList(name, self.model, delegate, theme)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(BATCH)
        self.model.show(by_holder(passages))
        self._lay_out(f"{mark}  {words}".strip(), span_words(passages))
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)

    def _lay_out(self, words: str, counts: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 1)
        column.setSpacing(4)
        for text in (label(words, "section"), label(counts, tone="muted")):
            column.addLayout(inset(text, COLUMN - 1, 0, COLUMN - 1, 0))
        column.addWidget(self.list, 1)

    def _open(self, index: QModelIndex) -> None:
        taken = self.model.value(index)
        if taken is not None:
            self.opened.emit(taken)


class PositionColumns(QWidget):
    """As many columns side by side as find room, the others below."""

    opened = Signal(object)  # a Taken

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.columns: list[PositionColumn] = []
        self._none = label(tone="muted")
        self._none.setParent(self)  # what is shown without one is a window of its own
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._across = 0

    def show_page(self, page: QuestionPage) -> None:
        """Show the positions that somebody takes; the others are named below."""
        for column in self.columns:
            column.hide()
            column.deleteLater()
        groups = [(p.label, p.key) for p in page.question.positions]
        held = [
            (place, words, [t for t in page.passages if t.position == key])
            for place, (words, key) in enumerate([*groups, (tr(LOOSE), "")])
        ]
        self.columns = [
            PositionColumn(
                words, "" if page.unit else sign(place), passages, page.unit, self._theme
            )
            for place, words, passages in held
            if passages
        ]
        for column in self.columns:
            column.opened.connect(self.opened)
        free = [words for _, words, passages in held[:-1] if not passages]
        nobody = tr("Nobody says: {positions}.").format(positions=", ".join(free))
        self._none.setText(nobody if free else "")
        self._none.setVisible(bool(free))
        self._put(anew=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put more or fewer side by side."""
        super().resizeEvent(event)
        self._put()

    def _put(self, *, anew: bool = False) -> None:
        room = max(1, (self.width() + 12) // (NARROWEST + 12))
        across = min(room, max(1, len(self.columns)))
        if across == self._across and not anew:
            return
        self._across = across
        for place, column in enumerate(self.columns):
            column.setMinimumHeight(LOWEST)
            self._grid.addWidget(column, place // across, place % across)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        rows = -(-len(self.columns) // across)
        self._grid.addWidget(self._none, rows, 0, 1, across, Qt.AlignmentFlag.AlignTop)


def by_holder(passages: Sequence[Taken]) -> list[Taken]:
    """Who spoke most comes first, with all their passages in the order of time."""
    spoken = Counter(taken.holder for taken in passages)
    return sorted(passages, key=lambda taken: (-spoken[taken.holder], taken.holder))
