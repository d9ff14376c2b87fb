"""Putting the lines of a PDF together to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from core.importers.pdfpages import Piece

_LIGATURES = str.maketrans({
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st",
})  # fmt: skip
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_BULLET = re.compile(r"[•▪■◦‣–—*-]\s|\(?\d{1,2}[.)]\s")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WIDE = 1.4  # times the usual distance of two lines: a new paragraph
_INDENT = (0.6, 6.0)  # of the size of the letters: the first line of a paragraph
_SHORT = 0.12  # of the width of a column that the last line of a paragraph falls short
_OTHER_SIZE = 0.12
HEADING = 1.15  # times the size of the running text


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a PDF, how large its letters are, times those of the running text, and on
    which page, from 0, it begins."""

    text: str
    size: float
    page: int = 0


def blocks_of(pages: Sequence[Sequence[Piece]]) -> list[Block]:
    """The paragraphs of a document, one over the end of a page if its sentence goes on there."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = _usual((line.size, len(line.text)) for line in lines)
    pitch = _pitch(pages, body)
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line.text))
    groups = list[tuple[int, list[Piece]]]()
    for number, page in enumerate(pages):
        right = _right_edges(page)
        for line in page:
            if not groups or _begins(groups[-1][1][-1], line, pitch, right):
                groups.append((number, []))
            groups[-1][1].append(line)
    return [Block(_text(group, words), group[0].size / body, page) for page, group in groups]


def _usual(sizes: Iterable[tuple[float, int]]) -> float:
    """The size of most letters."""
    letters = Counter[float]()
    for size, count in sizes:
        letters[round(size, 1)] += count
    return max(letters, key=lambda size: letters[size])


def _pitch(pages: Sequence[Sequence[Piece]], body: float) -> float:
    """The usual distance from line to line of the running text."""
    steps = [
        one.bottom - other.bottom
        for page in pages
        for one, other in pairwise(page)
        if abs(one.size - body) < 0.5 and 0.5 * body < one.bottom - other.bottom < 3 * body
    ]
    return median(steps) if steps else 1.2 * body


def _right_edges(page: Sequence[Piece]) -> dict[int, float]:
    """How far the lines of each column reach, by where the column begins (in steps of 20 points)."""
    edges = dict[int, float]()
    for line in page:
        key = round(line.left / 20)
        edges[key] = max(edges.get(key, 0.0), line.right)
    return edges


def _begins(before: Piece, line: Piece, pitch: float, right: dict[int, float]) -> bool:
    """Whether a line begins a paragraph."""
    if abs(before.size - line.size) > _OTHER_SIZE * before.size or _BULLET.match(line.text):
        return True
    ended = _ENDS.search(before.text) is not None
    step = before.bottom - line.bottom
    if step < 0.3 * before.size:  # the next column or page
        return ended
    if step > _WIDE * max(pitch, before.size):
        return True
    indent = (line.left - before.left) / max(line.size, 1.0)
    if _INDENT[0] < indent < _INDENT[1] and not _BULLET.match(before.text):
        return True
    edge = right.get(round(before.left / 20), before.right)
    return ended and before.right < edge - _SHORT * max(edge - before.left, 1.0)


def _text(group: Sequence[Piece], words: Counter[str]) -> str:
    whole = group[0].text
    for line in group[1:]:
        broken = _BROKEN.search(whole)
        if broken and line.text[:1].islower():
            whole = whole[:-1] + ("-" if _is_compound(broken[1], line.text, words) else "")
            whole += line.text
        else:
            whole = f"{whole} {line.text}"
    return " ".join(whole.replace("\u00ad", "").translate(_LIGATURES).split())


def _is_compound(first: str, following: str, words: Counter[str]) -> bool:
    """Whether a hyphen at the end of a line is part of the word: it is where the document writes it
    within a line, and not together."""
    rest = _WORD.match(following)
    last = rest[0] if rest else ""
    return words[f"{first}-{last}".lower()] > words[f"{first}{last}".lower()]
