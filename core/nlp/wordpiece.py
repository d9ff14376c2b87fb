"""Words cut into the pieces that a trained network knows, as BERT's own tokenizer cuts them (Devlin
and others 2019: lower case, no accents, marks by themselves, the longest known piece first)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.text import Span

_UNKNOWN, _LONGEST = "[UNK]", 100  # code points of a word; BERT's own limit
_LOST = "\ufffd"  # what stands where a sign could not be read; BERT drops it
_KEPT = 50_000  # words whose pieces are remembered
_SCRIPTS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its number in the vocabulary, and where the word it is of stands, in code points."""

    id: int
    span: Span


class WordPieces:
    """Cuts texts by one vocabulary; `escapes` are spellings that stand for another mark."""

    def __init__(self, vocabulary: Mapping[str, int], escapes: Mapping[str, str]) -> None:
        self._ids = vocabulary
        self._escapes = escapes
        named = "|".join(map(re.escape, escapes)) or "(?!)"
        self._run = re.compile(rf"({named})|(?:(?!{named})\S)+")
        self._cut = lru_cache(_KEPT)(self._pieces)

    def of(self, text: str) -> list[Piece]:
        """The pieces of a text in order."""
        return [Piece(id, span) for word, span in self._words(text) for id in self._cut(word)]

    def with_signs(self, pieces: Sequence[Piece], signs: Mapping[int, str]) -> list[Piece]:
        """The pieces of a text with signs behind the places where they end; a sign is one piece and has
        an empty span."""
        made = list(pieces)
        for end in sorted(signs, reverse=True):
            at = sum(piece.span.end <= end for piece in pieces)
            made.insert(at, Piece(self._ids[signs[end]], Span(end, end)))
        return made

    def _words(self, text: str) -> Iterator[tuple[str, Span]]:
        for run in self._run.finditer(text):
            if run[1]:
                yield self._escapes[run[1]], Span(*run.span())
            else:
                yield from _parts(run[0], run.start())

    def _pieces(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST:
            return (self._ids[_UNKNOWN],)
        found: list[int] = []
        start = 0
        while start < len(word):
            end = self._longest(word, start)
            if end == start:
                return (self._ids[_UNKNOWN],)
            found.append(self._ids[_name(word, start, end)])
            start = end
        return tuple(found)

    def _longest(self, word: str, start: int) -> int:
        ends = range(len(word), start, -1)
        return next((end for end in ends if _name(word, start, end) in self._ids), start)


def _name(word: str, start: int, end: int) -> str:
    return ("##" if start else "") + word[start:end]


def _parts(run: str, at: int) -> Iterator[tuple[str, Span]]:
    """The words and marks of a run without spaces, plain, with their places."""
    start = 0
    for place, sign in enumerate(run):
        if _stands_alone(sign):
            yield from _word(run[start:place], at + start)
            yield from _word(sign, at + place)
            start = place + 1
    yield from _word(run[start:], at + start)


def _word(text: str, at: int) -> Iterator[tuple[str, Span]]:
    plain = _plain(text)
    if plain:
        yield plain, Span(at, at + len(text))


def _plain(text: str) -> str:
    letters = text.lower()
    if letters.isascii() and letters.isprintable():
        return letters
    kept = (c for c in unicodedata.normalize("NFD", letters) if unicodedata.category(c) != "Mn")
    return "".join(c for c in kept if unicodedata.category(c)[0] != "C" and c != _LOST)


def _stands_alone(sign: str) -> bool:
    """Whether a sign is a word by itself: marks, ASCII signs, and scripts without spaces."""
    if sign.isascii():
        return not sign.isalnum() and sign.isprintable()
    code = ord(sign)
    return (
        sign == _LOST
        or unicodedata.category(sign)[0] == "P"
        or any(a <= code <= b for a, b in _SCRIPTS)
    )
