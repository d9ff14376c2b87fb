"""Parts of a window for the tests; whatever a test leaves behind fails it."""

from __future__ import annotations

import multiprocessing
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.progress import Progress
from desktop.app import make_window
from desktop.layout import Layout
from desktop.main_window import MainWindow
from desktop.theme import Theme
from tests.desktop.texts import ARTICLES

WAIT_MS = 60_000


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and logs of a test go into its own folder."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture(autouse=True)
def nothing_left_running(qapp: QApplication) -> Iterator[None]:
    """A thread, a process or a top-level window that a test leaves behind fails it.

    Threads of Qt's pools are not Python's: it keeps a dummy for each it has seen and never learns
    of their end; JobRunner.close waits for them.
    """
    before = set(qapp.topLevelWidgets())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pyright: ignore
    threads = [t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)]
    assert threads == [threading.main_thread()]
    assert multiprocessing.active_children() == []
    assert [w for w in qapp.topLevelWidgets() if w not in before and w.isVisible()] == []


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme of the application."""
    made = Theme(qapp)
    made.dress(qapp)
    yield made
    made.deleteLater()


@pytest.fixture(scope="session")
def brought_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with three articles of two outlets that differ on a figure, made once."""
    from core.library import Library

    files, folder = tmp_path_factory.mktemp("articles"), tmp_path_factory.mktemp("made") / "desk"
    for name, text in ARTICLES.items():
        (files / name).write_text(text, encoding="utf-8")
    library = Library.open(folder)
    library.ingest([files], Progress())
    library.search("flood")
    library.close()
    return folder


@pytest.fixture
def library_folder(brought_in: Path, tmp_path: Path) -> Path:
    """A copy of that library for one test."""
    return Path(shutil.copytree(brought_in, tmp_path / "desk"))


Opener = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Opens the real window on a library and waits until it is there; a bug in a job fails."""
    bugs: list[Exception] = []

    def open_it(folder: Path) -> MainWindow:
        window = make_window(qapp, folder, tmp_path / "config")
        qtbot.addWidget(window)
        window.workspace.bug.connect(bugs.append)
        with qtbot.waitSignal(window.workspace.opened_library, timeout=WAIT_MS):
            window.show()
        return window

    yield open_it
    assert bugs == []


@pytest.fixture
def window(open_window: Opener, library_folder: Path) -> MainWindow:
    """The window on the three articles."""
    return open_window(library_folder)


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """A layout that remembers nothing yet."""
    return Layout(tmp_path / "config")


def all_widgets(root: QWidget) -> list[QWidget]:
    """The widget and everything in it."""
    return [root, *root.findChildren(QWidget)]
