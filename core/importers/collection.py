"""One file that holds many articles: finding where one ends and the next begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from heapq import nlargest

from core.errors import ReadingError
from core.importers.cuts import Cut
from core.importers.labels import Labels
from core.importers.lexicon import Lexicon
from core.importers.paragraphs import Paragraph
from core.importers.regular import LEAST_TEXT, RegularLines, repeated
from core.importers.shapes import Shapes
from core.text import fold

MOST_ARTICLES = 10_000
MOST_TRIED = 50  # lines, the most frequent, since each is looked for in all of the file
LONGEST_SEPARATOR = 40
LONG_RULE = 15  # signs of a row that nobody sets within an article


class Splitter:
    """Finds where articles begin: after lines that are known to end one, or that come again and again
    before something of the shape of a title, or by the regular lines of archives; `is_day` judges
    whether a line says little more than a day."""

    def __init__(
        self, lexicon: Lexicon, shapes: Shapes, labels: Labels, is_day: Callable[[str], bool]
    ) -> None:
        self._lexicon = lexicon
        self._shapes = shapes
        self._labels = labels
        self._regular = RegularLines(labels, shapes, is_day)

    def find(self, paragraphs: Sequence[Paragraph]) -> Cut:
        """Where the articles begin; raises ReadingError for more than any collection holds."""
        found = self._numbered(paragraphs) or self._parted(paragraphs)
        if len(found.starts) == 1:
            found = self._regular.find(paragraphs) or found
        if len(found.starts) > MOST_ARTICLES:
            raise ReadingError(f"It seems to hold more than {MOST_ARTICLES:,} articles.")
        if len(found.starts) > 1 and not found.labelled:
            labelled = self._regular.labelled([p.text for p in paragraphs], found.starts)
            found = replace(found, labelled=labelled)
        return found

    def _numbered(self, paragraphs: Sequence[Paragraph]) -> Cut | None:
        return self._regular.numbered([paragraph.text for paragraph in paragraphs])

    def _parted(self, paragraphs: Sequence[Paragraph]) -> Cut:
        """Cuts behind lines that are known to end an article, or else that return."""
        separators, known = self._separators(paragraphs)
        starts, marks, last = [0], set[int](), len(paragraphs) - 1
        for place, paragraph in enumerate(paragraphs):
            key = self._key(paragraph.text)
            ends = key in separators and self.has_words(paragraphs[starts[-1] : place])
            begins = ends and self._begins(paragraphs, place + 1)
            if begins or (ends and place == last):
                marks.add(place)
            if begins:
                starts.append(place + 1)
        return Cut(tuple(starts), frozenset(marks), guessed=len(starts) > 1 and not known)

    def _key(self, line: str) -> str:
        """What makes two lines the same separator; "" for a line that is none."""
        if self._labels.is_rule(line):
            return line[0] * 3
        return fold(line) if len(line) <= LONGEST_SEPARATOR else ""

    def has_words(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Whether there is a word in them that is not page furniture."""
        return any(
            any(c.isalpha() for c in p.text) and self._lexicon.furniture_of(p.text) is None
            for p in paragraphs
        )

    def joined(self, articles: Sequence[Sequence[Paragraph]]) -> list[Sequence[Paragraph]]:
        """The articles, those without a word of their own joined to the one beside them."""
        found = list[Sequence[Paragraph]]()
        for article in articles:
            if found and not (self.has_words(article) and self.has_words(found[-1])):
                found[-1] = [*found[-1], *article]
            else:
                found.append(article)
        return found

    def _separators(self, paragraphs: Sequence[Paragraph]) -> tuple[frozenset[str], bool]:
        """The keys of lines at which this file is taken apart, and whether they are known to part."""
        short = repeated([self._key(paragraph.text) for paragraph in paragraphs])
        known = self._lexicon.separators & short.keys()
        if known:
            return known, True
        tried = nlargest(MOST_TRIED, short, key=lambda line: len(short[line]))
        regular = (
            line
            for line in tried
            if len(short[line]) >= self._least(paragraphs[short[line][0]].text)
            and self._is_regular(paragraphs, short[line])
        )
        return frozenset(regular), False

    def _least(self, line: str) -> int:
        """How often a line returns that parts articles; a row of signs may stand once between two."""
        return 1 if self._labels.is_rule(line) and len(line) > LONG_RULE else 2

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
