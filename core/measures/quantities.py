"""Numbers of a text with their units, ranges and bounds: what can be told without a parse."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.measures.bounds import bound_words
from core.measures.measure import Bound
from core.measures.number_words import Numeral, number_words
from core.measures.numerals import read_numerals
from core.measures.rates import is_in_rate, rate_after
from core.measures.units import unit_table

_CONVERTED = re.compile(r"\s\([^()]*\d[^()]*\)(?=\s+per\s)")
_HANGING = re.compile(r"[-‑](?:,|\s+(?:or|and|to)\b)")
_DASH = re.compile(r"\s?[-–—−‑]\s?")
_TO = re.compile(r"\s*-?\s+(?:to|up\s+to|through|or)\s+", re.I)
_AND = re.compile(r"\s+and\s+", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+)?$", re.I)
_COUNTED = re.compile(r"\s(?:people|[a-z-]+s)\b")
_FROM = re.compile(r"\bfrom\s+$", re.I)
_BY = re.compile(r"\bby\s+$", re.I)
_LARGE = 1e6
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what stands beside it; offsets count code points of the text.

    `start` to `end` covers currency, number, unit and bound words; `figure` is where the number's
    own words begin and `after` where number and unit end. `unit` is "" when none stands there,
    `dash` marks two numbers joined by a dash, which may be a score; `parts` are the two numbers of a
    range in words that each have their unit, which may be a change and a level.
    """

    start: int
    end: int
    figure: int
    after: int
    value: float
    high: float | None
    unit: str
    numeral: Numeral
    bound: Bound = Bound.EXACT
    dash: bool = False
    score: bool = False
    parts: tuple[Quantity, ...] = ()


def read_quantities(text: str) -> list[Quantity]:
    """All numbers of a text with their units; ranges are one, scores are marked."""
    numerals = (n for n in read_numerals(text) if not is_in_rate(text, n.start))
    single = [q for n in numerals if (q := _quantity(text, n)) is not None]
    return [_bounded(text, q) for q in _ranges(text, single)]


def apart(text: str, quantity: Quantity) -> list[Quantity]:
    """The two numbers of a range that is a change and a level: "fell 3 tons to 12 tons"."""
    return [_bounded(text, part) for part in quantity.parts] or [quantity]


def _quantity(text: str, numeral: Numeral) -> Quantity | None:
    table = unit_table()
    large = numeral.grouped or numeral.scale != 1 or bool(numeral.letter)
    if money := table.before(text, numeral.start, large=large):
        unit, start = money
        numeral = _spend_letter(numeral)
        end = table.trailing(unit, text, numeral.end)
        return _with_rate(text, numeral, unit.name, start, end)
    if text[numeral.start - 1 : numeral.start].isalpha():
        return None  # "MI5": letters before that are no currency
    if numeral.letter in number_words().after_counts:
        if _COUNTED.match(text, numeral.end + 1):
            numeral = _spend_letter(numeral)
    elif numeral.letter.islower():
        numeral = _spend_letter(numeral)
    if numeral.share:
        return _share(text, numeral)
    found = table.after(text, numeral.end, large=numeral.value >= _LARGE)
    if found is not None:
        unit, end = found
        return _with_rate(text, numeral, unit.name, numeral.start, table.trailing(unit, text, end))
    if not numeral.spelt and text[numeral.end : numeral.end + 1].isalpha():
        return None  # "4K", "5G": letters after that are no unit
    return _plain(numeral, "", numeral.start, numeral.end)


def _share(text: str, numeral: Numeral) -> Quantity | None:
    """A fraction of a unit ("half an hour") or of a thing ("a third of voters")."""
    table, link = unit_table(), number_words().of_unit.match(text, numeral.end)
    found = table.after(text, link.end()) if link else None
    if found is None and numeral.part and " " in text[numeral.start : numeral.end]:
        found = table.after(text, numeral.end)  # "a quarter mile"
    if found is not None:
        return _with_rate(text, numeral, found[0].name, numeral.start, found[1])
    return None if numeral.part else _plain(numeral, "share", numeral.start, numeral.end)


def _spend_letter(numeral: Numeral) -> Numeral:
    """The number with its letter read as a scale: "£1.2m"."""
    if not numeral.letter:
        return numeral
    by = number_words().after_money[numeral.letter]
    end = numeral.end + len(numeral.letter)
    return replace(numeral, value=numeral.mantissa * by, scale=by, end=end, letter="")


def _with_rate(text: str, numeral: Numeral, unit: str, start: int, end: int) -> Quantity:
    converted = _CONVERTED.match(text, end)  # "C$6 (US$4.46) per share"
    rate = rate_after(text, converted.end() if converted else end)
    if rate is None:
        return _plain(numeral, unit, start, end)
    return _plain(numeral, f"{unit} per {rate[0]}", start, end if converted else rate[1])


def _plain(numeral: Numeral, unit: str, start: int, end: int) -> Quantity:
    return Quantity(start, end, numeral.start, end, numeral.value, numeral.high, unit, numeral)


def _ranges(text: str, single: list[Quantity]) -> list[Quantity]:
    out: list[Quantity] = []
    for quantity in single:
        joined = _range(text, out[-1], quantity) if out else None
        if joined is None:
            out.append(quantity)
        elif joined.score:
            out[-1] = replace(out[-1], score=True)
            out.append(replace(quantity, score=True))
        else:
            out[-1] = joined
    return _shared(text, out)


def _shared(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The unit of the last carried back to those before it: "7- or 8-inch", "from 4.8 to 4.7 %"."""
    out: list[Quantity] = []
    for quantity in reversed(quantities):
        last = out[-1] if out else None
        takes = not quantity.unit and last is not None and _takes_unit(text, quantity, last)
        out.append(replace(quantity, unit=last.unit) if takes and last else quantity)
    return out[::-1]


def is_hanging(text: str, end: int) -> bool:
    """Whether a number that ends there shares what stands behind a later one: the 7 of "7- or 8-inch"."""
    return _HANGING.match(text, end) is not None


def _takes_unit(text: str, quantity: Quantity, following: Quantity) -> bool:
    if is_hanging(text, quantity.end):
        return True
    if _is_year_and_amount(quantity, following):
        return False
    between = text[quantity.end : following.start]
    if _AND.fullmatch(between):
        return _is_physical(following.unit)  # "12 and 14 years old"
    return _TO.fullmatch(between) is not None and bool(_FROM.search(text[: quantity.start]))


def _is_physical(name: str) -> bool:
    """Whether a unit is one of length, time and the like, not of money or shares."""
    unit = unit_table().get(name)
    return unit is not None and bool(unit.pint or unit.dimension == "age")


def _range(text: str, low: Quantity, high: Quantity) -> Quantity | None:
    """Two numbers made a range, a score (marked), or None when they are two."""
    between = text[low.end : high.start]
    dash = _DASH.fullmatch(between) is not None
    if not dash and not _joined_in_words(text, low, high, between):
        return None
    if low.high is not None or high.high is not None or low.numeral.share or high.numeral.share:
        return None
    if not _units_go_together(low, high, dash=dash) or _is_year_and_amount(low, high):
        return None
    value = low.value
    if low.numeral.scale == 1 and low.numeral.mantissa <= high.numeral.mantissa:
        value *= high.numeral.scale if high.numeral.scale != 1 else 1.0
    if value >= high.value:
        return replace(low, score=True) if dash and not high.unit else None
    return replace(
        low,
        end=high.end,
        after=high.after,
        value=value,
        high=high.value,
        unit=high.unit or low.unit,
        dash=dash,
        parts=() if dash or not low.unit else (low, high),
    )


def _units_go_together(low: Quantity, high: Quantity, *, dash: bool) -> bool:
    if not low.unit or high.unit == low.unit or (dash and not high.unit):
        return True
    return high.unit.startswith(f"{low.unit} per ")  # "$48,000 to $90,000 a year"


def _is_year_and_amount(low: Quantity, high: Quantity) -> bool:
    """ "rose in 2018 to 3.9 million": a year and where it led."""
    year = not low.unit and not low.numeral.grouped and low.value in _YEARS
    return year and (high.numeral.scale != 1 or high.numeral.grouped or bool(high.unit))


def _joined_in_words(text: str, low: Quantity, high: Quantity, between: str) -> bool:
    if _AND.fullmatch(between):
        return _BETWEEN.search(text[: low.start]) is not None
    shared = bool(high.unit) and not low.unit  # "by 1 to 1.5 degrees"
    if _TO.fullmatch(between) is None or (_BY.search(text[: low.start]) and not shared):
        return False  # "rose by 3 to 12" is a change and a level
    # "7- or 8-inch" is a choice, "two or three weeks" a range.
    return "or" not in between.split() or (not low.unit and "-" not in between)


def _bounded(text: str, quantity: Quantity) -> Quantity:
    time = dimension_is_time(quantity.unit)
    bound, start, end = bound_words().read(text, quantity.start, quantity.end, time=time)
    if bound is Bound.EXACT and quantity.numeral.high is not None:
        return replace(quantity, bound=Bound.ABOUT)  # "tens of thousands"
    if bound is Bound.EXACT:
        return quantity
    return replace(quantity, bound=bound, start=start, end=end)


def dimension_is_time(unit: str) -> bool:
    """Whether a number in this unit is a duration."""
    found = unit_table().get(unit)
    return found is not None and found.dimension == "time"
