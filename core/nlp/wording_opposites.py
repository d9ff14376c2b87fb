"""The words that set two statements against each other, read from resources/lexicons/opposites.toml.

Words are found again in their forms without a parse: regular ones by rule, the others by a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from core.errors import DataError

_GROUPS = ("verbs", "adjectives", "nouns", "others")
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True)
class Opposites:
    """Words in lower case, in all their forms; `against` gives for each those it cannot stand with,
    `turning` are words that deny what they stand with, `speaking` those beside who says something."""

    against: Mapping[str, frozenset[str]]
    turning: frozenset[str]
    speaking: frozenset[str]

    def opposed(self, one: str, other: str) -> bool:
        """Whether two words are opposite."""
        return other in self.against.get(one, ())


@cache
def opposites() -> Opposites:
    """The opposites of the program; raises DataError when the file is not as it should be."""
    data = resources.load("lexicons", "opposites.toml")
    try:
        irregular: Mapping[str, list[str]] = data["forms"]
        turning = data["turning"]
        verbs = {form for verb in turning["verbs"] for form in _forms(verb, irregular)}
        held = (
            *turning["negations"],
            *turning["nouns"],
            *turning["adjectives"],
            *turning["adverbs"],
        )
        pairs = [pair for group in _GROUPS for pair in data[group]]
        speaking = {f for word in data["speaking"]["words"] for f in _forms(word, irregular)}
        return Opposites(_pairs(pairs, irregular), frozenset((*verbs, *held)), frozenset(speaking))
    except (KeyError, TypeError) as error:
        raise DataError(f"The list of opposites opposites.toml lacks {error}.") from error


def _pairs(pairs: Iterable[Any], irregular: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sides in pairs:
        one, other = ({form for word in side for form in _forms(word, irregular)} for side in sides)
        for here, there in ((one, other), (other, one)):
            for word in here:
                found.setdefault(word, set()).update(there - {word})
    return {word: frozenset(others) for word, others in found.items()}


def _forms(word: str, irregular: Mapping[str, list[str]]) -> Iterator[str]:
    """A word with the forms it has as a verb or a noun; some are no word of English and do no harm."""
    yield word
    yield from irregular.get(word, ())
    stem = word
    if word.endswith("e"):
        stem = word[:-1]
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
    elif word[-1] not in _VOWELS and word[-2:-1] in _VOWELS:
        yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
    yield from (f"{word}s", f"{word}es", f"{stem}ed", f"{stem}ing")
