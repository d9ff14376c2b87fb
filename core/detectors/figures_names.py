"""The names of a sentence with a number, one form for a country and its people."""

from __future__ import annotations

import re
from functools import cache

import resources
from core.detectors.figures_given import Given
from core.detectors.figures_words import figure_words
from core.measures.conflict import conflict_words

_INNER = re.compile(r"(?<![.!?“”\"]\s)(?<!^)\b[A-Z][\w’'-]+")
_INSIDE = re.compile(r"\b[A-Z][\w-]+['’]s\s+([A-Z][\w-]+)")
_ANY = re.compile(r"\b[A-Z][\w’'-]+")


def names(given: Given, *, holder: bool = False) -> frozenset[str]:
    """The names of a sentence; those that the holder only bears if asked for, his place always."""
    found = _clean([*_INNER.findall(given.sentence), *(_INNER.findall(given.holder) * holder)])
    places: list[str] = figure_words().placed.findall(given.holder)
    return found - (frozenset() if holder else _clean(given.holder.split()) - _clean(places))


def shared_names(a: Given, b: Given) -> frozenset[str]:
    """The names in both sentences; at the beginning of one a word is a name if it is in the other."""
    one, other = (_clean(_INNER.findall(g.sentence)) for g in (a, b))
    return (one & _all(b)) | (_all(a) & other)


def share_name(a: Given, b: Given) -> bool:
    """Whether both sentences name one thing, in one of them not only as the holder."""
    return bool(names(a) & names(b, holder=True) or names(a, holder=True) & names(b))


def name_others(a: Given, b: Given) -> bool:
    """Whether each of two sentences names somebody or something and nothing that the other does."""
    return bool(names(a)) and bool(names(b)) and not share_name(a, b) and not shared_names(a, b)


def of_other_places(a: Given, b: Given) -> bool:
    """Whether the names at the numbers differ and say that they are of two: "Stockholm has" beside
    "Sweden's", "China's Hebei province" beside China."""
    inner = [_clean(_INSIDE.findall(g.sentence)) for g in (a, b)]
    if inner[0] - _all(b) or inner[1] - _all(a):
        return True
    if not {a.measure.predicate, b.measure.predicate} <= conflict_words().empty:
        return False  # what happened is told of who did it, too
    one, other = (_clean(_ANY.findall(g.near)) & _all(g) - _clean(g.holder.split()) for g in (a, b))
    held = _clean(_ANY.findall(a.holder)) | _clean(_ANY.findall(b.holder))
    return bool(one) and bool(other) and not one & other and shared_names(a, b) <= held


def _all(given: Given) -> frozenset[str]:
    return _clean([*_ANY.findall(given.sentence), *_ANY.findall(given.holder)])


def _clean(found: list[str]) -> frozenset[str]:
    plain = (n.removesuffix("'s").removesuffix("’s").rstrip("'’") for n in found)
    dates = figure_words().dates
    return frozenset(_countries().get(n, n) for n in plain if n.lower() not in dates)


@cache
def _countries() -> dict[str, str]:
    """The names of peoples of one word, with the first word of their country."""
    rows = resources.load("gazetteer", "countries.toml")["country"]
    return {p: r["name"].split()[0] for r in rows for p in r["people"] if " " not in p}
