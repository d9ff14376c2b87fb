"""Whether the library in a folder has a passphrase, and whether one opens it.

Beside the database lies a small file under the same passphrase. It says that the library has one,
tells a wrong passphrase from a damaged database, and holds the former passphrase while that is being
changed.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from core.errors import PassphraseError
from core.store import sqlite
from core.store.connecting import cipher, connect, driver_errors, is_plain, open_reading, opens
from core.store.enciphering import UNFINISHED
from core.store.files import to_disk
from core.values import Key, Passphrase

DATABASE = "library.db"
MARK = "passphrase.db"
WRONG = "The passphrase does not open this library."
NEEDED = "This library has a passphrase."
NONE = "This library has no passphrase."
_AMID = (
    "The program ended while the passphrase was being changed: the former one opens this library."
)


def has_passphrase(folder: Path) -> bool:
    """Whether the library in a folder has a passphrase, as far as can be told without it.

    Not for a library that is open here, see `is_plain`.
    """
    if not (folder / MARK).exists():
        return False
    database = folder / DATABASE
    try:
        return not is_plain(database)
    except OSError:  # it is gone, or of somebody else
        return True


def refuse_without(folder: Path, key: Key) -> None:
    """Raises PassphraseError where a passphrase is missing, or given for a library without; whether
    it is right is not looked at."""
    if key is None and has_passphrase(folder):
        cipher()
        raise PassphraseError(NEEDED)
    if key is not None:
        cipher()
        database = folder / DATABASE
        if database.exists() and is_plain(database):
            raise PassphraseError(NONE)


def refuse_wrong(folder: Path, key: Key) -> None:
    """Raises PassphraseError where a passphrase is missing, wrong, or given for a library without.

    Nothing is said of damage: where the small file beside it opens, the passphrase is right.
    """
    refuse_without(folder, key)
    if key is None:
        return
    database = folder / DATABASE
    there = database.exists() and database.stat().st_size > 0
    if there and opens(database, key):
        return
    if opens(folder / MARK, key):
        former = former_of(folder, key)
        if there and former and opens(database, former):
            raise PassphraseError(_AMID)
    elif there or (folder / MARK).exists():
        raise PassphraseError(WRONG)


def write_mark(folder: Path, key: Passphrase, former: Key = None) -> None:
    """Write the small file anew, whole or not at all. Raises OSError, `driver_errors`."""
    made = folder / (MARK + UNFINISHED)
    made.unlink(missing_ok=True)
    sqlite.create_file(made)
    with closing(connect(made, key)) as file, file:
        file.execute("CREATE TABLE former (passphrase TEXT)")
        file.execute("INSERT INTO former VALUES (?)", (former.secret if former else None,))
    to_disk(made)
    made.replace(folder / MARK)
    to_disk(folder)


def former_of(folder: Path, key: Passphrase) -> Key:
    """The passphrase that there was before this one, while that is being changed."""
    try:
        with closing(open_reading(folder / MARK, key)) as file:
            row = file.execute("SELECT passphrase FROM former").fetchone()
    except driver_errors():  # it is under a passphrase that was to be the next
        return None
    return Passphrase(row[0]) if row and row[0] else None
