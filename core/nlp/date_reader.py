"""How date phrases are read: the patterns made of the lexicon and what each means on a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from core.values import VagueDate

DIGITS = frozenset({"0"})
_UNITS = ("day", "week", "month", "year")
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_FIRST_QUARTER, _FIRST_HALF = 33, 40  # EDTF's numbers, ISO 8601-2:2019, 4.8
_FAR_AHEAD = 60  # days; a date without a year that lies further ahead lies in the year before


@dataclass(frozen=True, slots=True)
class Day:
    """The day from which a text is read; None when it is not known. `ahead` when the sentence speaks
    of what is to come, `past` when what it tells is known not to lie ahead."""

    day: date | None
    ahead: bool
    past: bool


Read = Callable[["re.Match[str]", Day], VagueDate | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A shape of dates, how it is read, and the words of which it holds one ("0" for a digit)."""

    regex: re.Pattern[str]
    read: Read
    needs: frozenset[str]


@dataclass(frozen=True)
class DateReader:
    """The words of resources/lexicons/dates.toml and how phrases with them are read."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    days: dict[str, int]
    turns: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]

    @classmethod
    def of(cls, data: dict[str, Any]) -> DateReader:
        """The reader of the words of a lexicon."""
        tables = ("months", "weekdays", "seasons", "days", "turns", "numbers", "ordinals")
        return cls(**{name: data[name] for name in tables})

    def patterns(self, words: dict[str, list[str]]) -> Iterator[Pattern]:
        """The patterns, the most telling first."""
        yield from self._days()
        yield from self._periods(words)
        yield from self._parts(words)
        yield from self._near(words)
        before, of = "|".join(words["before_year"]), "|".join(words["before_year_of"])
        yield _when(rf"\b(?i:{before})[\s-]+(?P<date>{_YEAR})\b(?![-,.]?\d)", self.year, DIGITS)
        # "the 2019 election", but not "the 2000 dead"
        named = rf"\b(?i:{of})\s+(?P<date>(?!\d\d00){_YEAR})\s+(?=[a-z]{{3}})"
        yield _when(named, self.year, DIGITS)

    def _days(self) -> Iterator[Pattern]:
        month, weekday = _names(self.months), _names(self.weekdays)
        on = rf"(?:(?:{weekday})\.?,?\s+)?"
        day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
        yield _when(rf"\b(?P<date>{_YEAR}-(?P<m>\d\d)-(?P<day>\d\d))\b", self.iso, DIGITS)
        first = rf"{on}(?P<month>{month})\.?\s+{day}(?:,?\s+{_YEAR})?"
        yield _when(rf"\b(?P<date>{first})\b(?![:.]?\d)", self.day, self.months)
        last = rf"{on}{day}\s+(?:of\s+)?(?P<month>{month})\b\.?(?:,?\s+{_YEAR})?"
        yield _when(rf"\b(?P<date>{last})", self.day, self.months)

    def _periods(self, words: dict[str, list[str]]) -> Iterator[Pattern]:
        month, turn = _names(self.months), "|".join(self.turns)
        season = rf"(?P<season>{'|'.join(self.seasons)})"
        of = rf"(?P<month>{month})\b\.?,?\s+(?:of\s+)?{_YEAR}"
        yield _when(rf"\b(?P<date>{of})\b", self.month, DIGITS)
        in_year = rf"(?i:{season})\s+(?:of\s+)?{_YEAR}"
        yield _when(rf"\b(?P<date>{in_year})\b", self.season, self.seasons)
        turned = rf"\b(?P<date>(?P<turn>{turn})\s+{season})\b"
        yield _when(turned, self.season, self.seasons, re.I)
        plain = rf"\b(?:{'|'.join(words['before_season'])})\s+(?P<date>{season})\b(?!\s+of\b)"
        yield _when(plain, self.season, self.seasons, re.I)
        before = rf"(?i:(?P<turn>{'|'.join(words['before_month'])}))[\s-]+"
        yield _when(rf"\b{before}(?P<date>(?P<month>{month}))\b", self.month, self.months)
        decade = r"(?<![\d,.])(?P<date>(?P<decade>1[5-9]\d|20\d)0s)\b"
        yield _when(decade, self.decade, DIGITS)
        century = rf"(?P<count>\d{{1,2}})(?:st|nd|rd|th)[\s-](?:{'|'.join(words['centuries'])})"
        yield _when(rf"\b(?P<date>{century})\b", self.century, DIGITS)

    def _parts(self, words: dict[str, list[str]]) -> Iterator[Pattern]:
        """Quarters and halves: "the third quarter of 2024", "Q3", "the first half of the year"."""
        count, turn = rf"(?P<count>{'|'.join(self.ordinals)})", "|".join(self.turns)
        quarters, halves = words["quarters"], words["halves"]
        quarter = rf"(?P<quarter>{'|'.join(quarters)})"
        this = rf"(?P<this>{'|'.join(words['this_year'])}|(?P<turn>{turn})\s+year)"
        of = rf"(?:\s+(?:of\s+)?(?:{_YEAR}|{this}))"
        part = rf"{count}[\s-](?:{quarter}|{'|'.join(halves)})"
        yield _when(rf"\b(?P<date>{part}{of})\b", self.part, (*quarters, *halves), re.I)
        signed = rf"\b(?P<date>(?P<quarter>Q)(?P<count>[1-4]){of}?)\b"
        yield _when(signed, self.part, DIGITS)
        turned = rf"\b(?P<date>(?P<last>{turn})\s+{quarter})\b"
        yield _when(turned, self.part, quarters, re.I)
        alone, business = rf"(?P<date>{count}[\s-]{quarter})\b", "|".join(words["business"])
        yield _when(rf"\b{alone}(?=[^.]{{0,120}}(?:{business}))", self.part, quarters, re.I)
        yield _when(rf"(?:{business})[^.]{{0,120}}\b{alone}", self.part, quarters, re.I)

    def _near(self, words: dict[str, list[str]]) -> Iterator[Pattern]:
        turn = rf"(?P<turn>{'|'.join(self.turns)})"
        unit = rf"(?P<unit>{'|'.join(_UNITS)})s?"
        units = {*_UNITS, *(f"{unit}s" for unit in _UNITS)}
        number = rf"(?P<number>\d{{1,3}}|{'|'.join(self.numbers)})"
        loose = "".join(rf"(?<!\b{w}\s)" for w in words["loose"])
        days = sorted(self.days, key=len, reverse=True)
        needs = {word for name in days for word in name.split()}
        yield _when(rf"\b(?P<date>{'|'.join(days)})\b", self.near_day, needs, re.I)
        weekday = rf"(?:(?i:{turn})\s+)?(?P<weekday>{_names(self.weekdays)})"
        yield _when(rf"\b(?P<date>{weekday})\b", self.weekday, self.weekdays)
        yield _when(rf"{loose}\b(?P<date>{number}\s+{unit}\s+ago)\b", self.ago, {"ago"}, re.I)
        yield _when(rf"\b(?P<date>{turn}\s+{unit})\b", self.turn, units, re.I)
        ends = rf"\b(?:{'|'.join(words['ends'])})\s+(?P<date>the\s+(?P<unit>month|year))\b"
        yield _when(ends, self.end_of, ("month", "year"), re.I)

    def iso(self, match: re.Match[str], today: Day) -> VagueDate | None:
        return _date(int(match["year"]), int(match["m"]), int(match["day"]))

    def day(self, match: re.Match[str], today: Day) -> VagueDate | None:
        month, day = self.months[match["month"].lower()], int(match["day"])
        if match["year"]:
            return _date(int(match["year"]), month, day)
        if today.day is None:
            return None
        years = (today.day.year - 1, today.day.year, today.day.year + 1)
        near = [d for d in (_date(year, month, day) for year in years) if d is not None]
        ahead = [d for d in near if d.earliest >= today.day]
        if today.ahead and ahead:
            return ahead[0]
        latest = today.day + timedelta(0 if today.past else _FAR_AHEAD)
        # The year is left out of dates of the year of publication (Associated Press Stylebook).
        this = [d for d in near if d.earliest <= latest and d.earliest.year == today.day.year]
        return (this or [d for d in near if d.earliest <= latest] or [None])[-1]

    def month(self, match: re.Match[str], today: Day) -> VagueDate | None:
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

    def season(self, match: re.Match[str], today: Day) -> VagueDate | None:
        season = self.seasons[match["season"].lower()]
        found = match.groupdict()
        if found.get("year") is not None:
            return VagueDate(f"{int(found['year']):04d}-{season}")
        if today.day is None:
            return None
        years = range(today.day.year - 2, today.day.year + 2)
        each = [VagueDate(f"{year:04d}-{season}") for year in years]
        turn = self.turns[found["turn"].lower()] if found.get("turn") else int(today.ahead) or -1
        if turn < 0:
            return max(d for d in each if d.latest < today.day)
        return min(
            d for d in each if d.latest >= today.day and (turn == 0 or d.earliest > today.day)
        )

    def near_day(self, match: re.Match[str], today: Day) -> VagueDate | None:
        by = self.days[" ".join(match["date"].lower().split())]
        return None if today.day is None else VagueDate.of_day(today.day + timedelta(by))

    def weekday(self, match: re.Match[str], today: Day) -> VagueDate | None:
        if today.day is None:
            return None
        wanted = self.weekdays[match["weekday"].lower()]
        turn = self.turns.get(match["turn"].lower()) if match["turn"] else None
        if turn == 0:
            return VagueDate.of_day(today.day + timedelta(wanted - today.day.weekday()))
        back = (today.day.weekday() - wanted) % 7
        if turn == 1 or (turn is None and today.ahead):
            return VagueDate.of_day(today.day + timedelta((-back) % 7 or 7 * (turn == 1)))
        return VagueDate.of_day(today.day - timedelta(back or 7 * (turn == -1)))

    def ago(self, match: re.Match[str], today: Day) -> VagueDate | None:
        word = match["number"].lower()
        by = self.numbers.get(word) or int(word)
        return _moved(today.day, match["unit"].lower(), -by)

    def turn(self, match: re.Match[str], today: Day) -> VagueDate | None:
        unit = match["unit"].lower()
        if unit == "day" or match["date"].lower().endswith("s"):
            return None  # "the past weeks" are no date
        return _moved(today.day, unit, self.turns[match["turn"].lower()])

    def year(self, match: re.Match[str], today: Day) -> VagueDate | None:
        return _date(int(match["year"]))

    def decade(self, match: re.Match[str], today: Day) -> VagueDate | None:
        """ "1990s"."""
        return VagueDate(f"{match['decade']}X")

    def century(self, match: re.Match[str], today: Day) -> VagueDate | None:
        """ "19th century"."""
        number = int(match["count"])
        return VagueDate(f"{number - 1:02d}XX") if 1 < number <= 22 else None

    def part(self, match: re.Match[str], today: Day) -> VagueDate | None:
        """A quarter or a half of a year."""
        found = match.groupdict()
        if found.get("last"):
            return _quarter_away(today.day, self.turns[found["last"].lower()])
        count = found["count"].lower()
        number = self.ordinals.get(count) or int(count)
        if not found.get("quarter"):
            number += _FIRST_HALF - 1 if number <= 2 else 100
        else:
            number += _FIRST_QUARTER - 1
        year = int(found["year"]) if found.get("year") else None
        if year is None and today.day is not None:
            turn = self.turns[found["turn"].lower()] if found.get("turn") else 0
            year = today.day.year + turn
            if not found.get("this") and VagueDate(f"{year}-{number}").earliest > today.day:
                year -= not today.ahead
        return _date(year, number) if year is not None else None

    def end_of(self, match: re.Match[str], today: Day) -> VagueDate | None:
        """The year of "the end of the year"."""
        return _moved(today.day, match["unit"].lower(), 0)


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


def _when(regex: str, read: Read, needs: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> Pattern:
    return Pattern(re.compile(regex, flags), read, frozenset(needs))


def _quarter_away(day: date | None, by: int) -> VagueDate | None:
    if day is None:
        return None
    count = day.year * 4 + (day.month - 1) // 3 + by
    return _date(count // 4, _FIRST_QUARTER + count % 4)


def _names(names: dict[str, int]) -> str:
    """The names with a capital, the longest first."""
    return "|".join(name.capitalize() for name in sorted(names, key=len, reverse=True))
