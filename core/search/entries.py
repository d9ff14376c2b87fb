"""From what the database has to what the index holds: one entry an article, statement, claim, note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.search.feed import ArticleDoc, ClaimDoc, Name, StatementDoc
from core.text import Span
from core.values import HitKind, Quotation, VagueDate

KINDS = (HitKind.ARTICLE, HitKind.STATEMENT, HitKind.CLAIM, HitKind.NOTE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One document: its words by zone, its fields, and what a hit shows of it.

    `names` are (field, values), values of one field being apart from each other; `facets` are the
    names as facets show them. `dates` are (field, date).
    """

    kind: HitKind
    id: int
    owner: str
    text: str
    title: str = ""
    article: int | None = None
    span: Span | None = None
    titled: bool = False  # whether the title is searched with it: only the article's own is
    source: str = ""
    holder: str = ""
    date: VagueDate | None = None
    said: VagueDate | None = None
    about: VagueDate | None = None
    quotation: Quotation = Quotation.NONE
    disputed: bool = False
    verdict: str = ""
    tags: tuple[str, ...] = ()
    entities: tuple[Name, ...] = ()
    rest: tuple[str, ...] = ()


def owner_of(kind: str, row_id: int) -> str:
    """The term under which all entries of an article or a claim are found."""
    return f"{kind}:{row_id}"


def owner_number(owner: str) -> int:
    """The same as a number: articles are even, claims odd."""
    kind, _, row_id = owner.partition(":")
    return 2 * int(row_id) + (kind == "claim")


def articles_among(owners: Iterable[int]) -> int:
    """How many of some owners are articles."""
    return sum(owner % 2 == 0 for owner in owners)


def article_entries(doc: ArticleDoc) -> Iterator[Entry]:
    """The entries of an article: itself, then its statements."""
    article = Entry(
        kind=HitKind.ARTICLE,
        id=doc.id,
        owner=owner_of("article", doc.id),
        text=doc.text,
        title=doc.title,
        article=doc.id,
        titled=True,
        source=doc.source,
        date=doc.published,
        disputed=doc.disputed,
        entities=doc.entities,
        rest=(doc.byline, *doc.notes),
    )
    yield article
    for statement in doc.statements:
        yield _statement(article, statement)


def _statement(article: Entry, doc: StatementDoc) -> Entry:
    return Entry(  # by name of each: `replace` takes four times as long, and they are many
        kind=HitKind.STATEMENT,
        id=doc.id,
        owner=article.owner,
        text=doc.text,
        title=article.title,
        article=article.article,
        span=doc.span,
        source=article.source,
        holder=doc.holder,
        date=article.date,
        said=doc.said_on,
        about=doc.about,
        quotation=doc.quotation,
        disputed=doc.disputed,
        entities=doc.entities,
    )


def claim_entries(doc: ClaimDoc) -> Iterator[Entry]:
    """The entries of a claim: itself, then its note if it has one."""
    claim = Entry(
        kind=HitKind.CLAIM,
        id=doc.id,
        owner=owner_of("claim", doc.id),
        text=doc.text,
        title=doc.title,
        article=doc.article,
        span=doc.span,
        source=doc.source,
        holder=doc.claimant,
        date=doc.published or doc.said_on or doc.about,
        said=doc.said_on,
        about=doc.about,
        disputed=doc.disputed,
        verdict=doc.verdict,
        tags=doc.tags,
        entities=doc.entities,
        rest=(doc.verdict_reason,),
    )
    yield claim
    if doc.note.strip():
        yield replace(claim, kind=HitKind.NOTE, text=doc.note, entities=(), rest=())
