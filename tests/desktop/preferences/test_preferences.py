"""The preferences on the real window: applied at once, kept, and there at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from core.places import default_library
from core.settings import Settings
from desktop.dialogs.scale import ScaleDialog
from desktop.main_window import MainWindow
from desktop.marks import Layer
from desktop.preferences import PreferencesDialog
from desktop.preferences.keys import KeysPage
from tests.desktop.conftest import Opener
from tests.desktop.walking import close_dialogs, dialog_of, idle, marks, open_article

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    """The preferences, opened by their key."""
    window.activateWindow()
    window.panels.articles.list.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Comma, CTRL)
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def keys_page(window: MainWindow, qtbot: QtBot, action: str) -> KeysPage:
    dialog = opened(window, qtbot)
    dialog.pages.setCurrentRow(2)
    dialog.keys.choose(action)
    return dialog.keys


def give(page: KeysPage, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Press a key for the chosen action."""
    page.key.setFocus()
    with qtbot.waitSignal(page.key.pressed, timeout=3000):
        qtbot.keyClick(page.key, key, held)


def test_theme_type_and_marks_hold_at_once_and_stay(
    window: MainWindow, open_window: Opener, library_folder: Path, qtbot: QtBot
) -> None:
    open_article(window, "Flood kills")
    dialog = opened(window, qtbot)
    page = dialog.reading
    buttons = {made.text(): made for made in page.findChildren(QRadioButton)}
    buttons["High contrast"].click()
    assert window.theme.choice == "contrast"
    page.family.setCurrentText(page.family.itemText(1))
    page.points.setValue(17)
    page.width_of.setCurrentText("Narrow")
    look = window.panels.reader.look
    assert (look.family, look.points, look.width) == (page.family.itemText(1), 17, 56)
    boxes = {made.text(): made for made in page.findChildren(QCheckBox)}
    boxes["Mark statements"].click()
    assert marks(window, Layer.STATEMENTS) == []
    dialog.close()
    window.close()
    again = open_window(library_folder)
    assert again.theme.choice == "contrast"
    assert again.panels.reader.look == look
    assert Layer.STATEMENTS not in again.panels.reader.header.layers
    again.registry["theme_light"].trigger()


def test_the_language_is_kept_for_the_next_start(window: MainWindow, qtbot: QtBot) -> None:
    field = opened(window, qtbot).reading.language
    names = [field.itemText(row) for row in range(field.count())]
    assert names == ["As the system", "English", "Deutsch"]
    preferred = window.remembered.preferred
    assert (field.currentText(), preferred.language) == ("As the system", "")
    for key, code in ((Qt.Key.Key_Down, "en"), (Qt.Key.Key_Down, "de"), (Qt.Key.Key_Home, "")):
        qtbot.keyClick(field, key)
        assert preferred.language == code
    assert window.registry["quit"].text() == "&Quit"
    preferred.language = "xx"  # nobody speaks it
    assert preferred.language == ""


def test_what_is_chosen_elsewhere_is_shown_in_the_preferences(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    window.registry["theme_dark"].trigger()
    checked = [b.text() for b in dialog.reading.findChildren(QRadioButton) if b.isChecked()]
    assert checked == ["Dark"]
    window.registry["theme_light"].trigger()


def test_backups_and_workers_are_told_to_the_open_library(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot).library
    page.kept.setValue(2)
    page.workers.setValue(1)
    idle(window, qtbot)
    for _ in range(4):
        window.workspace.library.backup()
    assert len(list((window.workspace.library.path / "backups").glob("*-asked.db"))) <= 2
    assert window.remembered.preferred.settings.workers == 1
    page.workers.setValue(0)
    assert window.remembered.preferred.settings.workers == Settings().workers


def test_the_library_to_start_with_and_the_verdicts(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot).library
    preferred = window.remembered.preferred
    assert not page.at_start.isChecked()
    page.at_start.click()
    assert preferred.library == window.workspace.library.path
    page.at_start.click()
    assert preferred.library is None
    assert default_library() != window.workspace.library.path
    window.registry["scale"].trigger()
    assert isinstance(dialog_of(ScaleDialog), ScaleDialog)
    close_dialogs()


def test_a_key_is_changed_and_works(
    window: MainWindow, open_window: Opener, library_folder: Path, qtbot: QtBot
) -> None:
    page = keys_page(window, qtbot, "disputes")
    give(page, qtbot, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert window.registry.keys("disputes") == "F6"
    assert "F6" in window.registry["disputes"].toolTip()
    page.window().close()
    window.close()
    again = open_window(library_folder)
    again.activateWindow()
    again.panels.articles.list.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert again.views.view == "disputes"
    page = keys_page(again, qtbot, "disputes")
    page.usual.click()
    assert again.registry.keys("disputes") == "Ctrl+2"
    assert again.remembered.preferred.keys == {}


def test_a_key_that_is_taken_says_by_what_and_can_be_taken_over(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = keys_page(window, qtbot, "check")
    give(page, qtbot, Qt.Key.Key_B, CTRL)
    assert window.registry.keys("check") == "Ctrl+Shift+K"
    assert page.take.isVisible()
    assert "Back up now" in page._says.text()
    page.take.click()
    assert window.registry.keys("check") == "Ctrl+B"
    assert window.registry.keys("backup") == ""
    page.choose("backup")
    page.usual.click()
    assert page.take.isVisible()
    page.all_usual.click()
    assert window.registry.keys("backup") == "Ctrl+B"
    assert window.registry.keys("check") == "Ctrl+Shift+K"


def test_an_action_can_have_no_key(window: MainWindow, qtbot: QtBot) -> None:
    page = keys_page(window, qtbot, "reveal")
    page.none.click()
    assert window.registry["reveal"].shortcuts() == []
    assert page.current is not None
    assert page.current.name == "reveal"
    page.filter.setText("nothing like it")
    assert page.current is None
    assert not page.key.isEnabled()


@pytest.mark.parametrize(
    ("name", "key", "taken"),
    [
        ("find", "Ctrl+O", "open"),
        ("find", "F6", ""),
        ("confirm", "J", ""),
        ("confirm", "D", "dismiss"),
    ],
)
def test_keys_of_two_panels_do_not_meet(
    window: MainWindow, name: str, key: str, taken: str
) -> None:
    assert window.registry.taken(name, QKeySequence(key)) == taken
