"""Date phrases of a text and what they mean on the day it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import resources
from core.nlp.date_reader import DIGITS, DateReader, Day, Pattern
from core.text import Span
from core.values import VagueDate

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date in a text; `edge` says that it only begins or ends the time meant ("since May")."""

    span: Span
    date: VagueDate
    edge: bool


@dataclass(frozen=True)
class DateWords:
    """The patterns made of resources/lexicons/dates.toml, tried in order, with how each is read."""

    patterns: tuple[Pattern, ...]
    edges: re.Pattern[str]
    future: re.Pattern[str]


def find_date_phrases(
    text: str, published: VagueDate | None, *, past: bool = False
) -> list[DatePhrase]:
    """The dates a sentence names, in order; `past` when they are known not to lie ahead.

    Those that hang on the day of publication ("on Tuesday", "last week", "Nov. 27") are left out when
    that day is not known. Offsets count code points of the text.
    """
    words = date_words()
    stand: set[str] = {*_WORD.findall(text.lower()), *(DIGITS if _DIGIT.search(text) else ())}
    patterns = [pattern for pattern in words.patterns if not stand.isdisjoint(pattern.needs)]
    if not patterns:
        return []
    ahead = not past and words.future.search(text) is not None
    today = Day(_day(published), ahead, past)
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
    return DateWords(
        patterns=tuple(DateReader.of(data).patterns(data["words"])),
        edges=re.compile(rf"\b(?:{'|'.join(data['words']['edges'])})\s+(?:\w+\s+)?$", re.I),
        future=re.compile(rf"\b(?:{'|'.join(data['words']['future'])})\b", re.I),
    )
