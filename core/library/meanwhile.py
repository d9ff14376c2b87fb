"""Answering a query from the database while there is no index to be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.library.conditions import ARTICLES, CLAIMS, Conditions, spelled
from core.model import Appearance, Article, Claim, Source
from core.progress import Progress
from core.search.grouping import grouped
from core.search.nodes import Leaf, Near, Node, Pattern, wanted
from core.search.parser import parse
from core.search.words import Words
from core.store.editions import superseded
from core.store.sqlite import let_say
from core.text import Span, fold
from core.values import Hit, HitKind, HitLine, SearchResult

MOST = 200  # hits of each kind; the newest come first
_LINES, _AROUND = 5, 70  # lines of an article; code points to each side of what was found
_GAP = re.compile(r"\s")
_ACCENTED = re.compile(r"[a-z]")  # letters that may carry an accent where the query has none


def answer(session: Session, query: str, limit: int, progress: Progress) -> SearchResult:
    """The newest articles and claims in which the words of a query stand, in any letters and as parts
    of longer words, too; not by rank, and without what only the index knows.

    Raises QueryError, and LibraryError for what only the index can answer.
    """
    words = Words()
    node = parse(query, words)
    let_say(session.connection())
    conditions = Conditions(session, words)
    marks = [mark for leaf in wanted(node) for mark in _marks(leaf)]
    hits: list[Hit] = []
    for found in (
        _articles(session, conditions, node, marks),
        _claims(session, conditions, node, marks),
    ):
        for hit in found:
            progress.check()
            hits.append(hit)
    shown = tuple(hits[:limit])
    articles = sum(hit.kind is HitKind.ARTICLE for hit in hits)
    return SearchResult(
        query, len(hits), shown, groups=grouped(shown), articles=articles, rebuilding=True
    )


def _articles(
    session: Session, conditions: Conditions, node: Node, marks: list[str]
) -> Iterator[Hit]:
    question = (
        select(Article.id, Article.title, Article.text, Article.published, Source.name)
        .outerjoin(Source, Article.source_id == Source.id)
        .where(conditions.of(node, ARTICLES), Article.id.not_in(superseded()))
        .order_by(Article.published.desc(), Article.id.desc())
        .limit(MOST)
    )
    for id, title, text, published, source in session.execute(question):
        lines = tuple(_lines(text, marks)) or (_line(text, Span(0, 0)),)
        first = lines[0]
        yield Hit(
            HitKind.ARTICLE,
            id,
            id,
            title,
            first.span,
            first.text,
            first.marks,
            source=source or "",
            date=published or "",
            lines=lines[:_LINES],
            more=max(0, len(lines) - _LINES),
        )


def _claims(
    session: Session, conditions: Conditions, node: Node, marks: list[str]
) -> Iterator[Hit]:
    first = select(Appearance.article_id).where(Appearance.claim_id == Claim.id)
    question = (
        select(Claim.id, Claim.text, Claim.claimant, first.limit(1).scalar_subquery())
        .where(conditions.of(node, CLAIMS))
        .order_by(Claim.id.desc())
        .limit(MOST)
    )
    for id, text, claimant, article in session.execute(question):
        found = next(_lines(text, marks), None) or _line(text, Span(0, 0))
        line = HitLine(found.text, found.marks, None)
        yield Hit(
            HitKind.CLAIM, id, article, "", None, line.text, line.marks, holder=claimant,
            lines=(line,),
        )  # fmt: skip


def _lines(text: str, marks: list[str]) -> Iterator[HitLine]:
    found = re.compile("|".join(marks), re.IGNORECASE) if marks else None
    ended = 0
    for place in found.finditer(text) if found else ():
        if place.start() >= ended:
            yield _line(text, Span(place.start(), place.end()))
            ended = place.end() + _AROUND


def _marks(leaf: Leaf) -> list[str]:
    """Expressions for what a leaf finds in a text."""
    match leaf:
        case Near(words=words):
            return [rf"(?<!\w){_loose(word)}(?!\w)" for word in words]
        case Pattern(pattern=pattern):
            signs = {"*": r"\w*", "?": r"\w"}
            parts = (
                signs.get(part) or _loose(part) for part in re.split(r"([*?])", pattern) if part
            )
            return [rf"(?<!\w){''.join(parts)}(?!\w)"]
        case _:
            words = spelled(leaf)
            return [_loose(words)] if words else []


def _loose(words: str) -> str:
    """An expression for words in any spelling that the database takes for theirs."""
    parts = (re.escape(part) for part in fold(words).split())
    return r"\W+".join(
        _ACCENTED.sub(lambda letter: rf"(?:{letter[0]}|[^\W\d_a-zA-Z])", p) for p in parts
    )


def _line(text: str, at: Span) -> HitLine:
    """What stands round a place, cut between words."""
    start, end = max(0, at.start - _AROUND), min(len(text), at.end + _AROUND)
    if start:
        gap = _GAP.search(text, start - 1, at.start)
        start = gap.end() if gap else at.start
    if end < len(text):
        gaps = [gap.start() for gap in _GAP.finditer(text, at.end, end + 1)]
        end = gaps[-1] if gaps else end
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    shift = len(lead) - start
    marks = (Span(at.start + shift, at.end + shift),) if at.end > at.start else ()
    return HitLine(f"{lead}{_GAP.sub(' ', text[start:end])}{tail}", marks, at)
