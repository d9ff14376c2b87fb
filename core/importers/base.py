"""What every importer is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.importers.formats import Format
from core.values import Draft, Guess, RefusedPart, TableChoice, TableLook


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file: `key` finds it again there, `name` is for people and has no folders."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds: articles, files that are to be read like any other, what of it could not be
    read, and what was guessed."""

    drafts: tuple[Draft, ...] = ()
    parts: tuple[Part, ...] = ()
    refused: tuple[RefusedPart, ...] = ()
    guess: Guess | None = None


class Importer(Protocol):
    """Reads files of one format; it sees bytes only, loads nothing and runs nothing.

    `open` gives what a file holds and raises ReadingError.
    """

    @property
    def format(self) -> Format: ...

    def open(self, data: bytes) -> Opened: ...


class Container(Importer, Protocol):
    """An importer of files that hold files; `part` gives the bytes of one and raises ReadingError."""

    def part(self, data: bytes, key: int) -> bytes: ...


class TableImporter(Importer, Protocol):
    """An importer of tables, which can be looked at first and be read by a choice."""

    def look(self, data: bytes, choice: TableChoice | None = None) -> TableLook: ...

    def open_by(self, data: bytes, choice: TableChoice) -> Opened: ...
