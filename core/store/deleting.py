"""Deleting articles so that nothing of their words stays: what goes, and what else holds it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from core import model
from core.changes import Changes
from core.store import articles, editions
from core.store.convert import chunks, rows_with
from core.store.outbox import CLAIM, owe_all
from core.text import fold

LEAST = 20  # code points; shorter strings in the trail are names and labels


class Marked(NamedTuple):
    """What a person marked in some articles: claims that appear in no other, those that do, and how
    many passages, pieces of evidence and disputes there are in them."""

    only_here: tuple[tuple[int, str], ...]
    elsewhere: tuple[tuple[int, str], ...]
    passages: int
    evidence: int
    disputes: int


def marked_in(session: Session, ids: Collection[int]) -> Marked:
    """What a person marked in some articles, and the disputes that stand in them."""
    appearance, claim = model.Appearance, model.Claim
    here = set(session.scalars(select(appearance.claim_id).where(appearance.article_id.in_(ids))))
    outside = appearance.article_id.not_in(ids)
    kept = {
        r[0]
        for r in rows_with(
            session, select(appearance.claim_id).where(outside), appearance.claim_id, here
        )
    }
    rows = rows_with(session, select(claim.id, claim.text), claim.id, here)
    only = tuple((row.id, row.text) for row in rows if row.id not in kept)
    disputed = select(func.count(model.DisputePassage.dispute_id.distinct()))
    return Marked(
        only,
        tuple((row.id, row.text) for row in rows if row.id in kept),
        _count(session, appearance, ids),
        _count(session, model.Evidence, ids),
        session.scalar(disputed.where(model.DisputePassage.article_id.in_(ids))) or 0,
    )


def quoted(
    session: Session, ids: Collection[int], claims: Collection[tuple[int, str]]
) -> tuple[tuple[int, str], ...]:
    """Those of some claims whose words stand in one of these articles."""
    texts = [fold(text) for text in articles.article_texts(session, ids).values()]
    return tuple(one for one in claims if any(fold(one[1]) in text for text in texts))


def original_of(session: Session, ids: Collection[int]) -> tuple[str, int]:
    """The name of the files that some articles came from, and how many others came from these."""
    article = model.Article
    files = _originals(session, ids)
    others = article.original_id.in_(files), article.id.not_in(ids)
    names = session.scalars(select(model.Original.name).where(model.Original.id.in_(files)))
    sharing = session.scalar(select(func.count()).select_from(article).where(*others))
    return ", ".join(sorted(names)), sharing or 0


def delete_articles(
    session: Session, ids: Sequence[int], claims: Collection[int]
) -> tuple[Changes, frozenset[int]]:
    """Delete articles, some claims, and every row that tells of them; what that touched, and the
    articles to be weighed anew: others in their disputes, and editions that are the newest now.

    Raises LibraryError if one is gone already.
    """
    texts = [fold(text) for text in articles.article_texts(session, ids).values()]
    line = {other for id in ids for other in editions.chain(session, id)}
    _delete_records(session, ids)
    for part in chunks(_originals(session, ids)):
        session.execute(delete(model.Original).where(model.Original.id.in_(part)))
    for part in chunks(claims):
        session.execute(delete(model.Claim).where(model.Claim.id.in_(part)))
    owe_all(session, CLAIM, claims)
    session.expire_all()
    changes = Changes(claims=frozenset(claims))
    for id in ids:
        editions.close_gap(session, id)
        changes |= articles.delete_article(session, id)
    _forget(session, set(ids), set(claims), texts)
    again = (changes.articles | line) - set(ids)
    there = frozenset(articles.article_ids(session, again))
    return changes | Changes(articles=there, records=frozenset({0})), there


def _delete_records(session: Session, ids: Collection[int]) -> None:
    """Records of files that brought nothing else go; those of others keep what is not about these."""
    link, record, part = model.RecordArticle, model.ImportRecord, model.ImportPart
    of = set(session.scalars(select(link.record_id).where(link.article_id.in_(ids))))
    others = {
        r[0]
        for r in rows_with(
            session, select(link.record_id).where(link.article_id.not_in(ids)), link.record_id, of
        )
    }
    session.execute(delete(part).where(part.article_id.in_(ids)))
    for some in chunks(of - others):
        session.execute(delete(record).where(record.id.in_(some)))
    titles = session.scalars(select(model.Article.title).where(model.Article.id.in_(ids))).all()
    told = or_(*(record.reason.contains(f"“{title}”", autoescape=True) for title in titles))
    for row in session.scalars(select(record).where(told)):
        for title in titles:
            row.reason = row.reason.replace(f"“{title}”", "an article since deleted")
    session.flush()


def _originals(session: Session, ids: Collection[int]) -> set[int]:
    column = model.Article.original_id
    question = select(column).where(model.Article.id.in_(ids), column.is_not(None))
    return {id for id in session.scalars(question) if id is not None}


def _forget(session: Session, ids: set[int], claims: set[int], texts: Sequence[str]) -> None:
    """Take out of the trail what tells of some articles and claims, or holds words of the texts."""
    row = model.CommandRecord
    gone = [
        id
        for id, made, turning in session.execute(select(row.id, row.made, row.turning))
        if _tells(made, ids, claims, texts) or _tells(turning, ids, claims, texts)
    ]
    for part in chunks(gone):
        session.execute(delete(row).where(row.id.in_(part)))


def _tells(kept: Any, ids: set[int], claims: set[int], texts: Sequence[str]) -> bool:
    for value in _all(kept):
        if isinstance(value, str):
            if len(value) >= LEAST and any(fold(value) in text for text in texts):
                return True
        elif isinstance(value, dict):
            given = cast("dict[str, Any]", value)
            if {given.get("article_id"), given.get("article")} & ids:
                return True
            if {given.get("claim_id"), given.get("claim")} & claims:
                return True
        elif cast("list[Any]", value)[:1] in (["article"], ["claim"]):  # a row that was changed
            table, id = cast("list[Any]", value)[:2]
            if id in (ids if table == "article" else claims):
                return True
    return False


def _all(kept: Any) -> Iterator[Any]:
    """A value of JSON with all that is in it, numbers left out."""
    if isinstance(kept, dict):
        yield kept
        for value in cast("dict[str, Any]", kept).values():
            yield from _all(value)
    elif isinstance(kept, list):
        yield cast("list[Any]", kept)
        for value in cast("list[Any]", kept):
            yield from _all(value)
    elif isinstance(kept, str):
        yield kept


def _count(session: Session, table: Any, ids: Collection[int]) -> int:
    question = select(func.count()).select_from(table).where(table.article_id.in_(ids))
    return session.scalar(question) or 0
