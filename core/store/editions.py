"""Which articles are editions of one: a chain from the earliest to the newest.

The newest is the one that is listed, searched and weighed; earlier ones can be opened and read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from core.model import Article, Edition
from core.store.convert import rows_with
from core.store.outbox import ARTICLE, owe_all


def superseded() -> Select[int]:
    """The ids of the articles that came out in a later edition, to be left out of a question."""
    return select(Edition.article_id)


def is_superseded(session: Session, article: int) -> bool:
    """Whether there is a later edition of an article."""
    return session.scalar(select(Edition.id).where(Edition.article_id == article)) is not None


def superseded_of(session: Session, articles: Collection[int]) -> set[int]:
    """Those of some articles that came out in a later edition."""
    return {row[0] for row in rows_with(session, superseded(), Edition.article_id, articles)}


def chain(session: Session, article: int) -> tuple[int, ...]:
    """All editions of an article with itself, the earliest first."""
    found = [article]
    while (before := _before(session, found[0])) is not None:
        found.insert(0, before)
    while (after := _after(session, found[-1])) is not None:
        found.append(after)
    return tuple(found)


def newest(session: Session, article: int) -> int:
    """The newest edition of an article."""
    return chain(session, article)[-1]


def places(session: Session) -> dict[int, tuple[int, int]]:
    """Which edition an article is, from 1, and of how many; only those that have others."""
    rows = session.execute(select(Edition.article_id, Edition.later_id))
    after = {row.article_id: row.later_id for row in rows}
    found: dict[int, tuple[int, int]] = {}
    for first in after.keys() - set(after.values()):
        line = [first]
        while line[-1] in after:
            line.append(after[line[-1]])
        found |= {article: (place, len(line)) for place, article in enumerate(line, 1)}
    return found


def link(session: Session, article: int, later: int) -> None:
    """Have an edition follow another; what followed before comes after it. Through ORM objects, so
    that a command that does it can be taken back."""
    last = newest(session, later)
    row = session.scalar(select(Edition).where(Edition.article_id == article))
    if row is not None:
        session.add(Edition(article_id=last, later_id=row.later_id))
        row.later_id = later
    else:
        session.add(Edition(article_id=article, later_id=later))
    session.flush()
    owe_all(session, ARTICLE, (article, later, last))


def close_gap(session: Session, article: int) -> None:
    """Before an edition goes: the one before it is followed by the one after it."""
    before = session.scalar(select(Edition).where(Edition.later_id == article))
    row = session.scalar(select(Edition).where(Edition.article_id == article))
    if before is not None and row is not None:
        before.later_id = row.later_id
        session.delete(row)
        session.flush()


def at_address(session: Session, starts: Iterable[str]) -> list[tuple[int, str]]:
    """The articles whose address begins so, with the address; by the index of addresses."""
    found: list[tuple[int, str]] = []
    for start in starts:
        question = select(Article.id, Article.url).where(Article.url >= start)
        rows = session.execute(question.where(Article.url < start + "\U0010ffff"))
        found += [(row.id, row.url) for row in rows]
    return found


def under_title(session: Session, article: int) -> list[int]:
    """The other articles of its outlet that have its title."""
    own = select(Article.source_id, Article.title).where(Article.id == article).subquery()
    same = Article.source_id == own.c.source_id, Article.title == own.c.title
    return list(session.scalars(select(Article.id).where(*same, Article.id != article)))


def _before(session: Session, article: int) -> int | None:
    return session.scalar(select(Edition.article_id).where(Edition.later_id == article))


def _after(session: Session, article: int) -> int | None:
    return session.scalar(select(Edition.later_id).where(Edition.article_id == article))
