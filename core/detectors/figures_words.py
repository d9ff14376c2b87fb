"""The words of resources/lexicons/figures.toml, measuring.toml and numbers.toml by which figures of
two holders are told to be of one thing or of two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources

_WORD = r"[\w’']+"
_WORDS = rf"(?:{_WORD}\s+){{1,4}}$"


@dataclass(frozen=True)
class FigureWords:
    """Patterns over the sentence round a number.

    `person`, `it` and `related` are searched in what stands before the number, `inside` in what
    stands after it, `placed` and `theirs` in the name of a holder, `part` and, of counts,
    `part_counted` are matched after it.
    """

    person: re.Pattern[str]
    it: re.Pattern[str]
    related: re.Pattern[str]
    theirs: re.Pattern[str]
    inside: re.Pattern[str]
    placed: re.Pattern[str]
    apposed: re.Pattern[str]
    scope: re.Pattern[str]
    no_scope: re.Pattern[str]
    scope_alike: dict[str, str]
    scope_verbs: dict[str, str]
    scope_ends: re.Pattern[str]
    corrected: re.Pattern[str]
    sums: re.Pattern[str]
    alone: re.Pattern[str]
    base: re.Pattern[str]
    same_scope: re.Pattern[str]
    part: re.Pattern[str]
    part_counted: re.Pattern[str]
    held_against: re.Pattern[str]
    risen: re.Pattern[str]
    fallen: re.Pattern[str]
    opposed: tuple[tuple[re.Pattern[str], ...], ...]
    times: frozenset[str]
    moved: re.Pattern[str]
    more: str
    future: frozenset[str]
    will: frozenset[str]
    totals: frozenset[str]
    no_money: frozenset[str]
    dates: frozenset[str]
    articles: tuple[str, ...]


@cache
def figure_words() -> FigureWords:
    """The words of the program; read once, never changed."""
    return _words(
        resources.load("lexicons", "figures.toml"),
        resources.load("lexicons", "measuring.toml"),
        resources.load("lexicons", "dates.toml"),
    )


def _words(own: dict[str, Any], measuring: dict[str, Any], dates: dict[str, Any]) -> FigureWords:
    subject, where, scope = own["subject"], own["where"], own["scope"]
    persons, owners = any_of(subject["persons"]), any_of(subject["owners"])
    said, that = any_of((*subject["said"], *subject["that"])), any_of(subject["that"])
    owned = any_of((*subject["articles"], *subject["owners"]))
    alike = {word: row[0] for row in measuring["scope"]["alike"] for word in row}
    scope_words = any_of((*measuring["scope"]["words"], *alike))
    start = rf"(?:^|\b(?:{said})\s+|[,;]\s+)"  # a subject only: not "on its page that"
    return FigureWords(
        person=re.compile(rf"\b(?:{persons})\s+{_WORDS}"),
        it=re.compile(rf"\b(?:{any_of(subject['things'])})\s+{_WORDS}"),
        related=re.compile(rf"{start}(?:{owners})\s+(?:(?!(?:{that})\b){_WORD}\s+){{1,4}}$", re.I),
        theirs=re.compile(rf"^(?:{owners})\b", re.I),
        inside=re.compile(rf"\b(?:{any_of(where['inside'])})\s+(?:{owned})\s+(\w+)", re.I),
        placed=re.compile(
            rf"\b(?:{any_of(where['of'])})\s+(?:(?:{any_of(subject['articles'])})\s+)?([A-Z][\w’'-]+)"
        ),
        apposed=_apposed(own["apposed"]),
        scope=re.compile(rf"\b(?:{scope_words})\b", re.I),
        no_scope=re.compile(rf"\b(?:{any_of(scope['none'])})\b", re.I),
        scope_alike=alike,
        scope_verbs=scope["verbs"],
        scope_ends=re.compile(rf"\s(?:{any_of(scope['ends'])})\s", re.I),
        corrected=re.compile(rf"\b(?:{any_of(scope['corrected'])})\b", re.I),
        sums=re.compile(rf"\b(?:{any_of(scope['sums'])})\b", re.I),
        alone=re.compile(rf"\b(?:{any_of(subject['alone'])})\b", re.I),
        base=re.compile(rf"\s+(?:{any_of(own['whole']['of'])})\s+(?:{_WORD}\s+){{0,4}}", re.I),
        same_scope=re.compile(any_of(measuring["scope"]["same"]), re.I),
        part_counted=re.compile(rf"\s+(?:{any_of(measuring['part']['counts'])})\b", re.I),
        part=re.compile(rf"\s+(?:{any_of(measuring['part']['words'])})\b", re.I),
        held_against=re.compile(
            rf"\b(?:{any_of(measuring['past']['words'])})\s+(?:(?:{any_of(subject['articles'])})\s+)?$",
            re.I,
        ),
        risen=_then(own["trend"]["up"]),
        fallen=_then(own["trend"]["down"]),
        opposed=tuple(_sides(row["sides"]) for row in own["opposed"]),
        moved=re.compile(rf"\b(?:{any_of(scope['moved'])})\b", re.I),
        times=frozenset(scope["times"]),
        more=scope["more"],
        future=frozenset(scope["future"]),
        will=frozenset(scope["will"]),
        totals=frozenset(scope["totals"]),
        no_money=frozenset(own["kinds"]["no_money"]),
        dates=frozenset((*dates["months"], *dates["weekdays"])),
        articles=tuple(subject["articles"]),
    )


def _sides(rows: list[list[str]]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{any_of(row)})\b", re.I) for row in rows)


def _then(words: list[str]) -> re.Pattern[str]:
    """Words right after a number, of which it says how much more or less."""
    return re.compile(rf"\s+(?:{any_of(words)})\b", re.I)


def _apposed(words: dict[str, list[str]]) -> re.Pattern[str]:
    comma = rf"[,(–—]\s*(?:(?:{any_of(words['after_comma'])}),?\s+)?"
    alone = rf"(?:{any_of(words['alone'])})\s+"
    return re.compile(rf"\s*(?:{comma}|{alone})(?:(?:{any_of(words['noun'])})\s+)?")


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
