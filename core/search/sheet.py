"""A text in which words are looked for, of which no more is cut into words than needed.

Cutting every word of twenty articles takes ten times as long as all the rest of an answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import islice

from core.search.words import Token, Words, shape_of

# Where a word may be looked up otherwise than it is written: letters beyond ASCII, and what is silent
# inside a word (U.S., don't, 1,500).
_SILENT = ".,'’"
_PLAIN = frozenset("‘’“”„«»–—…")  # beyond ASCII, and in no word but as above
_MOST = 80  # beginnings that are looked for one by one
_NEAR = 24  # code points; few words are longer, and then more is looked at


class Sheet:
    """One text; places are its code points."""

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self._words = words

    def tokens(self, beginnings: Collection[str]) -> list[Token]:
        """At least all words that begin in one of these ways, in their order."""
        if len(beginnings) > _MOST or len(self._plain) != len(self.text):
            return list(self.tokens_from(0))
        found: list[Token] = []
        upto = 0
        for at in sorted(self._places(beginnings)):
            if at >= upto:
                start = self._plain.rfind(" ", 0, at) + 1
                end = self._plain.find(" ", at)
                upto = end if end >= 0 else len(self.text)
                found += self._words.tokens_from(self.text, self._shape, start, upto)
        return found

    def tokens_from(self, at: int) -> Iterator[Token]:
        """The words from a place on that is not inside one."""
        return self._words.tokens_from(self.text, self._shape, at)

    def following(self, token: Token, number: int) -> list[Token]:
        """A word and those after it, so many in all unless the text ends."""
        return list(islice(self.tokens_from(token.start), number))

    def first_start(self, low: int, high: int) -> int:
        """Where the first word begins that begins between two places; the second if none does."""
        for token in self.tokens_from(self._gap(low)):
            if token.start > high:
                break
            if token.start >= low:
                return token.start
        return high

    def last_end(self, low: int, high: int) -> int | None:
        """Where the last word ends that ends between two places."""
        for begin in (max(low, high - _NEAR), low):
            ends: list[int] = []
            for token in self.tokens_from(self._gap(begin)):
                if token.end > high:
                    break
                ends.append(token.end)
            if ends and ends[-1] >= low:
                return ends[-1]
        return None

    @cached_property
    def _plain(self) -> str:
        return self.text.lower().replace("\n", " ")

    @cached_property
    def _shape(self) -> str:
        return shape_of(self.text)

    def _gap(self, at: int) -> int:
        """The last place up to one where a word can begin."""
        return max(self.text.rfind(" ", 0, at), self.text.rfind("\n", 0, at)) + 1

    def _places(self, beginnings: Collection[str]) -> set[int]:
        text = self.text
        found = {
            at for sign in _SILENT for at in _all(text, sign) if text[at + 1 : at + 2].isalnum()
        }
        if not text.isascii():
            others = (letter for letter in set(text) - _PLAIN if letter > "\x7f")
            found.update(at for letter in others for at in _all(text, letter))
        found.update(at for word in beginnings for at in _all(self._plain, word))
        return found


def _all(text: str, part: str) -> Iterator[int]:
    """Everywhere a part stands in a text."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
