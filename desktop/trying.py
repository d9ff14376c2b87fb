"""`--self-test`: the window is drawn where it was installed, and articles go all the way through it.

Nothing is seen unless QT_QPA_PLATFORM names a platform with a screen. The times are those of the
program: what is needed for the trial alone is imported after the window is whole.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from core.errors import CounterclaimError
from core.places import APP
from desktop.app import make_application, make_window, parse
from desktop.main_window import MainWindow

LONGEST = 120.0  # seconds that a step may take
COLOURS = 100  # a window that is drawn has more


def self_test(arguments: Sequence[str]) -> int:
    """Take every step, say a line for each with its seconds; 1 when one fails."""
    picture = parse(arguments[1:]).picture
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(arguments[:1])
    with tempfile.TemporaryDirectory(prefix="counterclaim-", ignore_cleanup_errors=True) as folder:
        window = make_window(application, Path(folder) / "library", Path(folder) / "config")
        try:
            _Walk(application, window).go(Path(folder), picture)
        except (CounterclaimError, TimeoutError) as error:
            print(f"counterclaim-desktop: {error}", flush=True)
            return 1
        finally:
            window.close()
    return 0


class _Walk:
    """Goes through one window, and says how long each step took."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application, self._window = application, window
        self._before = self._spent = 0.0

    def go(self, folder: Path, picture: Path | None) -> None:
        """All steps; raises CounterclaimError or TimeoutError at the first that fails."""
        window = self._window
        drawn, whole = list[bool](), list[bool]()
        window.painted.connect(lambda: drawn.append(True))
        window.whole.connect(lambda: whole.append(True))
        window.show()
        self._wait(lambda: drawn)
        painted, spent = time.time(), time.process_time()
        self._wait(lambda: whole and window.workspace.ready)
        self._tell_start(painted, spent)
        self._say("The window is whole and its library open.")
        from core.library import SAMPLES
        from core.library.trying import STEPS, NotWorking, bring_in

        window.files.bring(sorted(SAMPLES.iterdir())[:1])
        self._wait(lambda: not window.workspace.jobs.busy)
        articles = window.workspace.library.articles()
        if not articles:
            raise NotWorking("No article could be brought in.")
        self._say(f"“{articles[0].title}” brought in and analysed.")
        window.files.bring_samples()
        self._wait(lambda: not window.workspace.jobs.busy)
        self._say("All samples brought in.")
        window.workspace.open_article(window.workspace.library.articles()[0].id)
        self._wait(lambda: not window.workspace.jobs.busy)
        self._look(picture)
        for step in STEPS:
            if step is not bring_in:
                self._say(step(window.workspace.library, folder))
        print(f"{APP}: all works.", flush=True)

    def _tell_start(self, painted: float, spent: float) -> None:
        import psutil

        self._before = psutil.Process().create_time()
        self._tell(f"The first paint, on “{self._application.platformName()}”.", painted, spent)

    def _look(self, picture: Path | None) -> None:
        from core.library.trying import NotWorking

        grabbed = self._window.grab()
        image = grabbed.toImage()
        places = range(0, image.width(), 3), range(0, image.height(), 3)
        colours = len({image.pixel(x, y) for x in places[0] for y in places[1]})
        if picture is not None:
            grabbed.save(str(picture))
        if colours < COLOURS:
            raise NotWorking(f"The window was drawn in {colours} colours only.")
        self._say(f"Drawn: {image.width()} × {image.height()}, {colours} colours.")

    def _wait(self, holds: Callable[[], object]) -> None:
        ends = time.monotonic() + LONGEST
        while not holds():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if time.monotonic() > ends:
                raise TimeoutError(f"the step did not end within {LONGEST:.0f} seconds")

    def _say(self, words: str) -> None:
        self._tell(words, time.time(), _spent())

    def _tell(self, words: str, now: float, spent: float) -> None:
        passed, worked = now - self._before, spent - self._spent
        print(f"{passed:6.2f} s, processors {worked:5.2f} s  {words}", flush=True)
        self._before, self._spent = now, spent


def _spent() -> float:
    """Seconds that processors worked for this process and those it started."""
    import psutil

    process, told = psutil.Process(), list[float]()
    for one in (process, *process.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            told.append(sum(one.cpu_times()[:4]))  # its own and those of its children that ended
    return sum(told)
