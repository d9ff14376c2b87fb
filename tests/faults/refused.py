"""R6 and the rest of R2: folders that may not be written, files that may not be read, drives that are
gone, clocks put back: one sentence, nothing half written, and all is well afterwards."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.archive import write_archive
from core.commands import MarkClaim
from core.library import Library
from core.progress import Progress
from core.store.backup import list_backups
from tests.faults.rows import SETTINGS, Row, copied, let_through, make, reopened, state
from tests.faults.sharing import NOBODY, as_nobody, said_by

Case = Callable[[Path, Row], None]


def refused(folder: Path, count: int) -> Row:
    """Each of the situations, in turn."""
    row, made = Row("R6 refused by the system"), make(folder / "made", 8)
    for number in range(count):
        name = list(CASES)[number % len(CASES)]
        if name in FOR_ROOT and os.getuid() != 0:
            row.count(f"{name} left out: only root can mount or be somebody else")
            continue
        home = copied(made, folder / "home")
        CASES[name](home, row)
        with closing(reopened(home, row)) as library:
            assert library.check(Progress()) == []
            library.do(MarkClaim("It works again", 1, 0, 9))
            assert library.search("works again").total > 0
        row.tried += 1
        row.count(name)
    return row


def _read_only_drive(home: Path, _row: Row) -> None:
    """As a drive mounted for reading: said, and it can be read."""
    _run("mount", "--bind", home, home)
    _run("mount", "-o", "remount,bind,ro", home)
    try:
        before = state(home / "library.db")
        assert "Read-only" in said_by(lambda: Library.open(home, SETTINGS))
        with closing(Library.open(home, SETTINGS, reading=True)) as library:
            assert library.articles()
            assert library.search("water").total > 0
        assert "Read-only" in said_by(
            lambda: write_archive(home, home / "out.counterclaim", Progress())
        )
        assert state(home / "library.db") == before
    finally:
        _run("umount", "-l", home)


def _unwritable_folder(home: Path, _row: Row) -> None:
    """The folder of another user's, who let everybody read it."""
    let_through(home)
    for path in (home, *home.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    told = as_nobody(lambda: Library.open(home, SETTINGS))
    assert "cannot be opened" in told, told
    assert "not known" not in told, told
    assert as_nobody(lambda: _only_read(home)) == ""


def _only_read(home: Path) -> None:
    with closing(Library.open(home, SETTINGS, reading=True)) as library:
        assert library.search("water").total > 0


def _unreadable_database(home: Path, _row: Row) -> None:
    """EACCES on the database itself."""
    for path in (home, *home.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    let_through(home)
    (home / "library.db").chmod(0)
    told = as_nobody(lambda: Library.open(home, SETTINGS))
    assert "Permission denied" in told, told
    assert "not known" not in told, told
    for path in (home, *home.rglob("*")):
        os.chown(path, 0, 0)
    (home / "library.db").chmod(0o600)


def _drive_gone(home: Path, _row: Row) -> None:
    """The folder goes away while the library is open, and comes back."""
    away = home.with_name("away")
    with closing(Library.open(home, SETTINGS)) as library:
        home.rename(away)
        for work in (
            library.backup,
            lambda: library.rebuild_index(Progress()),
            lambda: write_archive(home, home.parent / "out.counterclaim", Progress()),
        ):
            assert said_by(work)
        away.rename(home)
        library.do(MarkClaim("Here again", 1, 0, 9))


def _drive_not_there(_home: Path, _row: Row) -> None:
    """The drive is not there when the library is opened: nothing is made in its place."""
    missing = Path("/proc/counterclaim/library")
    assert "cannot be opened" in said_by(lambda: Library.open(missing, SETTINGS))


def _export_refused(home: Path, _row: Row) -> None:
    """A report and an archive into a folder that takes none."""
    with closing(Library.open(home, SETTINGS)) as library:
        target = Path("/proc/nowhere/out.counterclaim")
        assert said_by(lambda: library.archive(target, Progress()))


def _backups_refused(home: Path, _row: Row) -> None:
    """The folder of backups is a file: the library opens, and says so."""
    for path in (home / "backups").iterdir():
        path.unlink()
    (home / "backups").rmdir()
    (home / "backups").write_text("in the way")
    assert "cannot be opened" in said_by(lambda: Library.open(home, SETTINGS))
    (home / "backups").unlink()


def _clock_back(home: Path, _row: Row) -> None:
    """All was written and backed up in what is the future now."""
    ahead = datetime.now(UTC) + timedelta(days=700)
    for number, copy in enumerate(list_backups(home / "backups")):
        copy.rename(copy.with_name(f"{ahead:%Y-%m-%dT%H-%M-%S}-00000{number}Z-daily.db"))
    for path in (home, *home.rglob("*")):
        os.utime(path, (ahead.timestamp(), ahead.timestamp()))
    with closing(Library.open(home, SETTINGS)) as library:
        made = [
            one
            for one in library.backups(home, Progress())
            if one.backup.made < ahead - timedelta(days=1)
        ]
        assert made, "no backup was made because of those of the future"
        library.do(MarkClaim("In the past", 1, 0, 9))
        assert library.search("past").total > 0
        assert library.undo()


def _run(*command: str | Path) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


CASES: dict[str, Case] = {
    "clock put back": _clock_back,
    "drive gone": _drive_gone,
    "drive not there": _drive_not_there,
    "export refused": _export_refused,
    "backups refused": _backups_refused,
    "read-only drive": _read_only_drive,
    "unwritable folder": _unwritable_folder,
    "unreadable database": _unreadable_database,
}
FOR_ROOT = frozenset(("read-only drive", "unwritable folder", "unreadable database"))
