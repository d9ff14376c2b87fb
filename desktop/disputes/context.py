"""What stands before and after a passage: the sentence on each side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from core.text import Span
from desktop.offsets import Offsets

MOST = 400  # code points on each side
LEAST = 40  # a shorter sentence ("Mr.", "Yes.") brings the one beyond it along


def in_context(text: str, span: Span) -> tuple[str, int, int]:
    """The passage with its context on one line, where that begins in `text`, and where the passage
    begins in it. Line breaks become spaces one to one, so that offsets hold; cut ends show "…"."""
    start, end = _before(text, span.start), _after(text, span.end)
    shown = text[start:end].replace("\n", " ")
    before, after = "… " if start > 0 else "", " …" if end < len(text) else ""
    return before + shown + after, start - len(before), span.start - start + len(before)


def _before(text: str, point: int) -> int:
    """Where the sentence before the one of a code point begins, or the word that is far enough."""
    first = max(0, point - MOST)
    starts = [first + edge.start for edge in _sentences(text[first : point + 1])]
    own = bisect_right(starts, point) - 1
    for start in reversed(starts[: max(own, 0)]):
        if start > first and point - start >= LEAST:
            return start
    return _word(text, first, point) if first else 0


def _after(text: str, point: int) -> int:
    """Where the sentence after the one that ends at a code point ends, or the word far enough."""
    last = min(len(text), point + MOST)
    first = max(0, point - MOST)
    ends = [first + edge.end for edge in _sentences(text[first:last])]
    for end in ends[bisect_left(ends, point) + 1 :]:
        if end < last and end - point >= LEAST:
            return end
    if last == len(text):
        return len(text.rstrip()) if len(text.rstrip()) >= point else last
    while last > point and not text[last].isspace():
        last -= 1
    return last if last > point else min(len(text), point + MOST)


def _word(text: str, start: int, point: int) -> int:
    """The first beginning of a word from a place on."""
    place = start
    while place < point and not text[place - 1].isspace():
        place += 1
    return place if place < point else start


def _sentences(text: str) -> list[Span]:
    """The sentences of a text as Unicode tells them (UAX 29), without the space around them."""
    finder, offsets = (
        QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text),
        Offsets(text),
    )
    edges = [0]
    while (unit := finder.toNextBoundary()) != -1:
        edges.append(offsets.point(unit))
    found: list[Span] = []
    for start, end in pairwise(edges):
        words = text[start:end]
        if words.strip():
            found.append(Span(start, start + len(words.rstrip())))
    return found
