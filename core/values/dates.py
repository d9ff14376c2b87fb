"""Dates that may be vague: a year, a month, a season, a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

# Not those of the calendar module: Qt sets the locale of the system, and they would follow it.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


@dataclass(frozen=True, order=True, slots=True)
class VagueDate:
    """A date as far as it is known, in EDTF (ISO 8601-2): "2024", "2024-05", "2024-22", "2024-05-20".

    Months 21 to 24 are spring, summer, autumn and winter. Raises ValueError for any other form.
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
        if month in _SEASONS:
            return date(year, _SEASONS[month][0], 1)
        return date(year, month or 1, day or 1)

    @property
    def latest(self) -> date:
        """The last day it may mean."""
        year, month, day = self._parts()
        if month in _SEASONS:
            end = _SEASONS[month][1]
            year += end < _SEASONS[month][0]
            return date(year, end, calendar.monthrange(year, end)[1])
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])

    @property
    def words(self) -> str:
        """The date for the screen: "20 May 2024", "May 2024", "spring 2022", "2024"."""
        year, month, day = self._parts()
        if month in _SEASON_NAMES:
            return f"{_SEASON_NAMES[month]} {year}"
        name = MONTHS[month - 1] if month else ""
        return " ".join(part for part in (str(day or ""), name, str(year)) if part)

    def _parts(self) -> tuple[int, int, int]:
        match = _FORM.fullmatch(self.edtf)
        if match is None:
            raise ValueError(f"not a date: {self.edtf!r}")
        year, month, day = (int(part or 0) for part in match.groups())
        return year, month, day
