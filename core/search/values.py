"""The smallest parts of a query: words, phrases and the values of fields."""

from __future__ import annotations

import difflib
import re
from datetime import date, timedelta

from core.search.faults import Fault, removal
from core.search.lexer import CHOICES, DATE_FIELDS, NAME_FIELDS, Lexeme
from core.search.nodes import Dates, Everything, Fuzzy, Leaf, Phrase, Prefix, Value, Word
from core.search.words import Words
from core.values import VagueDate

EXACTLY = "="  # before a scope: the field has this value and nothing beside it
_WHOLE = frozenset({"verdict"})  # "false" is not "mostly false"
_FUZZY = re.compile(r"(.*?)~(\d*)", re.DOTALL)
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
    if "*" in text:
        raise removal("A * can only stand at the end of a word.", token.at + text.index("*"))
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
        day = _date(token, token.text, 0)
        before = field == "before"
        return Dates("date", None if before else _later(day), _earlier(day) if before else None)
    if not dots:
        day = _date(token, start, 0)
        return Dates(field, day.earliest, day.latest)
    first = _date(token, start, 0).earliest if start else None
    last = _date(token, end, len(start) + 2).latest if end else None
    if first is None and last is None:
        raise Fault("A range needs a date on one side of the dots.", token.at, len(token.text))
    if first and last and first > last:
        turned = (token.at, len(token.text), f"{end}..{start}")
        message = "This range ends before it begins; turn it round."
        raise Fault(message, token.at, len(token.text), turned)
    return Dates(field, first, last)


def _earlier(day: VagueDate) -> date | None:
    return day.earliest - timedelta(days=1) if day.earliest > date.min else date.min


def _later(day: VagueDate) -> date | None:
    return day.latest + timedelta(days=1) if day.latest < date.max else date.max


def _date(token: Lexeme, text: str, offset: int) -> VagueDate:
    try:
        return VagueDate(text.strip())
    except ValueError:
        where = min(offset, max(0, len(token.text) - 1))
        sentence = f"“{text}” is no date; write 2024, 2024-05 or 2024-05-31."
        raise Fault(sentence, token.at + where, max(1, len(text))) from None
