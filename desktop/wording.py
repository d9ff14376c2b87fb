"""What the values of the core are called on the screen."""

from __future__ import annotations

from core.values import DisputeKind, DisputeState, EvidenceStance, HitKind, Outcome

KINDS = {
    DisputeKind.MARKED: "Doubted in the text",
    DisputeKind.FIGURES: "Figures that do not fit",
    DisputeKind.POSITIONS: "Opposite positions",
    DisputeKind.BY_HAND: "Raised by hand",
}
STATES = {
    DisputeState.OPEN: "Open",
    DisputeState.CONFIRMED: "Confirmed",
    DisputeState.DISMISSED: "Dismissed",
    DisputeState.POSTPONED: "Later",
}
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
