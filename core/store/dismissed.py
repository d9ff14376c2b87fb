"""What a dismissal remembers: pairs of passages that are not to be raised against each other again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model, values
from core.values import DisputeState, Finding, Side

Pair = tuple[str, str]


def without_dismissed(session: Session, finding: Finding) -> Finding | None:
    """The finding without the pairs that stand in a dismissed dispute of its kind and question.

    None if nothing is left. What is left of a finding whose own dispute was dismissed has a key of
    its own. Passages that are only context stay with what is left.
    """
    pairs = _pairs((p.side.value, p.fingerprint) for p in finding.passages)
    left = pairs - _dismissed(session, finding)
    if not left:
        return None
    kept = {fingerprint for pair in left for fingerprint in pair}
    passages = tuple(p for p in finding.passages if p.side is Side.NEITHER or p.fingerprint in kept)
    return replace(finding, key=_free_key(session, finding.key), passages=passages)


def _pairs(passages: Iterable[tuple[str, str]]) -> set[Pair]:
    # Every passage of side A against every one of side B; where one side is empty, each with itself.
    sides: dict[str, set[str]] = defaultdict(set)
    for side, fingerprint in passages:
        sides[side].add(fingerprint)
    a, b = sides[Side.A.value], sides[Side.B.value]
    if a and b:
        return {(min(x, y), max(x, y)) for x in a for y in b}
    return {(x, x) for x in a | b or sides[Side.NEITHER.value]}


def _dismissed(session: Session, finding: Finding) -> set[Pair]:
    passage, dispute = model.DisputePassage, model.Dispute
    near = (
        select(passage.dispute_id)
        .join(dispute, dispute.id == passage.dispute_id)
        .where(passage.fingerprint.in_({p.fingerprint for p in finding.passages}))
        .where(dispute.state == DisputeState.DISMISSED.value, dispute.kind == finding.kind.value)
        .where(dispute.question_id.is_not_distinct_from(question_id(session, finding.question)))
    )
    rows = session.execute(
        select(passage.dispute_id, passage.side, passage.fingerprint).where(
            passage.dispute_id.in_(near)
        )
    )
    by_dispute: dict[int, list[Pair]] = defaultdict(list)
    for row in rows:
        by_dispute[row.dispute_id].append((row.side, row.fingerprint))
    return {pair for passages in by_dispute.values() for pair in _pairs(passages)}


def _free_key(session: Session, key: str) -> str:
    number, free = 1, key
    while _state(session, free) == DisputeState.DISMISSED.value:
        number += 1
        free = f"{key}~{number}"
    return free


def _state(session: Session, key: str) -> str | None:
    return session.scalar(select(model.Dispute.state).where(model.Dispute.key == key))


def question_id(session: Session, key: str) -> int | None:
    """The id of a question by the key of its topic; None if there is none."""
    if not key:
        return None
    return session.scalar(select(model.Question.id).where(model.Question.key == key))


def still_two_sided(before: Iterable[values.Side], after: Iterable[values.Side]) -> bool:
    """Whether a dispute that loses passages still has every side it had."""
    return set(before) - {Side.NEITHER} <= set(after) and bool(set(after))
