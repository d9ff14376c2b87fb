"""One file that holds many articles: finding where one ends and the next begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from heapq import nlargest

from core.errors import ReadingError
from core.importers.lexicon import Lexicon
from core.importers.paragraphs import Paragraph
from core.importers.shapes import Shapes
from core.text import fold
from core.values import BlockKind

MOST_ARTICLES = 10_000
MOST_TRIED = 50  # lines, the most frequent, since each is looked for in all of the file
LONGEST_SEPARATOR = 40
LEAST_TEXT = 120  # code points of a paragraph that make it running text beyond doubt


class Splitter:
    """Takes a file apart at lines that are known to end an article, or that come again and again
    before something of the shape of a title."""

    def __init__(self, lexicon: Lexicon, shapes: Shapes) -> None:
        self._lexicon = lexicon
        self._shapes = shapes

    def split(self, paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
        """The articles one after another, each with the line that ends it; one if there is one.

        Raises ReadingError for more than any collection holds.
        """
        separators = self._separators(paragraphs)
        articles: list[list[Paragraph]] = [[]]
        for index, paragraph in enumerate(paragraphs):
            is_short = len(paragraph.text) <= LONGEST_SEPARATOR
            ends = is_short and fold(paragraph.text) in separators and self.has_words(articles[-1])
            begins = ends and self._begins(paragraphs, index + 1)
            is_line = begins or (ends and index == len(paragraphs) - 1)
            articles[-1].append(replace(paragraph, kind=BlockKind.PROMPT) if is_line else paragraph)
            if begins:
                articles.append([])
                if len(articles) > MOST_ARTICLES:
                    raise ReadingError(f"It seems to hold more than {MOST_ARTICLES:,} articles.")
        return articles

    def has_words(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Whether there is a word in them that is not page furniture."""
        return any(
            any(c.isalpha() for c in p.text) and self._lexicon.furniture_of(p.text) is None
            for p in paragraphs
        )

    def _separators(self, paragraphs: Sequence[Paragraph]) -> frozenset[str]:
        """The lines at which this file is taken apart, folded."""
        short = defaultdict[str, list[int]](list)
        for place, paragraph in enumerate(paragraphs):
            if len(paragraph.text) <= LONGEST_SEPARATOR:
                short[fold(paragraph.text)].append(place)
        known = self._lexicon.separators & short.keys()
        if known:
            return known
        tried = nlargest(MOST_TRIED, short, key=lambda line: len(short[line]))
        return frozenset(
            line
            for line in tried
            if len(short[line]) >= 2 and self._is_regular(paragraphs, short[line])
        )

    def _is_regular(self, paragraphs: Sequence[Paragraph], places: Sequence[int]) -> bool:
        """Whether a title and running text follow a line each time, and running text precedes it."""
        if self._lexicon.furniture_of(paragraphs[places[0]].text) is not None:
            return False
        starts = [place + 1 for place in places if place + 1 < len(paragraphs)]
        stretches = zip([0, *starts], [*starts, len(paragraphs)], strict=True)
        return (
            not self._is_sentence(paragraphs[places[0]].text)
            and all(self._begins(paragraphs, start) for start in starts)
            and all(self._has_text(paragraphs[a:b]) for a, b in stretches if a < b)
        )

    def _begins(self, paragraphs: Sequence[Paragraph], start: int) -> bool:
        """Whether an article begins there: a title, and running text not far behind."""
        return (
            start < len(paragraphs)
            and self._shapes.is_title(paragraphs[start].text)
            and self._has_text(paragraphs[start + 1 : start + 10])
        )

    def _is_sentence(self, line: str) -> bool:
        return line[-1] in '.!?”"' and any(c.isalpha() for c in line)

    def _has_text(self, paragraphs: Sequence[Paragraph]) -> bool:
        return any(
            len(p.text) >= LEAST_TEXT or self._shapes.sentences(p.text) > 1 for p in paragraphs
        )
