"""Articles: kept, listed, read, removed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from core import values
from core.changes import Changes
from core.errors import LibraryError
from core.model import Appearance, Article, Dispute, DisputePassage, Source, Statement
from core.store import editions
from core.store.convert import Question, day, edtf, rows_with
from core.store.disputes import drop_one_sided
from core.store.editions import superseded
from core.store.findings import add_finding
from core.store.mentions import drop_unnamed_entities, entities_of
from core.store.outbox import ARTICLE, CLAIM, owe, owe_all
from core.text import Span

_ONLY = (1, 1)  # which edition an article is that has no other, and of how many
_LISTED = select(
    Article.id,
    Article.title,
    Source.name.label("source"),
    Article.byline,
    Article.published,
    Article.imported,
    Article.url,
    Article.words,
    Article.updated,
).outerjoin(Source, Article.source_id == Source.id)


def add_draft(
    session: Session, draft: values.Draft, original_id: int | None, fingerprint: str
) -> int:
    """Keep an article; its id. `fingerprint` must not be there yet (see find_fingerprint)."""
    row = Article(
        source_id=source_id(session, draft.source),
        original_id=original_id,
        title=draft.title,
        byline=draft.byline,
        text=draft.text,
        blocks=[[b.span.start, b.span.end, b.kind.value] for b in draft.blocks],
        url=draft.url,
        published=edtf(draft.published),
        updated=edtf(draft.updated),
        language=draft.language,
        words=_words(draft),
        fingerprint=fingerprint,
    )
    session.add(row)
    session.flush()
    add_finding(session, row.id, draft)
    owe(session, ARTICLE, row.id)
    return row.id


def find_fingerprint(session: Session, fingerprint: str) -> int | None:
    """The article that has this fingerprint."""
    return session.scalar(select(Article.id).where(Article.fingerprint == fingerprint))


def any_articles(session: Session) -> bool:
    """Whether there is an article."""
    return session.scalar(select(Article.id).limit(1)) is not None


def article_ids(session: Session, among: Iterable[int] | None = None) -> list[int]:
    """The ids of the newest editions of all articles, or of those `among` some that are there; lowest
    first."""
    question = select(Article.id)
    if among is None:
        question = question.where(Article.id.not_in(superseded()))
    return sorted(row[0] for row in rows_with(session, question, Article.id, among))


def article_texts(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """The texts of some articles, and nothing else of them."""
    rows = rows_with(session, select(Article.id, Article.text), Article.id, ids)
    return {row.id: row.text for row in rows}


def list_articles(session: Session, ids: Iterable[int] | None = None) -> list[values.Article]:
    """Articles without their text, newest first, with what was found in them counted; of articles
    that came out again, where no ids are given, the newest edition."""
    wanted = None if ids is None else set(ids)
    question = _LISTED.where(Article.id.not_in(superseded())) if wanted is None else _LISTED
    rows = rows_with(session, question, Article.id, wanted)
    counts = [_counts(session, question, wanted) for question in _COUNTS]
    places = editions.places(session)
    found = [
        _listed(row, places.get(row.id, _ONLY), *(count.get(row.id, 0) for count in counts))
        for row in rows
    ]
    return sorted(found, key=lambda article: article.id, reverse=True)


def read_article(session: Session, article_id: int) -> values.ArticleText:
    """One article with its text. Raises LibraryError if it is gone."""
    listed = list_articles(session, (article_id,))
    row = session.execute(select(Article.text, Article.blocks).where(Article.id == article_id))
    text, blocks = row.one_or_none() or ("", [])
    if not listed:
        raise LibraryError("This article is no longer in the library.")
    made = (values.Block(Span(start, end), values.BlockKind(kind)) for start, end, kind in blocks)
    return values.ArticleText(listed[0], text, tuple(made))


def delete_article(session: Session, article_id: int) -> Changes:
    """Remove an article with all that hangs on it; what that touched.

    Claims stay, without their appearances there. A dispute that loses one of its sides goes.
    Raises LibraryError if it is gone already.
    """
    row = session.get(Article, article_id)
    if row is None:
        raise LibraryError("This article is no longer in the library.")
    of_article = select(Appearance.claim_id).where(Appearance.article_id == article_id)
    claims = frozenset(session.scalars(of_article))
    disputes, others = drop_one_sided(session, article_id)
    named = entities_of(session, article_id)
    session.delete(row)
    session.flush()
    entities = drop_unnamed_entities(session, named)
    owe_all(session, ARTICLE, {article_id, *others})
    owe_all(session, CLAIM, claims)
    return Changes(
        articles=frozenset({article_id, *others}),
        statements=frozenset({article_id, *others}),
        claims=claims,
        disputes=disputes,
        entities=entities,
    )


def totals(session: Session) -> values.Totals:
    """How much there is in the library; of each article its newest edition counts."""
    dismissed = select(Dispute.id).where(Dispute.state == values.DisputeState.DISMISSED.value)
    disputed = (
        select(DisputePassage.article_id, DisputePassage.dispute_id)
        .where(DisputePassage.dispute_id.not_in(dismissed))
        .distinct()
    )
    counted = (
        select(Article.id).where(Article.id.not_in(superseded())),
        select(Statement.id).where(Statement.article_id.not_in(superseded())),
        disputed,
    )
    numbers = [session.scalar(select(func.count()).select_from(q.subquery())) for q in counted]
    return values.Totals(*(number or 0 for number in numbers))


def source_id(session: Session, name: str) -> int | None:
    """The row of an outlet, made if there is none yet; None for no name."""
    if not name:
        return None
    row = session.scalar(select(Source).where(Source.name == name))
    if row is None:
        row = Source(name=name)
        session.add(row)
        session.flush()
    return row.id


def _words(draft: values.Draft) -> int:
    parts = [b.span.of(draft.text) for b in draft.blocks if b.is_article_text] or [draft.text]
    return sum(len(part.split()) for part in parts)


# Each counts something an article has: id, number.
_COUNTS: tuple[Question, ...] = (
    select(Statement.article_id, func.count()).group_by(Statement.article_id),
    select(DisputePassage.article_id, func.count(distinct(DisputePassage.dispute_id)))
    .where(
        DisputePassage.dispute_id.not_in(
            select(Dispute.id).where(Dispute.state == values.DisputeState.DISMISSED.value)
        )
    )
    .group_by(DisputePassage.article_id),
    select(Appearance.article_id, func.count(distinct(Appearance.claim_id))).group_by(
        Appearance.article_id
    ),
)


def _counts(session: Session, question: Question, ids: set[int] | None) -> dict[int, int]:
    column = next(iter(question.selected_columns))
    return {row[0]: row[1] for row in rows_with(session, question, column, ids)}


def _listed(
    row: Any, place: tuple[int, int], statements: int, disputes: int, claims: int
) -> values.Article:
    return values.Article(
        id=row.id,
        title=row.title,
        source=row.source or "",
        byline=row.byline,
        published=day(row.published),
        imported=row.imported,
        url=row.url,
        words=row.words,
        updated=day(row.updated),
        statements=statements,
        disputes=disputes,
        claims=claims,
        edition=place[0],
        editions=place[1],
    )
