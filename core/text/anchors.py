"""Holding on to a passage by its words and its place (W3C Web Annotation Data Model)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from core.text.span import Span

CONTEXT = 32  # code points of prefix and suffix; enough to tell repeated sentences apart


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: exact quotation, what stands before and after it, and where it was."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the passage was when the anchor was made."""
        return Span(self.start, self.end)


class Placing(StrEnum):
    """How an anchor was found again."""

    EXACT = "exact"
    MOVED = "moved"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Found:
    """Where an anchor lies in a text; `span` is None when it is lost."""

    placing: Placing
    span: Span | None


def make_anchor(text: str, span: Span) -> Anchor:
    """The anchor of a span of `text`."""
    return Anchor(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        start=span.start,
        end=span.end,
    )


def find_again(text: str, anchor: Anchor) -> Found:
    """Find the passage of an anchor in a text that may have changed.

    The words must stand there letter for letter, spacing aside: a number, a name or a "not" that
    differs makes another passage. Of several places the one with the most context kept wins, then
    the nearest. Only an unchanged position with unchanged words is exact.
    """
    if anchor.exact and anchor.span.of(text) == anchor.exact:
        before = text[max(0, anchor.start - CONTEXT) : anchor.start] == anchor.prefix
        if before or text.count(anchor.exact) == 1:
            return Found(Placing.EXACT, anchor.span)
    places = places_of(text, anchor.exact)
    if not places:
        return Found(Placing.LOST, None)
    best = max(places, key=lambda s: (_kept(text, s, anchor), -abs(s.start - anchor.start)))
    return Found(Placing.MOVED if best != anchor.span else Placing.EXACT, best)


def places_of(text: str, exact: str) -> list[Span]:
    """Where the words of a passage stand in a text, letter for letter, spacing aside."""
    words = exact.split()
    if not words:
        return []
    pattern = r"\s+".join(map(re.escape, words))
    return [Span(*m.span()) for m in re.finditer(pattern, text)]


def _kept(text: str, span: Span, anchor: Anchor) -> int:
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return _common(before[::-1], anchor.prefix[::-1]) + _common(after, anchor.suffix)


def _common(a: str, b: str) -> int:
    return next(
        (i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
