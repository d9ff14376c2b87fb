"""Making a Draft of the paragraphs of one article: title, head, and what each paragraph is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from core.errors import ReadingError
from core.importers.collected import WHERE, Arranger
from core.importers.collection import Splitter
from core.importers.cuts import Cutter
from core.importers.datelines import Dateline, DatelineReader
from core.importers.dates import DateFinder
from core.importers.head import Head, HeadReader
from core.importers.kinds import KindReader
from core.importers.labels import Labels
from core.importers.lexicon import Lexicon
from core.importers.metadata import address
from core.importers.paragraphs import Paragraph, are_writing
from core.importers.shapes import Shapes
from core.importers.stamps import any_day
from core.importers.years import with_year
from core.text import Span
from core.values import Block, BlockKind, CutChoice, Draft, VagueDate

NO_TEXT = "No article text was found in it."
LONGEST_DATE = 60  # code points of a date that a person wrote
LONGEST_TEXT = 10_000_000  # code points
STANDING_IN = 80  # code points of the first words where an article has no title
_SUFFIX = re.compile(r"(?P<title>.+)\s(?P<bar>[|–—-])\s(?P<last>[^|]+)")


@dataclass(frozen=True)
class Given:
    """What a file says about its article outside the text (the metadata of a page).

    `last_title` and `last` are believed only where the text says nothing: the properties of a
    document are often those of its template. `origins` says where each value stood.
    """

    title: str = ""
    head: Head = field(default_factory=Head)
    url: str = ""
    language: str = "en"
    notes: tuple[str, ...] = ()
    updated: VagueDate | None = None
    last_title: str = ""
    last: Head = field(default_factory=Head)
    origins: Mapping[str, str] = field(default_factory=dict[str, str])

    def over(self, other: Given) -> Given:
        """What is given here, with what it lacks taken from the other."""
        return Given(
            title=self.title or other.title,
            head=self.head.filled(other.head),
            url=self.url or other.url,
            language=self.language if "language" in self.origins else other.language,
            notes=self.notes + other.notes,
            updated=self.updated or other.updated,
            last_title=self.last_title or other.last_title,
            last=self.last.filled(other.last),
            origins={**other.origins, **self.origins},
        )


class ArticleReader:
    """Reads articles out of paragraphs; made once, used for every file.

    `longest` is the most code points of one article.
    """

    def __init__(self, lexicon: Lexicon, longest: int = LONGEST_TEXT) -> None:
        dates = DateFinder(lexicon)
        self._longest = longest
        self._lexicon = lexicon
        self._dates = dates
        self._shapes = Shapes(lexicon)
        self._heads = HeadReader(lexicon, self._shapes, dates)
        self._datelines = DatelineReader(lexicon, self._shapes, dates)
        self._kinds = KindReader(lexicon, self._shapes)
        labels = Labels.load()
        self._splitter = Splitter(lexicon, self._shapes, labels, self._is_day)
        self._arranger = Arranger(labels, self._shapes, self._is_day)
        self.cutter = Cutter(self._splitter)

    def cutting(self, choice: CutChoice | None) -> ArticleReader:
        """A reader like this one for one file, whose `cutter` cuts as a person chose, if they did."""
        made = copy(self)
        made.cutter = Cutter(self._splitter, choice)
        return made

    def day(self, text: str) -> VagueDate | None:
        """The day that a short text gives, as machines or people write it; None if it gives none."""
        found = self._dates.first_in(text[:LONGEST_DATE]) if text else None
        return any_day(text) or (found.full if found else None)

    def byline(self, lines: Iterable[str]) -> str:
        """The byline that lines beside a title give, "" if none of them does."""
        parts = [Paragraph(part) for line in lines for part in re.split(r"\s*[|·•]\s*", line)]
        return self._heads.read([part for part in parts if part.text])[0].byline

    def read_all(self, paragraphs: Sequence[Paragraph], given: Given | None = None) -> list[Draft]:
        """The articles of a text, one or many; raises ReadingError if there is none.

        What is given goes to the article if there is one, and nowhere if there are many.
        """
        if not self._splitter.has_words(paragraphs):
            raise ReadingError(NO_TEXT)
        parts = self._splitter.joined(self.cutter.split(paragraphs))
        articles = [part for part in parts if are_writing(part)]
        if not articles:
            raise ReadingError(NO_TEXT)
        heading = self._page_heading(articles[0], 3 if len(articles) > 1 else 2)
        if heading:
            articles[0] = articles[0][1:]
        for_each = given if len(articles) == 1 else given and Given(notes=given.notes)
        read = self._read_labelled if self.cutter.cut.labelled else self.read
        drafts = [read(article, for_each) for article in articles]
        notes = list[str]()
        if heading:
            notes.append(f"The heading “{heading}” above the title was not taken into the text.")
        if left_out := len(parts) - len(articles):
            notes.append(
                f"{left_out} of {len(parts)} parts hold signs, not writing, and were left out."
            )
        return [replace(drafts[0], notes=(*drafts[0].notes, *notes)), *drafts[1:]]

    def _read_labelled(self, paragraphs: Sequence[Paragraph], given: Given | None) -> Draft:
        """An article above whose text an archive wrote lines of its own."""
        found = self._arranger.arrange(paragraphs)
        said = found.said
        head = Head(
            byline=said.get("byline", ""),
            source=said.get("source", ""),
            published=self.day(said.get("published", "")),
        )
        known = {
            "title": said.get("title"), "byline": head.byline, "source": head.source,
            "published": head.published, "url": address(said.get("url", "")),
        }  # fmt: skip
        labelled = Given(
            title=said.get("title", ""),
            head=head,
            url=address(said.get("url", "")),
            origins={name: WHERE for name, value in known.items() if value},
        )
        return self.read(found.paragraphs, labelled.over(given or Given()))

    def _is_day(self, line: str) -> bool:
        """Whether a line says little more than a day with its year."""
        found = self._dates.first_in(line) if len(line) <= LONGEST_DATE else None
        if found is None or found.full is None:
            return False
        rest = line[: found.span.start] + line[found.span.end :]
        return len(rest.split()) <= 4 and rest[-1:] not in ("!", "?")

    def read(
        self,
        paragraphs: Sequence[Paragraph],
        given: Given | None = None,
        without: Collection[BlockKind] = (),
    ) -> Draft:
        """The article that all these paragraphs are; what is given goes before what is found.

        Paragraphs of the kinds in `without` are read for what they say, but left out of the text.
        """
        given = given or Given()
        self._refuse(paragraphs)
        title, title_from, rest = self._title(paragraphs, given)
        head, of_head = self._heads.read(rest)
        kinds = self._kinds.read(rest, of_head, given.head.byline or head.byline)
        kept = [i for i, kind in enumerate(kinds) if kind not in without]
        rest, kinds = [rest[i] for i in kept], [kinds[i] for i in kept]
        first = next((i for i, kind in enumerate(kinds) if kind is BlockKind.TEXT), None)
        if first is None:
            raise ReadingError(NO_TEXT)
        dateline = self._datelines.read(rest[first].text)
        text, blocks = _assembled(rest, kinds, first, dateline)
        title, of_title = self._without_outlet(title)
        known, origins = _believed(
            (
                (given.head, ""),
                (head, "a line under the title"),
                (self._of_dateline(dateline, rest[first].text, text), "the dateline"),
                (self._kinds.credits(rest, kinds), "a credit line"),
                (Head(source=of_title), "the title"),
                (given.last, ""),
            ),
            given.origins,
        )
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
            updated=given.updated,
            origins={"title": title_from} | origins,
        )

    def _refuse(self, paragraphs: Sequence[Paragraph]) -> None:
        """Raise ReadingError for nothing, for what is no writing, and for more than is read."""
        if not paragraphs or not are_writing(paragraphs):
            raise ReadingError(NO_TEXT)
        length = sum(len(paragraph.text) for paragraph in paragraphs)
        if length > self._longest:
            raise ReadingError(
                f"An article in it has {length:,} characters; the longest that can be read is "
                f"{self._longest:,}."
            )

    def _title(
        self, paragraphs: Sequence[Paragraph], given: Given
    ) -> tuple[str, str, Sequence[Paragraph]]:
        """The title, where it stood, and what follows it; the first words stand in for none."""
        first = paragraphs[0].text
        if given.title:
            cut = 1 if first == given.title and len(paragraphs) > 1 else 0
            return given.title, given.origins.get("title", ""), paragraphs[cut:]
        if self._shapes.is_title(first) and self._splitter.has_words(paragraphs[1:]):
            return first, "the first line", paragraphs[1:]
        if given.last_title:
            return given.last_title, given.origins.get("title", ""), paragraphs
        return _shortened(first), "its first words", paragraphs

    @staticmethod
    def _of_dateline(dateline: Dateline | None, opening: str, text: str) -> Head:
        if dateline is None:
            return Head()
        today = datetime.now(UTC).date()
        day = dateline.date and with_year(dateline.date, opening, text, today)
        return Head(source=dateline.outlet, published=day)

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


def _believed(
    heads: Sequence[tuple[Head, str]], given: Mapping[str, str]
) -> tuple[Head, dict[str, str]]:
    """What the first head that knows says, and where each value stood; "" is where it was given."""
    known = Head()
    origins = {name: given[name] for name in ("updated", "url", "language") if name in given}
    for head, where in heads:
        for name in ("byline", "source", "published"):
            if getattr(head, name) and not getattr(known, name):
                origins[name] = where or given.get(name, "")
        known = known.filled(head)
    return known, origins


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
