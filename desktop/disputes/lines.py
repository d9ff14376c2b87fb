"""The list of disputes: all ids are known, and the lines of those that can be seen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QModelIndex

from core.values import DisputeLine
from desktop.disputes.words import dispute_card
from desktop.tables import CardModel, Index

PAGE = 40  # lines asked for at once, the wanted one in their middle

Ask = Callable[[Sequence[int]], Sequence[DisputeLine]]


class DisputeLines(CardModel[DisputeLine]):
    """Disputes by their ids; a line is asked for when it is first needed, with those around it."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(dispute_card)
        self._ask = ask
        self._ids: list[int] = []
        self._lines: dict[int, DisputeLine] = {}
        self.rowsRemoved.connect(self._removed)  # before any view hears of it

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these disputes, lowest id first, instead of those before."""
        self._ids, self._lines = list(ids), {}
        self.count(len(ids))

    @property
    def ids(self) -> Sequence[int]:
        """The disputes shown, in order."""
        return self._ids

    def value(self, index: Index) -> DisputeLine | None:
        """The line at an index; None where there is none, or if the dispute is gone by now."""
        row = index.row()
        if not 0 <= row < len(self._ids):
            return None
        if self._ids[row] not in self._lines:
            around = self._ids[max(0, row - PAGE // 2) : row + PAGE // 2]
            asked = [id for id in around if id not in self._lines]
            self._lines |= {line.id: line for line in self._ask(asked)}
        return self._lines.get(self._ids[row])

    def reach(self, dispute: int) -> QModelIndex:
        """The index of a dispute; invalid if it is not shown."""
        row = bisect_left(self._ids, dispute)
        there = row < len(self._ids) and self._ids[row] == dispute
        return self.index(row if there else -1, 0)

    def renew(self, changed: Collection[int], wanted: Collection[int]) -> None:
        """Take note of changed disputes: `wanted` are those of them that are still asked for."""
        for id in sorted(changed):
            index = self.reach(id)
            if index.isValid() and id in wanted:
                self._lines.pop(id, None)
                self.dataChanged.emit(index, index)
            elif index.isValid():
                self.removeRows(index.row(), 1)
            elif id in wanted:
                row = bisect_left(self._ids, id)
                self._ids.insert(row, id)
                self.insertRows(row, 1)

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        for id in self._ids[first : last + 1]:
            self._lines.pop(id, None)
        del self._ids[first : last + 1]
