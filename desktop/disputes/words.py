"""Disputes in words for the screen."""

from __future__ import annotations

from core.values import Dispute, DisputeState, Passage, Side
from desktop.marks import dispute_sign
from desktop.parts.cards import Badge, Card
from desktop.wording import KINDS, STATE_SIGNS

TONES = {
    DisputeState.OPEN: "dispute",
    DisputeState.CONFIRMED: "good",
    DisputeState.DISMISSED: "muted",
    DisputeState.POSTPONED: "claim",
}
REASONS = ("different time", "different scope", "only reported", "misread", "other")


def state_sentence(dispute: Dispute) -> str:
    """What became of a dispute, in a sentence."""
    because = f" ({dispute.dismissed_because})" if dispute.dismissed_because else ""
    return f"{STATE_SIGNS[dispute.state]}{because}"


def dispute_card(dispute: Dispute) -> Card:
    """How a dispute stands in the list."""
    sources = dict.fromkeys(p.source or p.title for p in dispute.passages)
    return Card(
        f"{dispute_sign(dispute.id)}  {KINDS[dispute.kind]}",
        dispute.reason,
        " · ".join(source for source in sources if source),
        badges=(Badge(STATE_SIGNS[dispute.state], TONES[dispute.state]),),
    )


def sides(dispute: Dispute) -> tuple[list[Passage], list[Passage], list[Passage]]:
    """The passages of side A, of side B, and the context."""
    a, b, neither = (
        [p for p in dispute.passages if p.side is side] for side in (Side.A, Side.B, Side.NEITHER)
    )
    return a, b, neither
