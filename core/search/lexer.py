"""From the characters of a query to its tokens, each knowing where it stands."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

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
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One token; `at` is the code point at which it begins."""

    sort: Sort
    text: str
    at: int

    @property
    def end(self) -> int:
        """The code point behind it."""
        around = {Sort.PHRASE: 2, Sort.FIELD: 1}  # the quotes, the colon
        return self.at + len(self.text) + around.get(self.sort, 0)


def lexemes(query: str) -> Iterator[Lexeme]:
    """The tokens of a query. Raises Fault for an open quote and an unknown field."""
    at = 0
    while at < len(query):
        char = query[at]
        if char.isspace():
            at += 1
        elif char in "()":
            yield Lexeme(Sort(char), char, at)
            at += 1
        elif char in QUOTES:
            text = _quoted(query, at)
            yield Lexeme(Sort.PHRASE, text, at)
            at += len(text) + 2
            if query[at : at + 1] in ("~", "*"):
                raise removal(f"{query[at]} can follow a word, but not a phrase.", at)
        elif char in MINUS and _binds(query, at + 1):
            yield Lexeme(Sort.MINUS, char, at)
            at += 1
        else:
            chunk = _chunk(query, at)
            yield from _words(query, chunk, at)
            at += len(chunk)


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
