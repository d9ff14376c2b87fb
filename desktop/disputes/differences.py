"""Which words of two passages differ: all of them when the passages are alike, else what tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from core.text import Span, fold

ALIKE = 0.5  # below this share of common words a word-by-word comparison marks nearly everything
_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|\w+(?:['’]\w+)*")
_FIGURE = re.compile(r"\d")
_NEGATIONS = {"not", "no", "never", "nothing", "none", "neither", "nor", "without", "cannot"}


Pair = tuple[list[Span], list[Span]]


def differences(one: str, other: str, known: Pair = ([], [])) -> Pair:
    """The words of each text that the other lacks, in code points of each.

    `known` are the words that a detector compared: they are shown for passages that have little in
    common, and figures and negations where there are none.
    """
    first, second = _words(one), _words(other)
    matcher = SequenceMatcher(None, [w for w, _ in first], [w for w, _ in second], autojunk=False)
    if matcher.ratio() >= ALIKE:
        changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        return (
            _joined(s for _, i, j, _, _ in changed for _, s in first[i:j]),
            _joined(s for _, _, _, i, j in changed for _, s in second[i:j]),
        )
    return known[0] or _telling(first, second), known[1] or _telling(second, first)


def _words(text: str) -> list[tuple[str, Span]]:
    return [(fold(m.group()), Span(*m.span())) for m in _WORD.finditer(text)]


def _telling(words: list[tuple[str, Span]], others: list[tuple[str, Span]]) -> list[Span]:
    """The figures and negations that stand on one side only."""
    there = {word for word, _ in others}
    return _joined(
        span
        for word, span in words
        if word not in there and (_FIGURE.search(word) or _negates(word))
    )


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Neighbouring words as one stretch."""
    made: list[Span] = []
    for span in spans:
        if made and span.start - made[-1].end <= 1:
            made[-1] = made[-1].cover(span)
        else:
            made.append(span)
    return made
