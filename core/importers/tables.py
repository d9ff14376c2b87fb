"""Tables of articles: a row is an article, and a choice says which column holds what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from core.errors import ReadingError
from core.importers.article import ArticleReader, Given
from core.importers.base import Opened
from core.importers.columns import SAMPLE, ColumnReader, Row
from core.importers.head import Head
from core.importers.metadata import address
from core.importers.paragraphs import paragraphs_of
from core.text import normalise
from core.values import Draft, RefusedPart, TableChoice, TableField, TableLook

MOST_ROWS = 10_000
SHOWN_ROWS = 20
SHOWN = 300  # code points of a cell that is shown
NO_COLUMN = "It is a table, and no column of it seems to hold the text of articles."


@dataclass(frozen=True)
class Sheet:
    """One sheet of a table; `rows` reads them from the start each time it is asked."""

    name: str
    rows: Callable[[], Iterator[Row]]


class TableReader:
    """Looks at tables and reads articles out of them."""

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles
        self._columns = ColumnReader(lambda cell: articles.day(cell) is not None)

    def look(self, sheets: list[Sheet], choice: TableChoice | None) -> TableLook:
        """What a table looks like by a choice, or by the one that is proposed."""
        chosen = choice or self._proposed(sheets)
        first = _first(_sheet(sheets, chosen), SHOWN_ROWS + 1)
        width = max(map(len, first), default=0)
        names = first[0] if first and chosen.header else ()
        return TableLook(
            sheets=tuple(sheet.name for sheet in sheets),
            names=tuple((names[c] if c < len(names) else "")[:SHOWN] for c in range(width)),
            rows=tuple(tuple(cell[:SHOWN] for cell in row) for row in first[chosen.header :]),
            choice=chosen,
        )

    def open(self, sheets: list[Sheet], choice: TableChoice | None) -> Opened:
        """An article a row; rows that hold no text are named by their numbers in the table."""
        chosen = choice or self._proposed(sheets)
        if TableField.TEXT not in chosen.columns:
            raise ReadingError(NO_COLUMN)
        drafts, refused, left = list[Draft](), list[RefusedPart](), 0
        rows = _sheet(sheets, chosen).rows()
        for number, row in islice(enumerate(rows, 1), int(chosen.header), None):
            if number > MOST_ROWS:
                left += 1
            elif any(row):
                try:
                    drafts.append(self._article(row, chosen))
                except ReadingError as error:
                    refused.append(RefusedPart(f"row {number:,}", str(error)))
        if left:
            refused.append(RefusedPart(f"{left:,} more rows", f"At most {MOST_ROWS:,} are read."))
        if not drafts:
            raise ReadingError("No row of the table holds the text of an article.")
        return Opened(tuple(drafts), refused=tuple(refused))

    def _proposed(self, sheets: list[Sheet]) -> TableChoice:
        """The choice for the first sheet that seems to hold articles, else for the first."""
        choices = [
            self._columns.choice(_first(sheet, SAMPLE + 1), place)
            for place, sheet in enumerate(sheets)
        ]
        with_text = (choice for choice in choices if TableField.TEXT in choice.columns)
        return next(with_text, choices[0] if choices else TableChoice({}))

    def _article(self, row: Row, choice: TableChoice) -> Draft:
        found = {
            field: normalise(row[column]).strip()
            for field, column in choice.columns.items()
            if 0 <= column < len(row)
        }
        paragraphs = paragraphs_of(found.get(TableField.TEXT, ""))
        if not paragraphs:
            raise ReadingError("It holds no text.")
        line = {field: " ".join(cell.split()) for field, cell in found.items()}
        title, url = line.get(TableField.TITLE, ""), address(line.get(TableField.ADDRESS, ""))
        head = Head(
            byline=line.get(TableField.BYLINE, ""),
            source=line.get(TableField.OUTLET, ""),
            published=self._articles.day(line.get(TableField.DATE, "")),
        )
        known = {
            "title": title, "url": url, "byline": head.byline, "source": head.source,
            "published": head.published,
        }  # fmt: skip
        origins = {name: "column of the table" for name, value in known.items() if value}
        given = Given(title=title, head=head, url=url, origins=origins)
        return self._articles.read(paragraphs, given)


def _sheet(sheets: list[Sheet], choice: TableChoice) -> Sheet:
    if not 0 <= choice.sheet < len(sheets):
        raise ReadingError("The table has no such sheet.")
    return sheets[choice.sheet]


def _first(sheet: Sheet, count: int) -> list[Row]:
    return [row for row in islice(sheet.rows(), count * 2) if any(row)][:count]
