"""What a page says about its article: Open Graph, schema.org (JSON-LD), Dublin Core, <title>."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlsplit

from core.importers.head import Head
from core.importers.stamps import iso_day
from core.text import normalise
from core.values import VagueDate

_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_SOURCE = ("og:site_name", "application-name", "dc.publisher")
_AUTHOR = ("author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author")
_DATE = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
    "parsely-pub-date", "sailthru.date", "og:published_time",
)  # fmt: skip
_ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report)")
_UPDATED = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "dc.date.modified",
    "last-modified",
)
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)")
_BY = re.compile(r"by\s+", re.IGNORECASE)
LONGEST = 500  # code points of a value that can be meant


@dataclass(frozen=True)
class PageData:
    """What a page says about its article; empty where it says nothing.

    `origins` says where each value stood, by its name in a Draft.
    """

    title: str = ""
    head: Head = field(default_factory=Head)
    url: str = ""
    language: str = "en"
    updated: VagueDate | None = None
    origins: Mapping[str, str] = field(default_factory=dict[str, str])


def read_metadata(document: Any) -> PageData:
    """The metadata of a page that justhtml has parsed; the first source that knows is believed."""
    metas, linked = _metas(document), _linked_data(document)
    source, source_from = _said((*_from(metas, _SOURCE), _of(linked, "publisher", _name)))
    title, title_from = _said((*_from(metas, _TITLE), _of(linked, "headline"), _heading(document)))
    author, author_from = _said((_of(linked, "author", _names), *_from(metas, _AUTHOR)))
    author = "" if address(author) else _BY.sub("", author, count=1)
    published, published_from = _dated((_of(linked, "datePublished"), *_from(metas, _DATE)))
    updated, updated_from = _dated((_of(linked, "dateModified"), *_from(metas, _UPDATED)))
    url, url_from = _said((_canonical(document), *_from(metas, ("og:url",)), _saved_from(document)))
    language, language_from = _language(document)
    origins = {
        "title": title_from, "source": source_from, "byline": author_from,
        "published": published_from, "updated": updated_from, "url": url_from,
        "language": language_from,
    }  # fmt: skip
    return PageData(
        title=_without_site(title, source),
        head=Head(author, source, published),
        url=address(url),
        language=language,
        updated=updated if updated != published else None,
        origins={name: where for name, where in origins.items() if where},
    )


Said = tuple[str, str]  # a value, and where it stood


def _said(candidates: Iterable[Said]) -> Said:
    return next((said for said in candidates if said[0]), ("", ""))


def _dated(candidates: Iterable[Said]) -> tuple[VagueDate | None, str]:
    days = ((iso_day(value), where) for value, where in candidates)
    return next((said for said in days if said[0]), (None, ""))


def _from(metas: Mapping[str, str], names: tuple[str, ...]) -> Iterator[Said]:
    return ((metas[name], f"meta tag {name}") for name in names if name in metas)


def _of(linked: Mapping[str, Any], name: str, read: Callable[[Any], str] | None = None) -> Said:
    return (read or _text)(linked.get(name)), f"structured data ({name})"


def _metas(document: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in document.query("meta"):
        attrs = cast(Mapping[str, str | None], meta.attrs or {})
        key = attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or ""
        found.setdefault(key.lower(), _text(attrs.get("content")))
    return found


def _linked_data(document: Any) -> Mapping[str, Any]:
    """The first article that the page's JSON-LD describes; what cannot be read is passed over."""
    for script in document.query("script"):
        attrs = cast(Mapping[str, str | None], script.attrs or {})
        if (attrs.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data: Any = json.loads("".join(str(c.data or "") for c in script.children or ()))
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kind = thing.get("@type")
            kinds = cast(list[Any], kind if isinstance(kind, list) else [kind])
            if any(isinstance(k, str) and _ARTICLES.fullmatch(k) for k in kinds):
                return thing
    return {}


def _things(data: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for part in cast(list[Any], data):
            yield from _things(part)
    elif isinstance(data, dict):
        thing = cast(dict[str, Any], data)
        yield thing
        yield from _things(thing.get("@graph", []))


def _names(value: Any) -> str:
    people = cast(list[Any], value if isinstance(value, list) else [value])
    names = [name for person in people if (name := _name(person))]
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _name(value: Any) -> str:
    return _text(cast(dict[str, Any], value).get("name") if isinstance(value, dict) else value)


def _text(value: Any) -> str:
    return " ".join(normalise(value).split())[:LONGEST] if isinstance(value, str) else ""


def _heading(document: Any) -> Said:
    headings = [text for h in document.query("h1") if (text := _text(h.to_text()))]
    titles = [text for t in document.query("title") if (text := _text(t.to_text()))]
    if len(headings) == 1 or not titles:
        return next(iter(headings), ""), "the heading of the page"
    return titles[0], "the title of the page"


def _without_site(title: str, source: str) -> str:
    """The title without the outlet's name behind a bar or a dash."""
    if not source:
        return title
    site = rf"\s+[|–—\-·]\s+(?:the\s+)?{re.escape(source)}"
    return re.sub(rf"{site}$", "", title, count=1, flags=re.IGNORECASE)


def _canonical(document: Any) -> Said:
    for link in document.query("link"):
        attrs = cast(Mapping[str, str | None], link.attrs or {})
        if (attrs.get("rel") or "").lower() == "canonical":
            return address(_text(attrs.get("href"))), "link rel=canonical"
    return "", ""


def _saved_from(document: Any) -> Said:
    """The address that browsers write above a page that they save."""
    for node in list(document.root.children or ())[:5]:
        match = _SAVED.search(str(getattr(node, "data", "") or ""))
        if match:
            return address(match[1][:LONGEST]), "the browser that saved the page"
    return "", ""


def address(value: str) -> str:
    """The address if it is one of the web, else ""; never a script or a file of somebody's disk."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    return value if parts.scheme in ("http", "https") and parts.netloc else ""


def _language(document: Any) -> Said:
    for page in document.query("html"):
        attrs = cast(Mapping[str, str | None], page.attrs or {})
        match = re.match(r"[a-z]{2,3}\b", (attrs.get("lang") or "").lower())
        return (match[0], "the language of the page") if match else ("en", "")
    return "en", ""
