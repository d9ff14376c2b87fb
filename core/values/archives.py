"""What is told of a library in one file, and of bringing it into another library."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ARCHIVE_SUFFIX = ".counterclaim"


@dataclass(frozen=True, slots=True)
class ArchiveAccount:
    """An archive: its file, its size in bytes, and how much is in it.

    `remarks` are sentences on what of the library could not go along.
    """

    path: Path
    size: int
    articles: int
    claims: int
    disputes: int
    originals: int
    remarks: tuple[str, ...] = ()


class MergeKind(StrEnum):
    """What is counted when two libraries become one."""

    ARTICLE = "articles"
    CLAIM = "claims"
    APPEARANCE = "appearances"
    EVIDENCE = "evidence"
    TAG = "tags"
    DISPUTE = "disputes"
    NAME = "names"
    QUESTION = "questions"
    SEARCH = "searches"
    VERDICT = "verdicts"
    RECORD = "records"
    FILE = "files"


@dataclass(frozen=True, slots=True)
class MergeCount:
    """Of one kind: how many come in, and how many are here already.

    `told` is how many of those here are told something that was left open here, such as a verdict
    for a claim that has none.
    """

    kind: MergeKind
    new: int
    same: int
    told: int = 0


class ConflictKind(StrEnum):
    """About what two libraries say different things."""

    VERDICT = "verdict"
    CLAIM_NOTE = "claim note"
    CLAIM_DATE = "claim date"
    CLAIM_QUESTION = "claim question"
    DECISION = "decision"
    DISPUTE_NOTE = "dispute note"
    TAG = "tag description"
    TAG_PLACE = "tag place"
    SCALE = "verdict value"
    SEARCH = "search"
    NAME = "name"
    QUESTION = "question"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class MergeConflict:
    """One thing on which the libraries differ: `what` it is, what is said here and in the archive.

    `key` names it for as long as both stay as they are.
    """

    key: str
    kind: ConflictKind
    what: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What bringing an archive in would do; `remarks` are sentences on what would not come along."""

    counts: tuple[MergeCount, ...]
    conflicts: tuple[MergeConflict, ...]
    remarks: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing would be changed unless the archive's word is taken in a conflict."""
        return not any(count.new or count.told for count in self.counts)


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What was done, and the backup that was made before; None when nothing was to be done."""

    done: MergePreview
    backup: Path | None


@dataclass(frozen=True, slots=True)
class Theirs:
    """In which conflicts the word of the archive is taken: all, or those with some keys."""

    every: bool = False
    keys: frozenset[str] = frozenset()

    @classmethod
    def of(cls, keys: Collection[str]) -> Theirs:
        """The word of the archive in the conflicts of these keys."""
        return cls(keys=frozenset(keys))

    def __contains__(self, key: str) -> bool:
        return self.every or key in self.keys
