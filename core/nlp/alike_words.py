"""By what two names are seen to be one, read from resources/lexicons/alike.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import resources
from core.errors import DataError
from core.nlp.gazetteer import gazetteer
from core.nlp.spelling import key
from core.text import fold
from core.values import Entity


@dataclass(frozen=True)
class Likeness:
    """Words that tell how names may differ and be one; all folded.

    `nicknames` gives for the key of each given name the numbers of the groups it is in, `legal_forms` and
    `two_ways` the word that stands for all that say the same.
    """

    nicknames: Mapping[str, frozenset[int]]
    generations: frozenset[str]
    particles: frozenset[str]
    patronymics: tuple[str, ...]
    legal_forms: Mapping[str, str]
    small_words: frozenset[str]
    two_ways: Mapping[str, str]
    two_endings: tuple[tuple[str, str], ...]

    def one_way(self, word: str) -> str:
        """A folded word in the one of its two spellings that stands for both."""
        for kept, other in self.two_endings:
            if word.endswith(other):
                return word.removesuffix(other) + kept
        return self.two_ways.get(word, word)


@cache
def likeness() -> Likeness:
    """The words; raises DataError when the file is not as it should be."""
    data = resources.load("lexicons", "alike.toml")
    try:
        return Likeness(
            nicknames=_groups(data["nicknames"]),
            generations=frozenset(bare(word) for word in data["generations"]),
            particles=frozenset(data["particles"]),
            patronymics=tuple(data["patronymics"]),
            legal_forms=_first_of(data["legal_forms"]),
            small_words=frozenset(data["small_words"]),
            two_ways=_first_of(data["two_ways"]),
            two_endings=tuple((kept, other) for kept, other in data["two_endings"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"The list of likenesses of names alike.toml lacks {error}.") from error


def rank(entity: Entity) -> tuple[bool, int, int]:
    """Whose name to keep: one that is known beforehand, then the one named most."""
    known = gazetteer().spellings.get(entity.name)
    return known is None or known.name != entity.name, -entity.mentions, entity.id


def bare(word: str) -> str:
    """A word folded, without dots and apostrophes."""
    return fold(word).replace(".", "").replace("'", "")


def _groups(lists: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, names in enumerate(lists):
        for name in map(key, names):
            found[name] = found.get(name, frozenset()) | {number}
    return found


def _first_of(lists: Iterable[list[str]]) -> dict[str, str]:
    return {bare(word): bare(same[0]) for same in lists for word in same}
