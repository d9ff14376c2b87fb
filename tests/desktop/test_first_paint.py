from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import core
from desktop.app import make_window
from desktop.main_window import MainWindow

MOST = 12  # of our modules before the first paint; there are some 200
PROGRAM = (
    f"MOST = {MOST}"
    + """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import make_window

application = QApplication([])
window = make_window(application, Path(sys.argv[1]) / "desk", Path(sys.argv[1]) / "config")
window.painted.disconnect()
window.painted.connect(application.quit)
window.show()
application.exec()
heavy = ("sqlalchemy", "alembic", "whoosh", "spacy", "numpy", "pint", "trafilatura", "dataclasses")
parts = ("core.values", "core.text", "desktop.workspace", "desktop.panels", "desktop.reporting")
ours = [name for name in sys.modules if name.startswith(("core.", "desktop."))]
print([name for name in heavy + parts if name in sys.modules], len(ours) <= MOST, window._frame)
window.close()
"""
)


def run(*arguments: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    assert run("-c", PROGRAM, str(tmp_path)).strip().endswith("[] True None")


def made(qtbot: QtBot, qapp: QApplication, folder: Path) -> MainWindow:
    """A window that opens no library."""
    window = make_window(qapp, folder / "desk", folder / "config")
    window.whole.disconnect()
    qtbot.addWidget(window)
    return window


def test_nothing_jumps_when_the_parts_take_the_place_of_the_front(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = made(qtbot, qapp, tmp_path)
    window.painted.disconnect()
    with qtbot.waitSignal(window.painted):
        window.show()
    qtbot.waitUntil(window.frame.body.isVisible)
    first = window.grab().toImage()
    assert window._parts is None
    with qtbot.waitSignal(window.whole, timeout=30_000):
        window.make_rest()
    qtbot.wait(50)
    assert window.grab().toImage() == first


def test_what_is_chosen_at_the_rail_at_once_is_shown_when_it_is_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = made(qtbot, qapp, tmp_path)
    window.painted.disconnect()
    window.registry["names"].trigger()
    assert window._parts is None
    assert window.views.view == "names"
    assert window.panels.names.isVisibleTo(window)


def test_a_window_closed_before_it_is_whole_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = made(qtbot, qapp, tmp_path)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.resize(780, 600)
    window.close()
    qtbot.wait(50)
    assert window._parts is None
    assert made(qtbot, qapp, tmp_path).size() == window.size()


def test_a_worker_process_does_not_load_qt() -> None:
    program = "import sys, desktop.__main__; print([m for m in sys.modules if 'PySide' in m])"
    assert run("-c", program).strip() == "[]"


def test_the_program_starts_and_opens_the_library(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    arguments = [sys.executable, "-m", "desktop", "--library", str(folder)]
    with subprocess.Popen(arguments, env=environment, stderr=subprocess.PIPE, text=True) as program:
        end = time.monotonic() + 30
        while not (folder / "library.db").exists() and time.monotonic() < end:
            time.sleep(0.05)
        assert program.poll() is None
        assert (folder / "library.db").exists()
        program.terminate()
        assert "Traceback" not in program.communicate()[1]


def test_the_program_says_its_version() -> None:
    assert core.__version__ in run("-m", "desktop", "--version")
