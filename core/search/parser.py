"""From a query to its tree, or to a sentence that says where and why it cannot be read.

    query  = all (OR all)*            NOT binds tightest, then AND (also unwritten), then OR
    all    = one (AND? one)*
    one    = (NOT | -) one | field: value | (query) | "phrase" | word | word* | word~

Operators are written in capitals. A value of a field is a word, a phrase, a bracket or a date.
"""

from __future__ import annotations

from core.errors import QueryError
from core.search.lexer import Lexeme, Sort, lexemes
from core.search.nodes import And, Node, Not, Or
from core.search.values import phrase, words
from core.search.words import Words

_LONGEST = 4000  # code points; longer ones are pasted texts
_DEEPEST = 40  # brackets and NOTs inside one another


def parse(query: str, language: Words) -> Node:
    """The tree of a query. Raises QueryError, whose position lies inside the query (0 if empty)."""
    if len(query) > _LONGEST:
        raise QueryError(f"A query can have {_LONGEST:,} characters at most.", _LONGEST)
    reader = _Reader(list(lexemes(query)), language)
    node = reader.query("", 0)
    left = reader.next
    if left is not None:
        raise QueryError("This bracket closes nothing.", left.at)
    if node is None:
        raise QueryError("There is no word to look for.", 0)
    return node


class _Reader:
    """Recursive descent over the tokens; a rule gives None where there are no words but no fault."""

    def __init__(self, tokens: list[Lexeme], language: Words) -> None:
        self._tokens = tokens
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
            raise QueryError("This query has too many brackets inside one another.", token.at)
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
            case _:
                return words(token, scope, self._language)

    def _not(self, operator: Lexeme, scope: str, depth: int) -> Node:
        part = self._one(scope, depth)
        if part is None:
            raise _lonely(operator)
        return Not(part)

    def _field(self, field: Lexeme, depth: int) -> Node:
        token = self.next
        if token is None or token.sort not in (Sort.WORDS, Sort.PHRASE, Sort.OPEN):
            raise QueryError(f"Put what to look for right after {field.text}:", field.at)
        part = self._one(field.text, depth)
        if part is None:
            raise QueryError(f"There is no word after {field.text}:", field.at)
        return part

    def _bracket(self, opening: Lexeme, scope: str, depth: int) -> Node:
        node = self.query(scope, depth)
        if self._take(Sort.CLOSE) is None:
            raise QueryError("This bracket is never closed.", opening.at)
        if node is None:
            raise QueryError("There is nothing in these brackets.", opening.at)
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


def _lonely(operator: Lexeme) -> QueryError:
    sides = "after" if operator.sort in (Sort.NOT, Sort.MINUS) else "on both sides of"
    return QueryError(f"There must be a word {sides} {operator.text}.", operator.at)
