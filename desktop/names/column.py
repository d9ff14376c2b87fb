"""The left of the names: what may be one above, a filter and the list of all names below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.text import fold
from core.values import Entity, NameProposal
from desktop.names.kinds import KindFilter
from desktop.names.words import entity_card, matches, proposal_card
from desktop.parts.cards import CardDelegate
from desktop.parts.labels import label
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import COLUMN, FIELD, Theme
from desktop.translation import digits, tr

HEAD = 40  # pixels of the heading over the proposals
SHARE = 0.4  # of the column that proposals may take


class NamesColumn(QSplitter):
    """Two lists of which one has something chosen: proposals, or names."""

    changed = Signal()  # what is chosen
    emptied = Signal(bool)  # no name is shown; whether there are any

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._all: list[Entity] = []
        self.kinds, self.filter = KindFilter(), QLineEdit()
        self.model, self.proposed = Cards(entity_card), Cards(proposal_card)
        delegate = CardDelegate(theme, title_lines=1, uniform=True)
        self.list = CardList(tr("Names"), self.model, delegate, theme)
        self.proposals = CardList(
            tr("Names that may be one"), self.proposed, CardDelegate(theme, body_lines=3), theme
        )
        self._heading, self._above = label(role="section"), QWidget()
        self._lay_out()
        self._connect()

    @property
    def asked(self) -> NameProposal | None:
        """The proposal chosen."""
        return self.proposed.value(self.proposals.currentIndex())

    @property
    def picked(self) -> list[Entity]:
        """The names chosen, those named most first."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.rows[row] for row in rows]

    def choose(self, entity: int) -> bool:
        """Choose one name, whatever the filters; False if it is not here."""
        if not self.model.place(lambda e: e.id == entity).isValid():
            self.filter.clear()
            self.kinds.choose("")
        index = self.model.place(lambda e: e.id == entity)
        if index.isValid():
            self.list.setCurrentIndex(index)
        return index.isValid()

    def show_names(self, entities: Sequence[Entity]) -> None:
        """Show these names, as far as the filter lets them; the one chosen stays chosen."""
        self._all = list(entities)
        self.kinds.count(self._all)
        self._show()

    def show_proposals(self, found: Sequence[NameProposal]) -> None:
        """Show these proposals; one is chosen if one was, or nothing else is."""
        row, was_asked = self.proposals.currentIndex().row(), self.asked is not None
        self.proposed.show(found)
        self._above.setVisible(bool(found))
        self._fit()
        self._heading.setText(tr("May be one · {number}").format(number=digits(len(found))))
        if found and was_asked:
            self.proposals.setCurrentIndex(self.proposed.index(min(row, len(found) - 1), 0))
        elif was_asked:
            self._first()

    def _fit(self) -> None:
        """Give the proposals the height they need, up to a share of the column."""
        rows = range(min(self.proposed.rowCount(), 20))
        needed = sum(self.proposals.sizeHintForRow(row) for row in rows)
        above = min(needed + HEAD, int(self.height() * SHARE))
        self.setSizes([above, self.height() - above])

    def _show(self) -> None:
        words, kind, before = fold(self.filter.text()).split(), self.kinds.chosen, self.picked[:1]
        self.model.show([e for e in self._all if kind in ("", e.kind) and matches(e, words)])
        if self.asked is None:
            again = self.model.place(lambda e: bool(before) and e.id == before[0].id)
            if again.isValid():
                self.list.setCurrentIndex(again)
            else:
                self._first()

    def _first(self) -> None:
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))
        else:
            self.emptied.emit(bool(self._all))

    def _pick(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._forget(self.proposals)
        self.changed.emit()

    def _ask(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._forget(self.list)
        self.changed.emit()

    def _forget(self, other: CardList) -> None:
        clear = QItemSelectionModel.SelectionFlag.Clear
        other.selectionModel().setCurrentIndex(QModelIndex(), clear)

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(tr("Filter names"))
        self.filter.setAccessibleName(tr("Filter names"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        _stack(self._above, _tools(self._heading, edge=COLUMN), self.proposals)
        below = QWidget()
        _stack(below, _tools(self.filter, self.kinds), self.list)
        self._above.hide()
        for widget in (self._above, below):
            self.addWidget(widget)
        self.setSizes([260, 480])
        self.setChildrenCollapsible(False)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._show())
        self.kinds.changed.connect(self._show)
        self.list.selectionModel().currentChanged.connect(self._pick)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.changed.emit())
        self.proposals.selectionModel().currentChanged.connect(self._ask)


def _tools(*widgets: QWidget, edge: int = FIELD) -> QFrame:
    frame = QFrame()
    frame.setObjectName("tools")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(edge, 8, edge, 8)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    return frame


def _stack(box: QWidget, head: QWidget, body: QWidget) -> None:
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(head)
    layout.addWidget(body, 1)
