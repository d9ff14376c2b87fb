"""What a person does to many hits at once, taken back as one change."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import claims_there, number, words
from core.commands.claims import MarkClaim
from core.commands.recording import Edit
from core.commands.tags import tag_called
from core.errors import CommandError
from core.model import Appearance, ClaimTag
from core.store import articles, statements
from core.store.convert import edtf, rows_with
from core.values import ArticleText, Statement


@dataclass(frozen=True)
class MarkStatements(Edit):
    """Make a claim of each statement, filled in from it; `tag` is put on all of them ("" for none).

    Statements that went meanwhile, or that are claims already, are passed over.
    """

    statements: tuple[int, ...]
    tag: str = ""

    @property
    def label(self) -> str:
        return f"Mark {number(len(self.statements), 'claim')}"

    def make(self, session: Session) -> None:
        taken = {statement for statement, _ in claims_on(session, self.statements)}
        there = statements.list_statements(session, ids=self.statements)
        free = [statement for statement in there if statement.id not in taken]
        if not free:
            raise CommandError("These statements are claims already, or no longer there.")
        for article, group in groupby(free, key=lambda statement: statement.article):
            _mark(session, articles.read_article(session, article), group)
        if self.tag.strip():
            made = claims_on(session, [statement.id for statement in free])
            _tag(session, sorted({claim for _, claim in made}), self.tag)


@dataclass(frozen=True)
class TagClaims(Edit):
    """Put a tag on many claims; those that went meanwhile are passed over."""

    claims: tuple[int, ...]
    name: str

    @property
    def label(self) -> str:
        return f"Tag {number(len(self.claims), 'claim')}"

    def make(self, session: Session) -> None:
        words(self.name, "A tag")
        _tag(session, [claim.id for claim in claims_there(session, self.claims)], self.name)


def claims_on(session: Session, statements: Collection[int]) -> list[tuple[int, int]]:
    """The claims that appear in some statements: statement and claim."""
    question = select(Appearance.statement_id, Appearance.claim_id)
    rows = rows_with(session, question, Appearance.statement_id, statements)
    return [(statement, claim) for statement, claim in rows]


def _mark(session: Session, stored: ArticleText, group: Iterable[Statement]) -> None:
    for statement in group:
        span = statement.content
        mark = MarkClaim(
            text=" ".join(span.of(stored.text).split()),
            article=statement.article,
            start=span.start,
            end=span.end,
            claimant=statement.holder or stored.article.source,
            statement=statement.id,
            said_on=edtf(statement.said_on),
            about=edtf(statement.about),
            published_on=edtf(stored.article.published),
        )
        mark.make(session)


def _tag(session: Session, claims: list[int], name: str) -> None:
    tag = tag_called(session, name)
    has = select(ClaimTag.claim_id).where(ClaimTag.tag_id == tag.id)
    tagged = {row[0] for row in rows_with(session, has, ClaimTag.claim_id, claims)}
    session.add_all(ClaimTag(claim_id=c, tag_id=tag.id) for c in claims if c not in tagged)
    session.flush()
