"""From a query to its tree, or to a sentence that says where and why it cannot be read.

    query  = all (OR all)*            NOT binds tightest, then AND (also unwritten), then OR
    all    = one (AND? one)*
    one    = (NOT | -) one | field: =? value | (query) | "phrase" | "phrase"~number
           | word | word* | wo*rd | wo?d | word~ | /expression/

Operators are written in capitals. A value of a field is a word, a phrase, a bracket or a date; with
an = before it the field has exactly this value.
"""

from __future__ import annotations

from core.errors import QueryError
from core.search.faults import END, Fault, removal
from core.search.lexer import NAME_FIELDS, Lexeme, Sort, lexemes
from core.search.nodes import And, Node, Not, Or
from core.search.values import expression, phrase, words
from core.search.words import Words

_LONGEST = 4000  # code points; longer ones are pasted texts
_DEEPEST = 40  # brackets and NOTs inside one another
_VALUES = (Sort.WORDS, Sort.PHRASE, Sort.OPEN, Sort.EXPRESSION)
_EDITS = 5  # faults that are mended at once


def parse(query: str, language: Words) -> Node:
    """The tree of a query. Raises QueryError, whose position lies inside the query (0 if empty)."""
    try:
        return _tree(query, language)
    except Fault as fault:
        length = max(1, min(fault.length, len(query) - fault.at))
        mended = _mended(query, fault, language, _EDITS)
        raise QueryError(str(fault), fault.at, length, mended) from None


def _mended(query: str, fault: Fault, language: Words, edits: int) -> str:
    """The query as it can be read after some edits, "" if it cannot."""
    mended = fault.mended(query)
    if not edits or not mended or mended == query:
        return ""
    try:
        _tree(mended, language)
    except Fault as next_fault:
        return _mended(mended, next_fault, language, edits - 1)
    return mended


def _tree(query: str, language: Words) -> Node:
    if len(query) > _LONGEST:
        raise Fault(f"A query can have {_LONGEST:,} characters at most.", _LONGEST, END)
    reader = _Reader(query, language)
    node = reader.query("", 0)
    left = reader.next
    if left is not None:
        raise removal("This bracket closes nothing; take it out.", left.at)
    if node is None:
        raise Fault("There is no word to look for.", 0, END)
    return node


class _Reader:
    """Recursive descent over the tokens; a rule gives None where there are no words but no fault."""

    def __init__(self, query: str, language: Words) -> None:
        self._tokens = list(lexemes(query))
        self._at = 0
        self._language = language

    @property
    def next(self) -> Lexeme | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def query(self, scope: str, depth: int) -> Node | None:
        first = self._all(scope, depth)
        parts = [first] if first else []
        while (operator := self._take(Sort.OR)) is not None:
            part = self._all(scope, depth)
            if part is None or not parts:
                raise _lonely(operator)
            parts.append(part)
        return _joined(Or, parts)

    def _all(self, scope: str, depth: int) -> Node | None:
        parts: list[Node] = []
        while self.next is not None and self.next.sort not in (Sort.OR, Sort.CLOSE):
            operator = self._take(Sort.AND)
            if operator and not parts:
                raise _lonely(operator)
            part = self._one(scope, depth)
            if part is not None:
                parts.append(part)
            elif operator:
                raise _lonely(operator)
        return _joined(And, parts)

    def _one(self, scope: str, depth: int) -> Node | None:
        token = self.next
        if token is None or token.sort in (Sort.AND, Sort.OR, Sort.CLOSE):
            return None
        if depth > _DEEPEST:
            raise Fault("This query has too many brackets inside one another.", token.at)
        self._at += 1
        match token.sort:
            case Sort.NOT | Sort.MINUS:
                return self._not(token, scope, depth + 1)
            case Sort.FIELD:
                return self._field(token, depth + 1)
            case Sort.OPEN:
                return self._bracket(token, scope, depth + 1)
            case Sort.PHRASE:
                return phrase(token, scope, self._language)
            case Sort.EXPRESSION:
                return expression(token, scope)
            case _:
                return words(token, scope, self._language)

    def _not(self, operator: Lexeme, scope: str, depth: int) -> Node:
        part = self._one(scope, depth)
        if part is None:
            raise _lonely(operator)
        return Not(part)

    def _field(self, field: Lexeme, depth: int) -> Node:
        exact = self._take(Sort.EXACT)
        if exact and field.text not in NAME_FIELDS:
            raise removal(f"= works with {', '.join(NAME_FIELDS)}; leave it out here.", exact.at)
        token = self.next
        if token is None or token.sort not in _VALUES:
            message = f"Put what to look for right after {field.text}:"
            raise removal(message, field.at, field.end - field.at)
        part = self._one(f"={field.text}" if exact else field.text, depth)
        if part is None:
            message = f"There is no word after {field.text}:"
            raise removal(message, field.at, token.end - field.at)
        return part

    def _bracket(self, opening: Lexeme, scope: str, depth: int) -> Node:
        node = self.query(scope, depth)
        closing = self._take(Sort.CLOSE)
        if closing is None:
            message = "This bracket is never closed; put a ) behind what belongs to it."
            raise Fault(message, opening.at, 1, (END, 0, ")"))
        if node is None:
            length = closing.end - opening.at
            raise removal("There is nothing in these brackets.", opening.at, length)
        return node

    def _take(self, sort: Sort) -> Lexeme | None:
        token = self.next
        if token is None or token.sort is not sort:
            return None
        self._at += 1
        return token


def _joined(kind: type[And] | type[Or], parts: list[Node]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _lonely(operator: Lexeme) -> Fault:
    sides = "after" if operator.sort in (Sort.NOT, Sort.MINUS) else "on both sides of"
    message = f"There must be a word {sides} {operator.text}."
    return removal(message, operator.at, len(operator.text))
