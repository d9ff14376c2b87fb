"""An hour at work at random in a large library: `python -m tests.faults.soak FOLDER [--minutes 60]`.

Imports, edits, undo, searches, exports and backups; every minute what must always hold is looked at, and
a line is printed with memory, open files and threads. Ends with 1 if something did not hold, or grew. The
library is made with 20,000 articles unless there is one in the folder.
"""

from __future__ import annotations

import argparse
import gc
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from core.commands import ChangeClaim, MarkClaim, RemoveClaim, TagClaim
from core.errors import CounterclaimError
from core.library import Library
from core.progress import Progress
from core.store import articles, language
from core.text import fingerprint
from core.values import ReportForm, ReportKind, ReportWish
from tests.benchmarks.big_library import WORDS, World, article
from tests.faults.rows import SETTINGS

EVERY = 60.0  # seconds between two looks
MEMORY = 1.25  # times what it was once warm may be used at the end
HANDLES = 12  # more than when warm may be open


@dataclass
class Soak:
    """One library at work; `claims` are those that must be there."""

    library: Library
    folder: Path
    chance: random.Random
    claims: dict[int, str] = field(default_factory=dict[int, str])
    done: Counter[str] = field(default_factory=Counter[str])

    def step(self) -> None:
        """Do one thing."""
        name, work = self.chance.choices(STEPS, [one[0] for one in WEIGHTS])[0]
        try:
            work(self)
        except CounterclaimError as error:
            name = f"{name}: {error}"
        self.done[name] += 1

    def import_one(self) -> None:
        """An article with its analysis, as an import stores it."""
        number = self.chance.randrange(1 << 30)
        made, analysis = article(self.chance, number, World(self.chance), 12)
        with self.library._database.writing() as session:
            id = articles.add_draft(session, made, None, fingerprint(made.text))
            language.write_analysis(session, id, analysis, "1")

    def mark(self) -> None:
        """A claim."""
        ids = self.library.article_ids()
        at, words = self.chance.choice(ids), f"Claim {self.chance.randrange(1 << 40)}"
        (made,) = self.library.do(MarkClaim(words, at, 0, 9)).claims
        self.claims[made] = words

    def change(self) -> None:
        """A claim in other words, with a tag, or gone."""
        if self.claims:
            id = self.chance.choice(list(self.claims))
            match self.chance.randrange(3):
                case 0:
                    words = f"{self.claims[id].split('·')[0]}· {self.chance.randrange(1000)}"
                    self.library.do(ChangeClaim(id, {"text": words}))
                    self.claims[id] = words
                case 1:
                    self.library.do(TagClaim(id, f"tag {self.chance.randrange(20)}"))
                case _:
                    self.library.do(RemoveClaim(id))
                    del self.claims[id]

    def undo(self) -> None:
        """One change back and made again."""
        if self.library.undo() is not None:
            self.library.redo()

    def search(self) -> None:
        """Some words, with hits."""
        words = " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 3)))
        self.library.searches.answer(words, 50, Progress())

    def export(self) -> None:
        """A report of an article."""
        wish = ReportWish(
            ReportKind.ARTICLES, ReportForm.HTML, (self.chance.choice(self.library.article_ids()),)
        )
        self.library.report(wish, self.folder / "report.html", Progress())

    def back_up(self) -> None:
        """A backup."""
        self.library.backup()

    def look(self) -> list[str]:
        """What does not hold: a claim acknowledged is as it was, and is found."""
        held = {claim.id: claim.text for claim in self.library.claims()}
        wrong = [
            f"claim {id} is gone" for id, words in self.claims.items() if held.get(id) != words
        ]
        for id in self.chance.sample(sorted(self.claims), min(10, len(self.claims))):
            words = f'"{self.claims[id].split("·")[0].strip()}"'
            hits = self.library.search(words).hits
            if id not in [hit.id for hit in hits]:
                wrong.append(f"claim {id} is not found by {words}")
        return wrong


WEIGHTS: tuple[tuple[int, str, Callable[[Soak], None]], ...] = (
    (10, "imports", Soak.import_one),
    (20, "claims", Soak.mark),
    (20, "edits", Soak.change),
    (15, "undo and redo", Soak.undo),
    (40, "searches", Soak.search),
    (1, "exports", Soak.export),
    (0, "backups", Soak.back_up),
)
STEPS = [(name, work) for _, name, work in WEIGHTS]


def soak(folder: Path, minutes: float, seed: int) -> int:
    """Work for so long; how many things did not hold."""
    process, wrong = psutil.Process(), list[str]()
    began = looked = time.monotonic()
    warm: tuple[int, int] | None = None
    memory = files = 0
    print("| minute | done | memory MB | files | threads | wrong |\n|---|---|---|---|---|---|")
    with closing(Library.open(folder, SETTINGS)) as library:
        worker = Soak(library, folder.parent, random.Random(seed))
        while time.monotonic() < began + 60 * minutes:
            worker.step()
            if time.monotonic() - looked >= EVERY:
                looked = time.monotonic()
                wrong += worker.look()
                gc.collect()
                memory, files = process.memory_info().rss >> 20, _handles(process, folder)
                minute = round((looked - began) / 60)
                line = f"| {minute} | {worker.done.total()} | {memory} | {files} "
                print(f"{line}| {process.num_threads()} | {len(wrong)} |", flush=True)
                if minute >= 5 and warm is None:
                    warm = memory, files
                if minute % 10 == 0:
                    worker.back_up()
        wrong += library.check(Progress())
    if warm and memory > MEMORY * warm[0]:
        wrong.append(f"memory grew from {warm[0]} to {memory} MB")
    if warm and files > warm[1] + HANDLES:
        wrong.append(f"open files grew from {warm[1]} to {files}")
    print(", ".join(f"{number} {name}" for name, number in worker.done.items()))
    print("\n".join(wrong) or "All of it holds.")
    return len(wrong)


def _handles(process: psutil.Process, folder: Path) -> int:
    """Open files without those of the index, which has more segments at one time than at another."""
    index = str(folder / "index")
    held = sum(file.path.startswith(index) for file in process.open_files())
    return process.num_fds() - held


def main() -> int:
    """Make the library unless it is there, and work in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=round(time.time()))
    given = parser.parse_args()
    if not (given.folder / "library.db").exists():
        made = (str(given.folder), str(given.articles), str(given.articles // 10))
        command = [sys.executable, "-m", "tests.benchmarks.big_library", *made]
        subprocess.run(command, check=True)
    return bool(soak(given.folder.absolute(), given.minutes, given.seed))


if __name__ == "__main__":
    sys.exit(main())
