"""Whether two statements agree, cannot both hold, or say nothing of each other, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from core.nlp.wording_model import Network, Pair, Weights
from core.nlp.wording_numbers import Counted, counted, told
from core.nlp.wording_opposites import opposites
from core.nlp.wording_reason import Read, reason_for
from core.nlp.wording_thresholds import NAMED, threshold
from core.nlp.wordpiece import Piece
from core.text import fold
from core.values.comparing import Compared, Reason, Relating

_NO_WORDS = Reason("One of the two has no words.")
_SAME = Reason("What one says, the other says too.")
_APART = Reason("Neither follows from the other nor excludes it.")
_WORD = re.compile(r"\w+")
_DOUBTFUL = 0.3  # how likely a conflict must be for the pair to be read the other way round too


@dataclass(frozen=True)
class _Statement:
    pieces: list[Piece]
    counted: Counted


class Comparer:
    """Compares statements with a loaded network; not for several threads at once."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._least = threshold(NAMED)

    def compare(self, pairs: Sequence[tuple[str, str]]) -> list[Compared]:
        """How the first statement of each pair stands to the second, in order."""
        texts = dict.fromkeys(text for pair in pairs for text in pair)
        ready = {text: _Statement(self._network.pieces(text), counted(text)) for text in texts}
        sides = [(ready[a], ready[b]) for a, b in pairs]
        return [
            self._answer(*pair, weights)
            for pair, weights in zip(sides, self._weigh(sides), strict=True)
        ]

    def _weigh(self, sides: Sequence[tuple[_Statement, _Statement]]) -> list[Weights]:
        """Each pair as given; where a conflict is likely also the other way round, and the mean."""
        found = self._network.weigh([self._pair(one, other) for one, other in sides])
        likely = [n for n, weights in enumerate(found) if weights.disputed >= _DOUBTFUL]
        turned = self._network.weigh([self._pair(*reversed(sides[n])) for n in likely])
        for n, other in zip(likely, turned, strict=True):
            found[n] = Weights(*((x + y) / 2 for x, y in zip(found[n], other, strict=True)))
        return found

    def _pair(self, one: _Statement, other: _Statement) -> Pair:
        """The pieces of both, with what is told of their numbers."""
        here, there = told(one.counted, other.counted)
        words = self._network.words
        return words.with_signs(one.pieces, here), words.with_signs(other.pieces, there)

    def _answer(self, one: _Statement, other: _Statement, weights: Weights) -> Compared:
        if not one.pieces or not other.pieces:
            return Compared(Relating.UNRELATED, 0.0, _NO_WORDS)
        if repeats(one.counted.text, other.counted.text):
            return Compared(Relating.AGREE, 0.0, _SAME)
        label = label_of(weights, self._least)
        if label is Relating.DISPUTED:
            here, there = self._pair(one, other)
            reason = reason_for(
                Read(one.counted, here),
                Read(other.counted, there),
                lambda pairs: [found.disputed for found in self._network.weigh(pairs)],
            )
            return Compared(label, weights.disputed, reason)
        return Compared(label, weights.disputed, _SAME if label is Relating.AGREE else _APART)


def repeats(one: str, other: str) -> bool:
    """Whether one has all words of the other in their order, and beside them none that denies: copies of
    a sentence, cut or not, never contradict each other, whatever the network makes of them."""
    short, long = sorted(([*_WORD.findall(fold(text))] for text in (one, other)), key=len)
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    more = Counter(long) - Counter(short)
    return not any(word in opposites().turning or word == "t" for word in more)


def label_of(weights: Weights, least: float) -> Relating:
    """The likeliest of the three; a conflict only where it is at least so likely."""
    if weights.disputed >= max(least, weights.agree, weights.unrelated):
        return Relating.DISPUTED
    return Relating.AGREE if weights.agree >= weights.unrelated else Relating.UNRELATED
