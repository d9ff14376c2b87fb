"""What the command line names: files come in once the library is open, an archive is opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.library import Library
from core.progress import Progress
from desktop.app import bring, make_window, parse
from desktop.main_window import MainWindow
from tests.desktop.conftest import WAIT_MS
from tests.desktop.texts import COURIER
from tests.desktop.walking import idle


@pytest.fixture
def starting(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window that is not shown yet."""
    window = make_window(qapp, tmp_path / "desk", tmp_path / "config")
    qtbot.addWidget(window)
    yield window
    window.close()


def open_it(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workspace.opened_library, timeout=WAIT_MS):
        window.show()


def test_files_come_in_once_the_library_is_open(
    starting: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "courier.txt"
    file.write_text(COURIER, encoding="utf-8")
    bring(starting, [file])
    open_it(starting, qtbot)
    idle(starting, qtbot)
    assert [a.title for a in starting.workspace.library.articles()] == [
        "Flood kills 12 in Harrow Vale"
    ]


def test_an_archive_is_opened_in_the_folder_that_is_chosen(
    starting: MainWindow,
    qtbot: QtBot,
    library_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    archive, home = tmp_path / "away.counterclaim", tmp_path / "chosen"
    home.mkdir()
    library = Library.open(library_folder)
    library.archive(archive, Progress())
    library.close()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(home))
    open_it(starting, qtbot)
    with qtbot.waitSignal(starting.workspace.opened_library, timeout=WAIT_MS):
        starting.files.bring([archive])
    assert starting.workspace.library.path == home / "away"
    assert len(starting.workspace.library.articles()) == 3


def test_files_are_told_from_options() -> None:
    chosen = parse(["--library", "desk", "a.txt", "b.pdf"])
    assert (chosen.library, chosen.files) == (Path("desk"), [Path("a.txt"), Path("b.pdf")])
    assert parse([]).files == []
