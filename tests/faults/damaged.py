"""R4: a damaged database is never opened silently; its newest sound backup is offered and brought back."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from core.commands import MarkClaim
from core.errors import DamagedError, LibraryError
from core.library import Library
from core.progress import Progress
from core.store import sqlite
from core.store.connecting import log_of
from tests.faults.rows import SETTINGS, Row, copied, killed, make, reopened, state

PAGE = 4096
Harm = Callable[[Path, random.Random], object]


def damaged(folder: Path, count: int) -> Row:
    """Damage the database in so many ways; each time open, or restore what is offered."""
    row, chance = Row("R4 database damaged"), random.Random(6)
    made = make(folder / "made", 30)
    with closing(Library.open(made, SETTINGS)) as library:
        library.do(MarkClaim("Made after the backup", 1, 0, 9))
    right = state(made / "library.db")
    for number in range(count):
        name = list(HARMS)[number % len(HARMS)]
        home = copied(made, folder / "home")
        HARMS[name](home / "library.db", chance)
        row.tried += 1
        harm = (home / "library.db").read_bytes() if (home / "library.db").exists() else None
        try:
            library = reopened(home, row)
        except DamagedError:
            row.count(name)
            _restore(home, harm, row)
            continue
        library.close()
        # Nothing of ours was in the page: that is no loss, and must be true.
        assert state(home / "library.db") == right, f"{name} ({number}): opened silently"
        assert sqlite.faults(home / "library.db", quick=False) == [], f"{name}: opened silently"
        row.count("harmless")
    return row


def _restore(home: Path, harm: bytes | None, row: Row) -> None:
    found = Library.backups(home, Progress())
    good = next(one for one in found if one.backup.sound)
    assert good.backup.name == found[0].backup.name  # the newest, which nothing happened to
    if good.readable:
        assert "Made after the backup" in good.claims, "what would be missing is not named"
        row.count("named")
    kept = Library.restore(home, good.backup.name, Progress())
    if harm:
        assert kept is not None
        assert kept.read_bytes() == harm, "the damaged file is not kept as it was"
    wanted = state(home / "backups" / good.backup.name)
    with closing(reopened(home, row)) as library:
        assert library.search("water").total > 0
    assert state(home / "library.db") == wanted
    row.count("restored")


def without_log(folder: Path, count: int) -> Row:
    """Killed while at work, and its write-ahead log removed: opened with a word, or refused."""
    row, made = Row("R4 log removed after a kill"), make(folder / "made", 12)
    for number in range(count):
        home = copied(made, folder / "home")

        def work(say: Callable[[str], None], home: Path = home) -> None:
            library = Library.open(home, SETTINGS)
            for number in range(1000):
                library.do(MarkClaim(f"Claim {number}", 1, 0, 9))
                say("done")

        killed(work, lambda number=number: 0.01 * number)
        log_of(home / "library.db").unlink()
        row.tried += 1
        try:
            with closing(Library.open(home, SETTINGS)) as library:
                assert "library.db-wal" in " ".join(library.problems), "opened silently"
                row.count("told")
        except DamagedError:
            row.count("refused")
        with suppress(LibraryError), closing(Library.open(home, SETTINGS)) as library:
            assert library.problems == ()  # said once
    return row


def half_journal(folder: Path, count: int) -> Row:
    """Killed while a transaction was being written without the log, as when it is folded: undone."""
    row, made = Row("R4 journal left by a kill"), make(folder / "made", 12)
    right = state(made / "library.db")
    for _ in range(count):
        home = copied(made, folder / "home")

        def work(say: Callable[[str], None], home: Path = home) -> None:
            connection = sqlite3.connect(home / "library.db", isolation_level=None)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA cache_size = 2")
            connection.execute("BEGIN")
            connection.execute("UPDATE article SET text = text || 'half'")
            say("half")
            time.sleep(60)

        killed(work, lambda: 0.0)
        assert (home / "library.db-journal").exists()
        reopened(home, row).close()
        assert state(home / "library.db") == right, "half a transaction was kept"
        row.tried += 1
    return row


# --- harm


def _overwrite(path: Path, chance: random.Random) -> None:
    _page(path, chance, os.urandom(PAGE))


def _zero(path: Path, chance: random.Random) -> None:
    _page(path, chance, bytes(PAGE))


def _page(path: Path, chance: random.Random, by: bytes) -> None:
    pages = path.stat().st_size // PAGE
    with path.open("r+b") as file:
        file.seek(PAGE * chance.randrange(pages))
        file.write(by)


def _truncate(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        file.truncate(chance.randrange(1, path.stat().st_size - 1))


def _foreign(path: Path, _chance: random.Random) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")


HARMS: dict[str, Harm] = {
    "page overwritten": _overwrite,
    "page zeroed": _zero,
    "truncated": _truncate,
    "foreign database": _foreign,
    "no database": lambda path, _chance: path.write_bytes(b"Dear diary, " * 2000),
    "gone": lambda path, _chance: path.unlink(),
    "empty": lambda path, _chance: path.write_bytes(b""),
}
