"""Long texts cut into stretches that are read one after another, so that memory stays bounded.

A parsed text takes some 600 bytes a code point, an analysis a few; only the second is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from core.text import Span
from core.values import Analysis, TextToAnalyse

STRETCH = 200_000  # code points, some forty times the length of an article
_BORDERS = ("\n\n", "\n", " ")  # where a stretch had best end

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text that begins at a code point of it; `last` when the text ends with it."""

    given: TextToAnalyse
    start: int
    last: bool


def stretches(given: TextToAnalyse, size: int = STRETCH) -> Iterator[Stretch]:
    """The parts of a text, each of at most `size` code points, cut between paragraphs if possible."""
    start = 0
    while len(given.text) - start > size:
        end = _border(given.text, start, start + size)
        yield Stretch(_part(given, Span(start, end)), start, last=False)
        start = end
    yield Stretch(_part(given, Span(start, len(given.text))) if start else given, start, last=True)


def joined(parts: Sequence[tuple[int, Analysis]]) -> Analysis:
    """The analysis of a text from those of its stretches and where each begins."""
    if len(parts) == 1:
        return parts[0][1]
    moved = [_moved(analysis, start) for start, analysis in parts]
    return Analysis(
        *(tuple(one for a in moved for one in getattr(a, f.name)) for f in fields(Analysis))
    )


def _border(text: str, start: int, end: int) -> int:
    """The end of a stretch: after the last paragraph, line or word in its second half."""
    for border in _BORDERS:
        at = text.rfind(border, start + (end - start) // 2, end)
        if at >= 0:
            return at + len(border)
    return end


def _part(given: TextToAnalyse, part: Span) -> TextToAnalyse:
    skip = tuple(
        Span(max(s.start, part.start), min(s.end, part.end)).shifted(-part.start)
        for s in given.skip
        if s.overlaps(part)
    )
    return replace(given, text=part.of(given.text), skip=skip)


def _moved(value: T, by: int) -> T:
    """A value with every span in it shifted."""
    moved: Any = value
    if isinstance(value, Span):
        moved = value.shifted(by)
    elif isinstance(value, tuple):
        moved = tuple(_moved(each, by) for each in cast("tuple[object, ...]", value))
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _moved(getattr(value, f.name), by) for f in fields(value) if f.init}
        moved = replace(value, **changed)
    return moved
