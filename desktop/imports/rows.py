"""The rows of the import table: a file each, and below it what was in it; read a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QBrush

from core.values import ImportPart, ImportRecord, Outcome, VagueDate
from desktop.dates import date_words
from desktop.parts.labels import tip
from desktop.tables import Index
from desktop.theme import Theme
from desktop.translation import digits, marked, tr
from desktop.wording import OUTCOMES

PAGE_ROWS = 100  # files that are read at a time
HEADS = (
    marked("What happened"), marked("File"), marked("Articles"), marked("Account"), marked("When"),
)  # fmt: skip
TONES = {Outcome.REFUSED: "bad", Outcome.IMPORTED: "good", Outcome.WAITING: "claim"}
Read = Callable[[int, int], list[ImportRecord]]
_ROOT = QModelIndex()


class RecordRows(QAbstractItemModel):
    """Files, newest first, that are read when they are scrolled to; their parts when they are opened.

    The id of an index is 0 for a file, and for a part the row of its file and one.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._read: Read = lambda _start, _count: []
        self._parts_of: Callable[[int], list[ImportPart]] = lambda _record: []
        self._records: list[ImportRecord] = []
        self._parts: dict[int, list[ImportPart]] = {}  # by the id of the record
        self._count = 0

    def show(self, count: int, read: Read, parts_of: Callable[[int], list[ImportPart]]) -> None:
        """Show so many files, which `read` gives from a place on; as many are read as were before."""
        wanted = max(PAGE_ROWS, len(self._records))
        self.beginResetModel()
        self._count, self._read, self._parts_of = count, read, parts_of
        self._records, self._parts = read(0, wanted) if count else [], {}
        self.endResetModel()

    def record(self, index: Index) -> ImportRecord | None:
        """The file of a row, or of the row that a part lies below."""
        if not index.isValid():
            return None
        row = int(index.internalId()) - 1 if index.internalId() else index.row()
        return self._records[row] if row < len(self._records) else None

    def part(self, index: Index) -> ImportPart | None:
        """The part of a row, None for a file."""
        record = self.record(index)
        if record is None or not index.internalId():
            return None
        parts = self._parts.get(record.id, [])
        return parts[index.row()] if index.row() < len(parts) else None

    def article(self, index: Index) -> int | None:
        """The article that a row is about, of a file the first."""
        part, record = self.part(index), self.record(index)
        if part is not None:
            return part.article
        return record.articles[0] if record and record.articles else None

    def place(self, record: int) -> QModelIndex:
        """Where a file stands; invalid if it was not read."""
        row = next((n for n, one in enumerate(self._records) if one.id == record), -1)
        return self.index(row, 0)

    # --- Qt's own

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """The index of a file, or of a part below one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """The file that a part lies below."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many files, or parts of one, have been read."""
        if not parent.isValid():
            return len(self._records)
        if parent.internalId() or parent.column():
            return 0
        return len(self._parts.get(self._records[parent.row()].id, []))

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As many as there are headings."""
        return len(HEADS)

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        """Whether a file has parts, read or not."""
        if not parent.isValid():
            return bool(self._records)
        return not parent.internalId() and self._records[parent.row()].parts > 0

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is more than was read."""
        if not parent.isValid():
            return len(self._records) < self._count
        record = self.record(parent)
        closed = not parent.internalId() and record is not None and record.id not in self._parts
        return bool(closed and record and record.parts)

    def fetchMore(self, parent: Index) -> None:
        """Read the next page of files, or the parts of one."""
        record = self.record(parent)
        if record is None:
            start = len(self._records)
            more = self._read(start, PAGE_ROWS)
            self._count = self._count if more else start
            self.beginInsertRows(QModelIndex(), start, start + len(more) - 1)
            self._records += more
            self.endInsertRows()
        elif parts := self._parts_of(record.id):
            self.beginInsertRows(self.index(parent.row(), 0), 0, len(parts) - 1)
            self._parts[record.id] = parts
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and the colour of the first column."""
        record, part = self.record(index), self.part(index)
        if record is None:
            return None
        words = _part_words(part) if part else _words(record)
        roles = Qt.ItemDataRole
        if role == roles.DisplayRole:
            return words[index.column()]
        if role == roles.AccessibleTextRole:
            return (
                ", ".join(word for word in words if word)
                if not index.column()
                else words[index.column()]
            )
        if role == roles.ToolTipRole:
            return tip(words[index.column()])
        if role == roles.ForegroundRole and not index.column():
            outcome = part.outcome if part else record.outcome
            return QBrush(self._theme.colour(TONES.get(outcome, "text")))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None


def file_words(record: ImportRecord) -> str:
    """The name of a file; an address, or what stands for pasted text, as it is."""
    if record.path.startswith(("http://", "https://")):
        return record.path
    return Path(record.path).name or record.path


def _words(record: ImportRecord) -> tuple[str, ...]:
    here = record.at.astimezone()
    when = f"{date_words(VagueDate.of_day(here.date()))}, {here:%H:%M}"
    articles = digits(len(record.articles)) if record.articles else ""
    return tr(OUTCOMES[record.outcome]), file_words(record), articles, record.reason, when


def _part_words(part: ImportPart) -> tuple[str, ...]:
    return tr(OUTCOMES[part.outcome]), part.name, "", part.reason, ""
