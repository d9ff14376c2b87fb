"""Flat tables as CSV (RFC 4180), one file each."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.exporters.base import Cell, Report
from core.exporters.cleaning import clean
from core.exporters.files import made_folder, replacing
from core.progress import Progress
from core.values import ReportForm, Written

# What a spreadsheet program takes for the beginning of a formula (OWASP, CSV injection), also in
# the full width that some of them read alike, and after white space that they pass over.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class CsvExporter:
    """Writes each table into a folder, under its name."""

    form = ReportForm.CSV

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The files; each is UTF-8 with a mark, by which spreadsheet programs know it."""
        folder, sheets = made_folder(target), report.sheets()
        files = [
            _written(folder / f"{sheet.name}.csv", sheet.head, sheet.rows)
            for sheet in progress.over(sheets, "Writing tables")
        ]
        return Written(tuple(files))


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    if not isinstance(cell, str):
        return cell
    text = clean(cell)
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _written(target: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Path:
    with replacing(target, encoding="utf-8-sig") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([harmless(cell) for cell in row] for row in rows)
    return target
