"""The days a date in a query means, seen from today: "2024-05", "last week", "past 30 days", "May 2024".

A week begins on Monday (ISO 8601).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

import resources
from core.values import VagueDate

Days = tuple[date, date]  # the first and the last


def days_of(text: str, today: date) -> Days | None:
    """The days a text means, None if it is no date."""
    text = " ".join(text.split())
    try:
        day = VagueDate(text)
        return day.earliest, day.latest
    except ValueError:
        return _period(text.casefold(), today) or _told(text, today)


def is_dates(text: str) -> bool:
    """Whether a text is a date, or two with .. between, of which one may be left out."""
    start, dots, end = text.partition("..")
    given = [part for part in (start, end) if part.strip()]
    today = date.today()
    whole = bool(start.strip()) or bool(dots)
    return whole and bool(given) and all(days_of(part, today) for part in given)


def periods() -> list[str]:
    """Stretches of time that are understood: this week, last week, this month."""
    listed = resources.load("lexicons", "periods.toml")
    whichs = [some[0] for some in listed["which"].values()]
    units = [some[0] for unit, some in listed["units"].items() if unit != "day"]
    return [f"{which} {unit}" for unit in units for which in reversed(whichs)]


def _told(text: str, today: date) -> Days | None:
    """A date in words, as it may stand in an article."""
    from core.nlp.date_phrases import find_date_phrases  # its patterns take a while to be made

    found = find_date_phrases(text, VagueDate.of_day(today), past=True)
    if len(found) != 1 or found[0].span.of(text) != text:
        return None
    return found[0].date.earliest, found[0].date.latest


def _period(text: str, today: date) -> Days | None:
    """This week, last month, the past 30 days."""
    words, patterns = _lexicon()
    if match := patterns["some"].fullmatch(text):
        many, unit = int(match["number"]), words[match["unit"]]
        first = _back(today, many, unit)
        return (first + timedelta(days=1), today) if first else None
    if match := patterns["one"].fullmatch(text):
        first = _begin(today, words[match["unit"]])
        if words[match["which"]] == "last":
            first = _begin(first - timedelta(days=1), words[match["unit"]])
        return first, _end(first, words[match["unit"]])
    return None


def _begin(day: date, unit: str) -> date:
    match unit:
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "year":
            return day.replace(month=1, day=1)
        case _:
            return day


def _end(first: date, unit: str) -> date:
    lengths = {"day": 1, "week": 7, "month": 31, "year": 366}
    following = _begin(first + timedelta(days=lengths[unit]), unit)
    return following - timedelta(days=1)


def _back(day: date, many: int, unit: str) -> date | None:
    """The day so many days, weeks, months or years before; None if there is none."""
    try:
        if unit in ("day", "week"):
            return day - timedelta(days=many * (7 if unit == "week" else 1))
        month = day.year * 12 + day.month - 1 - many * (12 if unit == "year" else 1)
        first = date(month // 12, month % 12 + 1, 1)
        return min(first + timedelta(days=day.day - 1), _end(first, "month"))
    except (OverflowError, ValueError):
        return None


@cache
def _lexicon() -> tuple[Mapping[str, str], Mapping[str, re.Pattern[str]]]:
    """What each word of resources/lexicons/periods.toml stands for, and how they are put together."""
    listed = resources.load("lexicons", "periods.toml")
    words = {
        word: meant for part in listed.values() for meant, some in part.items() for word in some
    }
    which, units = ("|".join(map(re.escape, _all(listed[name]))) for name in ("which", "units"))
    last = "|".join(map(re.escape, listed["which"]["last"]))
    return words, {
        "one": re.compile(rf"(?P<which>{which}) (?P<unit>{units})"),
        "some": re.compile(rf"(?:{last}) (?P<number>\d{{1,4}}) (?P<unit>{units})"),
    }


def _all(part: Mapping[str, list[str]]) -> list[str]:
    return [word for some in part.values() for word in some]
