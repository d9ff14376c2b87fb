"""What the values of the core are called on the screen."""

from __future__ import annotations

from core.values import DisputeState, EvidenceStance, HitKind, Outcome
from core.values.wording import DISPUTE_KINDS as KINDS
from core.values.wording import DISPUTE_STATES as STATES
from desktop.translation import marked

__all__ = ["HITS", "KINDS", "OUTCOMES", "STANCES", "STATES", "STATE_SIGNS"]

STATE_SIGNS = {
    DisputeState.OPEN: marked("○ open"),
    DisputeState.CONFIRMED: marked("✓ confirmed"),
    DisputeState.DISMISSED: marked("✕ dismissed"),
    DisputeState.POSTPONED: marked("… later"),
}
STANCES = {
    EvidenceStance.SUPPORTS: marked("+ supports"),
    EvidenceStance.REFUTES: marked("− refutes"),
}
OUTCOMES = {
    Outcome.IMPORTED: marked("✓ brought in"),
    Outcome.DUPLICATE: marked("= already here"),
    Outcome.REFUSED: marked("✕ not readable"),
    Outcome.CANCELLED: marked("… cancelled"),
    Outcome.WAITING: marked("? waits for a look"),
}
HITS = {
    HitKind.ARTICLE: marked("Article"),
    HitKind.STATEMENT: marked("Statement"),
    HitKind.CLAIM: marked("Claim"),
    HitKind.NOTE: marked("Note"),
}
