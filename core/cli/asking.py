"""The passphrase that opens a library: from a file, from standard input, or asked for."""

from __future__ import annotations

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path

from core.errors import PassphraseError
from core.library import Library
from core.places import default_library
from core.values import Key, Passphrase

_TRIES = 3
_LONGEST = 10_000  # characters of a line


def key_for(given: Namespace) -> Key:
    """What opens the library that the command line names; None for one without a passphrase.

    Raises PassphraseError for one that is wrong, missing where nobody can be asked, or not needed.
    """
    path: Path = given.library or default_library()
    file: Path | None = given.passphrase_file
    if file is not None:
        return read_from(file)
    if not Library.has_passphrase(path):
        return None
    if not sys.stdin.isatty():
        raise PassphraseError("This library has a passphrase. Give it with --passphrase-file FILE.")
    return _ask(path)


def read_from(file: Path) -> Passphrase:
    """The first line of a file; of standard input for “-”. Raises PassphraseError."""
    try:
        if str(file) == "-":
            line = sys.stdin.readline(_LONGEST)
        else:
            with file.open(encoding="utf-8-sig") as opened:
                line = opened.readline(_LONGEST)
    except (OSError, UnicodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise PassphraseError(f"The passphrase cannot be read from {file}: {why}.") from error
    return Passphrase(line.rstrip("\r\n"))


def ask_new() -> Passphrase:
    """Ask for a new one, twice. Raises PassphraseError where the two differ, or nobody can be asked."""
    if not sys.stdin.isatty():
        raise PassphraseError("Give the new passphrase with --new-file FILE.")
    made = Passphrase(getpass("New passphrase: "))
    if Passphrase(getpass("The same again: ")) != made:
        raise PassphraseError("The two were not the same; nothing was changed.")
    return made


def _ask(path: Path) -> Passphrase:
    for _ in range(_TRIES - 1):
        try:
            return _asked(path)
        except PassphraseError as error:
            print(error, file=sys.stderr)
    return _asked(path)


def _asked(path: Path) -> Passphrase:
    key = Passphrase(getpass("Passphrase: "))
    Library.check_passphrase(path, key)
    return key
