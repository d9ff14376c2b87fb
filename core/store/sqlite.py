"""All that is particular to SQLite; another database would bring another file like this one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from unicodedata import is_normalized

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError

from core.errors import DamagedError, LibraryError
from core.text import fold

APPLICATION_ID = 0x43434C4D  # "CCLM": tells our files from other SQLite files
DriverError = sqlite3.Error
_MAGIC = b"SQLite format 3\0"
_PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL may lose the last commit on power loss
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",  # what is deleted is written over at once
)
_DAMAGED = "The library's database is damaged. Restore a backup."
_SENTENCES = (
    ("disk is full", "The disk is full; nothing was changed."),
    ("disk i/o error", "The library cannot be read or written: the disk reports an error."),
    ("readonly", "The library cannot be changed: its file may only be read."),
    ("locked", "Another program is writing to the library and does not stop."),
    ("unable to open", "The library's database cannot be opened."),
    ("malformed", _DAMAGED),
    ("not a database", _DAMAGED),
    ("could not decode to utf-8", _DAMAGED),
)


def make_engine(path: Path, *, reading: bool = False) -> Engine:
    """An engine for a database file; a transaction begins as its option `begin` says. One for reading
    writes to no file."""
    if reading:
        engine = create_engine(
            "sqlite:///", creator=lambda: open_reading(path), hide_parameters=True
        )
        event.listen(engine, "connect", _connected_reading)
        return engine
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)  # they would get into logs
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begun)
    return engine


def for_writing(engine: Engine) -> Engine:
    """The engine with transactions that take the write lock at once, so that none fails half-way."""
    return engine.execution_options(begin="IMMEDIATE")


def look_at(path: Path) -> bool:
    """Whether the file is one of ours and holds something; False when it is new or empty.

    Changes nothing in the file. Raises DamagedError if it is another program's or damaged,
    LibraryError if it cannot be read.
    """
    if not path.exists():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
        if head and head != _MAGIC:
            raise DamagedError(f"{path.name} is not a Counterclaim library, or it is damaged.")
        with closing(open_reading(path)) as connection:
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except OSError as error:
        raise LibraryError(f"{path.name} cannot be read: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise _plain(error) or LibraryError(f"{path.name} cannot be read.") from error
    if mark != APPLICATION_ID and (mark or tables):
        raise DamagedError(f"{path.name} belongs to another program, not to Counterclaim.")
    return mark == APPLICATION_ID


def open_reading(path: Path) -> sqlite3.Connection:
    """A connection to a database file that cannot change it, also where its folder may not be written."""
    log = log_of(path)
    still = not (log.exists() and log.stat().st_size) and not os.access(path.parent, os.W_OK)
    uri = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"
    return sqlite3.connect(uri, uri=True, timeout=10, check_same_thread=False)


def let_say(connection: Connection) -> None:
    """Let questions use `says(text, words)`: whether folded words stand in a text, as parts of words too."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    raw.create_function("says", 2, _says, deterministic=True)


def _says(text: str | None, words: str) -> bool:
    lower = (text or "").lower()
    # What has nothing to take apart has no accents, and folding it costs a hundred times as much.
    return words in lower or not (is_normalized("NFKD", lower) or words not in fold(lower))


def create_file(path: Path) -> None:
    """Create the file, readable by its owner only, unless it is there."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise LibraryError(f"The library cannot be created: {error.strerror}.") from error


def sign(connection: Connection) -> None:
    """Mark the database as ours, in the transaction that is open."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


@contextmanager
def rebuilding(engine: Engine) -> Generator[Connection]:
    """One write transaction in which tables may be made anew.

    Foreign keys are off meanwhile, since dropping the old table would cascade, and are all checked
    before the commit; raises LibraryError if one points nowhere.
    """
    with for_writing(engine).connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.execute("PRAGMA foreign_keys=OFF")  # without effect inside a transaction
        try:
            with connection.begin():
                yield connection
                if orphans(connection):
                    raise LibraryError("The library could not be brought up to date.")
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def copy(path: Path, target: Path) -> None:
    """Write a compact copy of a database file, as it is now, to a file that is not there yet.

    Its write-ahead log is in it. Raises DriverError.
    """
    with closing(open_reading(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def execute(path: Path, statement: str, *values: str) -> None:
    """Run one statement on a database file that nobody has open. Raises DriverError."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


def roll_back(path: Path) -> None:
    """Undo what a killed program left half written outside the log, which no reader may do."""
    if path.with_name(f"{path.name}-journal").exists():
        with closing(sqlite3.connect(path, timeout=10)) as connection, suppress(sqlite3.Error):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def fold_log(path: Path) -> None:
    """Bring all that stands in the write-ahead log into the file and remove the log."""
    with closing(sqlite3.connect(path, timeout=10)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def rewrite(path: Path) -> bool:
    """Write the file anew with what is in it now, so that nothing stays of what was removed, neither
    there nor in the log; False if somebody who reads it held that up for a minute. Raises DriverError."""
    with closing(sqlite3.connect(path, timeout=60)) as connection:
        connection.execute("VACUUM")
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def holds(path: Path, table: str, column: str, values: Collection[str]) -> bool:
    """Whether a table of a database file that nobody writes has one of some texts in a column; also
    True where the file cannot be read."""
    marks = ", ".join("?" * len(values))
    question = f'SELECT 1 FROM "{table}" WHERE "{column}" IN ({marks}) LIMIT 1'
    try:
        with closing(open_reading(path)) as connection:
            return connection.execute(question, list(values)).fetchone() is not None
    except sqlite3.Error:
        return True


def log_of(path: Path) -> Path:
    """The write-ahead log of a database file: there while it is open, and after its program was killed."""
    return path.with_name(f"{path.name}-wal")


def logs(path: Path) -> list[Path]:
    """The files that belong to a database file and are there."""
    beside = (path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))
    return [log for log in beside if log.exists()]


def faults(checked: Path | Connection, *, quick: bool = True) -> list[str]:
    """What SQLite finds wrong with a database file, in its own words; empty if nothing.

    Without `quick`, indexes are compared with their tables as well.
    """
    check = f"PRAGMA {'quick_check' if quick else 'integrity_check'}"
    try:
        if isinstance(checked, Connection):
            return [str(row[0]) for row in checked.exec_driver_sql(check) if row[0] != "ok"]
        with closing(sqlite3.connect(checked, timeout=10)) as connection:
            rows = connection.execute(check).fetchall()
    except (sqlite3.Error, DatabaseError) as error:
        return [str(error)]
    return [str(row[0]) for row in rows if row[0] != "ok"]


def highest_ids(connection: Connection) -> dict[str, int]:
    """The highest id that each table ever had, by its name; no table is there that never had one."""
    rows = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    return {str(row[0]): int(row[1]) for row in rows}


def orphans(connection: Connection) -> list[tuple[str, int, str]]:
    """Rows whose foreign key points nowhere: table, id, the table it should point to."""
    rows = connection.execute(text("PRAGMA foreign_key_check"))
    return [(str(row[0]), int(row[1] or 0), str(row[2])) for row in rows]


@contextmanager
def told_plainly() -> Generator[None]:
    """Turn what the disk or another program does to the database into LibraryError."""
    try:
        yield
    except (DatabaseError, sqlite3.Error) as error:
        driver = error.orig if isinstance(error, DatabaseError) else error
        plain = _plain(driver or error)
        if plain is None:
            raise
        raise plain from error


def _plain(error: BaseException) -> LibraryError | None:
    words = str(error).lower()
    sentence = next((sentence for sign, sentence in _SENTENCES if sign in words), None)
    if sentence is None:
        return None
    return DamagedError(sentence) if sentence == _DAMAGED else LibraryError(sentence)


def _connected(connection: Any, _record: object) -> None:
    assert isinstance(connection, sqlite3.Connection)
    connection.isolation_level = None  # the driver begins nothing by itself
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _connected_reading(connection: Any, _record: object) -> None:
    assert isinstance(connection, sqlite3.Connection)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begun(connection: Connection) -> None:
    kind = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if kind == 'IMMEDIATE' else 'ON'}")
    connection.exec_driver_sql(f"BEGIN {kind}")
