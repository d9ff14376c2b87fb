"""Is all well with a library? Answered in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model
from core.store import sqlite


def check(session: Session) -> list[str]:
    """What is wrong with the database, in plain sentences; empty if all is well.

    Looks at the file, at references between rows, and at whether every passage lies in its
    article and says what is kept of it.
    """
    faults = sqlite.faults(session.connection(), quick=False)
    if faults:
        return [f"The database file is damaged: {fault}." for fault in faults]
    texts: dict[int, str] = {row.id: row.text for row in session.execute(_TEXTS)}
    return [*_orphans(session), *_outside(session, texts), *_differing(session, texts)]


_TEXTS = select(model.Article.id, model.Article.text)
_NAMES = {
    "statement": "statement",
    "mention": "mention",
    "measurement": "measure",
    "doubt": "doubt",
    "dispute_passage": "passage of a dispute",
    "appearance": "passage of a claim",
    "evidence": "piece of evidence",
}


def _orphans(session: Session) -> list[str]:
    return [
        f"Row {id} of the table {table} points to a missing row of {target}."
        for table, id, target in sqlite.orphans(session.connection())
    ]


def _outside(session: Session, texts: dict[int, str]) -> Iterator[str]:
    # Every table with an article and a place in it, by the names of its columns.
    for table in model.metadata.sorted_tables:
        if table.name in _NAMES:
            starts = [c.name for c in table.c if c.name.endswith("start")]
            ends = [name.removesuffix("start") + "end" for name in starts]
            columns = [table.c[n] for place in zip(starts, ends, strict=True) for n in place]
            for row in session.execute(select(table.c.id, table.c.article_id, *columns)):
                if not _inside(row, len(texts.get(row.article_id, ""))):
                    yield f"A {_NAMES[table.name]} ({row.id}) lies outside its article ({row.article_id})."


def _inside(row: Any, length: int) -> bool:
    ends = list(row[2:])
    pairs = zip(ends[::2], ends[1::2], strict=True)
    return all(start is None or 0 <= start <= end <= length for start, end in pairs)


def _differing(session: Session, texts: dict[int, str]) -> Iterator[str]:
    kept = (
        (model.Appearance, model.Appearance.exact),
        (model.Evidence, model.Evidence.exact),
        (model.DisputePassage, model.DisputePassage.text),
    )
    for row_type, words in kept:
        columns = (row_type.id, row_type.article_id, row_type.start, row_type.end)
        for id, article, start, end, exact in session.execute(select(*columns, words)):
            if start is not None and texts.get(article or 0, "")[start:end] != exact:
                yield (
                    f"A {_NAMES[row_type.__tablename__]} ({id}) does not say "
                    f"what its article ({article}) says there."
                )
