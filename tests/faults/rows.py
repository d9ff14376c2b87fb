"""What a row of the fault plan gives, and the libraries that the rows do harm to."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from core.commands import MarkClaim
from core.library import Library
from core.settings import Settings
from core.store.connecting import open_reading
from core.values import Key
from tests.benchmarks.big_library import build

SETTINGS = Settings(workers=1)
WAITS = 5.0  # seconds in which a library must open again


@dataclass
class Row:
    """Figures of one row: how often it was tried, what was counted, and the slowest opening."""

    name: str
    tried: int = 0
    counted: dict[str, int] = field(default_factory=dict[str, int])
    slowest: float = 0.0

    def count(self, what: str, number: int = 1) -> None:
        """Count something."""
        self.counted[what] = self.counted.get(what, 0) + number

    def opened(self, seconds: float) -> None:
        """Note how long an opening took; raises AssertionError beyond five seconds."""
        assert seconds <= WAITS, f"{self.name}: opened only after {seconds:.1f} s"
        self.slowest = max(self.slowest, seconds)

    def line(self) -> str:
        """The row as a line of the table."""
        counted = ", ".join(f"{number} {what}" for what, number in self.counted.items())
        slowest = f"{self.slowest:.2f} s" if self.slowest else "–"
        return f"| {self.name} | {self.tried} | {counted or '–'} | {slowest} |"


def make(folder: Path, articles: int = 12, claims: int = 3, seed: int = 1) -> Path:
    """A library with articles, disputes, claims, its index and a backup, closed."""
    folder.mkdir(parents=True, exist_ok=True)
    build(folder, articles, 2, random.Random(seed))
    with closing(Library.open(folder, SETTINGS)) as library:
        for number, article in enumerate(library.article_ids()[:claims]):
            library.do(MarkClaim(f"Claim {number}", article, 0, 9))
        library.search("water")
        library.backup()
    return folder


def copied(made: Path, folder: Path) -> Path:
    """A copy of a library to do harm to."""
    shutil.rmtree(folder, ignore_errors=True)
    return Path(shutil.copytree(made, folder))


def reopened(home: Path, row: Row) -> Library:
    """Open a library, and note how long that took."""
    began = time.monotonic()
    library = Library.open(home, SETTINGS)
    row.opened(time.monotonic() - began)
    return library


def state(path: Path, key: Key = None) -> str:
    """A hash of all articles, claims and changes in a database file, of any revision."""
    whole = hashlib.sha256()
    with closing(open_reading(path, key)) as file:
        for question in (
            "SELECT title, text, fingerprint FROM article ORDER BY id",
            "SELECT id, text FROM claim ORDER BY id",
            "SELECT * FROM command_record ORDER BY id",
        ):
            for row in file.execute(question):
                whole.update(repr(row).encode())
    return whole.hexdigest()


def articles(path: Path) -> str:
    """A hash of the articles alone, as every revision has them."""
    with closing(open_reading(path)) as file:
        rows = file.execute("SELECT id, title, text, fingerprint FROM article ORDER BY id")
        return hashlib.sha256(repr(list(rows)).encode()).hexdigest()


def killed(
    work: Callable[[Callable[[str], None]], None], wait: Callable[[], float], words: int = 1
) -> list[str]:
    """What a child said that was killed so many seconds after so many words, or ended before."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        work(lambda word: _say(theirs, word))
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as pipe:
        said = [pipe.readline().strip() for _ in range(words)]
        time.sleep(wait())
        os.kill(child, signal.SIGKILL)
        said += pipe.read().split()
    os.waitpid(child, 0)
    return said


def _say(pipe: int, word: str) -> None:
    os.write(pipe, f"{word}\n".encode())


def timed(work: Callable[[], object]) -> float:
    """How many seconds something takes."""
    began = time.monotonic()
    work()
    return time.monotonic() - began


def let_through(home: Path) -> None:
    """Let every user of the machine come to a folder through those it lies in."""
    for folder in home.parents:
        mode = folder.stat().st_mode
        if not mode & 0o001:
            folder.chmod(mode | 0o055)
