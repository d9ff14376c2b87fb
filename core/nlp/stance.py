"""How the outlet carries each statement: asserts, reports, doubts or denies it."""

from __future__ import annotations

from dataclasses import replace

from core.nlp.reading import Reading
from core.text import Span
from core.values import Doubt, DoubtKind, Quotation, Stance, Statement

_ASIDE = 3  # code points between a content and the remark on it: a comma or a dash
_DOUBTING = frozenset({DoubtKind.DOUBT, DoubtKind.DENIAL})


def set_stance(reading: Reading) -> None:
    """Sets `stance` of every statement; needs `reading.doubts`.

    What nobody is named for is asserted, what somebody is named for is reported, unless the outlet
    itself doubts it ("repeating unfounded claims") or denies it ("which is untrue") in the words
    round it. A doubt inside the quoted or reported words is the holder's and changes nothing.
    """
    reading.statements = [replace(s, stance=_stance(reading, s)) for s in reading.statements]


def _stance(reading: Reading, statement: Statement) -> Stance:
    if not statement.holder and statement.cue_span is None:
        return Stance.ASSERTS
    kinds = {d.kind for d in reading.doubts if _is_on(d, statement)}
    if DoubtKind.DENIAL in kinds:
        return Stance.DENIES
    return Stance.DOUBTS if kinds else Stance.REPORTS


def _is_on(doubt: Doubt, statement: Statement) -> bool:
    """Whether the outlet itself doubts this statement in its own sentence, or reaches back to it."""
    if doubt.doubter or doubt.kind not in _DOUBTING:
        return False
    if doubt.kind is DoubtKind.DENIAL and doubt.trigger == statement.cue_span:
        return False  # "denials that": somebody unnamed denies
    if doubt.antecedent is not None and doubt.antecedent.overlaps(statement.span):
        return True
    quoted = statement.quotation is Quotation.DIRECT and statement.content.contains(doubt.trigger)
    return statement.span.overlaps(doubt.sentence) and not quoted and _touches(doubt, statement)


def _touches(doubt: Doubt, statement: Statement) -> bool:
    cue = statement.cue_span
    near = cue is not None and doubt.trigger.overlaps(cue)
    return near or (doubt.target is not None and _is_about(doubt.target, statement.content))


def _is_about(target: Span, content: Span) -> bool:
    """Whether a target lies in a content, or right after it: "..., a claim that is untrue"."""
    return target.overlaps(content) or 0 <= target.start - content.end <= _ASIDE
