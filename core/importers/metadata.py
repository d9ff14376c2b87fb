"""What a page says about its article: schema.org, Open Graph, Dublin Core, its marks and headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from core.importers import days
from core.importers.head import Head, cased
from core.importers.linked import LONGEST_VALUE, Linked, listed, one_line
from core.importers.structure import Structure, attributes
from core.importers.titles import Titled, Witness, is_home, line_of, sites_of, title_of
from core.values import VagueDate

_SOCIAL = ("og:title", "twitter:title", "dc.title", "headline")
_SOURCE = ("og:site_name", "application-name", "dc.publisher")
_AUTHOR = (
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "byl",
    "dc.creator",
    "sailthru.author",
)
_DATE = (
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
    "article.published", "dc.date.issued", "dcterms.created", "dc.date", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time",
    "dc.date.modified", "dcterms.modified", "article.updated", "last-modified",
)  # fmt: skip
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_MOST_HEADINGS = 10
_LANGUAGE = re.compile(r"([a-z]{2,3})\b(?:[-_](?:[a-z]{4}[-_])?([a-z]{2})\b)?")


@dataclass(frozen=True)
class PageData:
    """What a page says about its article; empty where it says nothing.

    `titles` are all that the page calls itself; `last` is believed only where the text says
    nothing; `origins` says where each value stood, by its name in a Draft.
    """

    title: str = ""
    head: Head = field(default_factory=Head)
    url: str = ""
    language: str = "en"
    updated: VagueDate | None = None
    titles: tuple[str, ...] = ()
    last: Head = field(default_factory=Head)
    origins: Mapping[str, str] = field(default_factory=dict[str, str])


Said = tuple[str, str]  # a value, and where it stood


def read_metadata(page: str, structure: Structure, linked: Linked) -> PageData:
    """The metadata of a page; the first source that knows is believed, for titles the most."""
    metas = _metas(structure)
    url, url_from = _said(
        (_canonical(structure), *_from(metas, ("og:url",)), _saved_from(structure.document))
    )
    url = address(url)
    publisher = linked.name("publisher"), "structured data (publisher)"
    source, source_from = _said((*_from(metas, _SOURCE), publisher))
    titled = _titled(structure, metas, linked, sites_of((source, publisher[0]), url))
    author, author_from = _author(structure, metas, linked, source)
    language, region, language_from = _language(structure, metas)
    published = _published(structure, metas, linked, url, titled, region)
    updated = _day(linked, "dateModified", metas, _UPDATED, structure)
    last = published if published[0] else days.searched(page, url)
    origins = {
        "title": titled.where, "source": source_from, "byline": author_from, "published": last[1],
        "updated": updated[1], "url": url_from, "language": language_from,
    }  # fmt: skip
    return PageData(
        title=titled.title,
        head=Head(author, source, published[0]),
        url=url,
        language=language,
        updated=updated[0] if updated[0] != published[0] else None,
        titles=titled.others,
        last=Head(published=last[0]),
        origins={name: where for name, where in origins.items() if where},
    )


def _said(candidates: Iterable[Said]) -> Said:
    return next((said for said in candidates if said[0]), ("", ""))


def _from(metas: Mapping[str, str], names: tuple[str, ...]) -> Iterator[Said]:
    return ((metas[name], f"meta tag {name}") for name in names if metas.get(name))


def _metas(page: Structure) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.named("meta"):
        attrs = attributes(meta)
        key = attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or ""
        found.setdefault(key.lower(), one_line(attrs.get("content")))
    return found


def _titled(page: Structure, metas: Mapping[str, str], linked: Linked, sites: list[str]) -> Titled:
    headings = [h for h in page.named("h1")[:_MOST_HEADINGS] if not is_home(h)]
    window = next((one_line(t.to_text()) for t in page.named("title")), "")
    line = "" if headings else line_of(window, (p.text for p in page.everything))
    witnesses = [
        Witness(linked.text("headline"), "linked", "structured data (headline)"),
        *(Witness(text, "social", where) for text, where in _from(metas, _SOCIAL)),
        *(Witness(one_line(h.to_text()), "heading", "the heading of the page") for h in headings),
        Witness(line, "line", "a line of the page"),
        Witness(window, "window", "the title of the page"),
    ]
    return title_of(witnesses, sites)


def _author(page: Structure, metas: Mapping[str, str], linked: Linked, source: str) -> Said:
    """The persons who are named as authors; neither an address nor the outlet is one."""
    marked = [one_line(e.to_text()) for e in page.marked("itemprop", "author")[:5]]
    candidates = (
        (linked.people("author"), "structured data (author)"),
        *_from(metas, _AUTHOR),
        (listed(list(dict.fromkeys(marked))), "the page's mark author"),
        *(
            (one_line(e.to_text()), "the page's link to the author")
            for e in page.marked("rel", "author")[:1]
        ),
    )
    for said, where in candidates:
        name = _person(said, source)
        if name and not address(name) and name.casefold() != source.casefold():
            return name, where
    return "", ""


def _person(said: str, source: str) -> str:
    """A name without "by" before it and without a mail address or the outlet's name behind it."""
    name = " ".join(word for word in _BY.sub("", said, count=1).split() if "@" not in word)
    if source and name.casefold().endswith(f", {source.casefold()}"):
        name = name[: -len(source)].rstrip(" ,")
    return cased(name)


def _published(
    structure: Structure,
    metas: Mapping[str, str],
    linked: Linked,
    url: str,
    titled: Titled,
    region: str,
) -> days.Day:
    day = _day(linked, "datePublished", metas, _DATE, structure)
    if day[0] is None:
        day = days.first_day(days.shown(structure))
    if day[0] is None:
        day = days.in_address(url)
    if day[0] is None and structure.words:
        swapped = region in structure.words.month_first
        beside = structure.beside(titled.title)
        day = days.in_figures(beside, swapped)
        if day[0] is None:
            day = days.in_words(beside, structure.words.months)
    return day


def _day(
    linked: Linked, name: str, metas: Mapping[str, str], names: tuple[str, ...], page: Structure
) -> days.Day:
    stated = (linked.text(name), f"structured data ({name})")
    marks = days.marked(page, published=name == "datePublished")
    return days.first_day((stated, *_from(metas, names), *marks))


def _canonical(page: Structure) -> Said:
    for link in page.named("link"):
        attrs = attributes(link)
        if (attrs.get("rel") or "").lower() == "canonical":
            return address(one_line(attrs.get("href"))), "link rel=canonical"
    return "", ""


def _saved_from(document: Any) -> Said:
    """The address that browsers write above a page that they save."""
    for node in list(document.root.children or ())[:5]:
        match = _SAVED.search(str(getattr(node, "data", "") or ""))
        if match:
            return address(match[1][:LONGEST_VALUE]), "the browser that saved the page"
    return "", ""


def address(value: str) -> str:
    """The address if it is one of the web, else ""; never a script or a file of somebody's disk."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    return value if parts.scheme in ("http", "https") and parts.netloc else ""


def _language(page: Structure, metas: Mapping[str, str]) -> tuple[str, str, str]:
    """The language, the region if one is given, and where that stood."""
    tags = [
        (one_line(attributes(html).get("lang")), "the language of the page")
        for html in page.named("html")
    ]
    for tag, where in (*tags, *_from(metas, ("og:locale", "content-language", "dc.language"))):
        if match := _LANGUAGE.match(tag.lower()):
            return match[1], match[2] or "", where
    return "en", "", ""
