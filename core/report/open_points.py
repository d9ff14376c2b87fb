"""What is still to be done before a claim can stand."""

from __future__ import annotations

from collections.abc import Iterator

from core.report.numbered import Numbered
from core.text import Placing, find_again
from core.values import Claim, DisputeState, EvidenceStance

_UNSETTLED = (DisputeState.OPEN, DisputeState.POSTPONED)


def open_points(here: Numbered, claim: Claim) -> Iterator[str]:
    """Sentences, each of one thing that is missing or in doubt."""
    yield from _missing(claim)
    stances = {evidence.stance for evidence in claim.evidence}
    if len(stances) == len(EvidenceStance):
        yield "Evidence stands on both sides."
    for dispute in here.disputes_of(claim):
        if dispute.state in _UNSETTLED:
            yield f"Its words are in a dispute that is not settled: {dispute.reason}"
    for appearance in claim.appearances:
        text = here.text_of(appearance.article)
        if text is None:
            continue
        found = find_again(text.text, appearance.anchor)
        if found.placing is Placing.LOST:
            yield f"The words quoted no longer stand in “{appearance.title}”."
        elif found.placing is Placing.MOVED:
            yield f"The words quoted now stand elsewhere in “{appearance.title}”."


def _missing(claim: Claim) -> Iterator[str]:
    if claim.verdict is None:
        yield "It has no verdict."
    elif not claim.verdict_reason:
        yield "Its verdict has no reason."
    if not claim.evidence:
        yield "It has no evidence."
    if not claim.claimant:
        yield "Who makes it is not known."
    if claim.said_on is None:
        yield "When it was said is not known."
    if not claim.appearances:
        yield "It is not tied to a passage of an article."
