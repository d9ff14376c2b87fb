"""Telling a later edition of an article from another article, when it comes in.

Two are editions of one when they stand at the same address of their own, and have something in common;
or when one outlet published much the same text under the same title on the same day, and no two
addresses say otherwise. An outlet that fills a template anew publishes articles, not editions, and an
article that is wrongly taken for an edition would be missed in every list: so nothing less will do.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from core.evaluation.likeness import NEARLY
from core.store import articles, copies, editions
from core.text import Common, fold, shingles
from core.values import Article, VagueDate

SOMETHING = 0.1  # of the shorter text; a story that is told anew keeps that much of itself
MUCH = 0.3  # of the shorter text, where title, outlet and day are the same
TITLES = 0.5  # of the words of the shorter title
_OWN = re.compile(r"\d|[^-_]+[-_][^-_]+[-_]|^.{12,}")  # a segment that names an article


class Found(NamedTuple):
    """The newest edition there was, and whether the new article is later than that."""

    other: int
    later: bool


def join_edition(session: Session, article: int) -> Found | None:
    """Put a stored and compared article into the chain of those it is an edition of; None if of none."""
    found = _newest_like(session, article)
    if found is None:
        return None
    both = {one.id: one for one in articles.list_articles(session, (article, found))}
    later = not _is_earlier(both[article], both[found])
    if later:
        editions.link(session, found, article)
    else:
        _put_before(session, article, found)
    return Found(found, later)


def _newest_like(session: Session, article: int) -> int | None:
    (own,) = articles.list_articles(session, (article,))
    there, titled = _at_address(session, own), editions.under_title(session, article)
    by_id = {one.id: one for one in articles.list_articles(session, {*there, *titled})}
    same = [id for id in there if _has_something(session, own, by_id[id])]
    same += [id for id in titled if id not in there and _came_out_again(session, own, by_id[id])]
    newest = [editions.newest(session, id) for id in same]
    return next((id for id in newest if id != article), None)


def _at_address(session: Session, own: Article) -> list[int]:
    address = own_address(own.url)
    if not address:
        return []
    starts = [f"{scheme}://{www}{address}" for scheme in ("https", "http") for www in ("", "www.")]
    found = editions.at_address(session, starts)
    return [id for id, url in found if own_address(url) == address and id != own.id]


def own_address(url: str) -> str:
    """The address of an article without what does not tell it from others; "" if it names a page on
    which articles come and go. `https://www.x.org/a-storm-came/?from=feed` is `x.org/a-storm-came`."""
    page = _page(url)
    path, _, query = page.partition("/")[2].partition("?")
    if any(map(_OWN.search, path.split("/"))):
        return page.partition("?")[0]  # the query says from where it was opened
    return page if re.search(r"=\w*\d", query) else ""


def _page(url: str) -> str:
    """Host, path and query of an address on the web; "" of any other, and of a site's first page."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if parts.scheme not in ("http", "https") or not host or not (path or parts.query):
        return ""
    return f"{host}{path or '/'}" + (f"?{parts.query}" if parts.query else "")


def _came_out_again(session: Session, own: Article, other: Article) -> bool:
    """Whether one outlet published both under one title on one day, and not at two addresses; where a
    day is not known, nearly the same text must say so."""
    if _at_two_addresses(own.url, other.url):
        return False
    a, b = own.published, other.published
    common = _common(session, own, other)
    if not own.title or a is None or b is None:
        return bool(own.title) and common.resemblance > NEARLY
    one_day = a.earliest <= b.latest and b.earliest <= a.latest
    return one_day and common.containment >= MUCH


def _at_two_addresses(one: str, other: str) -> bool:
    """Whether both addresses are known to the page, and name two."""
    pages = {_page(one), _page(other)}
    return len(pages) > 1 and "" not in pages


def _common(session: Session, own: Article, other: Article) -> Common:
    bodies = copies.bodies(session, (own.id, other.id))
    return Common.of(*(shingles(bodies[id].paragraphs) for id in (own.id, other.id)))


def _has_something(session: Session, own: Article, other: Article) -> bool:
    """Whether two articles of one address have a title or some of their text in common."""
    ours, theirs = set(fold(own.title).split()), set(fold(other.title).split())
    shorter = min(len(ours), len(theirs))
    if shorter and len(ours & theirs) >= TITLES * shorter:
        return True
    return _common(session, own, other).containment >= SOMETHING


def _put_before(session: Session, article: int, newest: int) -> None:
    """Put an article where its day belongs among earlier editions."""
    line = editions.chain(session, newest)
    known = {one.id: one for one in articles.list_articles(session, (*line, article))}
    own = known[article]
    at = next(place for place, id in enumerate(line) if _is_earlier(own, known[id]))
    if at:
        editions.link(session, line[at - 1], article)
    else:
        editions.link(session, article, line[0])


def _is_earlier(one: Article, other: Article) -> bool:
    """Whether the days say that one edition came out before the other; if they do not, it did not."""
    a, b = _day(one), _day(other)
    return a is not None and b is not None and a.latest < b.earliest


def _day(article: Article) -> VagueDate | None:
    return article.updated or article.published
