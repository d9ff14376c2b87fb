"""News feeds saved as files: RSS 0.9 to 2.0 and Atom (RFC 4287); each entry is an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import entities, escape
from xml.etree.ElementTree import Element, tostring

from core.errors import ReadingError
from core.importers.article import NO_TEXT, ArticleReader, Given
from core.importers.base import Opened
from core.importers.decoding import decoded
from core.importers.extraction import by_structure
from core.importers.formats import Format
from core.importers.head import Head
from core.importers.html import refuse_bombs
from core.importers.markup import subtrees
from core.importers.metadata import address
from core.importers.package import LONGEST, line_of
from core.importers.paragraphs import Paragraph
from core.importers.stamps import any_day
from core.text import normalise
from core.values import Draft, FeedEntry, FeedLook, RefusedPart

MOST_ENTRIES = 5_000
_ENTRIES = frozenset(("item", "entry"))
_ABOUT = frozenset(("title", "language"))  # of the feed itself, outside its entries
_TEXTS = ("content:encoded", "content", "description", "summary")
_PUBLISHED = ("pubDate", "published", "issued", "dc:date")
_UPDATED = ("updated", "modified", "dcterms:modified")
_AUTHORS = ("dc:creator", "author")
# HTML's names of characters; feeds use them though XML knows none but the first five.
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;)([A-Za-z][A-Za-z0-9]{1,31};)")
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_ADDRESS = re.compile(r"\S+@\S+\s*\(([^()]{1,100})\)")


class FeedImporter:
    """Reads saved feeds; no address in them is opened."""

    format = Format.FEED

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def open(self, data: bytes) -> Opened:
        """An article an entry; entries that hold no text are named."""
        drafts, refused = list[Draft](), list[RefusedPart]()
        outlet, language, left = "", "", 0
        for element in subtrees(_cleaned(decoded(data)), _ENTRIES | _ABOUT):
            if element.tag == "title":
                outlet = outlet or _plain(element)
            elif element.tag == "language":
                language = language or line_of(element)[:2].lower()
            elif len(drafts) + len(refused) >= MOST_ENTRIES:
                left += 1
            else:
                try:
                    drafts.append(self._entry(element, outlet, language))
                except ReadingError as error:
                    refused.append(RefusedPart(_first(element, ("title",))[0], str(error)))
        if left:
            refused.append(RefusedPart(f"{left:,} more", f"At most {MOST_ENTRIES:,} are read."))
        if not drafts:
            reasons = {part.why for part in refused}
            only = f"None of its entries can be read: {reasons.pop()}" if len(reasons) == 1 else ""
            raise ReadingError(only or ("None of its entries can be read." if refused else NO_TEXT))
        return Opened(tuple(drafts), refused=tuple(refused))

    def look(self, data: bytes) -> FeedLook:
        """The entries of a feed that lead somewhere, to choose from."""
        title, entries = "", list[FeedEntry]()
        for element in subtrees(_cleaned(decoded(data)), _ENTRIES | {"title"}):
            if element.tag == "title":
                title = title or _plain(element)
            elif len(entries) < MOST_ENTRIES and (url := _link(element)):
                day = any_day(_first(element, _PUBLISHED + _UPDATED)[0])
                entries.append(FeedEntry(_first(element, ("title",))[0] or url, url, day))
        return FeedLook(title, tuple(entries))

    def _entry(self, entry: Element, outlet: str, language: str) -> Draft:
        markup = normalise(_markup(entry))
        refuse_bombs(markup)
        text = list(by_structure(f"<article>{markup}</article>").paragraphs)
        title, title_from = _first(entry, ("title",))
        if not text:
            raise ReadingError("It has no text in the feed.")
        author, author_from = _first(entry, _AUTHORS)
        published, published_from = _first(entry, _PUBLISHED)
        updated, updated_from = _first(entry, _UPDATED)
        day, later = any_day(published), any_day(updated)
        url = _link(entry)
        known = {
            "title": (title, title_from), "byline": (author, author_from),
            "published": (day, published_from), "updated": (later, updated_from),
            "url": (url, "feed: link"), "source": (outlet, "title of the feed"),
            "language": (language, "feed: language"),
        }  # fmt: skip
        given = Given(
            title=title,
            head=Head(author, outlet, day),
            url=url,
            language=language or "en",
            updated=later if later != day else None,
            origins={name: where for name, (value, where) in known.items() if value},
        )
        return self._articles.read([Paragraph(p.text, p.kind) for p in text], given)


def _cleaned(text: str) -> bytes:
    """The feed as UTF-8 with no names of characters but those that XML knows."""
    plain = _DECLARED.sub("", normalise(text), count=1)
    return _NAMED.sub(_character, plain).encode()


def _character(match: re.Match[str]) -> str:
    return escape(entities.html5.get(match[1], f"&{match[1]}"), quote=False)


def _named(entry: Element, names: tuple[str, ...]) -> Iterator[tuple[str, Element]]:
    for name in names:
        yield from ((name, child) for child in entry if child.tag == name)


def _first(entry: Element, names: tuple[str, ...]) -> tuple[str, str]:
    """The first of some elements that holds something, in plain words, and which it was."""
    for name, child in _named(entry, names):
        inner = child.find("name")
        said = _plain(child if inner is None else inner)
        person = _ADDRESS.fullmatch(said) if name == "author" else None
        if said:
            return (person[1] if person else said), f"feed: {name}"
    return "", ""


def _plain(element: Element) -> str:
    """The words of an element, which may be written as HTML inside it."""
    said = line_of(element)
    if "<" in said or "&" in said:
        said = " ".join(p.text for p in by_structure(said).paragraphs) or said
    return said[:LONGEST]


def _markup(entry: Element) -> str:
    """The longest of the entry's texts as HTML."""
    found = [_inside(child) for _, child in _named(entry, _TEXTS)]
    return max(found, key=len, default="")


def _inside(element: Element) -> str:
    if len(element):  # XHTML that stands in the feed as elements
        return "".join(tostring(child, "unicode") for child in element)
    text = element.text or ""
    return escape(text) if element.get("type") == "text" else text


def _link(entry: Element) -> str:
    for link in entry.iter("link"):
        url = address((link.get("href") or link.text or "").strip())
        if url and link.get("rel", "alternate") == "alternate":
            return url
    guid = next((line_of(g) for g in entry.iter("guid") if g.get("isPermaLink") != "false"), "")
    return address(guid)
