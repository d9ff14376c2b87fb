"""Pages that a browser saved in one file (MHTML, RFC 2557)."""

from __future__ import annotations

from dataclasses import replace

from core.errors import ReadingError
from core.importers import mime
from core.importers.article import ArticleReader
from core.importers.base import Opened
from core.importers.formats import Format
from core.importers.html import HtmlImporter
from core.importers.metadata import address


class MhtmlImporter:
    """Reads the page of such a file; its pictures and the pages in it are passed over."""

    format = Format.SAVED_PAGE

    def __init__(self, articles: ArticleReader) -> None:
        self._pages = HtmlImporter(articles)

    def open(self, data: bytes) -> Opened:
        """The one article of the page; raises ReadingError."""
        mail = mime.parsed(data)
        page = next((p for p in mime.leaves(mail) if p.get_content_type() == "text/html"), None)
        if page is None:
            raise ReadingError("It is a saved page without a page in it.")
        draft = self._pages.read(mime.text(page))
        named = mime.header(mail, "snapshot-content-location")
        url = address(named or mime.header(page, "content-location"))
        if url and not draft.url:
            origins = {**draft.origins, "url": "the browser that saved the page"}
            draft = replace(draft, url=url, origins=origins)
        return Opened((draft,))
