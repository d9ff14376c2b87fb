"""The saved searches with what is new in each, and the bar in which one gets its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.values import SavedSearch, Standing
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.fields import LineField
from desktop.parts.labels import button, inset, label
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import COLUMN, Theme
from desktop.translation import digits, plural, tr

ROWS = 5  # saved searches that are shown without scrolling


def standing_card(standing: Standing) -> Card:
    """How a saved search stands in the list."""
    search = standing.search
    if standing.problem:
        return Card(search.name, foot=standing.problem, badges=(Badge("!", "bad"),))
    new = (Badge(plural("+%n new", "+%n new", standing.new), "good"),) if standing.new else ()
    total = Badge(digits(standing.total), "muted")
    return Card(search.name, foot=search.query, badges=(*new, total))


class SavedList(QWidget):
    """Lists the saved searches; choosing one opens it, which is looking at it."""

    opened = Signal(object)  # a SavedSearch
    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = Cards(standing_card)
        delegate = CardDelegate(theme, title_lines=1, uniform=True)
        self.list = CardList(tr("Saved searches"), self.model, delegate, theme)
        heading = label(tr("Saved searches"), "section", wrap=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inset(heading, COLUMN, 8, COLUMN, 6))
        layout.addWidget(self.list, 1)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    @property
    def current(self) -> SavedSearch | None:
        """The search one stands on."""
        standing = self.model.value(self.list.currentIndex())
        return standing.search if standing else None

    @property
    def any(self) -> bool:
        """Whether searches are saved."""
        return self.model.rowCount() > 0

    @property
    def names(self) -> list[str]:
        """The names of the searches."""
        return [standing.search.name for standing in self.model.rows]

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Show these instead of those before."""
        before = self.current
        self.model.show(standings)
        if before is not None:
            self.list.setCurrentIndex(self.model.place(lambda s: s.search.id == before.id))
        row = self.list.sizeHintForRow(0) if standings else 0
        self.list.setMaximumHeight(max(1, row) * min(ROWS, len(standings)) + 4)
        self.setVisible(bool(standings))
        self.chosen.emit()

    def enter(self) -> None:
        """Go to the list."""
        if self.current is None:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus()

    def _open(self, index: QModelIndex) -> None:
        standing = self.model.value(index)
        if standing is not None:
            self.opened.emit(standing.search)


class NameBar(QWidget):
    """Asks in place for the name of a search; Escape leaves everything as it was."""

    given = Signal(object, str, str)  # the SavedSearch that changes or None, name, query
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = LineField(tr("Name of the search"))
        self._search: SavedSearch | None = None
        self._query = ""
        self._taken: frozenset[str] = frozenset()
        self._save = button(tr("Save"), "main")
        cancel = button(tr("Cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(tr("Save as"), wrap=False))
        layout.addWidget(self.field, 1)
        layout.addWidget(self._save)
        layout.addWidget(cancel)
        self._save.clicked.connect(self.give)
        self.field.returnPressed.connect(self.give)
        self.field.textChanged.connect(lambda _text: self._word())
        cancel.clicked.connect(self.close_bar)
        self.hide()

    def ask(
        self, name: str, query: str, taken: Iterable[str], search: SavedSearch | None = None
    ) -> None:
        """Ask for the name of a new search, or for another name of one that is kept; saving under a
        name that is taken replaces the query it stands for."""
        self._search, self._query = search, query
        self._taken = frozenset(one.casefold() for one in taken) if search is None else frozenset()
        self.field.show_words(name)
        self._word()
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def give(self) -> None:
        """Say what was entered."""
        if self.field.text().strip():
            self.given.emit(self._search, self.field.text(), self._query)

    def close_bar(self) -> None:
        """Leave everything as it was."""
        self.closed.emit()  # first, so that the focus goes where it should
        self.hide()

    def _word(self) -> None:
        same = self.field.text().strip().casefold() in self._taken
        self._save.setText(tr("Rename") if self._search else tr("Replace") if same else tr("Save"))
        self._save.setAccessibleName(self._save.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves everything as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
