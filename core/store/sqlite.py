"""All that is particular to SQLite; another database would bring another file like this one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, cast
from unicodedata import is_normalized

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError

from core.errors import DamagedError, LibraryError
from core.store.connecting import MAGIC, cipher, connect, driver_errors, open_reading
from core.text import fold
from core.values import Key

APPLICATION_ID = 0x43434C4D  # "CCLM": tells our files from other SQLite files
_PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL may lose the last commit on power loss
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",  # what is deleted is written over at once
)
_POOLED = 24  # connections that are kept with a passphrase: each costs a tenth of a second to open
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


def make_engine(path: Path, key: Key = None, *, reading: bool = False) -> Engine:
    """An engine for a database file; a transaction begins as its option `begin` says. One for reading
    writes to no file."""
    if key:
        engine = _enciphered(path, key, reading=reading)
    elif reading:
        engine = create_engine(
            "sqlite:///", creator=lambda: open_reading(path), hide_parameters=True
        )
    else:
        engine = create_engine(
            f"sqlite:///{path}", hide_parameters=True
        )  # they would get into logs
    event.listen(engine, "connect", _connected_reading if reading else _connected)
    if not reading:
        event.listen(engine, "begin", _begun)
    return engine


def _enciphered(path: Path, key: Key, *, reading: bool) -> Engine:
    return create_engine(
        f"sqlite:///{path}",
        module=cipher(),
        creator=lambda: open_reading(path, key) if reading else connect(path, key),
        pool_size=_POOLED,
        hide_parameters=True,
    )


def for_writing(engine: Engine) -> Engine:
    """The engine with transactions that take the write lock at once, so that none fails half-way."""
    return engine.execution_options(begin="IMMEDIATE")


def look_at(path: Path, key: Key = None) -> bool:
    """Whether the file is one of ours and holds something; False when it is new or empty.

    Changes nothing in the file. Raises DamagedError if it is another program's or damaged,
    LibraryError if it cannot be read.
    """
    if not path.exists():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
        if not head:
            return False
        if (head == MAGIC) == (key is not None):
            raise DamagedError(f"{path.name} is not a Counterclaim library, or it is damaged.")
        with closing(open_reading(path, key)) as connection:
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except OSError as error:
        raise LibraryError(f"{path.name} cannot be read: {error.strerror}.") from error
    except driver_errors() as error:
        raise _plain(error) or LibraryError(f"{path.name} cannot be read.") from error
    if mark != APPLICATION_ID and (mark or tables):
        raise DamagedError(f"{path.name} belongs to another program, not to Counterclaim.")
    return mark == APPLICATION_ID


def let_say(connection: Connection) -> None:
    """Let questions use `says(text, words)`: whether folded words stand in a text, as parts of words too."""
    _raw(connection).create_function("says", 2, _says, deterministic=True)


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
        raw = _raw(connection)
        raw.execute("PRAGMA foreign_keys=OFF")  # without effect inside a transaction
        try:
            with connection.begin():
                yield connection
                if orphans(connection):
                    raise LibraryError("The library could not be brought up to date.")
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def copy(path: Path, target: Path, key: Key = None) -> None:
    """Write a compact copy of a database file, as it is now, to a file that is not there yet.

    Its write-ahead log is in it, and it has the same passphrase. Raises `driver_errors`.
    """
    with closing(open_reading(path, key)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def execute(path: Path, statement: str, *values: str, key: Key = None) -> None:
    """Run one statement on a database file that nobody has open. Raises `driver_errors`."""
    with closing(connect(path, key)) as connection, connection:
        connection.execute(statement, values)


def roll_back(path: Path, key: Key = None) -> None:
    """Undo what a killed program left half written outside the log, which no reader may do."""
    if path.with_name(f"{path.name}-journal").exists():
        with closing(connect(path, key)) as connection, suppress(*driver_errors()):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def fold_log(path: Path, key: Key = None) -> None:
    """Bring all that stands in the write-ahead log into the file and remove the log."""
    with closing(connect(path, key)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def rewrite(path: Path, key: Key = None) -> bool:
    """Write the file anew with what is in it now, so that nothing stays of what was removed, neither
    there nor in the log; False if somebody who reads it held that up for a minute. Raises
    `driver_errors`."""
    with closing(connect(path, key, timeout=60)) as connection:
        connection.execute("VACUUM")
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def holds(path: Path, table: str, column: str, values: Collection[str], key: Key = None) -> bool:
    """Whether a table of a database file that nobody writes has one of some texts in a column; also
    True where the file cannot be read."""
    marks = ", ".join("?" * len(values))
    question = f'SELECT 1 FROM "{table}" WHERE "{column}" IN ({marks}) LIMIT 1'
    try:
        with closing(open_reading(path, key)) as connection:
            return connection.execute(question, list(values)).fetchone() is not None
    except driver_errors():
        return True


def faults(checked: Path | Connection, key: Key = None, *, quick: bool = True) -> list[str]:
    """What SQLite finds wrong with a database file, in its own words; empty if nothing.

    Without `quick`, indexes are compared with their tables as well.
    """
    check = f"PRAGMA {'quick_check' if quick else 'integrity_check'}"
    try:
        if isinstance(checked, Connection):
            return [str(row[0]) for row in checked.exec_driver_sql(check) if row[0] != "ok"]
        with closing(connect(checked, key)) as connection:
            rows = connection.execute(check).fetchall()
    except (DatabaseError, *driver_errors()) as error:
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
    except (DatabaseError, *driver_errors()) as error:
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


def _raw(connection: Connection) -> sqlite3.Connection:
    return cast(sqlite3.Connection, connection.connection.driver_connection)


def _connected(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _connected_reading(connection: Any, _record: object) -> None:
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begun(connection: Connection) -> None:
    kind = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if kind == 'IMMEDIATE' else 'ON'}")
    connection.exec_driver_sql(f"BEGIN {kind}")
