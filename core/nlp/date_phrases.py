"""Date phrases of a text and what they mean on the day it was published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

import resources
from core.text import Span
from core.values import VagueDate

_UNITS = ("day", "week", "month", "year")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_DIGITS = frozenset({"0"})


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date in a text; `edge` says that it only begins or ends the time meant ("since May")."""

    span: Span
    date: VagueDate
    edge: bool


@dataclass(frozen=True)
class DateWords:
    """The patterns made of resources/lexicons/dates.toml, tried in order, with how each is read."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    days: dict[str, int]
    turns: dict[str, int]
    numbers: dict[str, int]
    patterns: tuple[_Pattern, ...]
    edges: re.Pattern[str]
    future: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A shape of dates, how it is read, and the words of which it holds one ("0" for a digit)."""

    regex: re.Pattern[str]
    read: _Read
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Day:
    """The day from which a text is read; None when it is not known. `ahead` when the sentence speaks
    of what is to come."""

    day: date | None
    ahead: bool


def find_date_phrases(
    text: str, published: VagueDate | None, *, past: bool = False
) -> list[DatePhrase]:
    """The dates a sentence names, in order; `past` when they are known not to lie ahead.

    Those that hang on the day of publication ("on Tuesday", "last week", "Nov. 27") are left out when
    that day is not known. Offsets count code points of the text.
    """
    words = date_words()
    stand: set[str] = {*_WORD.findall(text.lower()), *(_DIGITS if _DIGIT.search(text) else ())}
    patterns = [pattern for pattern in words.patterns if not stand.isdisjoint(pattern.needs)]
    if not patterns:
        return []
    ahead = not past and words.future.search(text) is not None
    today = Day(_day(published), ahead)
    found: list[DatePhrase] = []
    for pattern in patterns:
        for match in pattern.regex.finditer(text):
            span = Span(*match.span("date"))
            taken = any(span.overlaps(f.span) for f in found)
            meant = None if taken else pattern.read(match, today)
            if meant is not None:
                edge = _is_edge(words.edges.search(text[: span.start]), meant)
                found.append(DatePhrase(span, meant, edge))
    return sorted(found, key=lambda f: f.span)


@cache
def date_words() -> DateWords:
    """The date words of the program; read once, never changed."""
    return _words(resources.load("lexicons", "dates.toml"))


def _is_edge(word: re.Match[str] | None, meant: VagueDate) -> bool:
    """Whether a date only begins or ends the time meant; "by Wednesday" is the day of a count."""
    day = meant.earliest == meant.latest
    return word is not None and not (day and word.group().lower().startswith("by"))


def _day(published: VagueDate | None) -> date | None:
    exact = published is not None and published.earliest == published.latest
    return published.earliest if published is not None and exact else None


def _words(data: dict[str, Any]) -> DateWords:
    months, weekdays = data["months"], data["weekdays"]
    reader = _Reader(
        months, weekdays, data["seasons"], data["days"], data["turns"], data["numbers"]
    )
    return DateWords(
        months,
        weekdays,
        data["seasons"],
        data["days"],
        data["turns"],
        data["numbers"],
        patterns=tuple(reader.patterns(data["words"])),
        edges=re.compile(rf"\b(?:{'|'.join(data['words']['edges'])})\s+(?:\w+\s+)?$", re.I),
        future=re.compile(rf"\b(?:{'|'.join(data['words']['future'])})\b", re.I),
    )


_Read = Callable[["re.Match[str]", Day], VagueDate | None]


@dataclass(frozen=True)
class _Reader:
    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    days: dict[str, int]
    turns: dict[str, int]
    numbers: dict[str, int]

    def patterns(self, words: dict[str, list[str]]) -> Iterator[_Pattern]:
        """The patterns, the most telling first."""
        month, weekday = _names(self.months), _names(self.weekdays)
        season, turn = "|".join(self.seasons), "|".join(self.turns)
        day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
        year = r"(?P<year>1[5-9]\d\d|20\d\d)"
        unit = rf"(?P<unit>{'|'.join(_UNITS)})s?"
        number = rf"(?P<number>\d{{1,3}}|{'|'.join(self.numbers)})"
        loose = "".join(rf"(?<!\b{w}\s)" for w in words["loose"])
        before_month, before_year = "|".join(words["before_month"]), "|".join(words["before_year"])

        def when(
            regex: str, read: _Read, needs: Iterable[str], flags: re.RegexFlag = re.NOFLAG
        ) -> _Pattern:
            return _Pattern(re.compile(regex, flags), read, frozenset(needs))

        yield when(rf"\b(?P<date>{year}-(?P<m>\d\d)-(?P<day>\d\d))\b", self._iso, _DIGITS)
        yield when(
            rf"\b(?P<date>(?P<month>{month})\.?\s+{day}(?:,?\s+{year})?)\b(?![:.]?\d)",
            self._day,
            self.months,
        )
        yield when(
            rf"\b(?P<date>{day}\s+(?:of\s+)?(?P<month>{month})\b\.?(?:,?\s+{year})?)",
            self._day,
            self.months,
        )
        yield when(
            rf"\b(?P<date>(?P<month>{month})\b\.?,?\s+(?:of\s+)?{year})\b", self._month, _DIGITS
        )
        yield when(
            rf"\b(?P<date>(?i:(?P<season>{season}))\s+(?:of\s+)?{year})\b",
            self._season,
            self.seasons,
        )
        yield when(
            rf"\b(?P<date>(?P<turn>{turn})\s+(?P<season>{season}))\b",
            self._season,
            self.seasons,
            re.I,
        )
        yield when(
            rf"\b(?i:(?P<turn>{before_month}))[\s-]+(?P<date>(?P<month>{month}))\b",
            self._month,
            self.months,
        )
        days = {name.split()[0] for name in self.days}
        yield when(rf"\b(?P<date>{'|'.join(self.days)})\b", self._near_day, days, re.I)
        yield when(
            rf"\b(?P<date>(?:(?i:(?P<turn>{turn}))\s+)?(?P<weekday>{weekday}))\b",
            self._weekday,
            self.weekdays,
        )
        yield when(rf"{loose}\b(?P<date>{number}\s+{unit}\s+ago)\b", self._ago, {"ago"}, re.I)
        units = {*_UNITS, *(f"{unit}s" for unit in _UNITS)}
        yield when(rf"\b(?P<date>(?P<turn>{turn})\s+{unit})\b", self._turn, units, re.I)
        yield when(
            rf"\b(?i:{before_year})[\s-]+(?P<date>{year})\b(?![-,.]?\d)", self._year, _DIGITS
        )

    def _iso(self, match: re.Match[str], today: Day) -> VagueDate | None:
        return _date(int(match["year"]), int(match["m"]), int(match["day"]))

    def _day(self, match: re.Match[str], today: Day) -> VagueDate | None:
        month, day = self.months[match["month"].lower()], int(match["day"])
        if match["year"]:
            return _date(int(match["year"]), month, day)
        if today.day is None:
            return None
        years = (today.day.year - 1, today.day.year, today.day.year + 1)
        near = [d for d in (_date(year, month, day) for year in years) if d is not None]
        there = today.day
        return min(near, key=lambda d: abs((d.earliest - there).days), default=None)

    def _month(self, match: re.Match[str], today: Day) -> VagueDate | None:
        month = self.months[match["month"].lower()]
        if (year := match.groupdict().get("year")) is not None:
            return _date(int(year), month)
        if today.day is None:
            return None
        turn = self.turns.get(match["turn"].lower())
        gone = month < today.day.month or (month == today.day.month and turn != -1)
        if turn == 1 or (today.ahead and turn is None):
            return _date(today.day.year + (month <= today.day.month), month)
        return _date(today.day.year - (not gone and turn != 0), month)

    def _season(self, match: re.Match[str], today: Day) -> VagueDate | None:
        season = self.seasons[match["season"].lower()]
        found = match.groupdict()
        if found.get("year") is not None:
            return VagueDate(f"{int(found['year']):04d}-{season}")
        if today.day is None:
            return None
        years = range(today.day.year - 2, today.day.year + 2)
        each = [VagueDate(f"{year:04d}-{season}") for year in years]
        turn = self.turns[match["turn"].lower()]
        if turn < 0:
            return max(d for d in each if d.latest < today.day)
        return min(
            d for d in each if d.latest >= today.day and (turn == 0 or d.earliest > today.day)
        )

    def _near_day(self, match: re.Match[str], today: Day) -> VagueDate | None:
        by = self.days[" ".join(match["date"].lower().split())]
        return None if today.day is None else VagueDate.of_day(today.day + timedelta(by))

    def _weekday(self, match: re.Match[str], today: Day) -> VagueDate | None:
        if today.day is None:
            return None
        wanted = self.weekdays[match["weekday"].lower()]
        turn = self.turns.get(match["turn"].lower()) if match["turn"] else None
        back = (today.day.weekday() - wanted) % 7
        if turn == 1 or (turn != -1 and today.ahead):
            return VagueDate.of_day(today.day + timedelta((-back) % 7 or 7 * (turn == 1)))
        return VagueDate.of_day(today.day - timedelta(back or 7 * (turn == -1)))

    def _ago(self, match: re.Match[str], today: Day) -> VagueDate | None:
        word = match["number"].lower()
        by = self.numbers.get(word) or int(word)
        return _moved(today.day, match["unit"].lower(), -by)

    def _turn(self, match: re.Match[str], today: Day) -> VagueDate | None:
        unit = match["unit"].lower()
        if unit == "day" or match["date"].lower().endswith("s"):
            return None  # "the past weeks" are no date
        return _moved(today.day, unit, self.turns[match["turn"].lower()])

    def _year(self, match: re.Match[str], today: Day) -> VagueDate | None:
        return _date(int(match["year"]))


def _moved(day: date | None, unit: str, by: int) -> VagueDate | None:
    """The day, month or year that lies so many units away; a week as the month it lies in, if one."""
    if day is None or not 1 <= day.year + by // 365 <= 9998 or abs(by) > 3000:
        return None
    if unit == "day":
        return VagueDate.of_day(day + timedelta(by))
    if unit == "week":
        first = day + timedelta(7 * by - day.weekday())
        last = first + timedelta(6)
        return _date(first.year, first.month) if first.month == last.month else None
    if unit == "month":
        count = day.year * 12 + day.month - 1 + by
        return _date(count // 12, count % 12 + 1)
    return _date(day.year + by)


def _date(year: int, month: int = 0, day: int = 0) -> VagueDate | None:
    """A vague date, None when there is no such day."""
    parts = [f"{year:04d}", f"{month:02d}" if month else "", f"{day:02d}" if day else ""]
    try:
        return VagueDate("-".join(part for part in parts if part))
    except ValueError:
        return None


def _names(names: dict[str, int]) -> str:
    """The names with a capital, the longest first."""
    return "|".join(name.capitalize() for name in sorted(names, key=len, reverse=True))
