"""What the index is fed with: the database, asked in the terms of the search."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Literal, cast

from core.search import ArticleDoc, ClaimDoc, Name, Owed, StatementDoc
from core.store import articles, claims, naming, outbox
from core.store.database import Database
from core.store.searchable import Said, Searchable, searchable
from core.values import Claim, tags_above

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
        """Forget what is owed up to a watermark that is in the index; whoever only reads leaves that
        to those who write."""
        if self._database.only_reading:
            return
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
        return next(iter(self.some_articles((row_id,))), None)

    def some_articles(self, row_ids: Sequence[int]) -> list[ArticleDoc]:
        """Some articles in the order of their ids, without those that are gone or came out again."""
        with self._database.reading() as session:
            return [_article(found) for found in searchable(session, row_ids)]

    def elsewhere(self) -> tuple[str, tuple[Path, str]] | None:
        """How to open it in another process; None with a passphrase, which goes to no other."""
        if self._database.key:
            return None
        return "core.library.feed:opened", (self._database.path, self._library_id)

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


def opened(path: Path, library_id: str) -> StoreFeed:
    """The feed of a database that is read beside those who use it."""
    return StoreFeed(Database(path, reading=True), library_id)


def _article(found: Searchable) -> ArticleDoc:
    names, starts = found.names, [named.span.start for named in found.names]
    known: dict[str, Name] = {}
    every = _distinct(names, known)
    return ArticleDoc(
        id=found.id,
        title=found.title,
        text=found.text,
        source=found.source,
        byline=found.byline,
        published=found.published,
        entities=every,
        disputed=found.disputed,
        statements=tuple(
            _statement(said, found.text, names[bisect_left(starts, said.span.start) :], known)
            for said in found.statements
        ),
    )


def _statement(
    said: Said, text: str, names: list[naming.Named], known: dict[str, Name]
) -> StatementDoc:
    """A statement; `names` are those of its article from where it begins."""
    within = takewhile(lambda named: named.span.start < said.span.end, names)
    inside = [named for named in within if named.span.end <= said.span.end]
    return StatementDoc(
        id=said.id,
        span=said.span,
        text=said.span.of(text),
        holder=said.holder,
        quotation=said.quotation,
        disputed=said.disputed,
        said_on=said.said_on,
        about=said.about,
        entities=_distinct(inside, known),
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


def _distinct(names: list[naming.Named], known: dict[str, Name]) -> tuple[Name, ...]:
    """Each name once; the last of those with one name decides on its spellings."""
    found = {named.name: named for named in names}
    for name, named in found.items():
        if name not in known or known[name].aliases != named.aliases:
            known[name] = Name(name, named.aliases)
    return tuple(known[name] for name in found)
