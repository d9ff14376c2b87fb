"""The index of one library."""

from __future__ import annotations

from pathlib import Path

from core.progress import Progress
from core.search.feed import Feed
from core.values import SearchResult


class Index:
    """The full-text index in `folder` of the library with the uuid `library`."""

    def __init__(self, folder: Path, library: str) -> None:
        raise NotImplementedError

    def catch_up(self, source: Feed, progress: Progress) -> int:
        """Take in what the database owes; returns how many articles and claims were written."""
        raise NotImplementedError

    def rebuild(self, source: Feed, progress: Progress) -> None:
        """Make the index anew from all articles and claims."""
        raise NotImplementedError

    def search(self, query: str, limit: int = 50) -> SearchResult:
        """The best hits; raises QueryError."""
        raise NotImplementedError

    def document_count(self) -> int:
        """How many documents can be found."""
        raise NotImplementedError

    def watermark(self) -> int:
        """The highest outbox number that the index holds."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the files."""
        raise NotImplementedError
