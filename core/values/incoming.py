"""What is in a file from outside: its articles, what of it could not be read, and tables in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.values.articles import Draft
from core.values.dates import VagueDate


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What comes in and never was a file of this disk: what to call it, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class RefusedPart:
    """A file inside a file, an entry of a feed or a row of a table that was not read, and why.

    `name` has no folders in it and is only for people; `why` is one sentence.
    """

    name: str
    why: str


class Guess(StrEnum):
    """What of a file was only guessed, so that a person may want to look before it comes in."""

    COLUMNS = "columns"  # which column of a table holds what
    CUTS = "cuts"  # where the articles of a collection begin


@dataclass(frozen=True, slots=True)
class FileContent:
    """The articles of one file, what of it could not be read, and what was guessed in reading it."""

    drafts: tuple[Draft, ...]
    refused: tuple[RefusedPart, ...] = ()
    guess: Guess | None = None


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


@dataclass(frozen=True, slots=True)
class CutChoice:
    """Where the articles of a collection begin: paragraphs by their place from 0, lowest first."""

    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CutLook:
    """A collection before it is cut: its paragraphs, each shortened to be shown, which of them are
    marks between articles, the cuts that are proposed, and whether these are only a guess."""

    paragraphs: tuple[str, ...]
    marks: frozenset[int]
    choice: CutChoice
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What a feed says of one of its entries."""

    title: str
    url: str
    published: VagueDate | None = None


@dataclass(frozen=True, slots=True)
class FeedLook:
    """The entries of a feed, to choose from."""

    title: str
    entries: tuple[FeedEntry, ...]


Choice = TableChoice | CutChoice
Look = TableLook | CutLook
