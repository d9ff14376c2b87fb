"""Workbooks (XLSX), read from their XML row by row; formulas give the value that was kept with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from xml.etree.ElementTree import Element

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.base import Opened
from core.importers.columns import MOST_COLUMNS, Row
from core.importers.formats import Format
from core.importers.markup import subtrees
from core.importers.package import related, relations, root_of
from core.importers.packed import Packed
from core.importers.tables import Sheet, TableReader
from core.values import TableChoice, TableLook

MOST_SHEETS = 100
_BUILT_IN_DATES = frozenset((*range(14, 23), *range(45, 48)))  # ECMA-376 part 1, 18.8.30
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_CELL = re.compile(r"([A-Z]{1,3})\d+")


class XlsxImporter:
    """Reads tables of articles in workbooks."""

    format = Format.XLSX

    def __init__(self, articles: ArticleReader) -> None:
        self._tables = TableReader(articles)

    def look(self, data: bytes, choice: TableChoice | None = None) -> TableLook:
        """The table before it is read."""
        return self._tables.look(_Workbook(Packed(data)).sheets(), choice)

    def open(self, data: bytes) -> Opened:
        """The articles of the first sheet that seems to hold some."""
        return self._tables.open(_Workbook(Packed(data)).sheets(), None)

    def open_by(self, data: bytes, choice: TableChoice) -> Opened:
        """The articles of a sheet by a choice."""
        return self._tables.open(_Workbook(Packed(data)).sheets(), choice)


class _Workbook:
    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._name = related(packed, "", "officeDocument") or "xl/workbook.xml"
        root = root_of(packed, self._name)
        if root is None:
            raise ReadingError("It is a workbook without a sheet.")
        self._root = root
        about = root.find("workbookPr")
        since_1904 = about is not None and about.get("date1904") in ("1", "true")
        self._epoch = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
        self._dates = frozenset(self._date_styles())
        self._strings = [_text(si) for si in self._each("sharedStrings", "si")]

    def sheets(self) -> list[Sheet]:
        """The sheets that hold cells, in the order of the workbook."""
        files = dict(relations(self._packed, self._name, "worksheet"))
        listed = (sheet for sheet in self._root.iterfind("sheets/sheet"))
        named = [(s.get("name", ""), files.get(s.get("r:id", ""), "")) for s in listed]
        found = [Sheet(name, partial(self._rows, file)) for name, file in named if file]
        if not found:
            raise ReadingError("It is a workbook without a sheet.")
        return found[:MOST_SHEETS]

    def _rows(self, file: str) -> Iterator[Row]:
        for row in subtrees(self._packed.read(file) or b"", ("row",)):
            cells = list[str]()
            for cell in row.iterfind("c"):
                place = _column(cell.get("r", ""), len(cells))
                if place < MOST_COLUMNS:
                    cells += [""] * (place + 1 - len(cells))
                    cells[place] = self._value(cell).strip()
            yield cells

    def _value(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inside = cell.find("is")
            return _text(inside) if inside is not None else ""
        value = cell.findtext("v", "")
        if kind == "s":
            known = value.isdecimal() and len(value) < 9 and int(value) < len(self._strings)
            return self._strings[int(value)] if known else ""
        if kind == "n" and cell.get("s", "") in self._dates:
            return self._day(value)
        return value

    def _day(self, value: str) -> str:
        try:
            return (self._epoch + timedelta(days=int(float(value)))).isoformat()
        except (ValueError, OverflowError):
            return value

    def _date_styles(self) -> Iterator[str]:
        """The numbers of the cell styles that show a number as a date."""
        name = related(self._packed, self._name, "styles")
        root = root_of(self._packed, name) if name else None
        if root is None:
            return
        formats = {
            f.get("numFmtId"): f.get("formatCode", "") for f in root.iterfind("numFmts/numFmt")
        }
        for place, style in enumerate(root.iterfind("cellXfs/xf")):
            id = style.get("numFmtId", "0")
            code = _QUOTED.sub("", formats.get(id, "")).lower()
            if (id.isdecimal() and len(id) < 9 and int(id) in _BUILT_IN_DATES) or "y" in code:
                yield str(place)

    def _each(self, kind: str, name: str) -> Iterator[Element]:
        file = related(self._packed, self._name, kind)
        data = self._packed.read(file) if file else None
        if data:
            yield from subtrees(data, (name,))


def _text(element: Element) -> str:
    """The text of a cell, without the readings that stand above Japanese words."""
    runs = [element.findtext("t", ""), *(run.findtext("t", "") for run in element.iterfind("r"))]
    return _escaped("".join(runs))


def _escaped(text: str) -> str:
    """The text with the characters that workbooks write as _x000D_ (ECMA-376 part 1, 22.9.2.19)."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def _column(reference: str, following: int) -> int:
    match = _CELL.fullmatch(reference)
    if match is None:
        return following
    place = 0
    for letter in match[1]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
