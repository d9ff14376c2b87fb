"""Whether a database file is sound: looked at before it is opened, without changing it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from core.store.connecting import driver_errors, open_reading
from core.values import Key

_STEPS = 20_000  # of SQLite between two looks at the clock
_TEXTS = (("article", ("title", "text", "blocks")), ("claim", ("text", "note")))


@dataclass(frozen=True, slots=True)
class Look:
    """What was found wrong, in SQLite's words, and whether all of the file was looked at."""

    faults: tuple[str, ...]
    whole: bool = True


def look_over(
    path: Path,
    seconds: float | None = None,
    stopped: Callable[[], bool] = lambda: False,
    *,
    key: Key = None,
) -> Look:
    """Look through the pages of a database file and the texts in it, for so many seconds at most.

    SQLite keeps no checksums: a page of nothing but text that was overwritten is told by what no
    text of ours has, which is NUL and what is no UTF-8.
    """
    ends = time.monotonic() + seconds if seconds is not None else None

    def over() -> int:
        return int(stopped() or (ends is not None and time.monotonic() > ends))

    try:
        with closing(open_reading(path, key)) as file:
            file.set_progress_handler(over, _STEPS)
            rows = file.execute("PRAGMA quick_check(5)").fetchall()
            found = tuple(str(row[0]) for row in rows if row[0] != "ok")
            return Look(found or _in_texts(file, over))
    except _Over:
        return Look((), whole=False)
    except driver_errors() as error:
        interrupted = "interrupted" in str(error)
        return Look((), whole=False) if interrupted else Look((str(error),))


class _Over(Exception):
    """The time is up."""


def _in_texts(file: Connection, over: Callable[[], int]) -> tuple[str, ...]:
    there = {row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table, columns in _TEXTS:
        if table in there:
            for number, row in enumerate(file.execute(f"SELECT {', '.join(columns)} FROM {table}")):
                if any(isinstance(cell, str) and "\0" in cell for cell in row):
                    return (f"a text of {table} was overwritten",)
                if number % 100 == 0 and over():
                    raise _Over
    return ()
