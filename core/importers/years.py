"""The year of a date that names none, told by a weekday and the years a text speaks of."""

from __future__ import annotations

import calendar
import re
from datetime import date

from core.importers.dates import FoundDate
from core.values import VagueDate

_YEAR = re.compile(r"(?<![\d.,$€£])\b(1[89]\d\d|20\d\d)\b(?![\d%]|[.,]\d)")


def with_year(found: FoundDate, opening: str, text: str, today: date) -> VagueDate | None:
    """The full date, or None where its year cannot be told for certain.

    A wire story opens with the weekday it was filed on ("said Thursday") or the one before. The year
    is sure when of those since the last year the text speaks of exactly one fits either way; since
    weekdays move on by one a year, that is so for the articles of the last year.
    """
    if found.year is not None:
        return found.full
    weekdays = {day for day in range(7) if re.search(rf"\b{calendar.day_name[day]}\b", opening)}
    spoken = [int(year) for year in _YEAR.findall(text) if int(year) <= today.year]
    if len(weekdays) != 1 or not spoken:
        return None
    fitting = [
        day
        for year in range(max(spoken), today.year + 1)
        if (day := _day(year, found))
        and day <= today
        and {day.weekday(), (day.weekday() - 1) % 7} & weekdays
    ]
    return VagueDate.of_day(fitting[0]) if len(fitting) == 1 else None


def _day(year: int, found: FoundDate) -> date | None:
    try:
        return date(year, found.month, found.day)
    except ValueError:
        return None
