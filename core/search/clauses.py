"""The fields that a query asks for as a whole: finding them, adding one, taking one out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.search.faults import Fault
from core.search.lexer import CHOICES, NAME_FIELDS, QUOTES, Lexeme, Sort, lexemes
from core.text import Span
from core.values import Clause, Narrowing

_VALUES = (Sort.WORDS, Sort.PHRASE)
_NOTS = (Sort.NOT, Sort.MINUS)
_OPERATORS = ("AND", "OR", "NOT")


def clauses_of(query: str) -> tuple[Clause, ...]:
    """The fields that every hit of a query must have or must not have, from left to right; none
    where OR stands outside brackets, or where the query cannot be read."""
    try:
        tokens = list(lexemes(query))
    except Fault:
        return ()
    levels = _levels(tokens)
    return () if _has_or(tokens, levels) else tuple(_clauses(tokens, levels, query))


def narrowed(query: str, field: str, value: str, how: Narrowing | None) -> str:
    """The query with a value of a field asked for, left out, or neither.

    Values asked for of one field stand together, and any of them will do.
    """
    query = _without_value(query, field, value)
    if how is None:
        return query
    clauses = clauses_of(query)
    if how is Narrowing.INCLUDE:
        same = next((c for c in clauses if c.field == field and _is_asked_for(c)), None)
        if same is not None:
            return _replaced(query, same.span, written(field, (*same.values, value)))
    clause = written(field, (value,))
    clause = f"-{clause}" if how is Narrowing.EXCLUDE else clause
    return f"{_bracketed(query)} {clause}".strip()


def without(query: str, clauses: Sequence[Clause], field: str) -> str:
    """The query without what facets of a field can add to it."""
    for clause in reversed(clauses):
        if clause.chosen and clause.field == field:
            query = _replaced(query, clause.span, "")
    return query


def dropped(query: str, clause: Clause) -> str:
    """The query without one of its clauses."""
    return _replaced(query, clause.span, "")


def as_phrase(text: str) -> str:
    """A query for some words next to each other; a text that uses the query language as it is."""
    try:
        tokens = list(lexemes(text))
    except Fault:
        return text
    plain = all(t.sort is Sort.WORDS and not t.text.endswith(("*", "~")) for t in tokens)
    return f'"{" ".join(text.split())}"' if plain and text.strip() else text


def _is_asked_for(clause: Clause) -> bool:
    return clause.chosen and not clause.excluded


def _without_value(query: str, field: str, value: str) -> str:
    for clause in reversed(clauses_of(query)):
        values = [v for v in clause.values if v.casefold() != value.casefold()]
        if clause.field == field and clause.chosen and len(values) < len(clause.values):
            sign = "-" if clause.excluded else ""
            rest = f"{sign}{written(field, values)}" if values else ""
            query = _replaced(query, clause.span, rest)
    return query


def _clauses(tokens: list[Lexeme], levels: list[int], query: str) -> Iterator[Clause]:
    for at, token in enumerate(tokens):
        if token.sort is Sort.FIELD and not levels[at]:
            exact = any(t.sort is Sort.EXACT for t in tokens[at + 1 : at + 2])
            value = _value(tokens, at + 2 if exact else at + 1)
            if value:
                nots = _nots(tokens[:at])
                values = _values(token.text, value)
                chosen = nots < 2 and _is_offered(token.text, values, exact)
                values = values or (query[value[0].at : value[-1].end],)
                span = Span(tokens[at - nots].at, value[-1].end)
                yield Clause(token.text, values, nots % 2 == 1, chosen, span)


def _nots(tokens: list[Lexeme]) -> int:
    """How many negations stand right at the end."""
    backward = enumerate(reversed(tokens))
    return next((i for i, t in backward if t.sort not in _NOTS), len(tokens))


def _value(tokens: list[Lexeme], first: int) -> list[Lexeme]:
    """The tokens of a field's value, with its brackets; none if there is no value."""
    depth = 0
    for at in range(first, len(tokens)):
        depth += {Sort.OPEN: 1, Sort.CLOSE: -1}.get(tokens[at].sort, 0)
        if not depth:
            return tokens[first : at + 1] if tokens[first].sort in (*_VALUES, Sort.OPEN) else []
    return []


def _values(field: str, tokens: list[Lexeme]) -> tuple[str, ...]:
    """The values of which any will do; none when the brackets hold something else than that."""
    inside = tokens[1:-1] if tokens[0].sort is Sort.OPEN else tokens
    either = all(t.sort is Sort.OR for t in inside[1::2]) and len(inside) % 2 == 1
    if not either or not all(t.sort in _VALUES for t in inside[::2]):
        return ()
    known = CHOICES.get(field, {})
    return tuple(known.get(t.text.casefold(), t.text) for t in inside[::2])


def _is_offered(field: str, values: Sequence[str], exact: bool) -> bool:
    """Whether a facet offers these values as they are."""
    years = field == "date" and all(len(v) == 4 and v.isdecimal() for v in values)
    return bool(values) and (exact or years or field in CHOICES)


def _levels(tokens: list[Lexeme]) -> list[int]:
    """How many brackets each token stands in."""
    levels: list[int] = []
    depth = 0
    for token in tokens:
        depth -= token.sort is Sort.CLOSE
        levels.append(depth)
        depth += token.sort is Sort.OPEN
    return levels


def _bracketed(query: str) -> str:
    """The query such that what is put behind it holds for all of it."""
    query = query.strip()
    try:
        tokens = list(lexemes(query))
    except Fault:
        return query
    return f"({query})" if _has_or(tokens, _levels(tokens)) else query


def _has_or(tokens: list[Lexeme], levels: list[int]) -> bool:
    """Whether OR stands outside brackets."""
    return any(t.sort is Sort.OR and not level for t, level in zip(tokens, levels, strict=True))


def written(field: str, values: Sequence[str]) -> str:
    """A field that has any of some values, as a query."""
    exact = "=" if field in NAME_FIELDS else ""
    quoted = [_quoted(value) if exact else value for value in values]
    inner = quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"
    return f"{field}:{exact}{inner}"


def _quoted(value: str) -> str:
    bare = "".join(" " if char in QUOTES else char for char in value)
    plain = value.isalnum() and value not in _OPERATORS
    return value if plain else f'"{" ".join(bare.split())}"'


def _replaced(query: str, span: Span, instead: str) -> str:
    before, after = query[: span.start].rstrip(), query[span.end :].lstrip()
    return " ".join(part for part in (before, instead, after) if part)
