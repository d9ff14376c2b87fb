"""What every importer is."""

from __future__ import annotations

from typing import Protocol

from core.values import Draft


class Importer(Protocol):
    """Reads files of one format; it sees bytes only, loads nothing and runs nothing.

    `is_certain` judges by the first bytes, `suffixes` are believed where no importer is certain.
    `read` gives the articles of a file and raises ReadingError.
    """

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    def is_certain(self, head: bytes) -> bool: ...

    def read(self, data: bytes) -> list[Draft]: ...
