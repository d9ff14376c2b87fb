"""From the characters of a query to its tokens, each knowing where it stands."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from core.search.days import is_dates
from core.search.faults import END, Fault, removal

QUOTES = '"“”„‟«»'
MINUS = "-−"
WORD_FIELDS = ("title", "text")  # zones of the text
NAME_FIELDS = ("source", "holder", "entity", "tag", "verdict")  # values made of words
CHOICES = {  # fields with few values: what may be typed, and what it stands for
    "kind": {
        **{k: k for k in ("article", "statement", "claim", "note", "direct", "indirect", "mixed")},
        **{f"{k}s": k for k in ("article", "statement", "claim", "note")},
    },
    "disputed": {"yes": "yes", "true": "yes", "no": "no", "false": "no"},
}
DATE_FIELDS = ("date", "before", "after", "said", "about")
FIELDS = (*WORD_FIELDS, *NAME_FIELDS, *CHOICES, *DATE_FIELDS)

_FIELD = re.compile(r"([^\W\d_]\w*):(?!//)")
_DAY_WORDS = 7  # "5 May 2024 .. 7 June 2024" has so many
_EXPRESSION = re.compile(r"/((?:[^/\s\\]|\\\S)+)/(?=[\s)]|$)")
_NEAR = re.compile(r"~(\d{0,4})")
_OPERATORS = {"AND", "OR", "NOT"}


class Sort(StrEnum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    MINUS = "-"
    FIELD = "field"
    EXACT = "="
    PHRASE = "phrase"
    EXPRESSION = "/"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One token; `at` is the code point at which it begins. `near` is what follows a phrase to say how
    far its words may be apart."""

    sort: Sort
    text: str
    at: int
    near: str = ""

    @property
    def end(self) -> int:
        """The code point behind it."""
        around = {Sort.PHRASE: 2, Sort.EXPRESSION: 2, Sort.FIELD: 1}  # quotes, slashes, the colon
        return self.at + len(self.text) + around.get(self.sort, 0) + len(self.near)


def lexemes(query: str) -> Iterator[Lexeme]:
    """The tokens of a query, the words of a date as one. Raises Fault for an open quote and an unknown
    field."""
    tokens = list(_lexemes(query))
    at = 0
    while at < len(tokens):
        yield tokens[at]
        at += 1
        if tokens[at - 1].sort is Sort.FIELD and tokens[at - 1].text in DATE_FIELDS:
            many = _of_a_date(query, tokens[at : at + _DAY_WORDS])
            if many > 1:
                text = query[tokens[at].at : tokens[at + many - 1].end]
                yield Lexeme(Sort.WORDS, text, tokens[at].at)
                at += many


def _of_a_date(query: str, tokens: list[Lexeme]) -> int:
    """How many words from the first on are a date together, as in date:May 2024..June 2024."""
    words = list(takewhile(lambda token: token.sort is Sort.WORDS, tokens))
    for many in range(len(words), 1, -1):
        if is_dates(query[words[0].at : words[many - 1].end]):
            return many
    return len(words[:1])


def _lexemes(query: str) -> Iterator[Lexeme]:
    at = 0
    while at < len(query):
        char = query[at]
        if char.isspace():
            at += 1
        elif char in "()":
            yield Lexeme(Sort(char), char, at)
            at += 1
        elif char in QUOTES:
            phrase = _phrase(query, at)
            yield phrase
            at = phrase.end
        elif char in MINUS and _binds(query, at + 1):
            yield Lexeme(Sort.MINUS, char, at)
            at += 1
        elif (match := _EXPRESSION.match(query, at)) is not None:
            yield Lexeme(Sort.EXPRESSION, match.group(1), at)
            at = match.end()
        elif (field := _field_before(query, at)) is not None:
            yield field
            at = field.end
        else:
            chunk = _chunk(query, at)
            yield from _words(query, chunk, at)
            at += len(chunk)


def _phrase(query: str, at: int) -> Lexeme:
    """The phrase that begins here, with how far apart its words may be."""
    text = _quoted(query, at)
    end = at + len(text) + 2
    match = _NEAR.match(query, end)
    if match is None:
        if query[end : end + 1] == "*":
            raise removal("* can follow a word, but not a phrase.", end)
        return Lexeme(Sort.PHRASE, text, at)
    if not match.group(1):
        message = 'Say how many words apart at most, as in "flood harbour"~5.'
        raise Fault(message, end, 1, (end, 1, "~5"))
    return Lexeme(Sort.PHRASE, text, at, match.group())


def _field_before(query: str, at: int) -> Lexeme | None:
    """The field that begins here, if an expression is its value."""
    match = _FIELD.match(query, at)
    if match is None or _EXPRESSION.match(query, match.end()) is None:
        return None
    known = _is_field(query, match.group(1), match.end() - at, at)
    return Lexeme(Sort.FIELD, match.group(1).casefold(), at) if known else None


def _quoted(query: str, at: int) -> str:
    end = next((i for i in range(at + 1, len(query)) if query[i] in QUOTES), -1)
    if end < 0:
        message = "This quotation mark is never closed; close it behind the phrase."
        raise Fault(message, at, len(query) - at, (END, 0, '"'))
    return query[at + 1 : end]


def _binds(query: str, at: int) -> bool:
    """Whether a minus stands right before what it excludes; else it is a dash."""
    return at < len(query) and not query[at].isspace() and query[at] not in f"{MINUS})"


def _chunk(query: str, at: int) -> str:
    stop = f"(){QUOTES}"
    ends = (i for i in range(at, len(query)) if query[i].isspace() or query[i] in stop)
    return query[at : next(ends, len(query))]


def _words(query: str, chunk: str, at: int) -> Iterator[Lexeme]:
    match = _FIELD.match(chunk)
    if match is None or not _is_field(query, match.group(1), match.end(), at):
        sort = Sort(chunk) if chunk in _OPERATORS else Sort.WORDS
        yield Lexeme(sort, chunk, at)
        return
    yield Lexeme(Sort.FIELD, match.group(1).casefold(), at)
    start = match.end()
    if chunk.startswith("=", start):
        yield Lexeme(Sort.EXACT, "=", at + start)
        start += 1
    if len(chunk) > start:
        yield Lexeme(Sort.WORDS, chunk[start:], at + start)


def _is_field(query: str, name: str, length: int, at: int) -> bool:
    """Whether `name:` is meant as a field: "Holm said: no" and "Re: talks" are words."""
    after = at + length
    spaced = after >= len(query) or query[after].isspace()
    if name.casefold() in FIELDS:
        return not (spaced and after < len(query) and name.casefold() in DATE_FIELDS)
    if spaced:
        return False
    close = difflib.get_close_matches(name.casefold(), FIELDS, n=1, cutoff=0.5)
    hint = f" Did you mean {close[0]}:?" if close else f" The fields are {', '.join(FIELDS)}."
    edit = (at, len(name), close[0]) if close else (at, len(name) + 1, f"{name} ")
    raise Fault(f"There is no field “{name}”.{hint}", at, len(name), edit)
