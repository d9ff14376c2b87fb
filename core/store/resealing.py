"""Setting, changing and taking away the passphrase of a library that is closed.

The database goes first, as one file that takes the place of another; the kept files and the backups
follow. Where the program ends in between, the next opening goes on with them. Taking it away goes the
other way round, so that until the end the library has it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from core.errors import LibraryError
from core.store.backup import why
from core.store.cabinet import SEALED, FolderOriginals, SealedOriginals
from core.store.connecting import cipher, connect, driver_errors, is_plain, logs, opens
from core.store.enciphering import FORMER, UNFINISHED, reencipher, wipe, wipe_folder
from core.store.files import HALF, to_disk
from core.store.sealing import DATABASE, MARK, former_of, write_mark
from core.values import Key, Passphrase

CHANGING = "changing"  # is in the folder while not all of it has the passphrase of the database
_BACKUPS, _ORIGINALS, _TOPICS, _INDEX = "backups", "originals", "topics", "index"
_READABLE = "can still be read without the passphrase: delete it if you do not need it"

Tell = Callable[[int, int, str], None]


def change(folder: Path, key: Key, new: Key, tell: Tell) -> tuple[str, ...]:
    """Have a library, in which nobody is at work, under another passphrase, or none.

    Whatever happens, it opens by the old one or by the new one. Gives sentences on what could not be
    changed. Raises LibraryError; then it opens as before. It cannot be stopped.
    """
    cipher()
    problems: list[str] = []
    try:
        (folder / CHANGING).touch(mode=0o600)
        to_disk(folder)
        if new is not None:
            write_mark(folder, new, key)
        elif key is not None:
            problems += _unseal(folder, key, tell)
        tell(0, 1, "Writing the database anew")
        reencipher(folder / DATABASE, key, new)
        if new is not None:
            problems += _seal(folder, new, key, tell)
        if key is None:
            problems += _damaged(folder / _BACKUPS)
    except (OSError, *driver_errors()) as error:
        raise LibraryError(
            f"The change of the passphrase could not be finished: {why(error)}. "
            "The library opens by the one or the other."
        ) from error
    _end(folder, new)
    return tuple(problems)


def finish(folder: Path, key: Key) -> tuple[str, ...]:
    """At opening: go on with what was left undone; gives sentences on what could not be.

    `key` is known to open the library, at which nobody is at work.
    """
    for part in (folder, folder / _BACKUPS, folder / _ORIGINALS):
        for ending in (FORMER, UNFINISHED, HALF):
            for left in part.glob(f"*{ending}"):
                wipe(left)
    if key is not None:
        for left in folder.glob(".merging-*"):  # an archive, which has no passphrase
            wipe_folder(left)
    if key is None:
        if (folder / CHANGING).exists() or (folder / MARK).exists():
            _end(folder, None)
        return ()
    problems: list[str] = []
    if (folder / CHANGING).exists():
        problems += _seal(folder, key, former_of(folder, key), _silent)
        _end(folder, key)
    elif not (folder / MARK).exists():
        write_mark(folder, key)
    return tuple(problems)


def _seal(folder: Path, key: Passphrase, former: Key, tell: Tell) -> list[str]:
    """Have all but the database under the passphrase; what else can be read is written over."""
    tell(0, 1, "Moving the kept files")
    _seal_originals(folder / _ORIGINALS, key, former)
    copies, problems = _copies(folder / _BACKUPS), list[str]()
    for done, file in enumerate(copies):
        tell(done, len(copies), "Changing the backups")
        try:
            if is_plain(file):
                reencipher(file, None, key)
            elif former is not None and not opens(file, key):
                reencipher(file, former, key)
        except LibraryError as error:
            stays = _READABLE if is_plain(file) else "keeps the former passphrase"
            problems.append(f"The backup {file.name} {stays}. {error}")
    for file in (folder / _TOPICS).glob("*.toml"):
        wipe(file)  # the questions are in the database, too
    for left in (folder / _INDEX, *folder.glob(".merging-*")):
        wipe_folder(left)
    (folder / _INDEX).mkdir(mode=0o700, exist_ok=True)
    return problems


def _seal_originals(folder: Path, key: Passphrase, former: Key) -> None:
    file = folder / SEALED
    if former is not None and file.exists() and not opens(file, key):
        reencipher(file, former, key)
    plain = FolderOriginals(folder)
    with closing(SealedOriginals(folder, key)) as sealed:
        for name in sorted(plain.names()):
            if not name.startswith(SEALED):  # the file itself and its logs
                with plain.opened(name) as source:
                    sealed.put(name, source)
                wipe(folder / name)


def _unseal(folder: Path, key: Passphrase, tell: Tell) -> list[str]:
    """Have all but the database without the passphrase."""
    tell(0, 1, "Moving the kept files")
    plain = FolderOriginals(folder / _ORIGINALS)
    with closing(SealedOriginals(folder / _ORIGINALS, key)) as sealed:
        for name in sorted(sealed.names()):
            with sealed.opened(name) as source:
                plain.put(name, source)
    with closing(connect(folder / DATABASE, key)) as database:
        rows = database.execute("SELECT name, text FROM topic_file").fetchall()
    for name, text in rows:
        file = folder / _TOPICS / Path(name).name
        file.write_text(text, encoding="utf-8", newline="\n")
        file.chmod(0o600)
    copies, problems = _copies(folder / _BACKUPS), list[str]()
    for done, file in enumerate(copies):
        tell(done, len(copies), "Changing the backups")
        try:
            if not is_plain(file):
                reencipher(file, key, None)
        except LibraryError as error:
            problems.append(f"The backup {file.name} keeps the passphrase. {error}")
    return problems


def _damaged(folder: Path) -> list[str]:
    """What was set aside because it was damaged cannot be written anew."""
    return [f"{file.name} {_READABLE}." for file in sorted(folder.glob("*-damaged*"))]


def _copies(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.db") if path.is_file())


def _silent(_done: int, _total: int, _note: str) -> None:
    return


def _end(folder: Path, key: Key) -> None:
    """All has the passphrase that the database has."""
    if key is None:
        sealed = folder / _ORIGINALS / SEALED
        for file in (folder / MARK, sealed, *logs(sealed)):
            file.unlink(missing_ok=True)
    else:
        write_mark(folder, key)
    (folder / CHANGING).unlink(missing_ok=True)
    with suppress(OSError):
        to_disk(folder)
    if key is None:  # an index on the disk is made anew; there was none with the passphrase
        shutil.rmtree(folder / _INDEX, ignore_errors=True)
        (folder / _INDEX).mkdir(mode=0o700, exist_ok=True)
