"""Saved web pages: the article of the page, without what stands round it."""

from __future__ import annotations

import re
from dataclasses import replace

from core.errors import ReadingError
from core.importers.article import NO_TEXT, ArticleReader, Given
from core.importers.base import Opened
from core.importers.choosing import chosen, without_head
from core.importers.decoding import decoded
from core.importers.formats import Format
from core.importers.linked import linked_data
from core.importers.metadata import PageData, read_metadata
from core.importers.pagewords import PageWords
from core.importers.structure import Structure, structure_of
from core.text import normalise
from core.values import BlockKind, Draft

MOST_TAGS = 400_000
LONGEST_TAG = 500_000
# Pictures and fonts inside the page, as browsers' "save as one file" writes them.
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100}base64,[A-Za-z0-9+/=\s]{200,}")
# What stands in the text of a page and is no part of it: prompts, and the lines under the title,
# which the article has as its byline, outlet and day.
_FURNITURE = frozenset((BlockKind.PROMPT, BlockKind.BYLINE))
_LONG_TAG = re.compile(rf"<[^<>]{{{LONGEST_TAG},}}")


class HtmlImporter:
    """Reads saved pages; scripts are text that is thrown away, addresses are never opened."""

    format = Format.PAGE

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles
        self._words = PageWords.load()

    def open(self, data: bytes) -> Opened:
        """The one article of a page; raises ReadingError."""
        return Opened((self.read(decoded(data)),))

    def read(self, markup: str, outside: Given | None = None) -> Draft:
        """The one article of a page; `outside` is what is known beside it, and goes before."""
        page = _EMBEDDED.sub("data:,", normalise(markup))
        refuse_bombs(page)
        structure = structure_of(page, self._words)
        linked = linked_data(structure)
        meta = self._with_byline(read_metadata(page, structure, linked), structure)
        found = chosen(page, structure, meta.title, linked.body())
        names = re.split(r", | and ", meta.head.byline or meta.last.byline)
        days = [day.edtf for day in (meta.head.published, meta.updated) if day]
        paragraphs = without_head(
            found.paragraphs, (meta.title, *meta.titles), (*names, meta.head.source), days
        )
        if not paragraphs:
            raise ReadingError(NO_TEXT)
        given = _given(meta, found.notes)
        return self._articles.read(
            paragraphs, outside.over(given) if outside else given, without=_FURNITURE
        )

    def _with_byline(self, meta: PageData, structure: Structure) -> PageData:
        """With the byline that stands beside the title, where the page's data name nobody."""
        if meta.head.byline:
            return meta
        byline = self._articles.byline(structure.beside(meta.title))
        origins = {**meta.origins, "byline": "a line beside the title"} if byline else meta.origins
        return replace(meta, last=replace(meta.last, byline=byline), origins=origins)


def _given(meta: PageData, notes: tuple[str, ...]) -> Given:
    return Given(
        title=meta.title,
        head=meta.head,
        url=meta.url,
        language=meta.language,
        notes=notes,
        updated=meta.updated,
        last=meta.last,
        origins=meta.origins,
    )


def refuse_bombs(page: str) -> None:
    """Refuse what no page of an outlet holds and what takes a parser minutes (measured)."""
    if page.count("<") > MOST_TAGS:
        raise ReadingError(f"The page holds more than {MOST_TAGS:,} tags.")
    if _LONG_TAG.search(page):
        raise ReadingError(f"The page holds a tag of more than {LONGEST_TAG:,} characters.")
