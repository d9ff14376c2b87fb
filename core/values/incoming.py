"""What is in a file from outside: its articles, what of it could not be read, and tables in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.values.articles import Draft


@dataclass(frozen=True, slots=True)
class RefusedPart:
    """A file inside a file, an entry of a feed or a row of a table that was not read, and why.

    `name` has no folders in it and is only for people; `why` is one sentence.
    """

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class FileContent:
    """The articles of one file, and what of it could not be read."""

    drafts: tuple[Draft, ...]
    refused: tuple[RefusedPart, ...] = ()


class TableField(StrEnum):
    """What a column of a table of articles can hold."""

    TITLE = "title"
    TEXT = "text"
    DATE = "date"
    OUTLET = "outlet"
    BYLINE = "byline"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class TableChoice:
    """How a table is to be read: which column (from 0) holds what, on which sheet (from 0), and
    whether the first row names the columns."""

    columns: Mapping[TableField, int]
    header: bool = True
    sheet: int = 0


@dataclass(frozen=True, slots=True)
class TableLook:
    """A table before it is read: its sheets, the names of its columns, its first rows to show, and
    the choice that is proposed."""

    sheets: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    choice: TableChoice
