"""A library with a passphrase in the window: asked for, set, changed, taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.library import Library
from core.progress import Progress
from core.values import Passphrase
from desktop.app import make_window
from desktop.dialogs.passphrase import AskDialog, ChangeDialog
from desktop.main_window import MainWindow
from desktop.refused import RefusedPage
from tests.desktop.conftest import WAIT_MS
from tests.desktop.walking import idle

WORDS = "tide “and” tow"


@pytest.fixture
def sealed(library_folder: Path) -> Path:
    """A library with a passphrase."""
    assert Library.change_passphrase(library_folder, None, Passphrase(WORDS), Progress()) == ()
    return library_folder


@pytest.fixture
def asked(qtbot: QtBot, qapp: QApplication, tmp_path: Path, sealed: Path) -> MainWindow:
    """A window on it, that asks."""
    window = make_window(qapp, sealed, tmp_path / "config")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: dialog_of(window, AskDialog) is not None, timeout=WAIT_MS)
    return window


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog | None:
    """The dialog of a kind that is open."""
    return next((d for d in window.findChildren(kind) if d.isVisible()), None)


def ask_dialog(window: MainWindow) -> AskDialog:
    """The dialog that asks."""
    dialog = dialog_of(window, AskDialog)
    assert isinstance(dialog, AskDialog)
    return dialog


def test_a_wrong_passphrase_says_so_and_the_right_one_opens(
    asked: MainWindow, qtbot: QtBot
) -> None:
    dialog = ask_dialog(asked)
    assert dialog.field.echoMode() is QLineEdit.EchoMode.Password
    assert not dialog.open_button.isEnabled()
    qtbot.keyClicks(dialog.field, "something else")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in dialog.problem.text(), timeout=WAIT_MS)
    assert dialog.isVisible()
    assert dialog.field.selectedText() == "something else"
    dialog.field.setText(WORDS)
    assert dialog.problem.text() == ""
    with qtbot.waitSignal(asked.workspace.opened_library, timeout=WAIT_MS):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    idle(asked, qtbot)
    assert dialog_of(asked, AskDialog) is None
    library = asked.workspace.library
    assert not library.index_due  # it was made anew behind the window
    assert library.search("flood").total > 0


def test_who_does_not_know_it_may_open_another_library_or_try_again(
    asked: MainWindow, qtbot: QtBot
) -> None:
    ask_dialog(asked).reject()
    idle(asked, qtbot)
    (page,) = asked.findChildren(RefusedPage)
    assert page.isVisible()
    assert page.currentWidget() is page.locked
    page.locked.buttons[0].click()
    qtbot.waitUntil(lambda: dialog_of(asked, AskDialog) is not None, timeout=WAIT_MS)
    ask_dialog(asked).reject()


def test_it_is_set_changed_and_taken_away(window: MainWindow, qtbot: QtBot) -> None:
    folder = window.workspace.library.path
    for words, said in ((WORDS, "new passphrase"), ("another", "new passphrase")):
        dialog = changing(window)
        dialog.field.setText(words)
        qtbot.keyClicks(dialog.again, "not the same")
        assert not dialog.give_button.isEnabled()
        assert dialog.problem.text() == "The two are not the same."
        dialog.again.setText(words)
        with qtbot.waitSignal(window.workspace.opened_library, timeout=WAIT_MS):
            dialog.give_button.click()
        idle(window, qtbot)
        assert said in window.message.sentence
        assert window.workspace.library.key == Passphrase(words)
        assert window.workspace.library.search("flood").total > 0
    assert b"flood" not in (folder / "library.db").read_bytes()
    dialog = changing(window)
    with qtbot.waitSignal(window.workspace.opened_library, timeout=WAIT_MS):
        dialog.remove.click()
    idle(window, qtbot)
    assert "no passphrase" in window.message.sentence
    assert window.workspace.library.key is None
    assert b"flood" in (folder / "library.db").read_bytes()


def changing(window: MainWindow) -> ChangeDialog:
    """The dialog of the menu."""
    window.registry["passphrase"].trigger()
    dialog = dialog_of(window, ChangeDialog)
    assert isinstance(dialog, ChangeDialog)
    return dialog
