"""Saved web pages: the article of the page, without what stands round it."""

from __future__ import annotations

import re

from core.errors import ReadingError
from core.importers.article import NO_TEXT, ArticleReader, Given
from core.importers.decoding import decoded
from core.importers.extraction import Extracted, by_structure, with_trafilatura
from core.importers.metadata import read_metadata
from core.importers.sniffing import looks_like_page
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

    suffixes = (".html", ".htm", ".xhtml")

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def is_certain(self, head: bytes) -> bool:
        """Whether the file begins like a page."""
        return looks_like_page(head)

    def read(self, data: bytes) -> list[Draft]:
        """The one article of a page; raises ReadingError.

        Of two ways to find it, the one made for news pages is taken unless it loses much of the
        text; it gives nothing for pages that nest too deeply and drops repeated paragraphs.
        """
        page = _EMBEDDED.sub("data:,", normalise(decoded(data)))
        _refuse_bombs(page)
        plain = by_structure(page)
        best = with_trafilatura(page)
        notes: tuple[str, ...] = ()
        if best.length < ENOUGH * plain.length:
            best, notes = plain, ("The page was read by its paragraphs; check for stray lines.",)
        if not best.paragraphs:
            raise ReadingError(NO_TEXT)
        return [self._article(best, plain, notes)]

    def _article(self, best: Extracted, plain: Extracted, notes: tuple[str, ...]) -> Draft:
        meta = read_metadata(plain.document)
        given = Given(
            title=meta.title, head=meta.head, url=meta.url, language=meta.language, notes=notes
        )
        return self._articles.read(best.paragraphs, given)


def _refuse_bombs(page: str) -> None:
    """Refuse what no page of an outlet holds and what takes a parser minutes (measured)."""
    if page.count("<") > MOST_TAGS:
        raise ReadingError(f"The page holds more than {MOST_TAGS:,} tags.")
    if _LONG_TAG.search(page):
        raise ReadingError(f"The page holds a tag of more than {LONGEST_TAG:,} characters.")
