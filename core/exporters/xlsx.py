"""Flat tables as an Excel workbook, a sheet each."""

# XlsxWriter has no annotations.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from typing import Any

from core.errors import ExportError
from core.exporters.base import Cell, Report, Sheet
from core.exporters.cleaning import clean
from core.exporters.files import replacing_bytes
from core.progress import Progress
from core.values import ReportForm, Written

LONGEST = 32_767  # UTF-16 code units of a cell (Excel specifications and limits)
MOST_ROWS = 1_048_576
_GOES_ON = " … (goes on in the next row)"
_CONTINUED = "(continued) … "
# Widths of columns in letters, and the height of a line in points.
_WIDTHS = {
    60: (
        "text",
        "reason",
        "passage",
        "quotation",
        "content",
        "context",
        "note",
        "evidence",
        "appearances",
        "open_points",
    ),
    30: (
        "title",
        "holder",
        "claimant",
        "claim_text",
        "verdict_reason",
        "sum",
        "question",
        "position",
        "tags",
        "url",
    ),
}
_NARROW, _LINE, _HIGHEST = 13, 15, 300


class XlsxExporter:
    """Writes one workbook in which every text is text: no formula, no link.

    A text longer than a cell can hold goes on in a row of its own below, and both say so.
    """

    form = ReportForm.XLSX

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file; raises ExportError for a table with more rows than a sheet can hold."""
        from xlsxwriter import Workbook  # only for workbooks

        sheets = report.sheets()
        with replacing_bytes(target) as file:
            book = Workbook(
                file,
                {
                    "strings_to_formulas": False,
                    "strings_to_urls": False,
                    "strings_to_numbers": False,
                    "in_memory": True,
                },
            )
            made = datetime.combine(report.data.made, datetime.min.time(), UTC).replace(tzinfo=None)
            book.set_properties({"author": report.data.newsroom.name, "created": made})
            bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
            wrapped = book.add_format({"text_wrap": True, "valign": "top"})
            for sheet in progress.over(sheets, "Writing tables"):
                _sheet(book.add_worksheet(sheet.name), sheet, bold, wrapped, progress)
            book.close()
        return Written((target,))


def _sheet(page: Any, sheet: Sheet, bold: Any, wrapped: Any, progress: Progress) -> None:
    widths = [
        next((w for w, names in _WIDTHS.items() if name in names), _NARROW) for name in sheet.head
    ]
    for column, (name, width) in enumerate(zip(sheet.head, widths, strict=True)):
        page.write_string(0, column, name.replace("_", " "), bold)
        page.set_column(column, column, width)
    at = 0
    for row in sheet.rows:
        progress.check()
        for part in rows_of(row):
            at += 1
            if at >= MOST_ROWS:
                raise ExportError(
                    f"The table “{sheet.name}” has more rows than Excel can hold; CSV has no such limit."
                )
            page.set_row(at, _height(part, widths))
            for column, cell in enumerate(part):
                _put(page, at, column, cell, wrapped)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(at, 1), len(sheet.head) - 1)


def _height(row: tuple[Cell, ...], widths: Sequence[int]) -> int:
    """Room for the longest text of a row: not every program makes it by itself."""
    pairs = zip(row, widths, strict=True)
    lines = max(ceil(len(cell) / width) for cell, width in ((str(c), w) for c, w in pairs))
    return min(_HIGHEST, _LINE * max(1, lines))


def _put(page: Any, row: int, column: int, cell: Cell, wrapped: Any) -> None:
    if isinstance(cell, str):
        done = page.write_string(row, column, cell, wrapped) if cell else 0
    else:
        done = page.write_number(row, column, cell, wrapped)
    if done:
        raise ExportError(f"A cell of row {row + 1} cannot be written to the workbook.")


def rows_of(row: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The row, and below it as many as its longest text needs; those repeat what it is about."""
    columns = [_pieces(cell) for cell in row]
    for n in range(max(len(pieces) for pieces in columns)):
        yield tuple(
            pieces[n] if n < len(pieces) else row[0] if column == 0 else ""
            for column, pieces in enumerate(columns)
        )


def _pieces(cell: Cell) -> list[Cell]:
    """A text cut so that each part fits a cell, with words at the cuts."""
    if not isinstance(cell, str):
        return [cell]
    text = clean(cell)
    if _units(text) <= LONGEST:
        return [text]
    room = LONGEST - len(_GOES_ON) - len(_CONTINUED)
    pieces: list[Cell] = []
    while text:
        end = min(len(text), room)
        while _units(text[:end]) > room:
            end -= (_units(text[:end]) - room + 1) // 2  # two units a letter at most
        head, text = text[:end], text[end:]
        pieces.append((_CONTINUED if pieces else "") + head + (_GOES_ON if text else ""))
    return pieces


def _units(text: str) -> int:
    """Its length as Excel counts it."""
    return len(text) + sum(letter > "\uffff" for letter in text)
