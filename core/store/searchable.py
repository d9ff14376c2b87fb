"""Articles as the search wants them: many at a time, and nothing of them that it does not use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import values
from core.model import Article, Dispute, DisputePassage, Source, Statement
from core.store import naming
from core.store.convert import day, rows_with
from core.store.editions import superseded
from core.store.naming import Named
from core.text import Span
from core.values import VagueDate


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: where it stands, who holds it, whether it stands in conflict."""

    id: int
    span: Span
    holder: str
    quotation: values.Quotation
    said_on: VagueDate | None
    about: VagueDate | None
    disputed: bool


@dataclass(frozen=True, slots=True)
class Searchable:
    """An article with who it names and its statements, both in the order of the text."""

    id: int
    title: str
    text: str
    source: str
    byline: str
    published: VagueDate | None
    disputed: bool
    names: list[Named]
    statements: list[Said]


_ARTICLE = select(
    Article.id, Article.title, Article.text, Source.name, Article.byline, Article.published
).outerjoin(Source, Article.source_id == Source.id)
_STATEMENT = select(
    Statement.article_id, Statement.id, Statement.start, Statement.end, Statement.content_start,
    Statement.content_end, Statement.holder, Statement.quotation, Statement.said_on,
    Statement.about,
)  # fmt: skip
_DISPUTED = (
    select(DisputePassage.article_id, DisputePassage.statement_id, DisputePassage.side)
    .join(Dispute, Dispute.id == DisputePassage.dispute_id)
    .where(Dispute.state != values.DisputeState.DISMISSED.value)
)


def searchable(session: Session, ids: Iterable[int]) -> Iterator[Searchable]:
    """Some articles in the order of their ids, without those that are gone or came out again."""
    wanted = set(ids)
    question = _ARTICLE.where(Article.id.not_in(superseded()))
    rows = sorted(rows_with(session, question, Article.id, wanted))
    passages = rows_with(session, _DISPUTED, DisputePassage.article_id, wanted)
    articles = {article for article, _, _ in passages}
    conflict = {of for _, of, side in passages if side != values.Side.NEITHER.value}
    names = naming.names_in_all(session, wanted)
    statements = _statements(session, wanted, conflict)
    for id, title, text, source, byline, published in rows:
        yield Searchable(
            id,
            title,
            text,
            source or "",
            byline,
            day(published),
            id in articles,
            names.get(id, []),
            statements.get(id, []),
        )


def _statements(session: Session, ids: set[int], conflict: set[int]) -> dict[int, list[Said]]:
    rows = rows_with(session, _STATEMENT, Statement.article_id, ids)
    renamed = naming.holders_renamed_in(session, ids)
    found: dict[int, list[Said]] = defaultdict(list)
    for row in sorted(rows, key=_place):
        article, id, start, end, _, _, holder, quotation, said_on, about = row
        found[article].append(
            Said(
                id,
                Span(start, end),
                renamed.get(id, str(holder)),
                values.Quotation(quotation),
                day(said_on),
                day(about),
                id in conflict,
            )
        )
    return found


def _place(row: Any) -> tuple[int, ...]:
    article, id, start, end, content_start, content_end, *_ = row
    return article, start, end, content_start, content_end, id
