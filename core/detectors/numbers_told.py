"""Numbers that may answer a question of number, given in figures or in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.detectors.topic import NumberRule
from core.measures.measure import Bound, Measure
from core.text import Span
from core.text.wordpattern import Words, numbered


@dataclass(frozen=True)
class Number:
    """A value in the unit of the question, with the interval it leaves open."""

    span: Span
    value: float
    lowest: float
    highest: float

    def apart(self, other: Number) -> float:
        """How far two lie apart at least, 0 if both can hold."""
        return max(0.0, self.lowest - other.highest, other.lowest - self.highest)


def numbers_in(
    rule: NumberRule, text: str, at: int, measures: Sequence[Measure]
) -> Iterator[tuple[Number, Words]]:
    """The numbers of a sentence that begins at `at`, each with the words of the sentence in which it
    stands as the sign `#`."""
    for measure in measures:
        if measure.unit == rule.unit and measure.trend is None:
            yield _number(measure), numbered(text, at, measure.span)
    plain = Words.of(text, at)
    for word in rule.words:
        span = word.pattern.find(plain)
        if span is not None and not any(
            m.span.overlaps(span) and m.unit == rule.unit for m in measures
        ):
            yield Number(span, word.value, word.value, word.value), numbered(text, at, span)


def _number(measure: Measure) -> Number:
    low, high = measure.value, measure.high if measure.high is not None else measure.value
    lowest = 0.0 if measure.bound is Bound.LESS else low
    highest = float("inf") if measure.bound is Bound.MORE else high
    return Number(measure.span, (low + high) / 2, lowest, highest)
