"""`passphrase`: setting the library's passphrase, changing it, taking it away."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from core.cli.asking import ask_new, key_for, read_from
from core.cli.terminal import print_json, progress_bar, say
from core.errors import PassphraseError
from core.library import Library
from core.places import default_library

_FORGOTTEN = "Keep it in a safe place: nobody can recover a forgotten passphrase."
_GIVEN = (
    "The library has the new passphrase, and so have its backups and kept files. Archives, exports and "
    "copies that lie elsewhere are as they were, and a disk may keep traces of files that were written "
    "over."
)
_TAKEN = "The library, its backups and its kept files have no passphrase any more."


def passphrase(given: Namespace) -> int:
    """`passphrase`: exit code 1 where something keeps the old state."""
    path: Path = given.library or default_library()
    key = key_for(given)
    if given.what == "set" and key:
        raise PassphraseError("This library has a passphrase. Use `passphrase change`.")
    if given.what != "set" and not key:
        raise PassphraseError("This library has no passphrase.")
    new = None
    if given.what != "remove":
        say(_FORGOTTEN)
        new = read_from(given.new_file) if given.new_file else ask_new()
    with progress_bar(given) as progress:
        problems = Library.change_passphrase(path, key, new, progress)
    if given.json:
        print_json({"passphrase": new is not None, "problems": list(problems)})
    else:
        say("\n".join((_GIVEN if new else _TAKEN, *problems)))
    return int(bool(problems))
