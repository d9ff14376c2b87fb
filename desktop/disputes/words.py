"""Disputes in words for the screen."""

from __future__ import annotations

from core.text import Span
from core.values import Dispute, DisputeKind, DisputeLine, DisputeState, Passage, Side
from desktop.marks import dispute_sign
from desktop.parts.cards import Badge, Card
from desktop.quoting import nested
from desktop.translation import marked, plural, tr
from desktop.wording import KINDS, STATE_SIGNS

TONES = {
    DisputeState.OPEN: "dispute",
    DisputeState.CONFIRMED: "good",
    DisputeState.DISMISSED: "muted",
    DisputeState.POSTPONED: "claim",
}
REASONS = (  # kept in the library as they stand here
    marked("different time"),
    marked("different scope"),
    marked("only reported"),
    marked("misread"),
    marked("other"),
)
MOST_NAMED = 6  # words that decided; more would be no answer


def state_sentence(dispute: Dispute) -> str:
    """What became of a dispute, in a sentence."""
    state, reason = tr(STATE_SIGNS[dispute.state]), dispute.dismissed_because
    because = tr(reason) if reason in REASONS else reason
    return f"{state} ({because})" if because else state


def dispute_card(dispute: DisputeLine) -> Card:
    """How a dispute stands in the list."""
    return Card(
        f"{dispute_sign(dispute.id)}  {tr(KINDS[dispute.kind])}",
        nested(dispute.reason),
        " · ".join(dispute.sources),
        badges=(Badge(tr(STATE_SIGNS[dispute.state]), TONES[dispute.state]),),
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
        return tr("Somebody of the newsroom flagged these passages; no rule of the program did.")
    if dispute.kind is DisputeKind.MARKED:
        return tr("The article’s own words put this in doubt; the program only points at them.")
    if dispute.kind is DisputeKind.POSITIONS:
        if not question:
            return tr("Their holders give opposite answers to one question.")
        said = tr("Their holders give opposite answers to the question “{question}”.")
        return said.format(question=nested(question))
    if dispute.kind is DisputeKind.WORDING:
        return tr("By their words the two passages can hardly both be true; nobody asked about it.")
    if a and b:
        return tr("Both passages put a number on the same thing, and both numbers cannot hold.")
    if dispute.sum is not None:
        return tr(
            "The numbers of the passage cannot all hold; the sum below shows it step by step."
        )
    return tr("The numbers of the passage cannot all hold.")


def _deciding(dispute: Dispute) -> str:
    told = (m.shifted(-p.span.start).of(p.text) for p in dispute.passages for m in _own(p))
    words = list(dict.fromkeys(" ".join(word.split()) for word in told if word.strip()))
    if not words:
        return ""
    named = ", ".join(tr("“{words}”").format(words=word) for word in words[:MOST_NAMED])
    rest = len(words) - MOST_NAMED
    if rest <= 0:
        return tr("What decided: {words}.").format(words=named)
    said = plural("What decided: {words} and %n more.", "What decided: {words} and %n more.", rest)
    return said.format(words=named)


def _own(passage: Passage) -> list[Span]:
    return [mark for mark in passage.marks if passage.span.contains(mark)]
