"""Bringing a backup back: what it would change, and doing it."""

from __future__ import annotations

import shutil
import uuid
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import LibraryError
from core.store import backup, sqlite
from core.store.connecting import driver_errors, logs, open_reading
from core.store.files import to_disk
from core.store.looking import look_over
from core.values import Backup, BackupReason, Key, RestorePreview


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in a database file, as far as it can be read: titles by fingerprint, words of
    claims by id, the number of the last change of the trail; `whole` when nothing was unreadable."""

    articles: dict[str, str] = field(default_factory=dict[str, str])
    claims: dict[int, str] = field(default_factory=dict[int, str])
    changes: int = 0
    whole: bool = True


def contents(path: Path, key: Key = None) -> Contents:
    """What stands in a database of any revision; rows are taken up to the first that is damaged."""
    found, whole = Contents(), True
    changes = 0
    try:
        with closing(open_reading(path, key)) as file:
            file.execute("PRAGMA cell_size_check = ON")
            for question, take in (
                ("SELECT fingerprint, title FROM article", found.articles),
                ("SELECT id, text FROM claim", found.claims),
            ):
                try:
                    take.update((row[0], str(row[1])) for row in file.execute(question))
                except driver_errors():
                    whole = False
            last = file.execute("SELECT max(id) FROM command_record").fetchone()
            changes = int(last[0] or 0)
    except (ValueError, *driver_errors()):
        whole = False
    return Contents(found.articles, found.claims, changes, whole)


def describe(copy: Path, held: Contents, *, sound: bool | None) -> Backup:
    """A backup as a value."""
    return Backup(
        name=copy.name,
        made=backup.made_at(copy),
        reason=backup.reason_of(copy),
        size=copy.stat().st_size,
        articles=len(held.articles) if held.whole else None,
        claims=len(held.claims) if held.whole else None,
        sound=sound,
    )


def preview(copy: Path, now: Contents, key: Key = None, *, sound: bool | None) -> RestorePreview:
    """What bringing a backup back would change in a library that holds this now."""
    then = contents(copy, key)
    return RestorePreview(
        backup=describe(copy, then, sound=sound),
        articles=_missing(now.articles, then.articles),
        claims=_missing(now.claims, then.claims),
        returning=_missing(then.articles, now.articles) if now.whole else (),
        changes=now.changes - then.changes if now.whole and then.whole else None,
        readable=now.whole,
    )


def restore(copy: Path, path: Path, folder: Path, key: Key = None) -> Path | None:
    """Put a backup in the place of the database file, which nothing may have open.

    What was there is kept in the folder of backups; gives where, None if nothing was there. The
    restored library gets a new identity, so that its index is made anew. Raises LibraryError, and
    then nothing was changed.
    """
    if not copy.is_file() or not sqlite.look_at(copy, key):
        raise LibraryError(f"{copy.name} is not a backup of a library.")
    if found := (sqlite.faults(copy, key, quick=False) or look_over(copy, key=key).faults):
        raise LibraryError(f"{copy.name} is damaged ({found[0]}); nothing was changed.")
    unfinished = path.with_suffix(".restoring")
    try:
        unfinished.unlink(missing_ok=True)
        _copy_with_new_identity(copy, unfinished, key)
        kept = _set_aside(path, folder, key)
        unfinished.replace(path)
        to_disk(path.parent)
    except (OSError, *driver_errors()) as error:
        raise LibraryError(f"The backup could not be restored: {backup.why(error)}.") from error
    finally:
        backup.discard(unfinished)
    return kept


def _missing(of: dict[str, str] | dict[int, str], held: object) -> tuple[str, ...]:
    assert isinstance(held, dict)
    return tuple(words for key, words in of.items() if key not in held)


def _copy_with_new_identity(copy: Path, target: Path, key: Key) -> None:
    sqlite.copy(copy, target, key)
    target.chmod(0o600)
    sqlite.execute(target, "UPDATE library_identity SET uuid = ?", uuid.uuid4().hex, key=key)
    to_disk(target)


def _set_aside(path: Path, folder: Path, key: Key) -> Path | None:
    # The write-ahead log must go before the file is replaced: it would be played into the new one.
    sqlite.roll_back(path, key)
    if not path.exists() or not path.stat().st_size:
        return None
    if _is_sound(path, key):
        kept = backup.make_backup(path, folder, BackupReason.RESTORE, key=key)
        sqlite.fold_log(path, key)
        return kept
    return _keep_damaged(path, folder)


def _is_sound(path: Path, key: Key) -> bool:
    try:
        return sqlite.look_at(path, key) and not look_over(path, key=key).faults
    except LibraryError:  # it is no library at all
        return False


def _keep_damaged(path: Path, folder: Path) -> Path:
    """The file as it is, with its log; it is copied first, so that at any moment one is whole."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = folder / f"{backup.stamp()}-damaged"
    for file in (path, *logs(path)):
        made = aside.with_name(aside.name + file.name.removeprefix(path.name))
        unfinished = made.with_name(f"{made.name}.tmp")
        shutil.copyfile(file, unfinished)
        unfinished.chmod(0o600)
        to_disk(unfinished)
        unfinished.replace(made)
    to_disk(folder)
    for log in logs(path):
        log.unlink()
    return aside
