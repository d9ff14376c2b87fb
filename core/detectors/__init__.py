"""Finding disputes: one detector a kind of conflict."""

from __future__ import annotations

from collections.abc import Sequence

from core.detectors.base import Detector
from core.detectors.figures import Figures
from core.detectors.marked import Marked
from core.detectors.positions import Positions
from core.detectors.topic import Topic

__all__ = ["Detector", "detectors"]


def detectors(topics: Sequence[Topic]) -> tuple[Detector, ...]:
    """All detectors, with the watch topics that some of them ask about."""
    return (Marked(), Figures(), Positions(topics))
