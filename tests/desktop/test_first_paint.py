from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import core

PROGRAM = """
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
heavy = ("sqlalchemy", "alembic", "whoosh", "spacy", "numpy", "pint", "trafilatura")
print([name for name in heavy if name in sys.modules], window._was_painted)
window.close()
"""


def run(*arguments: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    assert run("-c", PROGRAM, str(tmp_path)).strip().endswith("[] True")


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
