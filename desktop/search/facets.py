"""How the hits spread over sources, holders and the like; a value can be asked for or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from core.values import Clause, Facet, Narrowing
from desktop.parts.labels import tip
from desktop.search.words import FIELDS, value_words
from desktop.theme import Theme
from desktop.translation import digits, plural, tr

VALUE = Qt.ItemDataRole.UserRole
FEW = 8  # values of a field that are shown at first
SIGNS = {Narrowing.INCLUDE: "✓ ", Narrowing.EXCLUDE: "✕ ", None: ""}


class Facets(QTreeWidget):
    """A tree of fields and values with counts.

    A click or Enter asks for a value, a click on the minus at its right or the minus key leaves it
    out; the same once more takes that back.
    """

    narrowed = Signal(str, str, object)  # field, value, Narrowing or None
    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facets: tuple[Facet, ...] = ()
        self._clauses: tuple[Clause, ...] = ()
        self._long: set[str] = set()  # fields of which all values are shown
        self.setObjectName("facets")
        self.setAccessibleName(tr("Narrow the search"))
        self.setHeaderHidden(True)
        self.setColumnCount(3)
        self.setIndentation(10)
        self.setRootIsDecorated(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit())
        theme.changed.connect(self._show)

    @property
    def current(self) -> Facet | None:
        """The value one stands on."""
        item = self.currentItem()
        facet = item.data(0, VALUE) if item is not None else None
        return facet if isinstance(facet, Facet) else None

    def show_facets(self, facets: Sequence[Facet], clauses: Sequence[Clause]) -> None:
        """Show facets, those that the clauses ask for or leave out with a sign."""
        self._facets, self._clauses = tuple(facets), tuple(clauses)
        self._show()

    def include(self) -> None:
        """Ask for the value one stands on, or no longer."""
        self._act(self.currentItem(), Narrowing.INCLUDE)

    def exclude(self) -> None:
        """Leave out the value one stands on, or no longer."""
        self._act(self.currentItem(), Narrowing.EXCLUDE)

    def asked_of(self, facet: Facet) -> Narrowing | None:
        """What the query asks of a value."""
        for clause in self._clauses:
            same = clause.chosen and clause.field == facet.field
            if same and facet.value.casefold() in (value.casefold() for value in clause.values):
                return Narrowing.EXCLUDE if clause.excluded else Narrowing.INCLUDE
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for a value; on the minus it leaves it out."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            place = event.position().toPoint()
            item = self.itemAt(place)
            how = Narrowing.EXCLUDE if self._on_minus(place) else Narrowing.INCLUDE
            self._act(item, how)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar asks for a value."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.include()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first value when one stands nowhere."""
        super().focusInEvent(event)
        rows = self._rows()
        if self.current is None and rows:
            self.setCurrentItem(rows[0])

    # --- within

    def _on_minus(self, place: QPoint) -> bool:
        return self.columnAt(place.x()) == 2

    def _act(self, item: QTreeWidgetItem | None, how: Narrowing) -> None:
        value = item.data(0, VALUE) if item is not None else None
        if isinstance(value, Facet):
            self.narrowed.emit(
                value.field, value.value, None if self.asked_of(value) is how else how
            )
        elif isinstance(value, str):
            self._long.add(value)
            self._show()

    def _show(self) -> None:
        before, height = self.current, self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for field in dict.fromkeys(facet.field for facet in self._facets):
            self._add_field(field, [facet for facet in self._facets if facet.field == field])
        self.expandAll()
        self._stand_on(before)
        self.verticalScrollBar().setValue(height)
        self.blockSignals(False)

    def _add_field(self, field: str, facets: list[Facet]) -> None:
        top = QTreeWidgetItem([tr(FIELDS[field]) if field in FIELDS else field.capitalize()])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        self.addTopLevelItem(top)
        shown = [
            facet
            for place, facet in enumerate(facets)
            if place < FEW or field in self._long or self.asked_of(facet)
        ]
        for facet in shown:
            top.addChild(self._row(facet))
        if len(shown) < len(facets):
            more = QTreeWidgetItem([plural("%n more…", "%n more…", len(facets) - len(shown))])
            more.setData(0, VALUE, field)
            more.setForeground(0, self._theme.colour("accent"))
            top.addChild(more)

    def _row(self, facet: Facet) -> QTreeWidgetItem:
        state, words = self.asked_of(facet), value_words(facet.field, facet.value)
        row = QTreeWidgetItem([SIGNS[state] + words, digits(facet.count), "−"])
        row.setData(0, VALUE, facet)
        spoken = _spoken(words, facet.count, state)
        row.setToolTip(0, tip(spoken))
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        row.setToolTip(2, tip(tr("Leave out {value}").format(value=words)))
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setForeground(1, self._theme.colour("muted"))
        row.setForeground(2, self._theme.colour("muted"))
        font = row.font(0)
        font.setBold(state is Narrowing.INCLUDE)
        row.setFont(0, font)
        if state is Narrowing.EXCLUDE:
            row.setForeground(0, self._theme.colour("muted"))
        return row

    def _stand_on(self, facet: Facet | None) -> None:
        for item in self._rows() if facet else ():
            value = item.data(0, VALUE)
            if isinstance(value, Facet) and _same(value, facet):
                self.setCurrentItem(item)

    def _rows(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(top) for top in range(self.topLevelItemCount())]
        rows = [top.child(at) for top in tops if top for at in range(top.childCount())]
        return [row for row in rows if row is not None]


def _spoken(words: str, hits: int, state: Narrowing | None) -> str:
    """A value with its hits and what is asked of it, for who does not see the row."""
    said = plural("{value}: %n hits", "{value}: %n hit", hits)
    if state is Narrowing.INCLUDE:
        said = plural("{value}: %n hits, asked for", "{value}: %n hit, asked for", hits)
    if state is Narrowing.EXCLUDE:
        said = plural("{value}: %n hits, left out", "{value}: %n hit, left out", hits)
    return said.format(value=words)


def _same(one: Facet, other: Facet | None) -> bool:
    return other is not None and (one.field, one.value) == (other.field, other.value)
