"""What is told of files that were brought in, and where what is known of an article was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from core.values.articles import Outcome


@dataclass(frozen=True, slots=True)
class ImportPart:
    """An article of a file, or a file inside it, and what became of it; `article` is None where there
    is none in the library."""

    name: str
    outcome: Outcome
    reason: str = ""
    article: int | None = None


@dataclass(frozen=True, slots=True)
class RecordFilter:
    """Which files are wanted: of an outcome, and with words in the name, the account or a part."""

    outcome: Outcome | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class RecordCounts:
    """How many files there are of each outcome, and how many wait for each kind of look."""

    outcomes: Mapping[Outcome, int] = field(default_factory=dict[Outcome, int], hash=False)
    tables: int = 0
    collections: int = 0

    @property
    def files(self) -> int:
        """All files."""
        return sum(self.outcomes.values())

    @property
    def waiting(self) -> int:
        """Those that wait for a look."""
        return self.outcomes.get(Outcome.WAITING, 0)


class FactField(StrEnum):
    """What is known of an article beside its text; the values are the names in a Draft."""

    TITLE = "title"
    SOURCE = "source"
    BYLINE = "byline"
    PUBLISHED = "published"
    UPDATED = "updated"
    LANGUAGE = "language"
    URL = "url"


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is known of an article, as it is written (dates as EDTF), where each was found ("" where
    that is not known), and what was noted when it was read."""

    article: int
    values: Mapping[FactField, str] = field(hash=False)
    origins: Mapping[FactField, str] = field(default_factory=dict[FactField, str], hash=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder in which new files are looked for, and whether they are now."""

    path: Path
    on: bool
