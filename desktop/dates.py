"""Dates as a person writes them."""

from __future__ import annotations

import re

from core.values import VagueDate
from core.values.dates import MONTHS, PERIOD_NAMES

_MONTHS = {name.casefold(): month for month, name in enumerate(MONTHS, start=1)}
_SHORT = {name[:3]: month for name, month in _MONTHS.items()}
SHORTENED = 4  # letters of a month cut short: "Sept"
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WORDS = re.compile(r"(?:(\d{1,2})\.?\s+)?([^\W\d]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})")
_PERIODS = {name: number for number, name in PERIOD_NAMES.items()}
_PERIOD = re.compile(rf"({'|'.join(_PERIODS)}) of (\d{{4}})", re.I)
_DECADE = re.compile(r"(\d{3})0s")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th) century", re.I)


def read_date(text: str) -> VagueDate | None:
    """The date of "2024", "2024-05", "2024-05-20", "20 May 2024", "May 20, 2024", "May 2024",
    "spring 2022", "third quarter of 2024", "1990s" or "19th century"; None for an empty text. Raises
    ValueError for anything else."""
    words = " ".join(text.split())
    if not words:
        return None
    if match := _MONTH_FIRST.fullmatch(words):
        name, day, year = match.groups()
    elif match := _WORDS.fullmatch(words):
        day, name, year = match.groups()
    else:
        return VagueDate(_period(words))
    return VagueDate(_edtf(name.casefold(), day, year))


def _period(words: str) -> str:
    """ "199X" for "1990s"; words that name no such time as they are."""
    if match := _PERIOD.fullmatch(words):
        return f"{match[2]}-{_PERIODS[match[1].casefold()]}"
    if match := _DECADE.fullmatch(words):
        return f"{match[1]}X"
    if match := _CENTURY.fullmatch(words):
        return f"{int(match[1]) - 1:02}XX"
    return words


def _edtf(name: str, day: str | None, year: str) -> str:
    month = _MONTHS.get(name) or (_SHORT.get(name[:3]) if len(name) <= SHORTENED else None)
    if day is None and name in _SEASONS:
        month = _SEASONS[name]
    if month is None:
        raise ValueError(f"not a month: {name!r}")
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
