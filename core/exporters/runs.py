"""A text cut into runs, so that marks which overlap can be shown one beside the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Generic, TypeVar

from core.text import Span
from core.values import Block, BlockKind


class MarkKind(StrEnum):
    """Why a passage is marked."""

    DISPUTE = "dispute"
    CLAIM = "claim"
    STATEMENT = "statement"
    WORD = "word"  # a doubt word or number inside a passage


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a text; `label` is shown at its end ("D1") and leads to `target`."""

    span: Span
    kind: MarkKind
    label: str = ""
    target: str = ""


Placed = TypeVar("Placed", Mark, Block)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch over which nothing changes.

    `begins` and `ends` are the marks with a label that begin and end with it. `link` is an address
    of the web, or "#" and an anchor of the same document.
    """

    text: str
    kind: BlockKind = BlockKind.TEXT
    marks: tuple[MarkKind, ...] = ()
    ends: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    link: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a text; `kind` is that of its main part."""

    kind: BlockKind
    runs: tuple[Run, ...]


class _Sweep(Generic[Placed]):
    """Finds what lies at one stretch of a text after another without looking at the rest."""

    def __init__(self, ordered: Iterable[Placed]) -> None:
        self._waiting = deque(ordered)
        self._near: list[Placed] = []

    def at(self, span: Span) -> list[Placed]:
        """What overlaps a stretch; each stretch must begin after the one before."""
        while self._waiting and self._waiting[0].span.start < span.end:
            self._near.append(self._waiting.popleft())
        self._near = [item for item in self._near if item.span.end > span.start]
        return [item for item in self._near if item.span.overlaps(span)]


def lines_of(text: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> list[Line]:
    """The paragraphs of an article in runs; what no block covers counts as text."""
    near_marks = _Sweep(sorted(marks, key=lambda m: (m.span.start, m.span.end, m.label)))
    near_blocks = _Sweep(sorted(blocks, key=lambda b: b.span))
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        span = Span(start, start + len(paragraph))
        start = span.end + 1
        if paragraph.strip():
            runs = tuple(_runs(text, span, near_blocks.at(span), near_marks.at(span)))
            lines.append(Line(_main_kind(runs), runs))
    return lines


def plain(text: str, link: str = "", *, strong: bool = False) -> tuple[Run, ...]:
    """A text without marks as runs; none for no text."""
    return (Run(text, link=link, strong=strong),) if text else ()


def passage_runs(text: str, start: int, words: Iterable[Span]) -> tuple[Run, ...]:
    """A passage in runs; `start` is its place in the article, which `words` count from too."""
    whole = Span(0, len(text))
    marks = [
        Mark(Span(max(0, w.start - start), max(0, min(w.end - start, len(text)))), MarkKind.WORD)
        for w in words
        if start <= w.start < w.end and w.start - start < len(text)
    ]
    return tuple(_runs(text, whole, (), marks))


def _runs(text: str, line: Span, blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Run]:
    edges = {line.start, line.end}
    for span in (*(b.span for b in blocks), *(m.span for m in marks)):
        edges |= {edge for edge in (span.start, span.end) if line.start < edge < line.end}
    places = sorted(edges)
    return [_run(text, Span(a, b), line, blocks, marks) for a, b in pairwise(places)]


def _run(text: str, span: Span, line: Span, blocks: Sequence[Block], marks: Sequence[Mark]) -> Run:
    kind = next((b.kind for b in blocks if b.span.contains(span)), BlockKind.TEXT)
    over = [m for m in marks if m.span.overlaps(span)]
    ends = [m for m in over if m.span.end == span.end and m.label]
    # A mark that ends in the white space after a line's last word ends with the line.
    ends += [
        m for m in over if m.span.end > line.end == span.end and m.label and _is_last(text, m, line)
    ]
    begins = [m for m in over if m.span.start == span.start and m.label]
    # One that begins in the white space before a line begins with the line.
    begins += [m for m in over if m.span.start < line.start == span.start and m.label]
    kinds = tuple(dict.fromkeys(m.kind for m in over))
    return Run(
        text=span.of(text),
        kind=kind,
        marks=kinds,
        ends=tuple(sorted(ends, key=lambda m: (m.kind, m.span))),
        begins=tuple(begins),
    )


def _is_last(text: str, mark: Mark, line: Span) -> bool:
    return not text[line.end : mark.span.end].strip()


def _main_kind(runs: Sequence[Run]) -> BlockKind:
    kinds = [run.kind for run in runs if run.text.strip()]
    return BlockKind.TEXT if BlockKind.TEXT in kinds else next(iter(kinds), BlockKind.TEXT)
