"""What kinds and states of disputes are called, on the screen and in reports alike."""

from __future__ import annotations

from core.marking import marked
from core.values.disputes import DisputeKind, DisputeState

DISPUTE_KINDS = {
    DisputeKind.MARKED: marked("Doubted in the text"),
    DisputeKind.FIGURES: marked("Figures that do not fit"),
    DisputeKind.POSITIONS: marked("Opposite positions"),
    DisputeKind.WORDING: marked("Words that exclude each other"),
    DisputeKind.BY_HAND: marked("Raised by hand"),
}
DISPUTE_STATES = {
    DisputeState.OPEN: marked("Open"),
    DisputeState.CONFIRMED: marked("Confirmed"),
    DisputeState.DISMISSED: marked("Dismissed"),
    DisputeState.POSTPONED: marked("Later"),
}
