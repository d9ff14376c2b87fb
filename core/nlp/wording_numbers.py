"""Which numbers of two statements stand for each other, and what the network is told of them.

A network of this size reads "more than 6 million" beside "6.9 million" no better than chance; what
the two allow is worked out here and put behind each number as a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.nlp.wording_bounds import beside
from core.nlp.wording_figures import (
    DATE,
    DAY,
    ORDINAL,
    Figure,
    Relation,
    figures_of,
    relation,
    sign,
)
from core.text import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters by which words beside a number are told to be one
_REACH = 60  # code points on either side of a number that tell what it counts
_UNIT, _VALUE = 0.1, 0.05  # what the same unit and the same value add
_SHORT = 100.0  # days; a date without a year can be held against one that is no longer than this

Told = dict[int, str]  # what is told behind a number, by where it ends in the text


@dataclass(frozen=True)
class Counted:
    """A statement with its numbers, and for each the words round it with how near they stand."""

    text: str
    figures: tuple[Figure, ...]
    words: tuple[dict[str, float], ...]


def counted(text: str) -> Counted:
    """A statement made ready to be held against others."""
    figures = figures_of(text)
    return Counted(text, figures, tuple(_beside(text, figure) for figure in figures))


def told(one: Counted, other: Counted) -> tuple[Told, Told]:
    """The words behind the numbers of either, where a number has one to stand for in the other."""
    here: Told = {}
    there: Told = {}
    for mine, theirs in partners(one, other):
        here[mine.end] = there[theirs.end] = beside().told[_name(mine, theirs)]
    return here, there


def partners(one: Counted, other: Counted) -> list[tuple[Figure, Figure]]:
    """The numbers that count the same: the likest first, each once."""
    every = [
        (_alike(one, n, other, m), n, m)
        for n, mine in enumerate(one.figures)
        for m, theirs in enumerate(other.figures)
        if _same_kind(mine, theirs)
    ]
    found: list[tuple[int, int]] = []
    for _, n, m in sorted(every, key=lambda pair: (-pair[0], pair[1:])):
        if all(n != mine and m != theirs for mine, theirs in found):
            found.append((n, m))
    return [(one.figures[n], other.figures[m]) for n, m in found]


def _alike(one: Counted, n: int, other: Counted, m: int) -> float:
    """How much the words round two numbers are the same, those nearest counting most."""
    here, there = one.words[n], other.words[m]
    mine, theirs = one.figures[n], other.figures[m]
    common = sum(min(here[word], there[word]) for word in here.keys() & there.keys())
    all_of = sum(here.values()) + sum(there.values())
    bonus = _UNIT * (mine.unit == theirs.unit) + _VALUE * (mine.value == theirs.value)
    return (2 * common / all_of if all_of else 0.0) + bonus


def _beside(text: str, figure: Figure) -> dict[str, float]:
    found: dict[str, float] = {}
    start, end = max(0, figure.start - _REACH), figure.end + _REACH
    sides = (text[start : figure.start], True), (text[figure.end : end], False)
    for part, before in sides:
        words = [fold(word)[:_STEM] for word in _WORD.findall(part)]
        for away, word in enumerate(reversed(words) if before else words):
            found[word] = max(found.get(word, 0.0), 1 / (1 + (away if before else 0.7 * away)))
    return found


def _same_kind(one: Figure, other: Figure) -> bool:
    """Whether two can be held against each other: dates with dates, units with their like."""
    dates = (DATE, DAY)
    if one.unit in dates and other.unit in dates:
        return one.unit == other.unit or max(one.length, other.length) < _SHORT
    plain = not {one.unit, other.unit} & {DATE, DAY, ORDINAL}
    return one.unit == other.unit or (plain and "" in (one.unit, other.unit))


def _name(one: Figure, other: Figure) -> str:
    found = relation(one, other)
    if found is Relation.APART:
        return "less" if (sign(one, other) or one.value - other.value) < 0 else "more"
    return found.name.lower()
