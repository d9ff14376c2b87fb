"""Numbers and units as a sum on the screen writes them."""

from __future__ import annotations

from math import floor, isclose, log10

from core.measures.measure import Bound, Measure
from core.measures.units import COUNT, rate_base, rate_of, unit_table

_ROUND = 3  # figures kept of a number that is "about"
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SIGNS = {Bound.EXACT: "", Bound.ABOUT: "about ", Bound.LESS: "up to ", Bound.MORE: "more than "}


def number(value: float) -> str:
    """A number with thousands separated, or in millions: "120,726", "0.64", "1.2 billion"."""
    for scale, word in _SCALES:
        if abs(value) >= scale and isclose(hundredths := value / scale * 100, round(hundredths)):
            return f"{_plain(value / scale)} {word}"
    return _plain(value)


def _plain(value: float) -> str:
    if value == 0 or abs(value) >= 1000:
        return f"{value:,.0f}"
    places = max(0, 1 - floor(log10(abs(value)))) if abs(value) < 1 else 2
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded(value: float) -> float:
    """The value with three figures, as one says "about" it."""
    if value == 0:
        return 0.0
    return round(value, _ROUND - 1 - floor(log10(abs(value))))


def amount(value: float, unit: str) -> str:
    """A number with its unit: "1,500 sq mi", "20 %", "$3,000", "12 soldiers"."""
    text = number(value)
    if unit == COUNT:
        return text
    if (found := unit_table().get(unit)) is None:
        base, per = rate_base(unit), rate_of(unit)
        return f"{amount(value, base)} per {per}" if per else f"{text} {unit}"
    return f"{found.short}{text}" if found.short in found.before else f"{text} {found.short}"


def spoken(value: float, unit: str) -> str:
    """A number with its unit in words, for a sentence: "1,500 square miles"."""
    found = unit_table().get(unit)
    if found is None or found.short in ("%", *found.before) or len(found.written) < 2:
        return amount(value, unit)
    singular, plural = found.name, found.plural
    return f"{number(value)} {singular if value == 1 else plural}"


def measure_words(measure: Measure) -> str:
    """A measure with its bound and range: "about 20 %", "2,000 to 4,000"."""
    unit = measure.unit if unit_table().get(rate_base(measure.unit)) else COUNT
    if unit == COUNT and rate_of(measure.unit):
        unit = f"{COUNT} per {rate_of(measure.unit)}"
    high = "" if measure.high is None else f"{number(measure.value)} to "
    value = measure.value if measure.high is None else measure.high
    return f"{_SIGNS[measure.bound]}{high}{amount(value, unit)}"


def times(ratio: float) -> str:
    """How many times as much: "31 times", "2.5 times"."""
    return f"{number(round(ratio) if ratio >= 10 else round(ratio, 1))} times"
