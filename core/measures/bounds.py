"""The words round a number that say how exactly it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import resources
from core.measures.measure import Bound

_KINDS = {"more": Bound.MORE, "less": Bound.LESS, "about": Bound.ABOUT}
_REACH = 48  # code points before a number in which its bound can stand


@dataclass(frozen=True)
class BoundWords:
    """The bounds of resources/lexicons/numbers.toml."""

    before: dict[str, Bound]
    after: dict[str, Bound]
    not_time: frozenset[str]
    known: frozenset[str]
    _before: re.Pattern[str] = field(repr=False)
    _weak: re.Pattern[str] = field(repr=False)
    _after: re.Pattern[str] = field(repr=False)

    def read(self, text: str, start: int, end: int, *, time: bool) -> tuple[Bound, int, int]:
        """How exact the number at `start` to `end` is, and where it begins and ends with its bound.

        `time` says that the number is a duration, before which "over" means during. A number with an
        article that is more or less than another ("less than the 50 billion") is exact.
        """
        first = max(0, start - _REACH)
        left, known = text[first:start], False
        while match := self._before.search(left) or self._weak.search(left):
            word = " ".join(match.group().lower().split())
            if word in self.before and not (time and word in self.not_time):
                if known and self.before[word] is not Bound.ABOUT:
                    break
                return self.before[word], first + match.start(), end
            known = known or word in self.known
            left = left[: match.start()]
        if match := self._after.match(text, end):
            return self.after[" ".join(match.group().lower().split())], start, match.end()
        return Bound.EXACT, start, end


@cache
def bound_words() -> BoundWords:
    """The bounds of the program; read once, never changed."""
    return _words(resources.load("lexicons", "numbers.toml"))


def _words(data: dict[str, Any]) -> BoundWords:
    before = {w: _KINDS[kind] for kind in _KINDS for w in data["bounds"][kind]}
    after = {w: _KINDS[kind] for kind in _KINDS for w in data["bounds_after"][kind]}
    return BoundWords(
        before={word.strip(): bound for word, bound in before.items()},
        after=after,
        not_time=frozenset(data["bounds"]["not_time"]),
        known=frozenset(data["bounds"]["known"]),
        _before=re.compile(rf"(?<![\w-])(?:{_any(before)})(?=[\s-]*[(]?$)", re.I),
        _weak=re.compile(rf"(?<![\w-])(?:{_any(data['bounds']['weak'])})(?=[\s-]*$)", re.I),
        # "€45m plus €10m" is a sum.
        _after=re.compile(rf"\s?(?:{_any(after)})(?![\w]|\s\W?\d)", re.I),
    )


def _any(words: dict[str, Bound] | list[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len)[::-1])
