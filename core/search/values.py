"""The smallest parts of a query: words, phrases and the values of fields."""

from __future__ import annotations

import difflib
import re
from datetime import date, timedelta

from core.search.days import days_of
from core.search.expressions import BadExpression, Matcher
from core.search.faults import Fault, removal
from core.search.lexer import CHOICES, DATE_FIELDS, NAME_FIELDS, Lexeme
from core.search.nodes import (
    Dates,
    Everything,
    Expression,
    Fuzzy,
    Leaf,
    Near,
    Pattern,
    Phrase,
    Prefix,
    Value,
    Word,
)
from core.search.words import Words

EXACTLY = "="  # before a scope: the field has this value and nothing beside it
_WHOLE = frozenset({"verdict"})  # "false" is not "mostly false"
_FUZZY = re.compile(r"(.*?)~(\d*)", re.DOTALL)
_PATTERN = re.compile(r"\*.|\w\?(?=[\w*?])|^\?\w", re.DOTALL)
_STARS, _LETTERS = 3, 2  # in a word with signs for letters in it
_SHORTEST = 3  # letters of a fuzzy word; a shorter one is near everything


def phrase(token: Lexeme, scope: str, language: Words) -> Leaf | None:
    """The leaf of a quoted text; None if there is no word in it."""
    if scope.startswith(EXACTLY):
        return exactly(token, scope, language)
    if scope in CHOICES:
        return _choice(token, scope)
    if scope in DATE_FIELDS:
        return _dates(token, scope)
    found = tuple(language.of(token.text))
    if not found:
        return None
    if token.near:
        return _near(token, found, scope)
    if scope in _WHOLE:
        return Value(scope, " ".join(found))
    return Phrase(found, scope)


def words(token: Lexeme, scope: str, language: Words) -> Leaf | None:
    """The leaf of an unquoted stretch: a word, word*, word~; None for mere punctuation."""
    if scope.startswith(EXACTLY):
        return exactly(token, scope, language)
    if scope in CHOICES:
        return _choice(token, scope)
    if scope in DATE_FIELDS:
        return _dates(token, scope)
    if token.text == "*":
        return Value(scope, "*") if scope in NAME_FIELDS else Everything()
    text = token.text.removesuffix("*")
    if _PATTERN.search(token.text):
        return _pattern(token, scope, language)
    if (match := _FUZZY.fullmatch(text)) is not None:
        return _fuzzy(token, match, scope, language)
    found = [*language.tokens(text)]
    if not found:
        return None
    starts = text != token.text and found[-1].end == len(text)
    if scope in _WHOLE and not starts:
        return Value(scope, " ".join(t.word for t in found))
    if len(found) > 1:
        return Phrase(tuple(t.word for t in found), scope, starts)
    if starts:
        return Prefix(found[0].word, scope)
    return Word(found[0].word, found[0].stem, scope)


def exactly(token: Lexeme, scope: str, language: Words) -> Value:
    """The leaf of a whole value."""
    return Value(scope.removeprefix(EXACTLY), " ".join(language.of(token.text)))


def expression(token: Lexeme, scope: str) -> Leaf:
    """The leaf of a regular expression."""
    if scope.startswith(EXACTLY) or scope in (*CHOICES, *DATE_FIELDS):
        message = "A regular expression stands for words, not for such a value."
        raise removal(message, token.at, token.end - token.at)
    try:
        Matcher(token.text.casefold())
    except BadExpression as error:
        at = min(token.at + 1 + error.at, token.end - 1)
        raise Fault(str(error), at) from None
    return Expression(token.text.casefold(), scope)


def _near(token: Lexeme, found: tuple[str, ...], scope: str) -> Leaf:
    """Words at most so far apart: neighbours are one apart."""
    words, distance = tuple(dict.fromkeys(found)), int(token.near[1:])
    if distance < len(words) - 1:
        least = f"~{len(words) - 1}"
        at, length = token.end - len(token.near), len(token.near)
        message = f"{len(words)} words cannot stand that near; write at least {least}."
        raise Fault(message, at, length, (at, length, least))
    return Near(words, distance, scope) if len(words) > 1 else Phrase(words, scope)


def _pattern(token: Lexeme, scope: str, language: Words) -> Leaf:
    """A word with signs for letters in it."""
    parts: list[str] = []
    for match in re.finditer(r"[*?]|[^*?]+", token.text):
        found = [match.group()] if match.group() in ("*", "?") else language.of(match.group())
        if len(found) != 1:
            message = "* and ? stand for letters of a single word."
            raise removal(message, token.at + match.start(), len(match.group()))
        parts += found
    letters = sum(len(part) for part in parts if part not in ("*", "?"))
    if token.text.count("*") > _STARS or letters < _LETTERS:
        message = (
            f"A word with * or ? in it has {_LETTERS} letters at least, and {_STARS} * at most."
        )
        raise Fault(message, token.at, token.end - token.at)
    return Pattern("".join(parts), scope)


def _fuzzy(token: Lexeme, match: re.Match[str], scope: str, language: Words) -> Leaf | None:
    found = [*language.tokens(match.group(1))]
    at = token.at + match.end(1)
    if not found:
        raise removal("A ~ stands right behind a word, as in flood~", at)
    if match.group(2) not in ("", "1"):
        length = 1 + len(match.group(2))
        message = "A ~ allows one letter to differ, no more; leave the number out."
        raise Fault(message, at, length, (at, length, "~"))
    if len(found) > 1:
        raise removal("A ~ can only follow a single word.", at)
    word = found[0]
    if len(word.word) < _SHORTEST:
        return Word(word.word, word.stem, scope)
    return Fuzzy(word.word, scope)


def _choice(token: Lexeme, field: str) -> Value:
    known = CHOICES[field]
    value = token.text.strip().casefold()
    if value in known:
        return Value(field, known[value])
    close = difflib.get_close_matches(value, known, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]}?" if close else f"try {', '.join(known)}."
    length = token.end - token.at
    edit = (token.at, length, close[0]) if close else None
    raise Fault(f"There is no {field} “{token.text}”; {hint}", token.at, length, edit)


def _dates(token: Lexeme, field: str) -> Dates:
    """A date, or two with .. between, either of which may be left out.

    before: and after: leave out the date itself; a vague date of a document counts if it may fit.
    """
    start, dots, end = token.text.partition("..")
    if field in ("before", "after"):
        first, last = _days(token, token.text, 0)
        before = field == "before"
        return Dates("date", None if before else _later(last), _earlier(first) if before else None)
    if not dots:
        return Dates(field, *_days(token, start, 0))
    first = _days(token, start, 0)[0] if start.strip() else None
    last = _days(token, end, len(start) + 2)[1] if end.strip() else None
    if first is None and last is None:
        raise Fault("A range needs a date on one side of the dots.", token.at, len(token.text))
    if first and last and first > last:
        turned = (token.at, len(token.text), f"{end.strip()}..{start.strip()}")
        message = "This range ends before it begins; turn it round."
        raise Fault(message, token.at, len(token.text), turned)
    return Dates(field, first, last)


def _earlier(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else date.min


def _later(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else date.max


def _days(token: Lexeme, text: str, offset: int) -> tuple[date, date]:
    found = days_of(text, date.today())
    if found is None:
        where = min(offset, max(0, len(token.text) - 1))
        sentence = f"“{text}” is no date; write 2024, 2024-05-31, May 2024 or last week."
        raise Fault(sentence, token.at + where, max(1, len(text)))
    return found
