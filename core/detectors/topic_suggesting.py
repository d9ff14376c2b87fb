"""First recognition words for the two sides of a conflict, for a person to go on from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher

from core.text.wordpattern import Words

_WORD = re.compile(r"[\w%-]+")
_ALIKE = 0.6  # two passages with so much in common differ in what they say of the same
_RARE = 3  # words that name what a passage is about
_NEAR = 1  # words beside those that differ
_SLACK = 2  # words that may come between two more than in the passage

Frequency = Callable[[Sequence[str]], Mapping[str, int]]


def suggested_patterns(one: str, other: str, frequency: Frequency) -> tuple[str, str]:
    """A pattern for each of two passages: where they are alike the words in which they differ, with
    those beside them, else the rarest words of each. `frequency` says in how many articles each of
    some folded words stands."""
    a, b = _words(one), _words(other)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() >= _ALIKE and a != b:
        codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        mine = {i for _, start, end, _, _ in codes for i in _beside(start, end, len(a))}
        theirs = {i for _, _, _, start, end in codes for i in _beside(start, end, len(b))}
        return _pattern(a, mine), _pattern(b, theirs)
    often = frequency(sorted({*a, *b}))
    return _pattern(a, _rarest(a, often)), _pattern(b, _rarest(b, often))


def _words(text: str) -> list[str]:
    return [word for word in Words.of(text).line.split() if _WORD.fullmatch(word)]


def _beside(start: int, end: int, length: int) -> range:
    return range(max(0, start - _NEAR), min(length, end + _NEAR))


def _rarest(words: Sequence[str], often: Mapping[str, int]) -> set[int]:
    order = sorted(range(len(words)), key=lambda i: (often.get(words[i], 0), -len(words[i]), i))
    return set(order[:_RARE])


def _pattern(words: Sequence[str], chosen: set[int]) -> str:
    """The chosen words in their order, with room for those between."""
    parts: list[str] = []
    last = None
    for i in sorted(chosen):
        if last is not None and i - last > 1:
            parts.append(f"..{i - last - 1 + _SLACK}")
        parts.append(words[i])
        last = i
    return " ".join(parts)
