"""How long the window keeps still, in one run: `python -m tests.benchmarks.bench_window [LIBRARY]`
with QT_QPA_PLATFORM=offscreen. LIBRARY is a folder in which the large library is kept for the next
run (2,000 articles, 60,000 statements, 5,000 disputes, stored without language work).

A heartbeat measures the longest pause of the event loop in each scenario, which should be below
100 ms; articles should open in 150 ms, and the first paint come within 1.5 times that of a bare
QMainWindow, measured in processes of their own.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.values import DisputeState
from desktop.app import make_window
from desktop.main_window import MainWindow
from desktop.panels import VIEWS
from tests.benchmarks.big_library import build

ARTICLES, DISPUTES = 2_000, 5_000
BEAT_MS = 5
STARTS = 3
LONGEST_S = 15  # that work going on beside a scenario is waited for
BARE = """
import sys, time
began = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.perf_counter() - began); sys.stdout.flush(); application.quit()
application = QApplication([])
window = Window()
window.show()
application.exec()
"""
OURS = """
import sys, time
began = time.perf_counter()
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import make_window
application = QApplication([])
window = make_window(application, Path(sys.argv[1]) / "desk", Path(sys.argv[1]) / "config")
window.painted.disconnect()
window.painted.connect(lambda: (print(time.perf_counter() - began), application.quit()))
window.show()
application.exec()
"""


class Heart:
    """Beats on the event loop and keeps the longest time between two beats beyond what it should be."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Measure anew from now on."""
        self._last, self.longest = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - BEAT_MS / 1000)
        self._last = now


class Scenarios:
    """What a journalist does in a large library, one step after another."""

    def __init__(self, window: MainWindow, rng: random.Random) -> None:
        self._window, self._rng = window, rng
        self._heart = Heart()
        self._opened: list[float] = []

    def all(self) -> None:
        """Every scenario, each with its longest pause."""
        for name, run in (
            ("open articles", self._open),
            ("step marks", self._step),
            ("scroll", self._scroll),
            ("switch layers", self._layers),
            ("filter articles", self._filter_articles),
            ("filter disputes", self._filter_disputes),
            ("triage", self._triage),
            ("scroll disputes", self._scroll_disputes),
            ("a dispute far down", self._far),
            ("undo", self._window.workspace.undo),
            *((f"go to {view}", lambda view=view: self._window.views.go(view)) for view in VIEWS),
            *((f"back to {view}", lambda view=view: self._window.views.go(view)) for view in VIEWS),
        ):
            self._measure(name, run)
        print(f"{'an article opens':24} {1000 * statistics.median(self._opened):7.0f} ms, median")
        print(f"{'':24} {1000 * max(self._opened):7.0f} ms, longest")

    def _measure(self, name: str, run: Callable[[], object]) -> None:
        QTest.qWait(50)
        self._heart.begin()
        run()
        QTest.qWait(300)
        wait_for(lambda: not self._window.workspace.jobs.busy, LONGEST_S)
        print(f"{name:24} {1000 * self._heart.longest:7.0f} ms", flush=True)

    def _open(self) -> None:
        window = self._window
        for article in self._rng.sample(window.workspace.library.articles(), 15):
            began = time.perf_counter()
            window.workspace.open_article(article.id)
            QApplication.processEvents()
            self._opened.append(time.perf_counter() - began)
            QTest.qWait(60)

    def _step(self) -> None:
        for _ in range(15):
            self._window.registry["next_mark"].trigger()
            QTest.qWait(30)

    def _scroll(self) -> None:
        bar = self._window.panels.reader.text.verticalScrollBar()
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + 120)
            QTest.qWait(1)

    def _layers(self) -> None:
        for name in ("statements_on", "disputes_on", "statements_on", "disputes_on"):
            self._window.registry[name].trigger()
            QTest.qWait(20)

    def _filter_articles(self) -> None:
        self._window.views.go("read")
        self._type(self._window.panels.articles.filter.setText, "paper bridge")

    def _filter_disputes(self) -> None:
        panel = self._window.panels.disputes
        self._window.views.go("disputes")
        self._type(panel.filters.words.setText, "boats school")
        panel.filters.words.clear()
        QTest.qWait(200)
        for box in (panel.filters.kind, panel.filters.source, panel.filters.holder):
            box.setCurrentIndex(1)
            QTest.qWait(50)
        panel.filters.clear(DisputeState.OPEN)

    def _type(self, show: Callable[[str], object], words: str) -> None:
        for end in range(1, len(words) + 1):
            show(words[:end])
            QTest.qWait(80)

    def _triage(self) -> None:
        panel = self._window.panels.disputes
        for _ in range(5):
            panel.confirm()
            QTest.qWait(20)
            panel.dismiss("misread")
            QTest.qWait(20)
            panel.postpone()
            QTest.qWait(20)

    def _scroll_disputes(self) -> None:
        bar = self._window.panels.disputes.list.verticalScrollBar()
        for _ in range(60):
            bar.setValue(bar.maximum())
            QTest.qWait(5)

    def _far(self) -> None:
        last = self._window.workspace.library.disputes(state=DisputeState.OPEN)[-1].id
        self._heart.begin()
        self._window.workspace.dispute_wanted.emit(last)


def wait_for(holds: Callable[[], object], seconds: float = 120) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        QTest.qWait(20)


def starts() -> None:
    """Seconds from the start of Qt's import to the first paint, bare and ours, in turns."""
    bare: list[float] = []
    ours: list[float] = []
    for _ in range(STARTS):
        for program, times in ((BARE, bare), (OURS, ours)):
            with tempfile.TemporaryDirectory() as place:
                command = [sys.executable, "-c", program, place]
                done = subprocess.run(command, capture_output=True, text=True, env=os.environ)
            times.append(float(done.stdout.split()[0]))
    one, other = statistics.median(bare), statistics.median(ours)
    print(f"first paint: {other:.2f} s, bare {one:.2f} s, {other / one:.2f} times")


def main() -> None:
    """Build the library unless it is there, measure, print."""
    starts()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(place) / "library"
        if not (folder / "library.db").exists():
            folder.mkdir(parents=True, exist_ok=True)
            build(folder, ARTICLES, DISPUTES, random.Random(1))
        window = make_window(application, folder, Path(place) / "config")
        window.resize(1280, 800)
        heart = Heart()
        window.show()
        wait_for(lambda: window.workspace.ready and not window.workspace.jobs.busy, 600)
        print(f"{'opening the library':24} {1000 * heart.longest:7.0f} ms", flush=True)
        Scenarios(window, random.Random(2)).all()
        window.close()


if __name__ == "__main__":
    main()
