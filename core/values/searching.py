"""What a search gives back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text import Span


class HitKind(StrEnum):
    """What a hit is; the values are those of the query field `kind` and of the terminal's JSON."""

    ARTICLE = "article"
    STATEMENT = "statement"
    CLAIM = "claim"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit: `span` is the place to jump to in the article (None if it has none), `snippet` the
    words round it, `marks` the matching stretches of `snippet`, in its own code points."""

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


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a field and how many hits have it."""

    field: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits, how many there are in all, and how they spread over some fields."""

    query: str
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
