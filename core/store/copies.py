"""What is kept of articles to tell copies: sketches, their shingles, and which have much in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import delete, func, insert, or_, select
from sqlalchemy.orm import Session

from core.model import Article, Likeness, Shingle, Sketch, Source
from core.store.convert import chunks, rows_with
from core.store.editions import superseded
from core.text import Common
from core.text import Sketch as Sketched
from core.values import BlockKind

MANY = (
    4  # articles that a shingle stands in before it may be what all of an outlet's articles end in
)
SOME = 4  # shingles of a sample; those of two copies share ten, give or take three, or more
CROWD = 300  # articles; a shingle of more says nothing about which are copies
# An earlier edition is no copy: its outlet has the report once.
_LINKED = select(Likeness.one_id, Likeness.other_id, Likeness.shared, Likeness.mixed).where(
    Likeness.one_id.not_in(superseded()), Likeness.other_id.not_in(superseded())
)


class Link(NamedTuple):
    """Two articles, the lower id first, how many shingles they share, and whether each also has much
    of its own."""

    one: int
    other: int
    shared: int
    mixed: bool


class Kept(NamedTuple):
    """What is kept of one article's sketch."""

    size: int
    below: int
    credit: str


class Body(NamedTuple):
    """What an article is compared by: its paragraphs, and the lines that may name an agency."""

    paragraphs: tuple[str, ...]
    credits: tuple[str, ...]


def bodies(session: Session, ids: Iterable[int]) -> dict[int, Body]:
    """The texts of some articles, parted into what tells the story and what says whose it is."""
    question = select(Article.id, Article.text, Article.blocks, Article.byline)
    rows = rows_with(session, question, Article.id, ids)
    return {row.id: _body(row.text, row.blocks, row.byline) for row in rows}


def unsketched(session: Session, version: int) -> list[int]:
    """The articles that have no sketch of this version."""
    sketched = select(Sketch.article_id).where(Sketch.version == version)
    return list(session.scalars(select(Article.id).where(Article.id.not_in(sketched))))


def keep_sketch(
    session: Session, article: int, sketch: Sketched, credit: str, version: int
) -> None:
    """Keep an article's sketch; one that was kept before goes, with what was found by it."""
    if session.scalar(select(Sketch.id).where(Sketch.article_id == article)):
        linked = or_(Likeness.one_id == article, Likeness.other_id == article)
        session.execute(delete(Likeness).where(linked))
        for table in (Sketch, Shingle):
            session.execute(delete(table).where(table.article_id == article))
    kept = {"size": sketch.size, "below": sketch.below, "credit": credit, "version": version}
    session.execute(insert(Sketch).values(article_id=article, **kept))
    rows = [{"article_id": article, "hash": one} for one in sorted(sketch.sample)]
    if rows:
        session.execute(insert(Shingle), rows)


def keep_links(session: Session, links: Iterable[Link]) -> None:
    """Keep what articles have in common."""
    rows = [
        {"one_id": k.one, "other_id": k.other, "shared": k.shared, "mixed": k.mixed} for k in links
    ]
    if rows:
        session.execute(insert(Likeness), rows)


def sharing(session: Session, article: int, sketch: Sketched) -> dict[int, Common]:
    """The other articles that share some of a sample, with what that lets expect they share in all."""
    found: dict[int, Common] = {}
    usual = select(Shingle.hash).where(Shingle.hash.in_(sketch.sample)).group_by(Shingle.hash)
    counted = (
        select(Shingle.article_id, func.count().label("shared"))
        .where(Shingle.hash.in_(usual.having(func.count() <= CROWD)))
        .group_by(Shingle.article_id)
        .having(func.count() >= SOME)
        .subquery()
    )
    question = select(Sketch.article_id, Sketch.size, Sketch.below, counted.c.shared).join(
        counted, counted.c.article_id == Sketch.article_id
    )
    for other, size, below, shared in session.execute(question):
        if other != article:
            found[other] = sketch.estimated(shared, size, below)
    return found


def kept_sketches(session: Session, ids: Iterable[int]) -> dict[int, Kept]:
    """The sketches of some articles, without their samples."""
    question = select(Sketch.article_id, Sketch.size, Sketch.below, Sketch.credit)
    rows = rows_with(session, question, Sketch.article_id, ids)
    return {row.article_id: Kept(row.size, row.below, row.credit) for row in rows}


def all_links(session: Session) -> list[Link]:
    """All pairs of articles that have much in common."""
    return [Link(*row) for row in session.execute(_LINKED)]


def links_around(session: Session, articles: Collection[int]) -> list[Link]:
    """The pairs that lead from some articles to others, and from those on, to the end."""
    known, found, new = set(articles), set[Link](), set(articles)
    while new:
        touching: list[Link] = []
        for column in (Likeness.one_id, Likeness.other_id):
            touching += [Link(*row) for row in rows_with(session, _LINKED, column, new)]
        found.update(touching)
        new = {id for link in touching for id in (link.one, link.other)} - known
        known |= new
    return sorted(found)


def widespread(session: Session, ids: Iterable[int]) -> dict[int, int]:
    """The shingles of some articles that stand in many, and in how many."""
    found: dict[int, int] = {}
    for part in chunks(ids):
        here = select(Shingle.hash).where(Shingle.article_id.in_(part))
        question = select(Shingle.hash, func.count()).where(Shingle.hash.in_(here))
        counted = question.group_by(Shingle.hash).having(func.count() >= MANY)
        found.update(session.execute(counted).all())
    return found


def holders(session: Session, ids: Iterable[int], hashes: Collection[int]) -> list[tuple[int, int]]:
    """Which of some articles have which of some shingles: pairs of both."""
    found: list[tuple[int, int]] = []
    for part in chunks(hashes):
        question = select(Shingle.article_id, Shingle.hash).where(Shingle.hash.in_(part))
        rows = rows_with(session, question, Shingle.article_id, ids)
        found += [(row.article_id, row.hash) for row in rows]
    return found


def samples(session: Session, ids: Iterable[int]) -> dict[int, set[int]]:
    """The samples of some articles."""
    found: dict[int, set[int]] = defaultdict(set)
    question = select(Shingle.article_id, Shingle.hash)
    for row in rows_with(session, question, Shingle.article_id, ids):
        found[row.article_id].add(row.hash)
    return found


def fingerprints(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """What tells some articles apart, whatever order they came in."""
    rows = rows_with(session, select(Article.id, Article.fingerprint), Article.id, ids)
    return {row.id: row.fingerprint for row in rows}


def outlets(session: Session) -> dict[str, list[int]]:
    """The articles of each outlet; "" for those whose outlet is not known."""
    found: dict[str, list[int]] = defaultdict(list)
    question = select(Source.name, Article.id).select_from(Article).outerjoin(Source)
    question = question.where(Article.id.not_in(superseded()))
    for name, article in session.execute(question.order_by(Article.id)):
        found[name or ""].append(article)
    return found


def _body(text: str, blocks: list[Any], byline: str) -> Body:
    told: list[str] = []
    credits = [byline] if byline else []
    for start, end, kind in blocks:
        if kind == BlockKind.TEXT:
            told.append(text[start:end])
        elif kind in (BlockKind.BYLINE, BlockKind.CREDIT):
            credits.append(text[start:end])
    return Body(tuple(told or text.split("\n\n")), tuple(credits))
