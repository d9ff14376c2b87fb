"""Which statements the text marks as hearsay: a lesser thing than a doubt."""

from __future__ import annotations

from dataclasses import replace

from core.nlp.reading import Reading
from core.values import Doubt, DoubtKind, Statement


def set_hedges(reading: Reading) -> None:
    """Sets `hedge` of the statements that a hedge is about; needs `reading.doubts`."""
    hedges = [d for d in reading.doubts if d.kind is DoubtKind.HEDGE]
    if hedges:
        reading.statements = [_hedged(s, hedges) for s in reading.statements]


def _hedged(statement: Statement, hedges: list[Doubt]) -> Statement:
    for hedge in hedges:
        if statement.span.contains(hedge.trigger) and _is_about(hedge, statement):
            return replace(statement, hedge=hedge.trigger)
    return statement


def _is_about(hedge: Doubt, statement: Statement) -> bool:
    target = hedge.target or hedge.sentence
    cue = statement.cue_span
    return target.overlaps(statement.content) or (cue is not None and hedge.trigger.overlaps(cue))
