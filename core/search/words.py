"""From a text to the words that are looked up: the same way for documents and for queries."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from core.search.engine import stem_of

# Letters that no normal form takes apart.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h"}
)
_INSIDE = "\u00ad\u200c\u200d\u2060"  # soft hyphen and joiners: part of a word, not to be seen
_HAN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # written without spaces: each sign a word
_WORD = re.compile(
    r"(?<![\w.])(?:[^\W\d_]\.)+[^\W\d_](?!\w)\.?"  # U.S., U.S.A, p.m.
    r"|\d+(?:[.,]\d+)+"  # 1,500 and 20.5
    f"|[{_HAN}]"
    rf"|[^\W_{_HAN}]+(?:['’ʼ][^\W_{_HAN}]+)*"  # don't, Holm's
)
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_POSSESSIVE = re.compile(r"['’ʼ]s$")
_SILENT = re.compile("['’ʼ.]")
_CACHED = 200_000  # words; a library has far fewer, an attack may have more


class Token(NamedTuple):
    """One word of a text: code points `start` to `end`, folded, and its stem."""

    start: int
    end: int
    word: str
    stem: str


@dataclass(frozen=True, slots=True)
class _Forms:
    word: str
    stem: str


class Words:
    """Cuts texts into words, without case, accents and possessive; remembers the forms of words.

    "Holm's" is holm, "U.S." us, "1,500" 1500, "Élodie" elodie; "F-16" are two words. Stems
    are Porter's, of words in the letters a to z. Safe across threads: the memory is only a cache.
    """

    def __init__(self) -> None:
        self._forms: dict[str, _Forms] = {}

    def tokens(self, text: str) -> Iterator[Token]:
        """The words of a text in their order."""
        return self.tokens_from(text, shape_of(text), 0)

    def tokens_from(
        self, text: str, shape: str, at: int, upto: int = sys.maxsize
    ) -> Iterator[Token]:
        """The words of a text between two places where there is white space, or nothing; `shape` is
        that of the text."""
        known = self._forms
        for match in _WORD.finditer(shape, at, upto):
            start, end = match.span()
            raw = text[start:end]
            forms = known.get(raw) or self._learn(raw)
            if forms.word:
                yield Token(start, end, forms.word, forms.stem)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the words of a text stand, some of which may turn out to be nothing but marks."""
        return [match.span() for match in _WORD.finditer(shape_of(text))]

    def folded(self, raw: str) -> str:
        """A word of a text as it is looked up, "" when it is nothing but marks."""
        forms = self._forms.get(raw) or self._learn(raw)
        return forms.word

    def of(self, text: str) -> list[str]:
        """The folded words of a text."""
        return [token.word for token in self.tokens(text)]

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        forms = self._forms.get(word) or self._learn(word)
        return forms.stem

    def _learn(self, raw: str) -> _Forms:
        word = _folded(raw)
        plain = word.isascii() and word.isalpha() and len(word) > 2
        forms = _Forms(word, stem_of(word) if plain else word)
        if len(self._forms) >= _CACHED:
            self._forms.clear()
        self._forms[raw] = forms
        return forms


def shape_of(text: str) -> str:
    """The text with combining marks as letters, so that they do not end a word; same length."""
    if text.isascii():
        return text
    marks = {ord(c): "x" for c in set(text) if c in _INSIDE or unicodedata.category(c)[0] == "M"}
    return text.translate(marks) if marks else text


def _folded(raw: str) -> str:
    """The word without case and accents; "" when nothing but marks is left."""
    number = raw[0].isdigit()
    raw = _THOUSANDS.sub("", raw) if number else _SILENT.sub("", _POSSESSIVE.sub("", raw))
    if raw.isascii():
        return raw.lower()
    letters = unicodedata.normalize("NFKD", raw.casefold()).casefold()
    bare = "".join(c for c in letters if unicodedata.category(c)[0] != "M" and c not in _INSIDE)
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)
