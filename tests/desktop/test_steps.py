"""What to look at first: shown after the samples, each card goes to its place, closed for good."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.values import DisputeKind
from desktop.dialogs.report import ExportDialog
from desktop.main_window import MainWindow
from desktop.steps import find_steps
from tests.desktop.conftest import Opener
from tests.desktop.walking import close_dialogs, dialog_of, idle


def shown(window: MainWindow, qtbot: QtBot) -> list[str]:
    idle(window, qtbot)
    return [button.accessibleName() for button in window.desk.guide.bar.buttons]


def test_the_cards_appear_with_the_samples_and_go_to_their_places(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert shown(window, qtbot) == []
    window.files.samples_in.emit()
    names = shown(window, qtbot)
    assert any("Figures" in name or "figure" in name for name in names)
    bar = window.desk.guide.bar
    window.activateWindow()
    bar.buttons[0].setFocus()
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Space)
    assert window.views.view == "disputes"
    current = window.panels.disputes.current
    assert current is not None
    assert current.kind is DisputeKind.FIGURES
    place = next(i for i, name in enumerate(names) if "person" in name)
    bar.buttons[place].click()
    assert window.views.view == "search"
    assert window.panels.search.box.text().startswith("holder:")
    bar.buttons[-1].click()
    assert isinstance(dialog_of(ExportDialog), ExportDialog)
    close_dialogs()


def test_closed_is_closed_for_good_and_the_menu_brings_it_back(
    window: MainWindow, open_window: Opener, library_folder: Path, qtbot: QtBot
) -> None:
    window.files.samples_in.emit()
    assert len(shown(window, qtbot)) >= 3
    window.close()
    again = open_window(library_folder)
    assert len(shown(again, qtbot)) >= 3
    again.activateWindow()
    again.desk.guide.bar.closer.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is again.desk.guide.bar.closer)
    qtbot.keyClick(again.desk.guide.bar.closer, Qt.Key.Key_Space)
    assert not again.desk.guide.bar.isVisible()
    again.close()
    third = open_window(library_folder)
    assert shown(third, qtbot) == []
    third.registry["steps"].trigger()
    assert len(shown(third, qtbot)) >= 3


def test_an_empty_library_has_nothing_to_look_at(open_window: Opener, tmp_path: Path) -> None:
    window = open_window(tmp_path / "empty")
    assert find_steps(window.workspace.library) == []
    assert not window.registry["steps"].isEnabled()
