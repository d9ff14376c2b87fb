"""How marks look: laid over the text where it is seen, so that switching one sets no line anew."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QTextCharFormat

from core.text import Span
from desktop.marks import Layer, Mark
from desktop.theme import Theme

Dressed = tuple[Span, QTextCharFormat]


@dataclass(frozen=True)
class Stretch:
    """A stretch in which the same marks hold; `strong` are the words that make a dispute."""

    span: Span
    layers: frozenset[Layer]
    strong: bool


def stretches(marks: Iterable[Mark]) -> list[Stretch]:
    """The marks cut where any of them begins or ends, in order; none overlaps another."""
    marks = [mark for mark in marks if len(mark.span)]
    edges: set[int] = set()
    for span in (s for m in marks for s in (m.span, *_strong(m))):
        edges |= {span.start, span.end}
    made: list[Stretch] = []
    alive: list[Mark] = []
    waiting = sorted(marks, key=lambda m: m.span.start, reverse=True)
    places = sorted(edges)
    for start, end in pairwise(places):
        while waiting and waiting[-1].span.start <= start:
            alive.append(waiting.pop())
        if alive:
            alive = [mark for mark in alive if mark.span.end > start]
        if alive:
            strong = any(s.start <= start and end <= s.end for m in alive for s in _strong(m))
            made.append(Stretch(Span(start, end), frozenset(m.layer for m in alive), strong))
    return made


def _strong(mark: Mark) -> tuple[Span, ...]:
    return mark.strong if mark.layer is Layer.DISPUTES else ()


class Dressing:
    """The looks of some marks, asked for by the stretch of text that is seen."""

    def __init__(self, marks: Iterable[Mark], theme: Theme) -> None:
        self._stretches = stretches(marks)
        self._starts = [stretch.span.start for stretch in self._stretches]
        self._theme = theme

    def grounds(self, seen: Span) -> Iterator[Dressed]:
        """The backgrounds of the claims that are seen."""
        return self._coloured(seen, "claim_ground", lambda s: Layer.CLAIMS in s.layers)

    def strong(self, seen: Span) -> Iterator[Dressed]:
        """The backgrounds of the words that make a dispute."""
        return self._coloured(seen, "dispute_ground", lambda s: s.strong)

    def lines(self, seen: Span) -> Iterator[Dressed]:
        """The lines under what is seen: waves, dashes, dots."""
        for stretch in self._in(seen):
            found = self._line(stretch.layers)
            if found is not None:
                style, name = found
                look = QTextCharFormat()
                look.setUnderlineStyle(style)
                look.setUnderlineColor(self._theme.colour(name))
                yield stretch.span, look

    def _coloured(
        self, seen: Span, name: str, holds: Callable[[Stretch], bool]
    ) -> Iterator[Dressed]:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour(name))
        yield from ((s.span, look) for s in self._in(seen) if holds(s))

    def _in(self, seen: Span) -> Sequence[Stretch]:
        first = max(0, bisect_right(self._starts, seen.start) - 1)
        return self._stretches[first : bisect_left(self._starts, seen.end)]

    def _line(self, layers: frozenset[Layer]) -> tuple[QTextCharFormat.UnderlineStyle, str] | None:
        line = QTextCharFormat.UnderlineStyle
        for layer, style, name in (
            (Layer.DISPUTES, line.WaveUnderline, "dispute"),
            (Layer.HEDGES, line.DashUnderline, "text"),
            (Layer.STATEMENTS, line.DotLine, "statement"),
            (Layer.BELIEFS, line.DashDotLine, "statement"),
        ):
            if layer in layers:
                return style, name
        return None
