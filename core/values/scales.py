"""Axes: where a value or a day lies, and where ticks with round numbers stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

from core.values.dates import MONTHS

_ROUND = (1, 2, 5, 10)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100)
_MARGIN = 0.05  # of the axis, left free at both ends
_LEAST_DAYS = 12  # an axis of time is never shorter
_DAY, _MONTH, _YEAR = "{day} {month} {year}", "{month} {year}", "{year}"


def _short(form: str, day: date) -> str:
    """A day, month or year with its month cut short: "5 Dec 2025" of "{day} {month} {year}"."""
    return form.format(day=day.day, month=MONTHS[day.month - 1][:3], year=day.year)


@dataclass(frozen=True)
class Tick:
    """A place on an axis with what stands there."""

    at: float
    words: str


@dataclass(frozen=True)
class Axis:
    """A stretch of values laid on a stretch of pixels; `end` may lie before `start`."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """The pixel of a value."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def value_axis(values: Sequence[float], start: float, end: float) -> Axis:
    """An axis on which all values lie with some room; one that would begin little above 0 begins
    there."""
    low, high = min(values), max(values)
    room = (high - low) * 0.08 or abs(high) * 0.25 or 1.0
    low, high = low - room, high + room
    if min(values) >= 0 and (low < 0 or min(values) < max(values) * 0.25):
        low = 0.0
    return Axis(low, high, start, end)


def value_ticks(axis: Axis, most: int) -> list[float]:
    """Round values, not more than `most`."""
    raw = (axis.high - axis.low) / max(1, most)
    power = 10.0 ** floor(log10(raw))
    step = next(n * power for n in _ROUND if n * power >= raw * 0.999)
    first, last = ceil(axis.low / step - 1e-9), floor(axis.high / step + 1e-9)
    return [round(n * step, 10) for n in range(first, last + 1)]


def time_axis(days: Iterable[date], start: float, end: float) -> Axis:
    """An axis on which all days lie with some room."""
    numbers = [day.toordinal() for day in days]
    low, high = min(numbers), max(numbers)
    room = max((high - low) * _MARGIN, (_LEAST_DAYS - (high - low)) / 2, 1)
    return Axis(max(1, low - room), high + room, start, end)


def time_ticks(axis: Axis, most: int, say: Callable[[str, date], str] = _short) -> list[Tick]:
    """Days, months or years that begin there, not more than `most`; `say` puts one into words."""
    first = date.fromordinal(max(1, ceil(axis.low)))
    last = date.fromordinal(min(date.max.toordinal(), floor(axis.high)))
    for form, days in _steps(first, last):
        if len(days) <= max(2, most):
            return [Tick(axis.place(day.toordinal()), say(form, day)) for day in days]
    return []


def _steps(first: date, last: date) -> Iterator[tuple[str, list[date]]]:
    """Ever wider ones, with the form in which they are said."""
    for step in _DAYS:
        count = (last - first).days // step + 1
        yield _DAY, [first + timedelta(days=step * n) for n in range(min(count, 1000))]
    for step in _MONTHS:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        begun = (date(m // 12, m % 12 + 1, 1) for m in months if m % step == 0)
        yield _MONTH, [day for day in begun if first <= day <= last]
    for step in _YEARS:
        years = (y for y in range(first.year, last.year + 1) if y % step == 0)
        yield _YEAR, [date(y, 1, 1) for y in years if first <= date(y, 1, 1) <= last]
