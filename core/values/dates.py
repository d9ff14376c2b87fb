"""Dates that may be vague: a century, a decade, a year, a half or quarter of it, a month, a season, a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from core.marking import marked

# Not those of the calendar module: Qt sets the locale of the system, and they would follow it.
MONTHS = (
    marked("January"), marked("February"), marked("March"), marked("April"),
    marked("May"), marked("June"), marked("July"), marked("August"),
    marked("September"), marked("October"), marked("November"), marked("December"),
)  # fmt: skip
_FORM = re.compile(r"(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|\d{3}X|\d{2}XX)")
# The parts of a year that EDTF numbers like months, with the months in which they begin and end.
_PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
_SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
PERIOD_NAMES = {
    33: "first quarter", 34: "second quarter", 35: "third quarter", 36: "fourth quarter",
    40: "first half", 41: "second half",
}  # fmt: skip
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True, order=True, slots=True)
class VagueDate:
    """A date as far as it is known, in EDTF (ISO 8601-2): "2024", "2024-05", "2024-22", "2024-05-20".

    Months 21 to 24 are spring, summer, autumn and winter, 33 to 36 the quarters and 40 and 41 the
    halves of a year; "199X" is the 1990s, "19XX" the 20th century. Raises ValueError for any other form.
    """

    edtf: str

    def __post_init__(self) -> None:
        _ = self.earliest, self.latest

    @classmethod
    def of_day(cls, day: date) -> Self:
        """The date of one day."""
        return cls(day.isoformat())

    @property
    def earliest(self) -> date:
        """The first day it may mean."""
        year, month, day = self._parts()
        if month in _PARTS:
            return date(year, _PARTS[month][0], 1)
        return date(year, month or 1, day or 1)

    @property
    def latest(self) -> date:
        """The last day it may mean."""
        year, month, day = self._parts()
        year += 10 ** self.edtf.count("X") - 1
        if month in _PARTS:
            begin, end = _PARTS[month]
            year += end < begin
            return date(year, end, calendar.monthrange(year, end)[1])
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])

    @property
    def words(self) -> str:
        """The date for the screen: "20 May 2024", "spring 2022", "third quarter of 2024", "1990s"."""
        year, month, day = self._parts()
        if self.edtf.endswith("XX"):
            return _century(year // 100 + 1)
        if self.edtf.endswith("X"):
            return f"{year}s"
        if month in PERIOD_NAMES:
            return f"{PERIOD_NAMES[month]} of {year}"
        if month in _SEASON_NAMES:
            return f"{_SEASON_NAMES[month]} {year}"
        name = MONTHS[month - 1] if month else ""
        return " ".join(part for part in (str(day or ""), name, str(year)) if part)

    def _parts(self) -> tuple[int, int, int]:
        return _parts(self.edtf)


@lru_cache(maxsize=1 << 12)  # a chart asks for each date a dozen times
def _parts(edtf: str) -> tuple[int, int, int]:
    match = _FORM.fullmatch(edtf)
    if match is None:
        raise ValueError(f"not a date: {edtf!r}")
    if edtf.endswith("X"):
        return int(edtf.replace("X", "0")) or 1, 0, 0
    year, month, day = (int(part or 0) for part in match.groups())
    return year, month, day


def _century(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending} century"
