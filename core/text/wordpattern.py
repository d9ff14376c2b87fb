"""A small language for saying which words a sentence must hold, readable in a data file.

A pattern is a row of words, folded (no case, no accents), with

    word        that word
    stem*       any word that begins so
    a|b         one of them
    (two words|b)   a group, of which each alternative may be several words
    x?          x or nothing (a word or a group)
    ...         up to six words of any kind
    ..3         up to three words of any kind
    @name       one of the spellings listed under that name
    #           a number that was put in the place of a measure (see `numbered`)

Possessive endings are dropped, "n't" is read as "not", hyphens divide words, punctuation is skipped.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from core.text.normal import fold
from core.text.span import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’](?!s\b)[^\W_]+)?|%")
_TOKEN = re.compile(r"\s+|#|\.\.\.|\.\.\d+|@[\w-]+|\d+(?:[.,]\d+)+|[\w'’%-]+\*?|[()|?]")
_NOT = re.compile(r"(can|ca|wo|sha|\w+?)n't")
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall", "can": "can"}
_SPLIT = {"cannot": "can not"}
_GAP = 6


@dataclass(frozen=True)
class Words:
    """A text as a row of folded words, with the way back to its code points."""

    line: str
    starts: tuple[int, ...] = field(repr=False)
    places: tuple[tuple[int, int], ...] = field(repr=False)

    @classmethod
    def of(cls, text: str, at: int = 0) -> Words:
        """The words of a text; `at` is where it begins, so that spans count from there."""
        line: list[str] = []
        starts: list[int] = []
        places: list[tuple[int, int]] = []
        position = 0
        for match in _WORD.finditer(text):
            start, end = match.span()
            if match.group() in ("s", "S") and start and text[start - 1] in "'’":
                continue
            for word in _folded(match.group()):
                line.append(f"{word} ")
                starts.append(position)
                places.append((at + start, at + end))
                position += len(word) + 1
        return cls("".join(line), tuple(starts), tuple(places))

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The code points of the text that each word stands for."""
        return tuple(Span(*place) for place in self.places)

    @cached_property
    def known(self) -> frozenset[str]:
        """The words, each once."""
        return frozenset(self.line.split())

    def span(self, start: int, end: int) -> Span:
        """The code points of the text that a stretch of `line` stands for."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(start, end - 1)) - 1
        return Span(*self.places[first]).cover(Span(*self.places[last]))

    def before(self, span: Span) -> str:
        """The words of `line` that stand before a span of the text."""
        first = next((i for i, s in enumerate(self.spans) if s.end > span.start), len(self.spans))
        return self.line[: self.starts[first]] if first < len(self.starts) else self.line

    def within(self, span: Span) -> str:
        """The words of `line` that a span of the text covers."""
        inside = [i for i, s in enumerate(self.spans) if s.overlaps(span)]
        words = self.line.split()
        return " ".join(words[i] for i in inside)


def numbered(text: str, at: int, number: Span) -> Words:
    """The words of a text that begins at `at`, with one number in it as the sign `#` of a pattern."""
    start, end = number.start - at, number.end - at
    blank = "0" + " " * (end - start - 1)
    return Words.of(text[:start] + blank + text[end:], at)


@dataclass(frozen=True)
class WordPattern:
    """A compiled pattern; `text` is how it was written, `needs` are words of which one stands in
    every row of words it matches (empty where that cannot be told)."""

    text: str
    regex: re.Pattern[str]
    ending: re.Pattern[str]
    needs: frozenset[str] = frozenset()

    def find(self, words: Words) -> Span | None:
        """Where it first matches, or None."""
        if self.needs and self.needs.isdisjoint(words.known):
            return None
        match = self.regex.search(words.line)
        return words.span(*match.span()) if match else None

    def ends(self, line: str) -> bool:
        """Whether it matches right up to the end of a row of words."""
        return self.ending.search(line) is not None

    @property
    def literal(self) -> frozenset[str]:
        """The words it is written with."""
        return frozenset(re.findall(r"[^\W\d_]+", self.regex.pattern))


def compile_pattern(text: str, names: Mapping[str, Sequence[str]]) -> WordPattern:
    """Compile a pattern. Raises ValueError with a sentence that says what is wrong with it."""
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != text:
        odd = next(c for c in text if not _TOKEN.fullmatch(c) and c not in ".@*")
        raise ValueError(f"the pattern “{text}” holds the sign “{odd}”, which means nothing here")
    body, rest = _row([t for t in tokens if not t.isspace()], names, text)
    if rest or not body.regex:
        raise ValueError(f"the pattern “{text}” is empty or has a bracket too many")
    whole = r"(?<!\S)" + body.regex
    return WordPattern(text, re.compile(whole), re.compile(whole + r"\Z"), body.needs)


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> tuple[str, ...]:
    plain = fold(word).replace(".", "") if word[0].isalpha() else fold(word)
    negated = _NOT.fullmatch(plain)
    if negated:
        return (_WHOLE.get(negated[1], negated[1]), "not")
    return tuple(_SPLIT.get(plain, plain.replace("'", "")).split())


@dataclass(frozen=True)
class _Part:
    """A part of a pattern; `needs` as in WordPattern."""

    regex: str
    needs: frozenset[str] = frozenset()


def _row(
    tokens: list[str], names: Mapping[str, Sequence[str]], text: str
) -> tuple[_Part, list[str]]:
    """Read up to a closing bracket or the end; at this level `|` divides only the two words beside
    it, inside brackets it divides rows."""
    parts: list[_Part] = []
    either = False
    while tokens and tokens[0] != ")":
        token, tokens = tokens[0], tokens[1:]
        if token == "|":
            either = True
        elif token == "?":
            if not parts:
                raise ValueError(f"in the pattern “{text}” nothing stands before “?”")
            parts[-1] = _Part(f"(?:{parts[-1].regex})?")
        else:
            piece, tokens = _piece(token, tokens, names, text)
            if either and not parts:
                raise ValueError(f"in the pattern “{text}” nothing stands before “|”")
            if either:
                parts[-1] = _either([parts[-1], piece])
            else:
                parts.append(piece)
            either = False
    if either:
        raise ValueError(f"in the pattern “{text}” nothing stands after “|”")
    return _Part("".join(p.regex for p in parts), _rarest(p.needs for p in parts)), tokens


def _piece(
    token: str, tokens: list[str], names: Mapping[str, Sequence[str]], text: str
) -> tuple[_Part, list[str]]:
    if token == "(":
        return _group(tokens, names, text)
    if token.startswith(".."):
        gap = _GAP if token == "..." else int(token[2:])
        return _Part(rf"(?:\S+ ){{0,{gap}}}?"), tokens
    if token.startswith("@"):
        if token[1:] not in names:
            raise ValueError(f"the pattern “{text}” uses “{token}”, but no such name is listed")
        return _either([_words(name) for name in names[token[1:]]]), tokens
    return (_words("0") if token == "#" else _words(token)), tokens


def _group(
    tokens: list[str], names: Mapping[str, Sequence[str]], text: str
) -> tuple[_Part, list[str]]:
    alternatives: list[_Part] = []
    row: list[str] = []
    depth = 0
    while tokens and not (depth == 0 and tokens[0] == ")"):
        token, tokens = tokens[0], tokens[1:]
        depth += (token == "(") - (token == ")")
        if token == "|" and depth == 0:
            alternatives.append(_row(row, names, text)[0])
            row = []
        else:
            row.append(token)
    if not tokens:
        raise ValueError(f"in the pattern “{text}” a bracket is not closed")
    alternatives.append(_row(row, names, text)[0])
    return _either(alternatives), tokens[1:]


def _words(text: str) -> _Part:
    """Words as they stand in a line, each followed by its space."""
    stem = text.endswith("*")
    words = Words.of(text.removesuffix("*")).line
    if not words:
        return _Part("")
    whole = words.split()[:-1] if stem else words.split()
    regex = re.escape(words[:-1]) + (r"\S* " if stem else " ")
    return _Part(regex, _rarest(frozenset({word}) for word in whole))


def _either(parts: Sequence[_Part]) -> _Part:
    needs = frozenset[str]().union(*(part.needs for part in parts))
    regex = "(?:" + "|".join(part.regex for part in parts) + ")"
    return _Part(regex, needs if all(part.needs for part in parts) else frozenset())


def _rarest(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Of several sets the one with the longest words, which are the rarest."""
    kept = [words for words in sets if words]
    return max(kept, key=lambda words: min(map(len, words)), default=frozenset[str]())
