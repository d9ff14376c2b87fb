"""First recognition words for the two sides of a conflict, for a person to go on from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from core.text import Span
from core.text.wordpattern import Words

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[\w%]+")
_ALIKE = 0.6  # two passages with so much in common differ in what they say of the same
_RARE = 3  # words that name what a passage is about
_NEAR = 1  # words beside those that differ
_REACH = 7  # words between an answer and what it is of
_SLACK = 2  # words that may come between two more than in the passage

Frequency = Callable[[Sequence[str]], Mapping[str, int]]


def suggested_patterns(
    one: tuple[str, Sequence[Span]], other: tuple[str, Sequence[Span]], frequency: Frequency
) -> tuple[str, str]:
    """A pattern for each of two passages, given with the words that are their answers, if known.

    Where the passages are alike it is the words in which they differ, with those beside them; else
    the rarest words, near the answer if that is known. `frequency` says in how many articles each of
    some folded words stands.
    """
    a, b = _Row.of(*one), _Row.of(*other)
    matcher = SequenceMatcher(None, a.words, b.words, autojunk=False)
    if matcher.ratio() >= _ALIKE and a.words != b.words:
        codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        mine = {i for _, start, end, _, _ in codes for i in _beside(start, end, a)}
        theirs = {i for _, _, _, start, end in codes for i in _beside(start, end, b)}
        return a.pattern(mine), b.pattern(theirs)
    often = frequency(sorted({*a.words, *b.words}))
    return a.pattern(a.rarest(often)), b.pattern(b.rarest(often))


@dataclass(frozen=True)
class _Row:
    """The words of a passage, and the numbers of those that are its answer."""

    words: tuple[str, ...]
    answer: frozenset[int]

    @classmethod
    def of(cls, text: str, marks: Sequence[Span]) -> _Row:
        row = Words.of(text)
        kept = [(w, s) for w, s in zip(row.line.split(), row.spans, strict=True) if _is_word(w)]
        marked = (i for i, (_, span) in enumerate(kept) if any(m.overlaps(span) for m in marks))
        return cls(tuple(word for word, _ in kept), frozenset(marked))

    def rarest(self, often: Mapping[str, int]) -> set[int]:
        """The answer with rare words near it, or the rarest words."""
        others = [i for i in range(len(self.words)) if i not in self.answer]
        if self.answer:
            others = [i for i in others if min(abs(i - j) for j in self.answer) <= _REACH]
        others.sort(key=lambda i: (often.get(self.words[i], 0), -len(self.words[i]), i))
        return {*self.answer, *others[: _RARE - bool(self.answer)]}

    def pattern(self, chosen: set[int]) -> str:
        """The chosen words in their order, with room for those between."""
        parts: list[str] = []
        last = None
        for i in sorted(chosen):
            if last is not None and i - last > 1:
                parts.append(f"..{i - last - 1 + _SLACK}")
            parts.append(self.words[i])
            last = i
        return " ".join(parts)


def _beside(start: int, end: int, row: _Row) -> range:
    return range(max(0, start - _NEAR), min(len(row.words), end + _NEAR))


def _is_word(word: str) -> bool:
    return _WORD.fullmatch(word) is not None
