"""Finding words in the manual."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.text import Span
from desktop.manual.pages import Page, Section

BEFORE, AFTER = 40, 160  # code points shown round the first word found
_IN_TITLE, _IN_HEADING = 100, 30  # what a word there counts; one of the text counts 1


@dataclass(frozen=True)
class Found:
    """A section that has every word; `line` is a piece of it and `spans` the words found there."""

    page: Page
    section: Section
    line: str
    spans: tuple[Span, ...]


def found(pages: Sequence[Page], query: str) -> list[Found]:
    """The sections in which each word of a query begins a word, or whose titles have it, best first."""
    words = [re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for word in query.split()]
    if not words:
        return []
    scored = [
        (score, _shown(page, section, words))
        for page in pages
        for section in page.sections
        if (score := _score(page, section, words))
    ]
    scored.sort(key=lambda pair: -pair[0])  # of equal ones the order of the contents stays
    return [one for _score, one in scored]


def words_of(query: str) -> re.Pattern[str] | None:
    """What is coloured in a page that was found; None for nothing."""
    words = "|".join(map(re.escape, query.split()))
    return re.compile(rf"\b(?:{words})\w*", re.IGNORECASE) if words else None


def _score(page: Page, section: Section, words: Sequence[re.Pattern[str]]) -> int:
    total = 0
    for word in words:
        heading, title = word.search(section.title), word.search(page.title)
        times = len(word.findall(section.words))
        if not (heading or title or times):
            return 0
        inside = _IN_HEADING * bool(heading) + min(times, _IN_HEADING - 1)
        total += inside + _IN_TITLE * bool(title and section.number == 0)
    own = any(word.search(f"{section.title} {section.words}") for word in words)
    return total if own else 0


def _shown(page: Page, section: Section, words: Sequence[re.Pattern[str]]) -> Found:
    first = min((m.start() for w in words if (m := w.search(section.words))), default=0)
    start = section.words.rfind(" ", 0, max(0, first - BEFORE)) + 1
    line = section.words[start : first + AFTER]
    if start:
        line = f"… {line}"
    spans = sorted(Span(*m.span()) for word in words for m in word.finditer(line))
    return Found(page, section, line, tuple(spans))
