"""Which column of a table holds what, by its name and by what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import resources
from core.errors import DataError
from core.importers.metadata import address
from core.text import fold
from core.values import TableChoice, TableField

SAMPLE = 50  # rows that are looked at
LONG = 200  # code points of a cell that make it running text
MOST_COLUMNS = 200
_MOST = 0.8  # of the filled cells of a column that must look alike

Row = Sequence[str]


class ColumnReader:
    """Proposes how a table is to be read; `is_date` judges a cell."""

    def __init__(self, is_date: Callable[[str], bool]) -> None:
        self._is_date = is_date
        self._names = _names()

    def choice(self, rows: Sequence[Row], sheet: int = 0) -> TableChoice:
        """The choice for a table of which `rows` are the first; without a text it has no articles."""
        if not rows:
            return TableChoice({}, False, sheet)
        named = self._by_name(rows[0])
        header = len(named) > 0 or self._is_header(rows)
        cells = rows[1 : SAMPLE + 1] if header else rows[:SAMPLE]
        columns = dict(named)
        width = min(max(map(len, rows)), MOST_COLUMNS)
        for field, fits in self._tests().items():
            free = [c for c in range(width) if c not in columns.values()]
            fitting = [c for c in free if fits(_filled(cells, c))]
            if field not in columns and fitting:
                longest = field is TableField.TEXT
                columns[field] = (
                    max(fitting, key=lambda c: _length(_filled(cells, c)))
                    if longest
                    else fitting[0]
                )
        return TableChoice(columns, header, sheet)

    def _by_name(self, first: Row) -> dict[TableField, int]:
        cells = [fold(cell) for cell in first[:MOST_COLUMNS]]
        found = dict[TableField, int]()
        for field, names in self._names.items():
            place = next((cells.index(name) for name in names if name in cells), None)
            if place is not None and place not in found.values():
                found[field] = place
        return found

    def _is_header(self, rows: Sequence[Row]) -> bool:
        """A first row of short words, no two alike, above others."""
        first = rows[0]
        short = all(cell and len(cell) < 60 and not cell[0].isdigit() for cell in first)
        return 1 < len(set(first)) == len(first) and short and len(rows) > 1

    def _tests(self) -> Mapping[TableField, Callable[[Sequence[str]], bool]]:
        return {
            TableField.ADDRESS: lambda cells: _mostly(cells, lambda c: bool(address(c))),
            TableField.DATE: lambda cells: _mostly(cells, self._is_date),
            TableField.TEXT: lambda cells: bool(cells) and _length(cells) >= LONG,
            TableField.TITLE: lambda cells: bool(cells) and 15 <= _length(cells) < LONG,
        }


def _names() -> dict[TableField, tuple[str, ...]]:
    try:
        named = resources.load("lexicons", "columns.toml")
        return {field: tuple(map(fold, named[field.value])) for field in TableField}
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"columns.toml is not as it should be: {error}") from error


def _filled(rows: Sequence[Row], column: int) -> list[str]:
    return [row[column] for row in rows if column < len(row) and row[column]]


def _mostly(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(fits, cells)) >= _MOST * len(cells)


def _length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells)
