"""The one place that converts between Qt's UTF-16 positions and the code points of the core."""

from __future__ import annotations

import re
from bisect import bisect_left

from core.text import Span

_PAIR = re.compile("[\U00010000-\U0010ffff]")  # what UTF-16 writes as two


class Offsets:
    """Converts positions of one text: Qt counts a character beyond U+FFFF as two, Python as one."""

    def __init__(self, text: str) -> None:
        self._points = [match.start() for match in _PAIR.finditer(text)]
        self._units = [point + before for before, point in enumerate(self._points)]

    def unit(self, point: int) -> int:
        """The UTF-16 position of a code point."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """The code point at a UTF-16 position; within a pair, the character the pair stands for."""
        return unit - bisect_left(self._units, unit)

    def units(self, span: Span) -> tuple[int, int]:
        """Where a span starts in UTF-16, and how many units long it is."""
        start = self.unit(span.start)
        return start, self.unit(span.end) - start

    def span(self, start: int, end: int) -> Span:
        """The code points between two UTF-16 positions."""
        return Span(self.point(start), self.point(end))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
