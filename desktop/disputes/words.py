"""Disputes in words for the screen."""

from __future__ import annotations

from core.text import Span
from core.values import Dispute, DisputeKind, DisputeLine, DisputeState, Passage, Side
from desktop.marks import dispute_sign
from desktop.parts.cards import Badge, Card
from desktop.quoting import nested
from desktop.wording import KINDS, STATE_SIGNS

TONES = {
    DisputeState.OPEN: "dispute",
    DisputeState.CONFIRMED: "good",
    DisputeState.DISMISSED: "muted",
    DisputeState.POSTPONED: "claim",
}
REASONS = ("different time", "different scope", "only reported", "misread", "other")
MOST_NAMED = 6  # words that decided; more would be no answer


def state_sentence(dispute: Dispute) -> str:
    """What became of a dispute, in a sentence."""
    because = f" ({dispute.dismissed_because})" if dispute.dismissed_because else ""
    return f"{STATE_SIGNS[dispute.state]}{because}"


def dispute_card(dispute: DisputeLine) -> Card:
    """How a dispute stands in the list."""
    return Card(
        f"{dispute_sign(dispute.id)}  {KINDS[dispute.kind]}",
        nested(dispute.reason),
        " · ".join(dispute.sources),
        badges=(Badge(STATE_SIGNS[dispute.state], TONES[dispute.state]),),
    )


def sides(dispute: Dispute) -> tuple[list[Passage], list[Passage], list[Passage]]:
    """The passages of side A, of side B, and the context."""
    a, b, neither = (
        [p for p in dispute.passages if p.side is side] for side in (Side.A, Side.B, Side.NEITHER)
    )
    return a, b, neither


def why(dispute: Dispute, question: str = "") -> str:
    """Why a dispute was raised: the rule that raised it, and the words that decided.

    `question` is the contested question it belongs to, "" if there is none.
    """
    return " ".join(part for part in (_rule(dispute, question), _deciding(dispute)) if part)


def _rule(dispute: Dispute, question: str) -> str:
    a, b, _neither = sides(dispute)
    if dispute.kind is DisputeKind.BY_HAND:
        return "Somebody of the newsroom flagged these passages; no rule of the program did."
    if dispute.kind is DisputeKind.MARKED:
        return "The article’s own words put this in doubt; the program only points at them."
    if dispute.kind is DisputeKind.POSITIONS:
        asked = f"the question “{nested(question)}”" if question else "one question"
        return f"Their holders give opposite answers to {asked}."
    if a and b:
        return "Both passages put a number on the same thing, and both numbers cannot hold."
    if dispute.sum is not None:
        return "The numbers of the passage cannot all hold; the sum below shows it step by step."
    return "The numbers of the passage cannot all hold."


def _deciding(dispute: Dispute) -> str:
    marked = (m.shifted(-p.span.start).of(p.text) for p in dispute.passages for m in _own(p))
    words = list(dict.fromkeys(" ".join(word.split()) for word in marked if word.strip()))
    if not words:
        return ""
    named = ", ".join(f"“{word}”" for word in words[:MOST_NAMED])
    rest = len(words) - MOST_NAMED
    return f"What decided: {named}{f' and {rest} more' if rest > 0 else ''}."


def _own(passage: Passage) -> list[Span]:
    return [mark for mark in passage.marks if passage.span.contains(mark)]
