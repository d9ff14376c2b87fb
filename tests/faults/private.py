"""S5, S8 and S9: nobody else may read the library, and neither program speaks to the network.

`python -m tests.faults.private FOLDER` walks through the window; it is what is watched for connections.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import IntegrityError

from core.library import Library
from core.model import Source
from core.progress import Progress
from core.store import articles as stored
from core.store.database import Database
from core.text import fingerprint
from tests.core.store.making import TEXT, draft
from tests.faults.rows import SETTINGS, Row, make

MARKER = "Seldomword-4711"
SMOKE = (
    ("import", "article.txt"),
    ("articles",),
    ("search", "flood"),
    ("export", "articles", "out.html"),
    ("archive", "out.counterclaim"),
    ("backup",),
    ("restore",),
    ("check",),
)


def modes(folder: Path, _count: int) -> Row:
    """Every folder of a library is 0700 and every file 0600, while it is open and afterwards."""
    row, home = Row("S9 file modes"), make(folder / "made", 6)
    with closing(Library.open(home, SETTINGS)) as library:
        library.rebuild_index(Progress())
        library.watch(folder, on=False)
        _modes(home, row)
    home.chmod(0o755)
    for path in home.iterdir():
        path.chmod(0o755 if path.is_dir() else 0o600)
    Library.open(home, SETTINGS).close()
    _modes(home, row)
    return row


def _modes(home: Path, row: Row) -> None:
    for path in (home, *home.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        assert path.stat().st_mode & 0o777 == wanted, f"{path}: {path.stat().st_mode:o}"
        row.tried += 1


def forgotten(folder: Path, count: int) -> Row:
    """What is deleted is written over in the file; what goes wrong names no text of an article."""
    row, path = Row("S8 deleted words and logs"), folder / "library.db"
    folder.mkdir(parents=True, exist_ok=True)
    with closing(Database(path)) as database:
        for number in range(count):
            with database.writing() as session:
                source = Source(name=f"{MARKER} {number}")
                session.add(source)
                session.flush()
                id = source.id
            with database.writing() as session:
                session.delete(session.get_one(Source, id))
            row.tried += 1
        error = _refused(database)
    assert MARKER.encode() not in path.read_bytes(), "what was deleted still stands in the file"
    assert MARKER not in error, "an error names the text of an article"
    return row


def _refused(database: Database) -> str:
    try:
        with database.writing() as session:
            for _ in range(2):
                stored.add_draft(session, draft(f"{MARKER} {TEXT}"), None, fingerprint(MARKER))
    except IntegrityError as error:
        return repr(error) + str(error)
    raise AssertionError("the same article was stored twice")


def no_connections(folder: Path, _count: int) -> Row:
    """The terminal and the window at work, each system call watched, and once without a network."""
    row = Row("S5 connections")
    if shutil.which("strace") is None:
        row.count("left out: there is no strace here")
        return row
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "article.txt").write_text(TEXT)
    for command in (*SMOKE, ("window",)):
        log = folder / "calls.txt"
        watch = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(log)]
        ended = _smoke(watch, folder, command)
        calls = re.findall(r".*AF_INET.*", log.read_text(errors="replace"))
        assert calls == [], f"{command}: {calls[:3]}"
        assert ended.returncode in (0, 1), ended.stderr[-2000:]
        assert "Traceback" not in ended.stderr, ended.stderr[-2000:]
        row.tried += 1
    row.count("connections", 0)
    if os.getuid() == 0 and shutil.which("unshare"):
        for command in (("search", "flood"), ("window",)):
            ended = _smoke(["unshare", "-n"], folder, command)
            assert ended.returncode == 0, ended.stderr[-2000:]
            row.count("without a network")
    return row


def _smoke(
    watch: list[str], folder: Path, command: tuple[str, ...]
) -> subprocess.CompletedProcess[str]:
    home = str(folder / "home")
    if command == ("window",):
        run = [sys.executable, "-m", "tests.faults.private", home]
    else:
        run = [sys.executable, "-m", "core.cli", "--library", home, *command]
    root = Path(__file__).parents[2]
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(root),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    return subprocess.run(
        [*watch, *run],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def walk(home: Path) -> None:
    """Open the window on a library, go through its views, open an article, search, close."""
    from PySide6.QtCore import QTimer

    from desktop.app import make_application, make_window
    from desktop.panels import VIEWS

    application = make_application(sys.argv[:1])
    window = make_window(application, home, home.parent / "config")

    def look() -> None:
        for view in VIEWS:
            window.views.go(view)
        window.workspace.open_article(window.workspace.library.article_ids()[0])
        window.panels.search.take("flood")
        QTimer.singleShot(3000, window.close)

    window.show()
    window.workspace.opened_library.connect(lambda _articles: QTimer.singleShot(500, look))
    application.lastWindowClosed.connect(application.quit)
    application.exec()


if __name__ == "__main__":
    walk(Path(sys.argv[1]))
