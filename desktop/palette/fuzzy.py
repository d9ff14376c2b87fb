"""How well a few letters fit a line of words: as a part of it, or as letters strewn over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.text import Span, fold

WORD_START, INSIDE, STREWN = 3.0, 2.0, 1.0  # what a letter counts, by how its word was found
GAP = 0.15  # what each jump between strewn letters costs


@dataclass(frozen=True)
class Fit:
    """How well a query fits a text, higher is better, and the letters it was found by."""

    score: float
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class _Line:
    """Folded letters, each with the place it came from in the text."""

    letters: str
    places: tuple[int, ...]

    def starts(self, place: int) -> bool:
        """Whether a word begins at a letter."""
        return place == 0 or not self.letters[place - 1].isalnum()

    def spans(self, found: Sequence[int]) -> tuple[Span, ...]:
        """Letters as stretches of the text."""
        return tuple(Span(self.places[i], self.places[i] + 1) for i in found)


def fit(query: str, text: str) -> Fit | None:
    """How well the words of a query fit a text, in any order; None if one of them does not.

    Case and accents do not count; an earlier place counts a little more than a later one.
    """
    line, score, found = _folded(text), 0.0, set[int]()
    for word in fold(query).split():
        best = _part(word, line) or _strewn(word, line)
        if best is None:
            return None
        score += best[0]
        found.update(best[1])
    return Fit(score - len(text) / 1000, line.spans(sorted(found)))


def _folded(text: str) -> _Line:
    letters, places = "", list[int]()
    for place, letter in enumerate(text):
        plain = fold(letter) or (" " if letter.isspace() else "")
        letters += plain
        places += [place] * len(plain)
    return _Line(letters, tuple(places))


def _part(word: str, line: _Line) -> tuple[float, list[int]] | None:
    """The word as a part of the line, at the start of a word if it stands there."""
    places = [i for i in range(len(line.letters)) if line.letters.startswith(word, i)]
    if not places:
        return None
    place = next((i for i in places if line.starts(i)), places[0])
    each = WORD_START if line.starts(place) else INSIDE
    return each * len(word) - place / 100, list(range(place, place + len(word)))


def _strewn(word: str, line: _Line) -> tuple[float, list[int]] | None:
    """The letters of the word in order: each next to the last, or where a word begins."""
    found: list[int] = []
    jumps = 0
    for letter in word:
        last = found[-1] if found else -1
        place = _next(letter, last, line)
        if place is None:
            return None
        jumps += place != last + 1
        found.append(place)
    return (STREWN - GAP) * len(word) - GAP * jumps, found


def _next(letter: str, last: int, line: _Line) -> int | None:
    after = range(last + 1, len(line.letters))
    if last >= 0 and last + 1 < len(line.letters) and line.letters[last + 1] == letter:
        return last + 1
    return next((i for i in after if line.letters[i] == letter and line.starts(i)), None)
