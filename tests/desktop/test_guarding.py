"""A library that is lost, damaged, in use or without its index: offered, restored, read, made anew."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.library import Library
from core.progress import Progress
from core.values import BackupReason
from desktop.app import make_window
from desktop.dialogs.restore import RestoreDialog
from desktop.main_window import MainWindow
from desktop.refused import RefusedPage
from tests.desktop.conftest import WAIT_MS, Opener
from tests.desktop.walking import dialog_of, idle, mark_claim, open_article


@pytest.fixture
def lost(library_folder: Path) -> Path:
    """A library with a backup, whose database was overwritten afterwards."""
    library = Library.open(library_folder)
    library.backup()
    library.close()
    database = library_folder / "library.db"
    database.write_bytes(database.read_bytes()[:5000] + b"\xff" * 40_000)
    return library_folder


@pytest.fixture
def refused(qtbot: QtBot, qapp: QApplication, tmp_path: Path, lost: Path) -> MainWindow:
    """The window on that library."""
    window = make_window(qapp, lost, tmp_path / "config")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.workspace.refused_library, timeout=WAIT_MS):
        window.show()
    return window


def restoring(window: MainWindow, qtbot: QtBot) -> RestoreDialog:
    """The dialog, once the backups were looked at."""
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None, timeout=WAIT_MS)
    idle(window, qtbot)
    dialog = dialog_of(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    return dialog


def page_of(window: MainWindow) -> RefusedPage:
    """The page that says why the library was not opened."""
    page = window.findChild(RefusedPage)
    assert isinstance(page, RefusedPage)
    return page


def press_button(page: RefusedPage, words: str) -> None:
    """Click a button of the page that is shown."""
    shown = page.currentWidget()
    assert shown is not None
    next(b for b in shown.findChildren(QPushButton) if words in b.text()).click()


def test_a_damaged_library_is_offered_its_newest_backup_and_kept(
    refused: MainWindow, qtbot: QtBot, lost: Path
) -> None:
    page = page_of(refused)
    assert page.currentWidget() is page.damaged
    press_button(page, "Restore")
    dialog = restoring(refused, qtbot)
    assert dialog.chosen is not None
    assert dialog.chosen.backup.sound
    with qtbot.waitSignal(refused.workspace.opened_library, timeout=WAIT_MS):
        dialog.bring.click()
    idle(refused, qtbot)
    assert len(refused.workspace.library.articles()) == 3
    assert "kept" in refused.message.sentence
    assert [path for path in (lost / "backups").iterdir() if path.name.endswith("-damaged")]


def test_what_would_be_missing_is_said_and_a_claim_made_since_is_gone(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.library.backup()
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    window.registry["restore"].trigger()
    dialog = restoring(window, qtbot)
    assert "1 claim would be missing:" in dialog.says.toPlainText()
    assert "340 houses" in dialog.says.toPlainText()
    with qtbot.waitSignal(window.workspace.opened_library, timeout=WAIT_MS):
        qtbot.keyClick(dialog.bring, Qt.Key.Key_Space)
    idle(window, qtbot)
    assert window.workspace.library.claims() == []
    reasons = [
        one.backup.reason for one in Library.backups(window.workspace.library.path, Progress())
    ]
    assert reasons[0] is BackupReason.RESTORE


def test_a_library_in_use_says_who_has_it_and_can_be_read(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, library_folder: Path
) -> None:
    other = Library.open(library_folder)
    window = make_window(qapp, library_folder, tmp_path / "config")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.workspace.refused_library, timeout=WAIT_MS):
        window.show()
    page = page_of(window)
    assert page.currentWidget() is page.readable
    with qtbot.waitSignal(window.workspace.opened_library, timeout=WAIT_MS):
        press_button(page, "reading")
    idle(window, qtbot)
    assert "reading" in window.windowTitle()
    open_article(window, "Flood kills")
    assert window.panels.reader.shown is not None
    mark_claim(window, "340 houses were under water")
    idle(window, qtbot)
    assert "reading only" in window.message.sentence
    assert other.claims() == []
    window.close()
    other.close()


def test_without_its_index_the_library_is_searched_and_the_index_made_anew(
    open_window: Opener, library_folder: Path, qtbot: QtBot
) -> None:
    shutil.rmtree(library_folder / "index")
    window = open_window(library_folder)
    library = window.workspace.library
    made: list[bool] = []
    window.workspace.changed.connect(lambda changes: made.append(bool(changes.searches)))
    window.panels.search.focus_box("flood")
    window.panels.search.search()
    qtbot.waitUntil(lambda: bool(made), timeout=WAIT_MS)
    assert not library.index_due
    window.registry["search"].trigger()
    window.panels.search.search()
    qtbot.waitUntil(
        lambda: bool(r := window.panels.search.result) and not r.rebuilding, timeout=WAIT_MS
    )
    assert window.panels.search.result is not None
    assert window.panels.search.result.total > 0


def test_that_the_index_is_being_made_is_said(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.library.index_due = True
    window.registry["search"].trigger()
    window.panels.search.take("flood")
    idle(window, qtbot)
    assert "being rebuilt" in window.panels.search.says.sentence.text()
    assert window.panels.search.result is not None
    assert window.panels.search.result.total > 0


@pytest.mark.skipif(os.name == "nt", reason="a file that is mapped cannot be cut off there")
def test_an_index_lost_while_it_is_used_is_made_anew_by_itself(
    window: MainWindow, qtbot: QtBot
) -> None:
    idle(window, qtbot)
    library = window.workspace.library
    for file in (library.path / "index").rglob("*"):
        if file.suffix == ".pst":
            os.truncate(file, 10)
    assert library.searches.answer("flood", 10, Progress()).rebuilding
    qtbot.waitUntil(lambda: not library.index_due, timeout=WAIT_MS)
    idle(window, qtbot)
    assert not library.searches.answer("flood", 10, Progress()).rebuilding
