"""Numbers that may answer a question of number, given in figures or in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from core.detectors.topic import NumberRule
from core.measures.conversion import convert
from core.measures.measure import Bound, Measure
from core.measures.units import COUNT, dimension
from core.text import Span
from core.text.wordpattern import Words, numbered

_PERCENT = "percentage"


@dataclass(frozen=True)
class Number:
    """A value in the unit of the question, with the interval it leaves open."""

    span: Span
    value: float
    lowest: float
    highest: float

    @property
    def reach(self) -> tuple[float | None, float | None]:
        """From where to where it reaches, None where it has no end ("less than", "more than")."""
        below = self.lowest == 0 < self.value == self.highest
        return None if below else self.lowest, self.highest if isfinite(self.highest) else None

    def apart(self, other: Number) -> float:
        """How far two lie apart at least, 0 if both can hold."""
        return max(0.0, self.lowest - other.highest, other.lowest - self.highest)


def numbers_in(
    rule: NumberRule, text: str, at: int, measures: Sequence[Measure]
) -> Iterator[tuple[Number, Words]]:
    """The numbers of a sentence that begins at `at`, each with the words of the sentence in which it
    stands as the sign `#`."""
    for measure in measures:
        number = _in_unit(rule, measure) if measure.trend is None else None
        if number is not None:
            yield number, numbered(text, at, measure.span)
    plain = Words.of(text, at)
    for word in rule.words:
        span = word.pattern.find(plain)
        if span is not None and not any(
            m.span.overlaps(span) and m.unit == rule.unit for m in measures
        ):
            yield Number(span, word.value, word.value, word.value), numbered(text, at, span)


def _in_unit(rule: NumberRule, measure: Measure) -> Number | None:
    """A measure in the unit of the question (of counted things any count), a size as the share it is
    of the whole."""
    counted = rule.unit == COUNT and not dimension(measure.unit)
    if measure.unit == rule.unit or counted:
        return _number(measure, 1.0)
    if rule.whole is None or not dimension(measure.unit):
        return None
    whole = convert(rule.whole.value, rule.whole.unit, measure.unit)
    percent = convert(100.0, _PERCENT, rule.unit)
    if not whole or percent is None:
        return None
    number = _number(measure, percent / whole)
    return number if number.value >= rule.least else None


def _number(measure: Measure, factor: float) -> Number:
    low, high = measure.value, measure.high if measure.high is not None else measure.value
    lowest = 0.0 if measure.bound is Bound.LESS else low
    highest = float("inf") if measure.bound is Bound.MORE else high
    return Number(measure.span, (low + high) / 2 * factor, lowest * factor, highest * factor)
