"""What the index is fed with: documents as the database has them, and what it still owes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from core.text import Span
from core.values import Quotation, VagueDate


@dataclass(frozen=True, slots=True)
class Name:
    """A person, place or organisation: the canonical spelling and every other one that was met."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementDoc:
    """A statement as it is indexed; `span` counts code points of its article's text."""

    id: int
    span: Span
    text: str
    holder: str = ""
    quotation: Quotation = Quotation.NONE
    disputed: bool = False
    said_on: VagueDate | None = None
    about: VagueDate | None = None
    entities: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleDoc:
    """An article as it is indexed, with its statements; `notes` are remarks on it."""

    id: int
    title: str
    text: str
    source: str = ""
    byline: str = ""
    published: VagueDate | None = None
    entities: tuple[Name, ...] = ()
    disputed: bool = False
    statements: tuple[StatementDoc, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimDoc:
    """A claim as it is indexed; `article`, `title`, `source` and `span` are those of its first
    appearance, None or "" when it has none. `note` becomes a document of its own."""

    id: int
    text: str
    claimant: str = ""
    verdict: str = ""
    verdict_reason: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    article: int | None = None
    title: str = ""
    source: str = ""
    span: Span | None = None
    published: VagueDate | None = None
    said_on: VagueDate | None = None
    about: VagueDate | None = None
    disputed: bool = False
    entities: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that changed and whose documents are to be written anew; `id` is its number in the
    outbox, `row_id` that of the article (with its statements) or claim (with its note)."""

    id: int
    kind: Literal["article", "claim"]
    row_id: int


Elsewhere = tuple[str, tuple[Any, ...]]  # "module:function" that opens a Feed, and its arguments


class Feed(Protocol):
    """The database, as the index sees it; called from the thread that calls the index."""

    @property
    def library_id(self) -> str:
        """The uuid of the library."""
        ...

    def highest(self) -> int:
        """The highest outbox number ever given, also when its row was settled; 0 at first."""
        ...

    def pending(self, after: int) -> Sequence[Owed]:
        """What is owed with a number above `after`, in the order of the numbers."""
        ...

    def article(self, row_id: int) -> ArticleDoc | None:
        """The article, None when it was deleted."""
        ...

    def some_articles(self, row_ids: Sequence[int]) -> Iterable[ArticleDoc]:
        """Some articles in the order of their ids, without those that were deleted."""
        ...

    def elsewhere(self) -> Elsewhere | None:
        """How to open it in another process; None when that cannot be."""
        ...

    def claim(self, row_id: int) -> ClaimDoc | None:
        """The claim, None when it was deleted."""
        ...

    def all_articles(self) -> Iterable[int]:
        """The ids of all articles."""
        ...

    def all_claims(self) -> Iterable[int]:
        """The ids of all claims."""
        ...

    def settle(self, upto: int) -> None:
        """The index holds everything up to this number: its rows may go."""
        ...
