"""What a detector is given and what it gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from core.measures.measure import Measure
from core.text import ByPlace, Span
from core.values import (
    Doubt,
    Finding,
    Passage,
    ReferenceFact,
    Side,
    Statement,
    VagueDate,
)


@dataclass(frozen=True)
class Reported:
    """One analysed article as a detector sees it; offsets count code points of `text`."""

    article: int
    text: str
    title: str
    source: str
    published: VagueDate | None
    statements: tuple[Statement, ...]
    sentences: tuple[Span, ...] = ()
    measures: tuple[Measure, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @cached_property
    def statements_by_place(self) -> ByPlace[Statement]:
        """Its statements by where they stand; all of them for each sentence would take hours in a text of
        five million code points."""
        return ByPlace((s.span, s) for s in self.statements)

    @cached_property
    def sentences_by_place(self) -> ByPlace[Span]:
        """Its sentences by where they stand."""
        return ByPlace((s, s) for s in self.sentences)

    @cached_property
    def measures_by_place(self) -> ByPlace[Measure]:
        """Its measures by where they stand."""
        return ByPlace((m.span, m) for m in self.measures)

    def begun_between(self, one: Span, other: Span) -> int:
        """How many sentences begin after the start of one span and up to that of the other."""
        low, high = sorted((one.start, other.start))
        return bisect_right(self._starts, high) - bisect_right(self._starts, low)

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(sentence.start for sentence in self.sentences)

    def passage(
        self,
        span: Span,
        side: Side,
        statement: Statement | None = None,
        marks: tuple[Span, ...] = (),
    ) -> Passage:
        """A passage of this article; its holder is the statement's, or the outlet."""
        holder = (statement.holder if statement else "") or self.source
        return Passage(
            article=self.article,
            span=span,
            text=span.of(self.text),
            holder=holder,
            side=side,
            statement=statement.id if statement else 0,
            marks=marks,
        )


@dataclass(frozen=True)
class Placed:
    """A statement of some other article, with what a comparison needs to know of that article."""

    statement: Statement
    source: str
    published: VagueDate | None


@dataclass(frozen=True)
class Around:
    """What else there is: statements of the library that may conflict, and trusted facts."""

    statements: tuple[Placed, ...] = ()
    facts: tuple[ReferenceFact, ...] = ()


class Detector(Protocol):
    """Finds disputes of one kind in one article against what is around it."""

    def find(self, article: Reported, around: Around) -> Iterable[Finding]: ...
