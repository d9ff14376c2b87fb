"""Making a Draft of the paragraphs of one article: title, head, and what each paragraph is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from core.errors import ReadingError
from core.importers.collection import Splitter
from core.importers.datelines import Dateline, DatelineReader
from core.importers.dates import DateFinder
from core.importers.head import Head, HeadReader
from core.importers.kinds import KindReader
from core.importers.lexicon import Lexicon
from core.importers.paragraphs import Paragraph
from core.importers.shapes import Shapes
from core.importers.years import with_year
from core.text import Span
from core.values import Block, BlockKind, Draft

NO_TEXT = "No article text was found in it."
STANDING_IN = 80  # code points of the first words where an article has no title
_SUFFIX = re.compile(r"(?P<title>.+)\s(?P<bar>[|–—-])\s(?P<last>[^|]+)")


@dataclass(frozen=True)
class Given:
    """What a file says about its article outside the text (the metadata of a page)."""

    title: str = ""
    head: Head = field(default_factory=Head)
    url: str = ""
    language: str = "en"
    notes: tuple[str, ...] = ()


class ArticleReader:
    """Reads articles out of paragraphs; made once, used for every file."""

    def __init__(self, lexicon: Lexicon) -> None:
        dates = DateFinder(lexicon)
        self._lexicon = lexicon
        self._shapes = Shapes(lexicon)
        self._heads = HeadReader(lexicon, self._shapes, dates)
        self._datelines = DatelineReader(lexicon, self._shapes, dates)
        self._kinds = KindReader(lexicon, self._shapes)
        self._splitter = Splitter(lexicon, self._shapes)

    def read_all(self, paragraphs: Sequence[Paragraph]) -> list[Draft]:
        """The articles of a plain text, one or many; raises ReadingError if there is none."""
        if not self._splitter.has_words(paragraphs):
            raise ReadingError(NO_TEXT)
        articles = self._splitter.split(paragraphs)
        heading = self._page_heading(articles[0], 3 if len(articles) > 1 else 2)
        if heading:
            articles[0] = articles[0][1:]
        drafts = [self.read(article) for article in articles]
        if heading:
            note = f"The heading “{heading}” above the title was not taken into the text."
            drafts[0] = replace(drafts[0], notes=(*drafts[0].notes, note))
        return drafts

    def read(self, paragraphs: Sequence[Paragraph], given: Given | None = None) -> Draft:
        """The article that all these paragraphs are; what is given goes before what is found."""
        given = given or Given()
        title, rest = self._title(paragraphs, given.title)
        head, of_head = self._heads.read(rest)
        kinds = self._kinds.read(rest, of_head, given.head.byline or head.byline)
        first = next((i for i, kind in enumerate(kinds) if kind is BlockKind.TEXT), None)
        if first is None:
            raise ReadingError(NO_TEXT)
        dateline = self._datelines.read(rest[first].text)
        text, blocks = _assembled(rest, kinds, first, dateline)
        title, of_title = self._without_outlet(title)
        known = given.head.filled(head)
        if dateline:
            day = dateline.date and with_year(
                dateline.date, rest[first].text, text, datetime.now(UTC).date()
            )
            known = known.filled(Head(source=dateline.outlet, published=day))
        known = known.filled(self._kinds.credits(rest, kinds)).filled(Head(source=of_title))
        return Draft(
            title=title,
            text=text,
            source=known.source,
            byline=known.byline,
            published=known.published,
            url=given.url,
            language=given.language,
            blocks=blocks,
            notes=given.notes,
        )

    def _title(
        self, paragraphs: Sequence[Paragraph], given: str
    ) -> tuple[str, Sequence[Paragraph]]:
        """The title and what follows it; the first words stand in where there is none."""
        first = paragraphs[0].text
        if given:
            return given, paragraphs[1:] if first == given and len(paragraphs) > 1 else paragraphs
        if self._shapes.is_title(first) and self._splitter.has_words(paragraphs[1:]):
            return first, paragraphs[1:]
        return _shortened(first), paragraphs

    def _page_heading(self, paragraphs: Sequence[Paragraph], longest: int) -> str:
        """The heading of a page or section above the first title, "" if there is none."""
        if len(paragraphs) < 3:
            return ""
        first, title, then = (p.text for p in paragraphs[:3])
        above = len(first.split()) <= longest and first[-1] not in ".!?"
        below = self._shapes.is_title(title) and len(title.split()) >= 5
        under = len(then.split()) < 5 or not self._shapes.is_title(then)  # a byline, or text
        return first if above and below and under else ""

    def _without_outlet(self, title: str) -> tuple[str, str]:
        """The title without the outlet's name behind a bar, and that name."""
        match = _SUFFIX.fullmatch(title)
        if match is None:
            return title, ""
        known = self._lexicon.outlet(match["last"])
        if known or (match["bar"] == "|" and self._shapes.is_outlet(match["last"])):
            return match["title"], known or match["last"]
        return title, ""


def _assembled(
    paragraphs: Sequence[Paragraph],
    kinds: Sequence[BlockKind],
    first: int,
    dateline: Dateline | None,
) -> tuple[str, tuple[Block, ...]]:
    """The text, paragraphs parted by an empty line, and its blocks; a dateline is one of its own."""
    blocks: list[Block] = []
    start = 0
    for index, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        end = start + len(paragraph.text)
        if dateline and index == first:
            place = paragraph.text[: dateline.end].rstrip()
            blocks.append(Block(Span(start, start + len(place)), BlockKind.BYLINE))
            start += dateline.end
        blocks.append(Block(Span(start, end), kind))
        start = end + 2
    return "\n\n".join(p.text for p in paragraphs), tuple(blocks)


def _shortened(text: str) -> str:
    if len(text) <= STANDING_IN:
        return text
    return text[:STANDING_IN].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
