"""What kinds and states of disputes are called, on the screen and in reports alike."""

from __future__ import annotations

from core.values.disputes import DisputeKind, DisputeState

DISPUTE_KINDS = {
    DisputeKind.MARKED: "Doubted in the text",
    DisputeKind.FIGURES: "Figures that do not fit",
    DisputeKind.POSITIONS: "Opposite positions",
    DisputeKind.BY_HAND: "Raised by hand",
}
DISPUTE_STATES = {
    DisputeState.OPEN: "Open",
    DisputeState.CONFIRMED: "Confirmed",
    DisputeState.DISMISSED: "Dismissed",
    DisputeState.POSTPONED: "Later",
}
