"""The numbers and dates of one statement as what they allow, and how two of them stand to each other."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

import resources
from core.measures.bounds import bound_words
from core.measures.measure import Bound
from core.measures.quantities import read_quantities
from core.nlp.wording_bounds import beside

_SPACED = re.compile(r" ([,.;:%])")
_MONEY = re.compile(r"([$£€]) (?=\d)")
_ORDINAL = re.compile(r"\b(?:(?P<digits>\d+)(?:st|nd|rd|th)\b|[A-Za-z]{5,8}(?=[\s-]))")
_COUNTS = re.compile(r"\s+[a-z]")
_BEFORE = 24  # code points before a date in which its bound can stand
_ABOUT = 0.08  # how far "about" reaches, as a share of the number
ORDINAL = "ordinal"
DATE, DAY = "date", "day of the year"  # units of figures that are dates
_YEAR, _MONTH = 372.0, 31.0  # days of a year of twelve months of 31


class Relation(IntEnum):
    """How what a number allows stands to what another does."""

    SAME = 0
    WITHIN = 1  # the other allows less, all of which this one allows
    AROUND = 2  # this one allows less
    NEAR = 3  # apart, but by no more than rounding
    PARTLY = 4
    APART = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or date; `low` to `high` is what it allows, `open` whether the ends are left out.

    Of a date they count days; `unit` is then "date" or, without a year, "day of the year". `start` and
    `end` are code points of the text, `length` how much more than `value` it can be without its bound,
    `said` the word before a date that bounds it.
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    open: bool
    unit: str
    bound: Bound
    length: float = 0.0
    said: str = ""


def figures_of(text: str) -> tuple[Figure, ...]:
    """The numbers and dates of a text, in order."""
    plain = _MONEY.sub(r" \1", _SPACED.sub(r"\1 ", text))  # as long as the text
    dates = list(_dates(plain))
    taken = [range(d.start, d.end) for d in dates]
    numbers = (
        n for n in _numbers(plain) if not any(n.end > t.start and n.start < t.stop for t in taken)
    )
    places = (
        o for o in _ordinals(plain) if not any(o.end > t.start and o.start < t.stop for t in taken)
    )
    return tuple(sorted((*dates, *numbers, *places), key=lambda f: f.start))


def relation(one: Figure, other: Figure) -> Relation:
    """How two figures of one thing stand to each other."""
    if one.unit != other.unit and DAY in (one.unit, other.unit):
        one, other = _in_the_year(one), _in_the_year(other)
    if (one.low, one.high, one.open) == (other.low, other.high, other.open):
        return Relation.SAME
    if _holds(one, other):
        return Relation.WITHIN
    if _holds(other, one):
        return Relation.AROUND
    if not _meets(one, other):
        return Relation.NEAR if _rounds(one, other) or _rounds(other, one) else Relation.APART
    return Relation.PARTLY


def sign(one: Figure, other: Figure) -> float:
    """-1, 0 or 1 as the first number is less than, in or more than the second, bounds left aside."""
    if one.unit != other.unit and DAY in (one.unit, other.unit):
        one, other = _in_the_year(one), _in_the_year(other)
    if one.value + one.length < other.value:
        return -1.0
    return float(one.value > other.value + other.length)


def _in_the_year(figure: Figure) -> Figure:
    off = math.floor(figure.value / _YEAR) * _YEAR
    low, high, value = figure.low - off, figure.high - off, figure.value - off
    return replace(figure, low=low, high=high, value=value)


def _rounds(one: Figure, other: Figure) -> bool:
    """Whether a plain number is another one rounded to the figures it has: 8 million for 8,213,000."""
    exact = (Bound.EXACT, Bound.ABOUT)
    if (
        one.unit in (DATE, DAY)
        or one.bound not in exact
        or other.bound not in exact
        or not one.value
    ):
        return False
    if float(one.value).is_integer():
        digits = str(int(abs(one.value)))
        step = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    else:
        step = 10.0 ** -len(f"{one.value:.6f}".rstrip("0").partition(".")[2])
    return (
        step <= abs(one.value)
        and abs(one.value - other.value) <= step / 2
        and abs(one.value) > 10 * (step == 1)
    )


def _holds(one: Figure, other: Figure) -> bool:
    low = one.low < other.low or (one.low == other.low and (not one.open or other.open))
    high = one.high > other.high or (one.high == other.high and (not one.open or other.open))
    return low and high


def _meets(one: Figure, other: Figure) -> bool:
    low, high = max(one.low, other.low), min(one.high, other.high)
    return low < high or (low == high and not one.open and not other.open)


def _numbers(text: str) -> Iterator[Figure]:
    for q in read_quantities(text):
        low, high = q.value, q.value if q.high is None else q.high
        said = text[q.start : max(q.end, q.after)].lower()
        inclusive = any(word in said for word in beside().inclusive)
        low, high = _bounded(min(low, high), max(low, high), q.bound)
        yield Figure(
            q.start,
            max(q.end, q.after),
            q.value,
            low,
            high,
            not inclusive and q.bound in (Bound.MORE, Bound.LESS),
            q.unit,
            q.bound,
        )


def _bounded(low: float, high: float, bound: Bound) -> tuple[float, float]:
    if bound is Bound.MORE:
        return low, math.inf
    if bound is Bound.LESS:
        return -math.inf, high
    slack = _ABOUT if bound is Bound.ABOUT else 0.0
    return low - abs(low) * slack, high + abs(high) * slack


@cache
def _date_patterns() -> tuple[re.Pattern[str], dict[str, int]]:
    months: dict[str, int] = resources.load("lexicons", "dates.toml")["months"]
    names = "|".join(sorted((m.capitalize() for m in months), key=len, reverse=True))
    year = r"(?P<year{0}>1[0-9]\d\d|20\d\d)"
    day = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
    month = rf"(?P<month{{0}}>{names})\b\.?"
    shapes = (
        rf"{month} +{day}(?![\d:%])(?:,? +{year})?",
        rf"{day} +(?:of +)?{month}(?:,? +{year})?",
        rf"{month},? +(?:of +)?{year}",
        r"(?P<decade{0}>1[0-9]\d|20\d)0s",
        rf"(?<![\d,.$£€]){year}(?:[–-](?:\d\d)?\d\d)?(?![\d%]|[,.]\d)",
    )
    every = "|".join(rf"(?:\b{s.format(n)})" for n, s in enumerate(shapes))
    return re.compile(every), months


def _dates(text: str) -> Iterator[Figure]:
    pattern, months = _date_patterns()
    for match in pattern.finditer(text):
        parts = {k.rstrip("0123456789"): v for k, v in match.groupdict().items() if v is not None}
        if len(parts) == 1 and "year" in parts and _is_amount(text, match):
            continue
        low, high, unit = _days(parts, months)
        length = high - low
        said = _date_bound(text[max(0, match.start() - _BEFORE) : match.start()].lower())
        bound = Bound.MORE if said in beside().more else Bound.LESS if said else Bound.EXACT
        value = low
        within = said in beside().reaching
        if bound is Bound.MORE:
            low, high = low if within else high, math.inf
        elif bound is Bound.LESS:
            low, high = -math.inf, high if within else low
        yield Figure(
            match.start(),
            match.end(),
            value,
            low,
            high,
            bound is not Bound.EXACT and not within,
            unit,
            bound,
            length,
            said,
        )


def _is_amount(text: str, match: re.Match[str]) -> bool:
    """Whether four digits that could be a year are an amount: "more than 2000", "there were 1217 cases"."""
    bound, start, _ = bound_words().read(text, match.start(), match.end(), time=False)
    if bound in (Bound.MORE, Bound.LESS) and start < match.start():
        return True
    before = text[: match.start()].split()[-1:]
    leads = not before or before[0].lower() in beside().years or not before[0][-1].isalnum()
    return not leads and _COUNTS.match(text, match.end()) is not None


def _days(parts: dict[str, str], months: dict[str, int]) -> tuple[float, float, str]:
    if "decade" in parts:
        start = float(parts["decade"]) * 10 * _YEAR
        return start, start + 10 * _YEAR - 1, "date"
    base = float(parts["year"]) * _YEAR if "year" in parts else 0.0
    unit = "date" if "year" in parts else "day of the year"
    if "month" not in parts:
        return base, base + _YEAR - 1, unit
    base += (months[parts["month"].lower()] - 1) * _MONTH
    if "day" not in parts:
        return base, base + _MONTH - 1, unit
    return base + float(parts["day"]) - 1, base + float(parts["day"]) - 1, unit


def _date_bound(before: str) -> str:
    """The word before a date that makes it a limit, "" if none."""
    limits = beside().more | beside().less
    return next((word for word in reversed(before.split()[-2:]) if word in limits), "")


def _ordinals(text: str) -> Iterator[Figure]:
    """Places in an order: "24th", "second"."""
    order = beside().order
    for match in _ORDINAL.finditer(text):
        digits = match.group("digits")
        word = match.group().lower()
        value = float(digits) if digits else float(order.index(word) + 1) if word in order else 0.0
        if value:
            yield Figure(*match.span(), value, value, value, False, ORDINAL, Bound.EXACT)
