"""Models over lists of values: one of cards for lists, one of columns for tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)

from desktop.parts.cards import CARD, Card
from desktop.parts.labels import tip
from desktop.translation import tr

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole + 2
_FLAG = Qt.ItemFlag
# Put together once: Python takes longer over it than Qt over a row, and asks for it for every row.
CHOSEN = _FLAG.ItemIsSelectable | _FLAG.ItemIsEnabled | _FLAG.ItemNeverHasChildren
_NOWHERE = QModelIndex()


class CardModel(QStringListModel, Generic[T]):
    """Values in a list, each shown as a card; `value` says which there are.

    Qt's own model of strings keeps as many empty ones: a view asks for the number of rows once for
    each row it lays out, and only Qt answers fast enough for thousands.
    """

    def __init__(self, card: Callable[[T], Card]) -> None:
        super().__init__()
        self._card = card

    def count(self, rows: int) -> None:
        """Let there be so many rows, all of them others than before."""
        self.setStringList([""] * rows)

    def value(self, index: Index) -> T | None:
        """The value at an index, None where there is none."""
        raise NotImplementedError

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen; nothing is written into them."""
        return CHOSEN if index.isValid() else _FLAG.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The card, its words, or the value."""
        value = self.value(index)
        if value is None:
            return Card("") if role == CARD else None  # gone since it was listed
        if role == CARD:
            return self._card(value)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._card(value).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            card = self._card(value)
            return tip(f"{card.title}\n{card.hint}") if card.hint else tip(card.title)
        return value if role == VALUE else None


class Cards(CardModel[T]):
    """Values that are all known, each shown as a card."""

    def __init__(self, card: Callable[[T], Card]) -> None:
        super().__init__(card)
        self._rows: list[T] = []

    def show(self, rows: Sequence[T]) -> None:
        """Show these values instead of those before."""
        self._rows = list(rows)
        self.count(len(rows))

    @property
    def rows(self) -> Sequence[T]:
        """The values shown, in order."""
        return self._rows

    def value(self, index: Index) -> T | None:
        """The value at an index, None where there is none."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def place(self, wanted: Callable[[T], bool]) -> QModelIndex:
        """The index of the first value that fits; invalid if none does."""
        row = next((i for i, value in enumerate(self._rows) if wanted(value)), -1)
        return self.index(row, 0)


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column of a table: its heading and the words it shows of a value."""

    heading: str
    words: Callable[[T], str]


class Table(QAbstractTableModel, Generic[T]):
    """A list of values, each a row of columns."""

    def __init__(self, columns: Sequence[Column[T]]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: list[T] = []

    def show(self, rows: Sequence[T]) -> None:
        """Show these values instead of those before."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def use(self, columns: Sequence[Column[T]], rows: Sequence[T]) -> None:
        """Show these values in other columns."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), list(rows)
        self.endResetModel()

    def value(self, index: Index) -> T | None:
        """The value at an index, None where there is none."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many values there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        value = self.value(index)
        if value is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        words = self._columns[index.column()].words(value)
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._columns[section].heading)
        return None
