"""How long the window keeps still while files come in: `python -m tests.benchmarks.bench_import FOLDER
[SECONDS]` with QT_QPA_PLATFORM=offscreen; `--hostile` instead of FOLDER brings in the hostile files
of `tests.faults`.

The pause should be below 100 ms (200 ms with hostile files). Of each pause it is told for how much of
it the window's own thread was at work: the rest went to other threads and other programs. Any
dialog that opens is counted, and none should.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import make_window, spare_pauses
from tests.benchmarks.heart import Heart, wait, wait_for
from tests.faults.hostile import ALL

HOSTILE = "--hostile"
SETTLED_MS = 500


def measure(folder: Path, seconds: float) -> None:
    """Bring a folder into a new library, and print what was seen."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        window = make_window(application, Path(place) / "desk", Path(place) / "config")
        spare_pauses(window)
        whole = list[bool]()
        window.whole.connect(lambda: whole.append(True))
        window.show()
        wait_for(lambda: whole)
        wait_for(lambda: window.workspace.ready and not window.workspace.jobs.busy)
        wait(SETTLED_MS)
        heart, dialogs, began = Heart(), set[str](), time.monotonic()
        window.files.bring([folder])
        wait(SETTLED_MS)  # until it is at work

        def done() -> bool:
            shown = (w for w in application.topLevelWidgets() if w.isVisible() and w is not window)
            dialogs.update(type(widget).__name__ for widget in shown)
            return not window.workspace.jobs.busy

        wait_for(done, seconds)
        took, pause, busy = time.monotonic() - began, heart.longest, window.workspace.jobs.busy
        said = Counter(record.outcome.value for record in window.workspace.library.records())
        print(f"{took:.1f} s{', not finished' if busy else ''}; load {os.getloadavg()[0]:.1f}")
        print(
            f"longest pause {pause.length:.0f} ms, the window at work for {pause.own:.0f} of them"
        )
        print(f"files: {dict(said)}; dialogs: {sorted(dialogs)}")
        print(f"said: {window.message.sentence}")
        window.close()


def main() -> None:
    """Measure with a folder, or with one that the hostile files are written into."""
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1_800
    if sys.argv[1] != HOSTILE:
        return measure(Path(sys.argv[1]), seconds)
    with tempfile.TemporaryDirectory() as place:
        for name, make in ALL.items():
            (Path(place) / name).write_bytes(make())
        return measure(Path(place), seconds)


if __name__ == "__main__":
    main()
