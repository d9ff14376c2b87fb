"""When two passages say nearly the same, by their words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from core.nlp.doubt_lexicon import doubt_lexicon
from core.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
LONG = 4  # letters; shorter words say little of what is claimed
ENDING = 3  # letters that an inflection may change at most
FEWEST = 3  # long words; less can be the same by chance
LONGER = 2.0  # how many times as many words the longer one may have


@dataclass(frozen=True)
class Wording:
    """What a passage says: the beginnings of its long words, its numbers, and what denies it."""

    words: frozenset[str]
    numbers: frozenset[str]
    negators: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        """Words and numbers alike."""
        return self.words | self.numbers


def wording(text: str) -> Wording:
    """The wording of a passage."""
    folded, negators = fold(text), doubt_lexicon().words["guards.negators"]
    words = _WORD.findall(folded)
    clipped = tuple(negator for negator in negators if "'" in negator)  # the end of "isn't"
    denying = {w for w in words if w in negators or w.endswith(clipped)}
    return Wording(
        words=frozenset(_stem(w) for w in words if len(w) >= LONG and w not in denying),
        numbers=frozenset(_NUMBER.findall(folded)),
        negators=frozenset(denying),
    )


def nearly_same(one: Wording, other: Wording) -> bool:
    """Whether two passages say the same but for endings, small words and what one of them adds.

    A word in place of another may say the contrary; numbers and negations must be the same in both.
    """
    if one.numbers != other.numbers or bool(one.negators) != bool(other.negators):
        return False
    short, long = sorted((one.words, other.words), key=len)
    if len(short) < FEWEST or len(long) > LONGER * len(short):
        return False
    return short <= long


class Rarity:
    """How much it says that two passages share a word: the rarer among all, the more."""

    def __init__(self, all_words: Iterable[Wording]) -> None:
        every = list(all_words)
        self._in = Counter(key for one in every for key in one.keys)
        self._all = len(every) + 1

    def shared(self, one: Wording, other: Wording) -> tuple[float, int]:
        """The part of the lesser that is shared, by weight (0 to 1), and how many words that is."""
        both = one.keys & other.keys
        least = min(self._weight(one.keys), self._weight(other.keys))
        return (self._weight(both) / least if least else 0.0), len(both)

    def _weight(self, keys: Iterable[str]) -> float:
        return sum(math.log(1 + self._all / (1 + self._in[key])) for key in keys)


def _stem(word: str) -> str:
    return word[: max(LONG, len(word) - ENDING)]
