"""What a page says about its article: Open Graph, schema.org (JSON-LD), Dublin Core, <title>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast
from urllib.parse import urlsplit

from core.importers.head import Head
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
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BY = re.compile(r"by\s+", re.IGNORECASE)
LONGEST = 500  # code points of a value that can be meant


@dataclass(frozen=True)
class PageData:
    """What a page says about its article; empty where it says nothing."""

    title: str = ""
    head: Head = field(default_factory=Head)
    url: str = ""
    language: str = "en"


def read_metadata(document: Any) -> PageData:
    """The metadata of a page that justhtml has parsed; the first source that knows is believed."""
    metas = _metas(document)
    linked = _linked_data(document)
    source = _first(metas, _SOURCE) or _name(linked.get("publisher"))
    title = _first(metas, _TITLE) or _text(linked.get("headline"))
    author = _names(linked.get("author")) or _first(metas, _AUTHOR)
    published = _day(_text(linked.get("datePublished"))) or _day(_first(metas, _DATE))
    return PageData(
        title=_without_site(title or _heading(document), source),
        head=Head("" if _address(author) else _BY.sub("", author, count=1), source, published),
        url=_canonical(document) or _address(_first(metas, ("og:url",))),
        language=_language(document),
    )


def _metas(document: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in document.query("meta"):
        attrs = cast(Mapping[str, str | None], meta.attrs or {})
        key = attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or ""
        found.setdefault(key.lower(), _text(attrs.get("content")))
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


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


def _day(value: str) -> VagueDate | None:
    match = _DAY.match(value)
    try:
        return VagueDate.of_day(date(*map(int, match.groups()))) if match else None
    except ValueError:
        return None


def _heading(document: Any) -> str:
    headings = [text for h in document.query("h1") if (text := _text(h.to_text()))]
    titles = [text for t in document.query("title") if (text := _text(t.to_text()))]
    return headings[0] if len(headings) == 1 else next(iter((*titles, *headings)), "")


def _without_site(title: str, source: str) -> str:
    """The title without the outlet's name behind a bar or a dash."""
    if not source:
        return title
    site = rf"\s+[|–—\-·]\s+(?:the\s+)?{re.escape(source)}"
    return re.sub(rf"{site}$", "", title, count=1, flags=re.IGNORECASE)


def _canonical(document: Any) -> str:
    for link in document.query("link"):
        attrs = cast(Mapping[str, str | None], link.attrs or {})
        if (attrs.get("rel") or "").lower() == "canonical":
            return _address(_text(attrs.get("href")))
    return ""


def _address(value: str) -> str:
    """The address if it is one of the web, else ""; never a script or a file of somebody's disk."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    return value if parts.scheme in ("http", "https") and parts.netloc else ""


def _language(document: Any) -> str:
    for page in document.query("html"):
        attrs = cast(Mapping[str, str | None], page.attrs or {})
        match = re.match(r"[a-z]{2,3}\b", (attrs.get("lang") or "").lower())
        return match[0] if match else "en"
    return "en"
