"""Tables as text (CSV, TSV; RFC 4180)."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.base import Opened
from core.importers.columns import MOST_COLUMNS, SAMPLE, Row
from core.importers.decoding import decoded
from core.importers.formats import Format
from core.importers.tables import Sheet, TableReader
from core.values import TableChoice, TableLook

LONGEST_CELL = 10_000_000
_SEPARATORS = ",;\t|"


class CsvImporter:
    """Reads tables of articles whose columns are parted by a comma, a semicolon, a tab or a bar."""

    format = Format.CSV

    def __init__(self, articles: ArticleReader) -> None:
        self._tables = TableReader(articles)

    def look(self, data: bytes, choice: TableChoice | None = None) -> TableLook:
        """The table before it is read."""
        return self._tables.look(_sheets(data), choice)

    def open(self, data: bytes) -> Opened:
        """The articles of the table by the choice that would be proposed."""
        return self._tables.open(_sheets(data), None)

    def open_by(self, data: bytes, choice: TableChoice) -> Opened:
        """The articles of the table by a choice."""
        return self._tables.open(_sheets(data), choice)


def _sheets(data: bytes) -> list[Sheet]:
    text = decoded(data).removeprefix("\ufeff").replace("\x00", "")
    named = text[:5] if text[:4].lower() == "sep=" else ""  # as Excel writes and reads it
    if named:
        text = text[6:] if text[5:6] == "\n" else text[7:]
    separator = named[4:] or _separator(text)
    return [Sheet("", lambda: _rows(text, separator))]


def _rows(text: str, separator: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator):
            yield [cell.strip() for cell in row[:MOST_COLUMNS]]
    except csv.Error as error:
        if "limit" in str(error):
            raise ReadingError(
                f"A cell of the table has more than {LONGEST_CELL:,} characters."
            ) from None
        raise ReadingError(f"As a table it is broken: {error}.") from None


def _separator(text: str) -> str:
    """The separator that gives the most rows of one width, and the widest of those."""

    def evenness(separator: str) -> tuple[float, int]:
        try:
            widths = [len(row) for row in islice(_rows(text, separator), SAMPLE) if any(row)]
        except ReadingError:
            return 0.0, 0
        width, rows = Counter(widths).most_common(1)[0] if widths else (0, 0)
        return (rows / len(widths), width) if width > 1 else (0.0, 0)

    return max(_SEPARATORS, key=evenness)
