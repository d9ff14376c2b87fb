"""How long the window keeps still while files come in: `python -m tests.benchmarks.bench_import FOLDER
[SECONDS]` with QT_QPA_PLATFORM=offscreen; `--hostile` instead of FOLDER brings in the hostile files
of `tests.faults`, `--rebuild LIBRARY` makes the index of a copy of a library anew instead.

The pause should be below 100 ms (200 ms with hostile files). Of each pause it is told for how much of
it the window's own thread was at work: the rest went to other threads and other programs. Any
dialog that opens is counted, and none should.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication

from desktop.app import make_window, spare_pauses
from desktop.main_window import MainWindow
from tests.benchmarks.heart import Heart, wait, wait_for
from tests.faults.hostile import ALL

HOSTILE = "--hostile"
REBUILD = "--rebuild"
SETTLED_MS = 500


def measure(folder: Path, seconds: float) -> None:
    """Bring a folder into a new library, and print what was seen."""
    with tempfile.TemporaryDirectory() as place:
        window = opened(Path(place), Path(place) / "desk")
        wait_for(lambda: window.workspace.ready and not window.workspace.jobs.busy)
        wait(SETTLED_MS)
        heart = Heart()
        window.files.bring([folder])
        watch(window, heart, seconds)
        said = Counter(record.outcome.value for record in window.workspace.library.records())
        print(f"files: {dict(said)}")
        print(f"said: {window.message.sentence}")
        window.close()


def rebuild(library: Path, seconds: float) -> None:
    """Open a copy of a library whose index is lost, and print what was seen until it is there again."""
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place) / "desk"
        shutil.copytree(library, desk, ignore=shutil.ignore_patterns("index"))
        window = opened(Path(place), desk)
        heart = Heart()
        watch(window, heart, seconds)
        print(f"hits for “water” afterwards: {window.workspace.library.search('water').total:,}")
        window.close()


def opened(place: Path, desk: Path) -> MainWindow:
    """The whole window on a library."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    window = make_window(cast(QApplication, application), desk, place / "config")
    spare_pauses(window)
    whole = list[bool]()
    window.whole.connect(lambda: whole.append(True))
    window.show()
    wait_for(lambda: whole)
    return window


def watch(window: MainWindow, heart: Heart, seconds: float) -> None:
    """Wait until nothing is at work, and print how long that took and what was seen meanwhile."""
    dialogs, began = set[str](), time.monotonic()
    wait(SETTLED_MS)  # until it is at work

    def done() -> bool:
        shown = (w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window)
        dialogs.update(type(widget).__name__ for widget in shown)
        return not window.workspace.jobs.busy

    wait_for(done, seconds)
    took, pause, busy = time.monotonic() - began, heart.longest, window.workspace.jobs.busy
    print(f"{took:.1f} s{', not finished' if busy else ''}; load {os.getloadavg()[0]:.1f}")
    print(f"longest pause {pause.length:.0f} ms, the window at work for {pause.own:.0f} of them")
    print(f"dialogs: {sorted(dialogs)}")


def main() -> None:
    """Measure with a folder, or with one that the hostile files are written into."""
    if sys.argv[1] == REBUILD:
        return rebuild(Path(sys.argv[2]), 1_800)
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1_800
    if sys.argv[1] != HOSTILE:
        return measure(Path(sys.argv[1]), seconds)
    with tempfile.TemporaryDirectory() as place:
        for name, make in ALL.items():
            (Path(place) / name).write_bytes(make())
        return measure(Path(place), seconds)


if __name__ == "__main__":
    main()
