"""What a search gives back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from core.text import Span


class HitKind(StrEnum):
    """What a hit is; the values are those of the query field `kind` and of the terminal's JSON."""

    ARTICLE = "article"
    STATEMENT = "statement"
    CLAIM = "claim"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class HitLine:
    """A line of a hit: words round a place that fits, `marks` in code points of `text`, and where
    that place lies in the article (None if it has none)."""

    text: str
    marks: tuple[Span, ...]
    span: Span | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit: `span` is the place to jump to in the article (None if it has none), `snippet` the
    words round it, `marks` the matching stretches of `snippet`, in its own code points.

    `lines` are the places that fit, in their order, and `more` counts those left out. `new` says
    that it was not there when its saved search was last looked at.
    """

    kind: HitKind
    id: int
    article: int | None
    title: str
    span: Span | None
    snippet: str
    marks: tuple[Span, ...]
    source: str = ""
    holder: str = ""
    date: str = ""
    lines: tuple[HitLine, ...] = ()
    more: int = 0
    new: bool = False


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits in one article, or one claim that stands in none; `lines` go by the order of the
    text, each with the hit it comes from, and `more` counts the places left out."""

    article: int | None
    title: str
    source: str
    date: str
    lines: tuple[tuple[Hit, HitLine], ...]
    more: int = 0
    new: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a field and how many hits have it."""

    field: str
    value: str
    count: int


class Narrowing(StrEnum):
    """What a query asks of a facet's value."""

    INCLUDE = "include"
    EXCLUDE = "exclude"


@dataclass(frozen=True, slots=True)
class Clause:
    """A field that a query asks for as a whole, `span` in code points of the query.

    `chosen` says that it is one a facet can make: exact values, of which any will do.
    """

    field: str
    values: tuple[str, ...]
    excluded: bool
    chosen: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another query that finds something; `marks` are the words that differ, in its code points."""

    query: str
    marks: tuple[Span, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Completion:
    """What can come next in a query: the whole query with it, the part that is new, the code point
    behind that, and how many hits it has by itself (None where that says nothing)."""

    query: str
    text: str
    at: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits, how many there are in all, and how they spread over some fields.

    The counts of a field that the query narrows are those of the query without that narrowing, so
    that another value can be added. `articles` counts the articles that are hit, themselves or by a
    statement, `groups` are the best hits by article, `clauses` the fields in force. `seen` is what
    the new hits are new to; None where nothing is. With `rebuilding` the index is being made anew and
    these are the hits that the database found by plain words, neither ranked nor complete. Without
    `aliases` names were found where they stand so, and not in their other spellings.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
    groups: tuple[HitGroup, ...] = ()
    articles: int = 0
    clauses: tuple[Clause, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    seen: frozenset[int] | None = None
    rebuilding: bool = False
    aliases: bool = True


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that is kept under a name."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a saved search stands: its hits, and those that are new since it was last looked at;
    `problem` is a sentence when its query cannot be read."""

    search: SavedSearch
    total: int = 0
    new: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ListedName:
    """A line of a pasted list and what it finds; lines count from 1.

    `query` is what it was searched for by. When it cannot be read, `problem` says why and
    `position` at which code point of the line. `suggestions` are given where nothing is found.
    """

    line: int
    text: str
    query: str
    hits: int = 0
    articles: int = 0
    problem: str = ""
    position: int = 0
    suggestions: tuple[Suggestion, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Harvest:
    """What can be made of all hits of a query: the ids of the statements that are no claims yet,
    and of the claims that are hit, themselves or by their note or a statement of theirs."""

    query: str
    statements: tuple[int, ...]
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A query made of the library's own words, and what it finds."""

    query: str
    meaning: str
