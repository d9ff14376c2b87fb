"""Regular expressions over words, in time that grows with the length of a word and nothing else.

Python's own may take for ever over a single word ((a+)+b), and cannot be stopped. These are read into
a net of states (Thompson: Regular Expression Search Algorithm, 1968), and which states a letter leads
to is remembered. They know letters, . [a-z] [^a-z] | ( ) * + ? and {2,5}, and fit a whole word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

_MOST_STATES = 2000
_MOST_TIMES = 50
_SPECIAL = "|()*+?{}[]."

Test = Callable[[str], bool]


class BadExpression(ValueError):
    """It cannot be read: why, and at which of its code points."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


@dataclass(slots=True)
class _State:
    """What letter leads on and to where, or (without a test) where one goes on freely."""

    test: Test | None = None
    after: list[int] = field(default_factory=list[int])


class Matcher:
    """Tells which words fit an expression; raises BadExpression."""

    def __init__(self, expression: str) -> None:
        self._text, self._at = expression, 0
        self._states: list[_State] = []
        first, self._last = self._either()
        if self._at < len(expression):
            raise BadExpression("This bracket closes nothing.", self._at)
        self._known: dict[tuple[frozenset[int], str], frozenset[int]] = {}
        self._begin = self._free([first])

    def fits(self, word: str) -> bool:
        """Whether a whole word fits."""
        now, known = self._begin, self._known
        for letter in word:
            after = known.get((now, letter))
            if after is None:
                after = known[now, letter] = self._step(now, letter)
            if not after:
                return False
            now = after
        return self._last in now

    @property
    def start(self) -> str:
        """Letters with which every word that fits begins."""
        letters, depth = "", 0
        for letter in self._text:
            depth += (letter == "(") - (letter == ")")
            if letter == "|" and (depth <= 0 or "[" in self._text or "\\" in self._text):
                return ""  # or so it may be
        for letter in self._text:
            if letter in "*?{":
                return letters[:-1]
            if letter in _SPECIAL or letter == "\\":
                return letters
            letters += letter
        return letters

    def _step(self, now: Iterable[int], letter: str) -> frozenset[int]:
        states = (self._states[number] for number in now)
        return self._free([n for s in states if s.test and s.test(letter) for n in s.after])

    def _free(self, numbers: list[int]) -> frozenset[int]:
        """All states that are reached without a letter."""
        found: set[int] = set()
        while numbers:
            number = numbers.pop()
            if number not in found:
                found.add(number)
                if self._states[number].test is None:
                    numbers += self._states[number].after
        return frozenset(found)

    # -- Reading: each rule gives the first and the last state of what it read -----------------------

    def _either(self) -> tuple[int, int]:
        ways = [self._all()]
        while self._take("|"):
            ways.append(self._all())
        if len(ways) == 1:
            return ways[0]
        last = self._new()
        for _, end in ways:
            self._states[end].after.append(last)
        return self._new(None, *(first for first, _ in ways)), last

    def _all(self) -> tuple[int, int]:
        first = last = self._new()
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            start, end = self._repeated()
            self._states[last].after.append(start)
            last = end
        return first, last

    def _repeated(self) -> tuple[int, int]:
        begin = self._at
        first, last = self._one()
        upto = self._at
        least, most = self._times()
        if (least, most) == (1, 1):
            return first, last
        if self._text[self._at : self._at + 1] in ("*", "+", "?", "{"):
            raise BadExpression("One sign of how often is enough.", self._at)
        return self._copies(begin, upto, least, most)

    def _copies(self, begin: int, upto: int, least: int, most: int | None) -> tuple[int, int]:
        """A part so many times; each time it is read anew, for states of its own."""
        after = self._at
        first = last = self._new()
        end = self._new()
        for number in range(least if most is None else most):
            if number >= least:
                self._states[last].after.append(end)
            last = self._again(begin, upto, last)
        if most is None:
            loop = self._new()
            self._states[last].after.append(loop)
            self._states[self._again(begin, upto, loop)].after.append(loop)
            last = loop
        self._states[last].after.append(end)
        self._at = after
        return first, end

    def _again(self, begin: int, upto: int, before: int) -> int:
        self._at = begin
        start, end = self._one()
        assert self._at == upto
        self._states[before].after.append(start)
        return end

    def _one(self) -> tuple[int, int]:
        at, letter = self._at, self._text[self._at]
        self._at += 1
        match letter:
            case "(":
                found = self._either()
                if not self._take(")"):
                    raise BadExpression("This bracket is never closed.", at)
                return found
            case "[":
                return self._letter(self._set(at))
            case ".":
                return self._letter(lambda _: True)
            case "*" | "+" | "?" | "{":
                raise BadExpression("There is nothing here to be repeated.", at)
            case "\\":
                letter = self._text[self._at : self._at + 1]
                if not letter or letter.isalnum():
                    raise BadExpression("A backslash stands before a sign.", at)
                self._at += 1
            case _:
                pass
        return self._letter(letter.casefold().__eq__)

    def _letter(self, test: Test) -> tuple[int, int]:
        last = self._new()
        return self._new(test, last), last

    def _set(self, at: int) -> Test:
        end = self._text.find("]", self._at + 1)
        if end < 0:
            raise BadExpression("This bracket is never closed.", at)
        inside = self._text[self._at : end].casefold()
        self._at = end + 1
        without = inside.startswith("^")
        listed = inside[1:] if without else inside
        ranges: list[tuple[str, str]] = []
        place = 0
        while place < len(listed):
            last = place + 2 if listed[place + 1 : place + 2] == "-" else place
            last = min(last, len(listed) - 1)
            ranges.append((listed[place], listed[last]))
            place = last + 1
        return lambda c: any(low <= c <= high for low, high in ranges) is not without

    def _times(self) -> tuple[int, int | None]:
        for sign, times in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take(sign):
                return times
        at = self._at
        if not self._take("{"):
            return 1, 1
        end = self._text.find("}", at)
        least, comma, most = self._text[at + 1 : max(end, at)].partition(",")
        if not least.isdecimal() or (most and not most.isdecimal()):
            raise BadExpression("Write how often as {2}, {2,} or {2,5}.", at)
        self._at = end + 1
        highest = int(most) if most else None if comma else int(least)
        if max(int(least), highest or 0) > _MOST_TIMES or (highest or int(least)) < int(least):
            raise BadExpression(f"How often goes from low to high, {_MOST_TIMES} at most.", at)
        return int(least), highest

    def _new(self, test: Test | None = None, *after: int) -> int:
        if len(self._states) >= _MOST_STATES:
            raise BadExpression("This expression is too large.", 0)
        self._states.append(_State(test, list(after)))
        return len(self._states) - 1

    def _take(self, sign: str) -> bool:
        taken = self._text.startswith(sign, self._at)
        self._at += taken
        return taken
