"""Dates as a person reads and writes them, in the language of the window."""

from __future__ import annotations

import re
from datetime import date

from core.values import VagueDate
from core.values.dates import MONTHS
from desktop.translation import marked, tr

SHORTENED = 4  # letters of a month cut short: "Sept"
SHORT = 3  # where there is little room: "Sep"
DAY, MONTH = marked("{day} {month} {year}"), marked("{month} {year}")
PARTS = {  # of a year, as EDTF numbers them
    21: marked("spring {year}"),
    22: marked("summer {year}"),
    23: marked("autumn {year}"),
    24: marked("winter {year}"),
    33: marked("first quarter of {year}"),
    34: marked("second quarter of {year}"),
    35: marked("third quarter of {year}"),
    36: marked("fourth quarter of {year}"),
    40: marked("first half of {year}"),
    41: marked("second half of {year}"),
}
DECADE = marked("{decade}s")
CENTURY = marked("{number}th century")
CENTURIES = {
    1: marked("{number}st century"),
    2: marked("{number}nd century"),
    3: marked("{number}rd century"),
}
_FALL = re.compile(r"fall (\d{4})", re.I)
_WORDS = re.compile(r"(?:(\d{1,2})\.?\s+)?([^\W\d]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})")
_HOLES = {
    "day": r"\d{1,2}",
    "month": r"[^\W\d]+",
    "year": r"\d{4}",
    "decade": r"\d{3}0",
    "number": r"\d{1,2}",
}


def date_words(when: VagueDate) -> str:
    """A date as it is shown: "20 May 2024", "spring 2022", "third quarter of 2024", "1990s"."""
    year, _, rest = when.edtf.partition("-")
    month, _, day = rest.partition("-")
    if year.endswith("XX"):
        number = int(year[:2]) + 1
        return tr(_century(number)).format(number=number)
    if year.endswith("X"):
        return tr(DECADE).format(decade=int(year.replace("X", "0")) or 1)
    if month and int(month) in PARTS:
        return tr(PARTS[int(month)]).format(year=int(year))
    if not month:
        return str(int(year))
    name = tr(MONTHS[int(month) - 1])
    return tr(DAY if day else MONTH).format(day=int(day or 0), month=name, year=int(year))


def short_words(form: str, day: date) -> str:
    """A day in a form such as MONTH, its month cut short: "5 Dec 2025", "Dec 2025"."""
    month = tr(MONTHS[day.month - 1])[:SHORT]
    return tr(form).format(day=day.day, month=month, year=day.year)


def read_date(text: str) -> VagueDate | None:
    """The date of "2024", "2024-05", "2024-05-20", "20 May 2024", "May 20, 2024", "May 2024",
    "spring 2022", "third quarter of 2024", "1990s" or "19th century"; None for an empty text. Raises
    ValueError for anything else."""
    words = " ".join(text.split())
    if not words:
        return None
    if part := _part(words):
        return VagueDate(part)
    if match := _MONTH_FIRST.fullmatch(words):
        name, day, year = match.groups()
    elif match := _WORDS.fullmatch(words):
        day, name, year = match.groups()
    elif found := _holes(DAY, words) or _holes(MONTH, words):
        day, name, year = found.get("day"), found["month"], found["year"]
    else:
        return VagueDate(words)
    return VagueDate(_edtf(name.casefold(), day, year))


def _century(number: int) -> str:
    return CENTURY if number in (11, 12, 13) else CENTURIES.get(number % 10, CENTURY)


def _part(words: str) -> str:
    """ "199X" for "1990s"; "" for words that name no part of a year, decade or century."""
    for month, form in PARTS.items():
        if found := _holes(form, words):
            return f"{found['year']}-{month}"
    if found := _holes(DECADE, words):
        return f"{found['decade'][:-1]}X"
    for form in (CENTURY, *CENTURIES.values()):
        if found := _holes(form, words):
            return f"{int(found['number']) - 1:02}XX"
    autumn = _FALL.fullmatch(words)
    return f"{autumn[1]}-23" if autumn else ""


def _holes(form: str, words: str) -> dict[str, str]:
    """What stands in the holes of a form, in the user's language or in English; else nothing."""
    for said in (tr(form), form):
        pattern = re.escape(said)
        for name, hole in _HOLES.items():
            pattern = pattern.replace(rf"\{{{name}\}}", f"(?P<{name}>{hole})")
        if match := re.fullmatch(pattern, words, re.I):
            return match.groupdict()
    return {}


def _edtf(name: str, day: str | None, year: str) -> str:
    months = {
        word.casefold(): number
        for number, month in enumerate(MONTHS, start=1)
        for word in (month, tr(month))
    }
    short = {word[:3]: number for word, number in months.items()}
    month = months.get(name) or (short.get(name[:3]) if len(name) <= SHORTENED else None)
    if month is None:
        raise ValueError(f"not a month: {name!r}")
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
