"""The words that make numbers, and what a number found in a text is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import resources


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number; `start` and `end` count code points of the text.

    `value` has its scale applied and `mantissa` has not ("1.2 million": 1200000.0 and 1.2). `high` is
    set for "tens of thousands". `share` marks "a third" and "one in five". `letter` is a scale letter
    that may be a unit as well ("5m"), not applied. `spelt` is true for words, `part` for a fraction that
    is a number only with a unit ("half an hour").
    """

    start: int
    end: int
    value: float
    mantissa: float
    scale: float = 1.0
    high: float | None = None
    share: bool = False
    spelt: bool = False
    letter: str = ""
    grouped: bool = False
    part: bool = False


@dataclass(frozen=True)
class NumberWords:
    """The number words of resources/lexicons/numbers.toml."""

    words: dict[str, float]
    scales: dict[str, float]
    letters: dict[str, float]
    after_money: dict[str, float]
    after_counts: frozenset[str]
    fractions: dict[str, float]
    signs: dict[str, float]
    vague: dict[str, tuple[float, float]]
    part_before: frozenset[str]
    halves: frozenset[str]
    of_unit: re.Pattern[str] = field(repr=False)
    of_share: re.Pattern[str] = field(repr=False)
    sign: re.Pattern[str] = field(repr=False)
    spelt: re.Pattern[str] = field(repr=False)
    scale_after: re.Pattern[str] = field(repr=False)
    vague_phrase: re.Pattern[str] = field(repr=False)


@cache
def number_words() -> NumberWords:
    """The number words of the program; read once, never changed."""
    return _words(resources.load("lexicons", "numbers.toml"))


def _words(data: dict[str, Any]) -> NumberWords:
    scales, letters = data["scales"], data["letters"]
    single = "|".join([*data["words"], *data["scales"], *data["fractions"]])
    vague, named = "|".join(data["vague"]), "|".join(scales)
    end = rf"(?:\b|(?={'|'.join(data['labels']['glued'])}))"
    words = rf"\b(?:(?:an?\s+)?(?:{single}){end})(?:(?:\s+and\s+|[\s-]+)(?:an?\s+)?(?:{single})\b)*"
    shy = data["letter_rules"]["shy"]
    bold = "|".join(sorted((x for x in letters if x not in shy), key=len, reverse=True))
    return NumberWords(
        words=data["words"],
        scales=scales,
        letters=letters,
        after_money={**{x: letters[x] for x in shy}, **data["capitals"]},
        after_counts=frozenset(data["letter_rules"]["before_counts"]),
        fractions=data["fractions"],
        signs=data["signs"],
        vague={word: (low, high) for word, (low, high) in data["vague"].items()},
        part_before=frozenset(data["labels"]["part_before"]),
        sign=re.compile(rf"(?<![\w.])[{''.join(data['signs'])}]"),
        of_share=re.compile(rf"\s+(?:{'|'.join(data['labels']['of_share'])})\s", re.I),
        of_unit=re.compile(rf"\s+(?:{'|'.join(data['labels']['of_unit'])})\s+", re.I),
        halves=frozenset(data["labels"]["halves"]),
        spelt=re.compile(words, re.I),
        scale_after=re.compile(rf"[\s-]?(?:({named})s?|({bold}))(?![\w])", re.I),
        vague_phrase=re.compile(rf"\b({vague})\b((?:\s+of\s+(?:{named})s?\b)*)", re.I),
    )
