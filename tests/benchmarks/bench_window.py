"""How long the window keeps still, in one run: `python -m tests.benchmarks.bench_window [LIBRARY]`
with QT_QPA_PLATFORM=offscreen. LIBRARY is a folder in which the large library is kept for the next
run (2,000 articles, 60,000 statements, 5,000 disputes, stored without language work).

A heartbeat measures the longest pause of the event loop in each scenario, which should be below
100 ms in the best of three runs; articles should open in 150 ms, and the first paint come within 1.5 times that of a bare
QMainWindow, measured in processes of their own.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import make_window, spare_pauses
from tests.benchmarks.heart import Heart, wait_for
from tests.benchmarks.window_scenarios import Scenarios

ARTICLES, DISPUTES = 2_000, 5_000
STARTS = 7
RUNS = 3
LIMIT_MS = 100
MEASURED = ("first paint", "first paint, processor", "with its frame", "with its frame, processor")
BUILDER = "tests.benchmarks.big_library"
BARE = """
import sys, time
began, own = time.perf_counter(), time.process_time()
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.perf_counter() - began, time.process_time() - own)
        application.quit()
application = QApplication([])
window = Window()
window.show()
application.exec()
"""
OURS = """
import sys, time
began, own = time.perf_counter(), time.process_time()
import gc
gc.disable()  # as desktop.__main__ does
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import make_application, make_window
application = make_application([])
window = make_window(application, Path(sys.argv[1]) / "desk", Path(sys.argv[1]) / "config")
window.painted.disconnect()
def say():
    print(time.perf_counter() - began, time.process_time() - own, end=" ")
def framed():
    window.frame
    window.repaint()
    say()
    application.quit()
window.painted.connect(say)
window.painted.connect(lambda: QTimer.singleShot(0, framed))
window.show()
application.exec()
"""


def starts() -> None:
    """Seconds from the start of Qt's import to the first paint, bare and ours, in turns."""
    times: dict[str, list[tuple[float, ...]]] = {BARE: [], OURS: []}
    with tempfile.TemporaryDirectory() as place:
        # Where the program is installed its modules are compiled, so they are here at the first turn.
        compiled = os.environ | {"PYTHONPYCACHEPREFIX": place, "PYTHONDONTWRITEBYTECODE": ""}
        for turn in range(STARTS + 1):
            for program in (BARE, OURS):
                command = [sys.executable, "-c", program, f"{place}/{turn}"]
                done = subprocess.run(
                    command, capture_output=True, text=True, env=compiled, check=True
                )
                times[program] += [tuple(map(float, done.stdout.split()))] if turn else []
    for measured, kind in enumerate(MEASURED):
        one, other = (
            [t[place] for t in times[p]] for p, place in ((BARE, measured % 2), (OURS, measured))
        )
        for how, figure in (("median", statistics.median), ("least", min)):
            ours, bare = figure(other), figure(one)
            print(f"{kind}, {how}: {ours:.3f} s, bare {bare:.3f} s, {ours / bare:.2f} times")


def measure(folder: Path) -> None:
    """The scenarios on a copy of a library, in this process; a line for each."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        copy = shutil.copytree(folder, Path(place) / "copy")  # what is changed is not kept
        window = make_window(application, copy, Path(place) / "config")
        spare_pauses(window)
        window.resize(1280, 800)
        heart, whole = Heart(), list[bool]()
        window.whole.connect(lambda: whole.append(True))
        window.show()
        wait_for(lambda: whole)  # asking for the workspace before would make all parts at once
        heart.begin()
        wait_for(lambda: window.workspace.ready and not window.workspace.jobs.busy, 600)
        Scenarios(window, heart, random.Random(2)).all()
        window.close()


def scenarios(folder: Path) -> None:
    """Each scenario in several runs, and the least and the longest of its pauses.

    Other programs make every pause longer and none shorter: what the least has is ours.
    """
    runs: dict[str, list[tuple[float, ...]]] = {}
    command = [sys.executable, "-m", "tests.benchmarks.bench_window", "--measure", str(folder)]
    for _ in range(RUNS):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        for line in done.stdout.splitlines():
            name, *figures = line.split("\t")
            runs.setdefault(name, []).append(tuple(map(float, figures)))
    print(f"{'longest pause, ms':28} {'least':>7} {'at work':>8} {'load':>5} {'most':>7}")
    for name, figures in runs.items():
        pause, own, load = min(figures)
        print(f"{name:28} {pause:7.0f} {own:8.0f} {load:5.1f} {max(figures)[0]:7.0f}")
    long = [name for name, figures in runs.items() if min(figures)[0] > LIMIT_MS]
    print(f"over {LIMIT_MS} ms in each of {RUNS} runs: {', '.join(long) or 'none'}")


def main() -> None:
    """Build the library unless it is there, measure, print."""
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]))
        return
    starts()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(place) / "library"
        # In a process of its own: what it imports would not be imported by the window.
        numbers = [str(ARTICLES), str(DISPUTES)]
        subprocess.run([sys.executable, "-m", BUILDER, str(folder), *numbers], check=True)
        scenarios(folder)


if __name__ == "__main__":
    main()
