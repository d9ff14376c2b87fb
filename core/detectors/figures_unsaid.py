"""Numbers that a sentence gives without a numeral: "not a single inmate died", "rents have doubled"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from core.detectors.figures_happenings import groups
from core.detectors.figures_words import any_of
from core.measures.measure import Bound, Measure, Trend
from core.text import Span

_PEOPLE = "people"
_SHARE = "percentage"


@dataclass(frozen=True)
class Unsaid:
    """The words of [unsaid] in resources/lexicons/figures.toml."""

    none: re.Pattern[str]
    no: re.Pattern[str]
    nobody: re.Pattern[str]
    degree: re.Pattern[str]
    times: re.Pattern[str]
    changes: dict[str, float]
    bounds: dict[str, Bound]


def unsaid_numbers(text: str, start: int) -> Iterator[Measure]:
    """The numbers of a sentence that begins at `start`, spans in the text of its article."""
    words = _unsaid()
    for found in words.nobody.finditer(text):
        if not words.degree.search(text, found.end()):
            yield _measure(found, start, _PEOPLE)
    for found in (*words.none.finditer(text), *words.no.finditer(text)):
        if not words.degree.search(text, found.end()):
            yield _measure(found, start, _singular(found["noun"].lower()))
    for found in words.times.finditer(text):
        yield _change(found, start)


def _measure(found: re.Match[str], start: int, noun: str) -> Measure:
    span = Span(found.start(), found.end()).shifted(start)
    return Measure(span, found.group(), 0.0, None, noun, Bound.EXACT, None, noun, noun)


def _change(found: re.Match[str], start: int) -> Measure:
    words, verb = _unsaid(), found["verb"].lower()
    value = words.changes[verb]
    span = Span(found.start(), found.end()).shifted(start)
    bound = words.bounds.get((found["bound"] or "").lower(), Bound.EXACT)
    trend = Trend.UP if value > 0 else Trend.DOWN
    return Measure(span, found.group(), abs(value), None, _SHARE, bound, trend, "", "", verb)


def _singular(noun: str) -> str:
    """A noun as the groups of things have it."""
    endings = ("", "s", "es")
    forms = (noun.removesuffix(e) for e in endings if noun.endswith(e))
    return next((form for form in forms if groups(form)), noun.removesuffix("s"))


@cache
def _unsaid() -> Unsaid:
    own: dict[str, Any] = resources.load("lexicons", "figures.toml")["unsaid"]
    noun = r"(?P<noun>[^\W\d_]{3,})"
    verbs = rf"(?=\s+(?:{any_of(own['verbs'])})\b)"
    bounds = {row["word"]: Bound(row["bound"]) for row in own["bounds"]}
    return Unsaid(
        none=re.compile(rf"\b(?:{any_of(own['none'])})\s+{noun}", re.I),
        no=re.compile(rf"\b(?:{any_of(own['no'])})\s+{noun}{verbs}", re.I),
        nobody=re.compile(rf"\b(?:{any_of(own['nobody'])})\b{verbs}", re.I),
        degree=re.compile(rf"\b(?:{any_of(own['degree'])})\b", re.I),
        times=re.compile(
            rf"\b(?:{any_of(own['have'])})\s+(?:(?P<bound>{any_of(bounds)})\s+)?"
            rf"(?P<verb>{any_of(own['changes'])})\b",
            re.I,
        ),
        changes=dict(own["changes"]),
        bounds=bounds,
    )
