"""Flags: the statements in conflict, why, and what the journalist made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text import Span, fingerprint
from core.values.dates import VagueDate


class DisputeKind(StrEnum):
    """The kinds of conflict (PRODUCT.md); the values are those of the terminal's JSON."""

    MARKED = "marked"
    FIGURES = "figures"
    POSITIONS = "positions"
    WORDING = "wording"
    BY_HAND = "by_hand"


class DisputeState(StrEnum):
    """What the journalist made of a flag."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    POSTPONED = "postponed"


class Side(StrEnum):
    """On which side of a conflict a passage stands; `NEITHER` marks context."""

    A = "a"
    B = "b"
    NEITHER = "neither"


class Relation(StrEnum):
    """How another number of the same thing stands to one."""

    AGREES = "agrees"
    CHANGED = "changed"
    OTHER_SCOPE = "other scope"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article in a dispute, with who holds it; offsets count the article's text.

    `statement` is 0 when the passage stands in no statement; `marks` are the words to make visible
    in it (doubt words, numbers). `title`, `source` and `published` are filled in when it is read
    from the library.
    """

    article: int
    span: Span
    text: str
    holder: str
    side: Side
    statement: int = 0
    marks: tuple[Span, ...] = ()
    title: str = ""
    source: str = ""
    published: VagueDate | None = None

    @property
    def fingerprint(self) -> str:
        """What a dismissal remembers of the passage: its words and its article."""
        return fingerprint(f"{self.article} {self.text}")


@dataclass(frozen=True, slots=True)
class SumRow:
    """One line of a sum: what, the number as text, where it comes from."""

    label: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """A calculation a reader can follow: its lines and what comes of it."""

    rows: tuple[SumRow, ...]
    result: str


@dataclass(frozen=True, slots=True)
class ReferenceFact:
    """A value the newsroom trusts, with unit, as-of date and source."""

    key: str
    subject: str
    property: str
    value: float
    unit: str
    as_of: VagueDate
    source: str
    url: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A dispute as a detector gives it.

    `key` names the conflict so that the same one found again is the same dispute: it is made of what
    stays the same through every re-analysis (kind, question, holders, fingerprints), never of ids.
    """

    kind: DisputeKind
    key: str
    reason: str
    passages: tuple[Passage, ...]
    sum: Sum | None = None
    question: str = ""  # key of a watch topic


@dataclass(frozen=True, slots=True)
class Dispute:
    """A flag as stored."""

    id: int
    kind: DisputeKind
    state: DisputeState
    reason: str
    passages: tuple[Passage, ...]
    sum: Sum | None
    question: int | None
    dismissed_because: str
    note: str
