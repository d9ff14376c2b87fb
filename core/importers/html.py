"""Saved web pages: the article of the page, without what stands round it."""

from __future__ import annotations

import re

from core.errors import ReadingError
from core.importers.article import NO_TEXT, ArticleReader, Given
from core.importers.base import Opened
from core.importers.decoding import decoded
from core.importers.extraction import Extracted, by_structure, with_trafilatura
from core.importers.formats import Format
from core.importers.metadata import read_metadata
from core.text import normalise
from core.values import Draft

MOST_TAGS = 400_000
LONGEST_TAG = 500_000
ENOUGH = 0.6  # of the text in the page's paragraphs, below which another way is tried
# Pictures and fonts inside the page, as browsers' "save as one file" writes them.
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100}base64,[A-Za-z0-9+/=\s]{200,}")
_LONG_TAG = re.compile(rf"<[^<>]{{{LONGEST_TAG},}}")


class HtmlImporter:
    """Reads saved pages; scripts are text that is thrown away, addresses are never opened."""

    format = Format.PAGE

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def open(self, data: bytes) -> Opened:
        """The one article of a page; raises ReadingError."""
        return Opened((self.read(decoded(data)),))

    def read(self, markup: str, outside: Given | None = None) -> Draft:
        """The one article of a page; `outside` is what is known beside it, and goes before.

        Of two ways to find it, the one made for news pages is taken unless it loses much of the
        text; it gives nothing for pages that nest too deeply and drops repeated paragraphs.
        """
        page = _EMBEDDED.sub("data:,", normalise(markup))
        refuse_bombs(page)
        plain = by_structure(page)
        best = with_trafilatura(page)
        notes: tuple[str, ...] = ()
        if best.length < ENOUGH * plain.length:
            best, notes = plain, ("The page was read by its paragraphs; check for stray lines.",)
        if not best.paragraphs:
            raise ReadingError(NO_TEXT)
        return self._articles.read(best.paragraphs, _given(plain, notes, outside))


def _given(page: Extracted, notes: tuple[str, ...], outside: Given | None) -> Given:
    meta = read_metadata(page.document)
    given = Given(
        title=meta.title,
        head=meta.head,
        url=meta.url,
        language=meta.language,
        notes=notes,
        updated=meta.updated,
        origins=meta.origins,
    )
    return outside.over(given) if outside else given


def refuse_bombs(page: str) -> None:
    """Refuse what no page of an outlet holds and what takes a parser minutes (measured)."""
    if page.count("<") > MOST_TAGS:
        raise ReadingError(f"The page holds more than {MOST_TAGS:,} tags.")
    if _LONG_TAG.search(page):
        raise ReadingError(f"The page holds a tag of more than {LONGEST_TAG:,} characters.")
