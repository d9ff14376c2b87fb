"""Rates: what stands behind "per" or "a" after a number with its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import resources
from core.measures.units import unit_table

_REACH = 60  # code points before a number in which the number that it is the base of can stand


@dataclass(frozen=True)
class RateWords:
    """How a text says "per", from resources/lexicons/numbers.toml.

    After a `sure` sign any word makes a rate, after another one only a unit or one of `things`; after
    one of `no_rate` the article is no "per" ("$6bn a year earlier").
    """

    sign: re.Pattern[str]
    number: re.Pattern[str]
    behind: re.Pattern[str]
    thing: re.Pattern[str]
    no_rate: re.Pattern[str]
    word: re.Pattern[str]


def rate_after(text: str, position: int, *, times_only: bool = False) -> tuple[str, int] | None:
    """The name behind a "per" at `position` and where it ends: "month" of " a month".

    `times_only` takes only times after an article, as it must after a noun ("two men a mile away").
    """
    words, table = rate_words(), unit_table()
    match = words.sign.match(text, position)
    if match is None or words.no_rate.match(text, match.end()):
        return None
    sure = match["sure"] is not None
    if sure and (number := words.number.match(text, match.end())):
        return _of_number(text, number)
    if found := table.after(text, match.end()):
        unit, end = found
        fits = sure or not times_only or unit.dimension == "time"
        return (unit.name, end) if fits else None
    thing = words.word if sure else words.thing
    if (times_only and not sure) or (found_thing := thing.match(text, match.end())) is None:
        return None
    return found_thing.group().lower(), found_thing.end()


def is_in_rate(text: str, position: int) -> bool:
    """Whether a number at `position` is part of a rate: the 100,000 of "12 deaths per 100,000"."""
    return rate_words().behind.search(text, max(0, position - _REACH), position) is not None


def _of_number(text: str, number: re.Match[str]) -> tuple[str, int] | None:
    """ "100 kilometer" of "per 100 kilometres", "100,000 people" of "per 100,000 people"."""
    if found := unit_table().after(text, number.end()):
        return f"{number.group()} {found[0].name}", found[1]
    thing = rate_words().word.match(text, number.end() + 1)
    return (f"{number.group()} {thing.group().lower()}", thing.end()) if thing else None


@cache
def rate_words() -> RateWords:
    """The words of the program; read once, never changed."""
    data = resources.load("lexicons", "numbers.toml")["rates"]
    article, things, after = ("|".join(data[key]) for key in ("articles", "things", "no_rate"))
    return RateWords(
        sign=re.compile(
            rf"(?:(?P<sure>\s?/\s?|\s+(?:{'|'.join(data['sure'])})\s+)|[\s-](?:{article})[\s-])"
            r"(?=\w)",
            re.I,
        ),
        number=re.compile(r"\d[\d,]*\b"),
        behind=re.compile(rf"\d[^.;]{{0,40}}\s(?:{'|'.join(data['sure'])})\s$", re.I),
        thing=re.compile(rf"(?:{things})\b", re.I),
        no_rate=re.compile(rf"\w+\s+(?:{after})\b", re.I),
        word=re.compile(r"[A-Za-z]+"),
    )
