"""Clauses that a facet adds to a query or takes out of it."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"\w+")


def clause(field: str, value: str) -> str:
    """A clause of the query language: `source:Reuters`, `source:"The Post"`."""
    if _PLAIN.fullmatch(value):
        return f"{field}:{value}"
    quoted = " ".join(value.replace('"', " ").split())
    return f'{field}:"{quoted}"'


def has_clause(query: str, field: str, value: str) -> bool:
    """Whether the query holds the clause."""
    return _found(query, field, value) is not None


def toggled(query: str, field: str, value: str) -> str:
    """The query with the clause, or without it if it was there."""
    found = _found(query, field, value)
    if found is None:
        return f"{query.strip()} {clause(field, value)}".strip()
    return " ".join((query[: found.start()] + " " + query[found.end() :]).split())


def _found(query: str, field: str, value: str) -> re.Match[str] | None:
    wanted = re.escape(clause(field, value))
    return re.search(rf"(?<!\S){wanted}(?!\S)", query, re.IGNORECASE)
