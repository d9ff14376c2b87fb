"""Stretches between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.text import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_CLOSERS = {
    "“": ("”", '"'),
    "«": ("»",),
    "„": ("“", "”"),
    '"': ('"', "”"),
    "”": ("”", '"'),
    "''": ("''",),
    "``": ("''", '"'),
    "‘‘": ("’’",),
}  # two single marks stand for a double one in old wire copy
_SINGLE = re.compile(r"(?<![\w’'.,])[‘'](?=\S)(?P<inner>[^\n“”\"‘]{0,1500}?\S)[’'](?!\w)")
_DOUBLE = re.compile(r"''|``|‘‘|’’|[“”„«»\"]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation; `span` holds its marks, `inner` what is between them, over all paragraphs of a
    quotation that runs on (an opener at each paragraph, a closer only at the last)."""

    span: Span
    inner: Span


def find_quotes(text: str) -> list[Quote]:
    """All quotations of a text in order; single quotation marks count outside double ones only.

    A mark that is never closed runs to the end of its paragraph.
    """
    double = list(_joined(text, list(_doubles(text))))
    inside = _Taken(double)
    single = (
        Quote(Span(*m.span()), Span(*m.span("inner")))
        for m in _SINGLE.finditer(text)
        if " " in m["inner"] and not inside.touches(m.start(), m.end())
    )
    return sorted([*double, *single], key=lambda q: q.span)


@dataclass(frozen=True)
class _Piece:
    """A quotation within one paragraph."""

    span: Span
    closed: bool
    opens_paragraph: bool


class _Taken:
    """Tells in one pass over rising positions whether a stretch touches a quotation."""

    def __init__(self, quotes: list[Quote]) -> None:
        self._quotes = quotes
        self._at = 0

    def touches(self, start: int, end: int) -> bool:
        while self._at < len(self._quotes) and self._quotes[self._at].span.end <= start:
            self._at += 1
        return self._at < len(self._quotes) and self._quotes[self._at].span.start < end


def _doubles(text: str) -> Iterator[_Piece]:
    for paragraph in _PARAGRAPH.finditer(text):
        yield from _in_paragraph(text, paragraph.start(), paragraph.end())


def _in_paragraph(text: str, start: int, end: int) -> Iterator[_Piece]:
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    opened: tuple[int, tuple[str, ...]] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        at, sign = mark.start(), mark.group()
        if opened is None:
            if _opens(text, mark, first, end):
                opened = at, _CLOSERS[sign]
        elif (sign in opened[1] and not _reopens(text, at, end, sign)) or _ends(text, at, end):
            yield _Piece(Span(opened[0], mark.end()), True, opened[0] == first)
            opened = None
    if opened is not None:
        last = start + len(text[start:end].rstrip())
        yield _Piece(Span(opened[0], last), False, opened[0] == first)


def _opens(text: str, mark: re.Match[str], first: int, end: int) -> bool:
    """A mark opens when a word follows it and none stands right before it; a closing mark does at
    the head of a paragraph only, where a program set it wrongly."""
    at, sign = mark.start(), mark.group()
    after = text[mark.end()] if mark.end() < end else " "
    before = text[at - 1] if at > first else " "
    if sign in ("“", "„", "«", "``", "‘‘"):
        return True
    free = not after.isspace() and not before.isalnum()
    return free and (sign in ('"', "''") or (sign == "”" and at == first))


def _ends(text: str, at: int, end: int) -> bool:
    """Whether an opening mark stands where only a closing one can: at the end of a paragraph."""
    return text[at] == "“" and not text[at + 1 : end].strip() and not text[at - 1].isspace()


def _reopens(text: str, at: int, end: int, sign: str) -> bool:
    """A straight mark before a word and after a space, inside an open quotation, opens an inner one."""
    return sign == '"' and text[at - 1].isspace() and at + 1 < end and text[at + 1].isalnum()


def _joined(text: str, pieces: list[_Piece]) -> Iterator[Quote]:
    index = 0
    while index < len(pieces):
        span, closed = pieces[index].span, pieces[index].closed
        while not closed and _goes_on(text, span, pieces, index):
            index += 1
            span, closed = span.cover(pieces[index].span), pieces[index].closed
        begin = min(span.start + _width(text, span.start), span.end)
        last = span.end - (_width(text, span.end - 2) if closed else 0)
        yield Quote(span, Span(begin, max(begin, last)))
        index += 1


def _width(text: str, at: int) -> int:
    """Code points of the mark at or round a place: two where single marks stand for a double one."""
    return 2 if text[max(at, 0) : at + 2] in ("''", "``", "‘‘", "’’") else 1


def _goes_on(text: str, span: Span, pieces: list[_Piece], index: int) -> bool:
    if index + 1 >= len(pieces):
        return False
    follower = pieces[index + 1]
    between = text[span.end : follower.span.start]
    if text[span.start] != text[follower.span.start]:
        return False
    return follower.opens_paragraph and not between.strip() and "\n" in between
