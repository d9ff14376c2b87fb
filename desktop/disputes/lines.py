"""The list of disputes, asked for by pages as it is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QModelIndex

from core.values import DisputeLine
from desktop.disputes.words import dispute_card
from desktop.tables import Cards, Index

PAGE = 200

Ask = Callable[[int, int], Sequence[DisputeLine]]  # beyond which id, how many


class DisputeLines(Cards[DisputeLine]):
    """Lines in the order of their ids; those beyond the last page are asked for when they are needed."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(dispute_card)
        self._ask = ask
        self._more = False

    def begin(self) -> None:
        """Ask anew, as far as has been shown before."""
        before = max(PAGE, len(self._rows))
        rows = self._ask(0, before)
        self._more = len(rows) == before
        self.show(rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be more."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        rows = self._ask(self._rows[-1].id if self._rows else 0, PAGE)
        self._more = len(rows) == PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def reach(self, dispute: int) -> QModelIndex:
        """The index of a dispute, asking for pages until it is there; invalid if it is not asked for."""
        while self._more and (not self._rows or self._rows[-1].id < dispute):
            self.fetchMore(QModelIndex())
        return self.place(lambda line: line.id == dispute)

    def renew(self, changed: Collection[int], lines: Sequence[DisputeLine]) -> None:
        """Take note of changed disputes: `lines` are those of them that are still asked for."""
        now = {line.id: line for line in lines}
        for id in sorted(changed):
            row = next((row for row, line in enumerate(self._rows) if line.id >= id), None)
            known = row is not None and self._rows[row].id == id
            if row is not None and known and id in now:
                self._rows[row] = now[id]
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            elif row is not None and known:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()
            elif id in now and (row is not None or not self._more):
                row = len(self._rows) if row is None else row
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows.insert(row, now[id])
                self.endInsertRows()
