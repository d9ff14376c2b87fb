"""Whether a number is a change, also where the words after it say so: "31 percent more"."""

from __future__ import annotations

from core.detectors.figures_given import Given
from core.detectors.figures_words import figure_words
from core.measures.measure import Trend
from core.measures.units import dimension


def trend_of(given: Given) -> Trend | None:
    """The trend of a number; of a share also by the word that follows it."""
    measure, words = given.measure, figure_words()
    if measure.trend is not None or dimension(measure.unit) != "share":
        return measure.trend
    for trend, pattern in ((Trend.UP, words.risen), (Trend.DOWN, words.fallen)):
        if pattern.match(given.after):
            return trend
    return None
