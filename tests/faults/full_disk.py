"""R2: the disk fills up in the midst of each thing that writes: one sentence, nothing half, and all is
well once there is room. With a small disk of memory where one may be mounted, else with a limit on how
large a file may become."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from core.archive import write_archive
from core.commands import MarkClaim
from core.errors import CounterclaimError
from core.library import Library
from core.progress import Progress
from core.store import articles as stored
from core.store import originals
from core.store.backup import list_backups
from core.store.cabinet import FolderOriginals
from core.store.database import Database
from core.text import fingerprint
from tests.core.store.making import TEXT, draft
from tests.faults.rows import SETTINGS, Row, copied, make, reopened, state
from tests.faults.upgrading import make_old

MEGABYTES = 24
Fill = Callable[[], None]


def while_full(folder: Path, count: int) -> Row:
    """Fill the disk in each thing that writes, in turn; what it is done with is in the row."""
    with _small_disk(folder / "disk") as (disk, mounted):
        row = Row(f"R2 disk full ({'tmpfs' if mounted else 'limit on files'})")
        made = make(folder / "made", 12)
        make_old(folder / "old.db", "0007", 200)
        for number in range(count):
            name = list(OPS)[number % len(OPS)]
            home = copied(made, disk / "home")
            if name == "migrate":
                shutil.copyfile(folder / "old.db", home / "library.db")
            before = _files(home)
            said = _in_child(OPS[name], home, partial(_fill, disk, mounted=mounted))
            (disk / "filler").unlink(missing_ok=True)
            assert said["error"], f"{name}: went through on a full disk"
            assert said["known"], f"{name}: {said['error']}"
            assert said["error"].endswith("."), said["error"]
            assert not (_files(home) - before), f"{name} left {_files(home) - before}"
            row.tried += 1
            row.count(name)
            _well_again(home, said["state"], row)
    return row


def _well_again(home: Path, acknowledged: str, row: Row) -> None:
    with closing(reopened(home, row)) as library:
        if acknowledged:
            assert state(home / "library.db") == acknowledged, "something acknowledged was lost"
        assert library.check(Progress()) == []
        library.do(MarkClaim("It works again", library.article_ids()[0], 0, 9))
        assert library.search("works again").total > 0
        library.backup()


def _files(home: Path) -> set[str]:
    """What is there that is no part of the database's or the index's own workings."""
    return {
        str(path.relative_to(home))
        for path in home.rglob("*")
        if path.is_file() and "library.db" not in path.name and "index" not in path.parts
        and path.name not in ("working", "owner")
    }  # fmt: skip


# --- what writes; each is told when to have the disk full


def _import(home: Path, fill: Fill) -> None:
    with closing(Database(home / "library.db")) as database:
        fill()
        text = f"{TEXT} {'And so on. ' * 20_000}"
        with database.writing() as session:
            kept = originals.keep_original(
                session, FolderOriginals(home / "originals"), text.encode(), "a.txt"
            )
            stored.add_draft(session, draft(text, "New"), kept, fingerprint(text))


def _annotate(home: Path, fill: Fill) -> None:
    with closing(Library.open(home, SETTINGS)) as library:
        article = library.article_ids()[0]
        library.do(MarkClaim("Acknowledged", article, 0, 9))
        _acknowledge(home)
        fill()
        for number in range(1000):
            library.do(MarkClaim("x" * 20_000, article, 0, 9))
            _acknowledge(home)
            assert number < 999


def _undo(home: Path, fill: Fill) -> None:
    with closing(Library.open(home, SETTINGS)) as library:
        article = library.article_ids()[0]
        for _ in range(3):
            library.do(MarkClaim("y" * 60_000, article, 0, 9))
        _acknowledge(home)
        fill()
        for _ in range(1000):
            _ = library.undo(), library.redo()
            _acknowledge(home)


def _index(home: Path, fill: Fill) -> None:
    with closing(Library.open(home, SETTINGS)) as library:
        article = library.article_ids()[0]
        library.do(MarkClaim("z" * 60_000, article, 0, 9))
        _acknowledge(home)
        fill()
        library.rebuild_index(Progress())


def _migrate(home: Path, fill: Fill) -> None:
    _acknowledge(home)
    fill()
    Library.open(home, SETTINGS).close()


def _export(home: Path, fill: Fill) -> None:
    _acknowledge(home)
    fill()
    write_archive(home, home / "out.counterclaim", Progress())


def _back_up(home: Path, fill: Fill) -> None:
    with closing(Library.open(home, SETTINGS)) as library:
        _acknowledge(home)
        fill()
        library.backup()


def _restore(home: Path, fill: Fill) -> None:
    _acknowledge(home)
    fill()
    Library.restore(home, list_backups(home / "backups")[0].name, Progress())


OPS: dict[str, Callable[[Path, Fill], None]] = {
    "import": _import,
    "annotate": _annotate,
    "undo": _undo,
    "index": _index,
    "migrate": _migrate,
    "export": _export,
    "backup": _back_up,
    "restore": _restore,
}
_STATE = "acknowledged"


def _acknowledge(home: Path) -> None:
    os.write(int(os.environ[_STATE]), f"{state(home / 'library.db')}\n".encode())


# --- the disk


def _in_child(work: Callable[[Path, Fill], None], home: Path, fill: Fill) -> dict[str, str]:
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        os.environ[_STATE] = str(theirs)
        told = {"error": "", "known": ""}
        try:
            work(home, fill)
        except CounterclaimError as error:
            told = {"error": str(error), "known": "yes"}
        except BaseException as error:  # noqa: BLE001 - whatever else it is, it is a fault
            told = {"error": repr(error), "known": ""}
        os.write(theirs, f"{json.dumps(told)}\n".encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as pipe:
        *states, told = pipe.read().splitlines()
    os.waitpid(child, 0)
    return json.loads(told) | {"state": states[-1] if states else ""}


def _fill(disk: Path, *, mounted: bool) -> None:
    if not mounted:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        return
    with (disk / "filler").open("wb", buffering=0) as filler:
        for size in (1 << 20, 1 << 12):
            while True:
                try:
                    filler.write(bytes(size))
                except OSError:
                    break


@contextmanager
def _small_disk(place: Path) -> Generator[tuple[Path, bool]]:
    place.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(place)]
    root = hasattr(os, "getuid") and os.getuid() == 0
    mounted = root and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield place, mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(place)], check=True)
