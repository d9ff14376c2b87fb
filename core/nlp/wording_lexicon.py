"""The words that set two statements against each other, read from resources/lexicons/opposites.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from core.errors import DataError

_GROUPS = ("verbs", "adjectives", "nouns", "others")


@dataclass(frozen=True)
class Opposites:
    """Lemmas in lower case; `against` gives for each the words it cannot stand with."""

    against: Mapping[str, frozenset[str]]
    negations: frozenset[str]
    turning: frozenset[str]
    hardly: frozenset[str]
    prefixes: tuple[str, ...]
    open: frozenset[str]
    future: frozenset[str]
    limits: frozenset[str]
    parts: frozenset[str]
    order: tuple[str, ...]
    inclusive: tuple[str, ...]
    reaching: frozenset[str]
    years: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]

    def of(self, *words: str) -> frozenset[str]:
        """What is opposite to any of the forms of a word."""
        return frozenset(other for word in words for other in self.against.get(word, ()))

    def opposed(self, one: str, other: str) -> bool:
        """Whether two lemmas are opposite, by the list or by a prefix ("legal", "illegal")."""
        return other in self.against.get(one, ()) or self._prefixed(one, other)

    def _prefixed(self, one: str, other: str) -> bool:
        short, long = sorted((one, other), key=len)
        return len(short) > 3 and any(long == prefix + short for prefix in self.prefixes)


@cache
def opposites() -> Opposites:
    """The opposites of the program; raises DataError when the file is not as it should be."""
    data = resources.load("lexicons", "opposites.toml")
    try:
        turning, modality, bounds = data["turning"], data["modality"], data["bounds"]
        return Opposites(
            against=_pairs(pair for group in _GROUPS for pair in data[group]),
            negations=frozenset(turning["negations"]),
            turning=frozenset((*turning["verbs"], *turning["nouns"], *turning["adjectives"])),
            hardly=frozenset(turning["adverbs"]),
            prefixes=tuple(turning["prefixes"]),
            open=frozenset(modality["open"]),
            future=frozenset(modality["future"]),
            limits=frozenset(modality["limits"]),
            parts=frozenset(modality["parts"]),
            order=tuple(modality["order"]),
            inclusive=tuple(bounds["inclusive"]),
            reaching=frozenset(bounds["reaching"]),
            years=frozenset(bounds["years"]),
            more=frozenset(bounds["more"]),
            less=frozenset(bounds["less"]),
        )
    except (KeyError, TypeError) as error:
        raise DataError(f"The list of opposites opposites.toml lacks {error}.") from error


def _pairs(pairs: Iterable[Any]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        for word in one:
            found.setdefault(word, set()).update(w for w in other if w != word)
        for word in other:
            found.setdefault(word, set()).update(w for w in one if w != word)
    return {word: frozenset(others) for word, others in found.items()}
