"""Between columns and values, and questions about many ids at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Select, insert
from sqlalchemy.orm import Session

from core.model import Base
from core.text import Span
from core.values import VagueDate

T = TypeVar("T")

Question: TypeAlias = "Select[*tuple[Any, ...]]"

CHUNK = 10_000  # SQLite takes 32,766 parameters a statement, PostgreSQL 65,535


@lru_cache(maxsize=1 << 12)  # many articles are of one day, and each date is looked through
def day(edtf: str | None) -> VagueDate | None:
    """The date of a column."""
    return VagueDate(edtf) if edtf else None


def edtf(date: VagueDate | None) -> str | None:
    """The column of a date."""
    return date.edtf if date else None


def span(start: int | None, end: int | None) -> Span | None:
    """The span of two columns, which are both set or both empty."""
    return None if start is None or end is None else Span(start, end)


def ends(span: Span | None) -> tuple[int | None, int | None]:
    """The two columns of a span that may be missing."""
    return (span.start, span.end) if span else (None, None)


def spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """The spans of a JSON column."""
    return tuple(Span(start, end) for start, end in pairs)


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """The JSON column of some spans."""
    return [[one.start, one.end] for one in spans]


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """The items in lists short enough for one SQL statement."""
    every = list(items)
    for at in range(0, len(every), CHUNK):
        yield every[at : at + CHUNK]


def rows_with(
    session: Session, question: Question, column: Any, ids: Iterable[Any] | None
) -> list[Any]:
    """The rows whose column is one of `ids`, or all rows for None; ordered within a chunk only."""
    if ids is None:
        return list(session.execute(question))
    parts = (session.execute(question.where(column.in_(part))) for part in chunks(ids))
    return [row for part in parts for row in part]


def insert_all(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> list[int]:
    """Add rows, however many; their ids in the same order."""
    if not rows:
        return []
    returning = insert(table).returning(table.id, sort_by_parameter_order=True)
    return list(session.scalars(returning, rows))
