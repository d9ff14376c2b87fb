"""R1 and R7: kill -9 while whole files are written: migrating, exporting, backing up, restoring."""

from __future__ import annotations

import random
import shutil
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from core.archive import write_archive
from core.library import Library
from core.progress import Progress
from core.store import backup, restoring, sqlite
from core.store.connecting import open_reading
from core.store.database import Database
from core.store.migrations import HEAD
from core.store.schema import stored_revision
from core.values import BackupReason, ReportForm, ReportKind, ReportWish
from tests.faults.rows import SETTINGS, Row, articles, copied, killed, make, reopened, state, timed
from tests.faults.upgrading import make_old

Say = Callable[[str], None]
OLD = ("0001", "0004", "0007")


def while_backing_up(folder: Path, count: int) -> Row:
    """Each backup that is listed is whole, and what was left half is swept by the next."""
    row, made = Row("R1 kill in backup"), make(folder / "made", 60)
    path, backups, chance = made / "library.db", made / "backups", random.Random(1)
    right = state(path)

    def work(say: Say) -> None:
        say("begun")
        while True:
            backup.make_backup(path, backups, BackupReason.ASKED, 4)

    for _ in range(count):
        killed(work, lambda: chance.uniform(0, 0.25))
        row.tried += 1
        row.count("left half", len(list(backups.glob("*.tmp"))))
        for copy in (c for c in backup.list_backups(backups) if "asked" in c.name):
            assert sqlite.faults(copy) == [], f"{copy.name} is not sound"
            assert state(copy) == right, f"{copy.name} lacks something"
        backup.make_backup(path, backups, BackupReason.ASKED, 4)
        assert not list(backups.glob("*.tmp"))
    _reopen(made, row, right)
    return row


def while_restoring(folder: Path, count: int) -> Row:
    """The library is the old one or the backup, and what was there is among the backups then."""
    row, made = Row("R1 kill in restore"), make(folder / "made", 60)
    (copy,) = (one for one in backup.list_backups(made / "backups") if "asked" in one.name)
    with closing(Library.open(made, SETTINGS)) as library:
        assert library.undo() is not None
    before, after, chance = state(made / "library.db"), state(copy), random.Random(2)
    assert before != after
    lasts = timed(lambda: _restored(copied(made, folder / "one"), copy.name))
    for number in range(count):
        home = copied(made, folder / "one")

        def work(say: Say, home: Path = home) -> None:
            say("begun")
            _restored(home, copy.name)
            say("done")

        words = 1 if number % 3 else 2  # now and then when it is done
        killed(work, lambda: chance.uniform(0, lasts), words)
        row.tried += 1
        sqlite.roll_back(home / "library.db")
        with closing(open_reading(home / "library.db")) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        now = state(home / "library.db")
        assert now in (before, after), "the library is neither the old one nor the backup"
        row.count("restored", now == after)
        if now == after:
            kept = [c for c in backup.list_backups(home / "backups") if "before-restore" in c.name]
            assert [state(one) for one in kept] == [before], "what was there is not kept"
        _reopen(home, row, now)
    return row


def while_exporting(folder: Path, count: int) -> Row:
    """An archive or a report is there whole, or not at all; the library is as it was."""
    row, made, chance = Row("R1 kill in export"), make(folder / "made", 40), random.Random(3)
    right, out = state(made / "library.db"), folder / "out"
    wish = ReportWish(ReportKind.ARTICLES, ReportForm.HTML)

    def work(say: Say) -> None:
        with closing(Library.open(made, SETTINGS)) as library:
            say("begun")
            for number in range(1000):
                write_archive(made, out / f"{number}.counterclaim", Progress())
                library.report(wish, out / f"{number}.html", Progress())
                say("done")

    for _ in range(count):
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        killed(work, lambda: chance.uniform(0, 0.6))
        row.tried += 1
        for file in out.glob("*.counterclaim"):
            assert zipfile.ZipFile(file).testzip() is None, f"{file.name} is half an archive"
            row.count("archives")
        for file in out.glob("[!.]*.html"):
            assert file.read_text().rstrip().endswith("</html>"), f"{file.name} is half a report"
            row.count("reports")
        _reopen(made, row, right)
    return row


def while_migrating(folder: Path, count: int, size: int = 300) -> Row:
    """The database has the old schema or the new one, never one between, and opens afterwards."""
    row, chance = Row("R7 kill in migration"), random.Random(4)
    folder.mkdir(parents=True, exist_ok=True)
    olds = {revision: make_old(folder / f"{revision}.db", revision, size) for revision in OLD}
    right = {revision: articles(path) for revision, path in olds.items()}
    for number in range(count):
        revision = OLD[number % len(OLD)]
        home = folder / "one"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        path = Path(shutil.copyfile(olds[revision], home / "library.db"))

        def work(say: Say, path: Path = path) -> None:
            import core.store.migrations.running  # noqa: F401 - Alembic takes a second to import

            say("begun")
            Database(path).close()

        killed(work, lambda: chance.uniform(0, 0.7))
        row.tried += 1
        engine = sqlite.make_engine(path)
        found = stored_revision(engine)
        engine.dispose()
        assert found in (revision, HEAD), f"the schema is {found}"
        assert sqlite.faults(path, quick=False) == []
        assert articles(path) == right[revision]
        row.count("new" if found == HEAD else "old")
        row.opened(timed(lambda path=path: Database(path).close()))
        assert articles(path) == right[revision]
    return row


def _restored(home: Path, name: str) -> None:
    restoring.restore(home / "backups" / name, home / "library.db", home / "backups")


def _reopen(home: Path, row: Row, right: str) -> None:
    reopened(home, row).close()
    assert state(home / "library.db") == right
