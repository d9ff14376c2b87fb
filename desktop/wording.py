"""What the values of the core are called on the screen."""

from __future__ import annotations

from core.values import DisputeState, EvidenceStance, HitKind, Outcome
from core.values.wording import DISPUTE_KINDS as KINDS
from core.values.wording import DISPUTE_STATES as STATES

__all__ = ["HITS", "KINDS", "OUTCOMES", "STANCES", "STATES", "STATE_SIGNS"]

STATE_SIGNS = {
    DisputeState.OPEN: "○ open",
    DisputeState.CONFIRMED: "✓ confirmed",
    DisputeState.DISMISSED: "✕ dismissed",
    DisputeState.POSTPONED: "… later",
}
STANCES = {EvidenceStance.SUPPORTS: "+ supports", EvidenceStance.REFUTES: "− refutes"}
OUTCOMES = {
    Outcome.IMPORTED: "✓ brought in",
    Outcome.DUPLICATE: "= already here",
    Outcome.REFUSED: "✕ not readable",
    Outcome.CANCELLED: "… cancelled",
}
HITS = {
    HitKind.ARTICLE: "Article",
    HitKind.STATEMENT: "Statement",
    HitKind.CLAIM: "Claim",
    HitKind.NOTE: "Note",
}
