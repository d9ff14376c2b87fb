"""The marked passages of earlier editions, and where each is in the newest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from core import model
from core.store import editions
from core.store.articles import article_texts
from core.text import Anchor, Span, make_anchor
from core.text.following import Edition
from core.values import DisputeKind, DisputeState, Followed, PassageKind

Marked = type[model.Appearance] | type[model.Evidence] | type[model.DisputePassage]
TABLES: dict[PassageKind, Marked] = {
    PassageKind.APPEARANCE: model.Appearance,
    PassageKind.EVIDENCE: model.Evidence,
    PassageKind.DISPUTED: model.DisputePassage,
}


class _Row(NamedTuple):
    kind: PassageKind
    id: int
    owner: int
    about: str
    article: int
    start: int
    end: int
    anchor: Anchor | None


def passages_behind(session: Session, article: int) -> list[Followed]:
    """The passages of claims, evidence and disputes that a person marked in earlier editions of an
    article, in the order of the editions and their texts.

    What a claim or dispute has in the newest edition already is not among them.
    """
    *earlier, newest = editions.chain(session, article)
    if not earlier:
        return []
    texts = article_texts(session, (*earlier, newest))
    left = _left(session, newest)
    there = {(r.kind, r.owner, r.start, r.end) for r in _rows(session, (newest,))}
    compared: dict[int, Edition] = {}
    found: list[Followed] = []
    for row in sorted(_rows(session, earlier), key=lambda r: (earlier.index(r.article), r.start)):
        old = texts[row.article]
        if row.article not in compared:
            compared[row.article] = Edition.of(old, texts[newest])
        both = compared[row.article]
        at = Span(row.start, row.end)
        place = both.follow(row.anchor or make_anchor(old, at))
        span = place.span
        if span is None or (row.kind, row.owner, span.start, span.end) not in there:
            found.append(
                Followed(
                    kind=row.kind,
                    id=row.id,
                    owner=row.owner,
                    about=row.about,
                    article=row.article,
                    at=at,
                    exact=at.of(old),
                    newest=newest,
                    placing=place.placing,
                    span=span,
                    words=span.of(texts[newest]) if span else "",
                    left=(row.kind, row.id) in left,
                )
            )
    return found


def _rows(session: Session, articles: Sequence[int]) -> Iterator[_Row]:
    claim, appearance, evidence = model.Claim, model.Appearance, model.Evidence
    for kind, table in ((PassageKind.APPEARANCE, appearance), (PassageKind.EVIDENCE, evidence)):
        question = select(table, claim.text).join(claim, claim.id == table.claim_id)
        for row, about in session.execute(question.where(table.article_id.in_(articles))):
            yield _row(kind, row, row.claim_id, about, _anchor(row))
    dispute, passage = model.Dispute, model.DisputePassage
    decided = dispute.state != DisputeState.OPEN.value
    by_person = or_(decided, dispute.kind == DisputeKind.BY_HAND.value)
    question = select(passage, dispute.reason).join(dispute, dispute.id == passage.dispute_id)
    question = question.where(passage.article_id.in_(articles), by_person)
    for row, about in session.execute(question):
        yield _row(PassageKind.DISPUTED, row, row.dispute_id, about, None)


def _row(kind: PassageKind, row: Any, owner: int, about: str, anchor: Anchor | None) -> _Row:
    return _Row(kind, row.id, owner, about, row.article_id, row.start, row.end, anchor)


def _anchor(row: Any) -> Anchor:
    return Anchor(row.exact, row.prefix, row.suffix, row.start, row.end)


def _left(session: Session, newest: int) -> set[tuple[PassageKind, int]]:
    row = model.Staying
    columns = (row.appearance_id, row.evidence_id, row.dispute_passage_id)
    found: set[tuple[PassageKind, int]] = set()
    for ids in session.execute(select(*columns).where(row.article_id == newest)):
        pairs = zip(PassageKind, ids, strict=True)
        found |= {(kind, id) for kind, id in pairs if id is not None}
    return found
