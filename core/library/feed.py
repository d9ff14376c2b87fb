"""What the index is fed with: the database, asked in the terms of the search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, cast

from core.errors import LibraryError
from core.search import ArticleDoc, ClaimDoc, Name, Owed, StatementDoc
from core.store import articles, claims, editions, naming, outbox, statements
from core.store.database import Database
from core.values import Claim, Statement, tags_above

Kind = Literal["article", "claim"]


class StoreFeed:
    """Feeds the index of one library from its database (a core.search.Feed)."""

    def __init__(self, database: Database, library_id: str) -> None:
        self._database = database
        self._library_id = library_id

    @property
    def library_id(self) -> str:
        """The uuid of the library."""
        return self._library_id

    def highest(self) -> int:
        """The highest outbox number ever given."""
        with self._database.reading() as session:
            return outbox.highest(session)

    def pending(self, after: int) -> Sequence[Owed]:
        """What is owed after a watermark, in order."""
        with self._database.reading() as session:
            rows = outbox.pending(session, after)
        return [Owed(id, cast(Kind, kind), row_id) for id, kind, row_id in rows]

    def settle(self, upto: int) -> None:
        """Forget what is owed up to a watermark that is in the index."""
        with self._database.writing() as session:
            outbox.settle(session, upto)

    def all_articles(self) -> Iterable[int]:
        """The ids of the newest editions of all articles."""
        with self._database.reading() as session:
            return articles.article_ids(session)

    def all_claims(self) -> Iterable[int]:
        """The ids of all claims."""
        with self._database.reading() as session:
            return claims.claim_ids(session)

    def article(self, row_id: int) -> ArticleDoc | None:
        """An article with its statements; None when it is gone, or came out in a later edition."""
        with self._database.reading() as session:
            if editions.is_superseded(session, row_id):
                return None
            try:
                stored = articles.read_article(session, row_id)
            except LibraryError:
                return None
            names = naming.names_in(session, row_id)
            held = statements.list_statements(session, article=row_id)
        return ArticleDoc(
            id=row_id,
            title=stored.article.title,
            text=stored.text,
            source=stored.article.source,
            byline=stored.article.byline,
            published=stored.article.published,
            entities=_distinct(names),
            disputed=stored.article.disputes > 0,
            statements=tuple(_statement(s, names) for s in held),
        )

    def claim(self, row_id: int) -> ClaimDoc | None:
        """A claim; None when it is gone."""
        with self._database.reading() as session:
            found = claims.list_claims(session, ids=[row_id])
            if not found:
                return None
            claim, every = found[0], claims.list_tags(session)
            first = claim.appearances[0] if claim.appearances else None
            source = articles.list_articles(session, [first.article])[0].source if first else ""
        named = (tag.name for own in claim.tags for tag in tags_above(every, own.id))
        return _claim(claim, source, tuple(dict.fromkeys(named)))


def _statement(statement: Statement, names: list[naming.Named]) -> StatementDoc:
    inside = [named for named in names if statement.span.contains(named.span)]
    return StatementDoc(
        id=statement.id,
        span=statement.span,
        text=statement.text,
        holder=statement.holder,
        quotation=statement.quotation,
        disputed=statement.disputed,
        said_on=statement.said_on,
        about=statement.about,
        entities=_distinct(inside),
    )


def _claim(claim: Claim, source: str, tags: tuple[str, ...]) -> ClaimDoc:
    """The claim as it is found, by its tags and by those above them."""
    first = claim.appearances[0] if claim.appearances else None
    return ClaimDoc(
        id=claim.id,
        text=claim.text,
        claimant=claim.claimant,
        verdict=claim.verdict.name if claim.verdict else "",
        verdict_reason=claim.verdict_reason,
        tags=tags,
        note=claim.note,
        article=first.article if first else None,
        title=first.title if first else "",
        source=source,
        span=first.anchor.span if first else None,
        published=claim.published_on,
        said_on=claim.said_on,
        about=claim.about,
    )


def _distinct(names: list[naming.Named]) -> tuple[Name, ...]:
    return tuple({named.name: Name(named.name, named.aliases) for named in names}.values())
