"""A walk with Tab through every view: all can be reached, named, and seen to have the focus."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.panels import VIEWS
from desktop.theme import Choice
from tests.desktop.tabbing import faults
from tests.desktop.walking import idle, show_everything


@pytest.mark.parametrize("view", VIEWS)
def test_tab_leads_through_a_view(window: MainWindow, qtbot: QtBot, view: str) -> None:
    show_everything(window, qtbot)
    window.desk.tabs.open_front()
    window.registry["steps"].setChecked(True)
    window.views.go(view)
    idle(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert faults(window, qtbot) == []


def test_the_focus_shows_in_the_palette_and_in_high_contrast(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.theme.choose(Choice.CONTRAST)
    show_everything(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.views.go("claims")
    assert faults(window, qtbot) == []
    window.registry["palette"].trigger()
    assert QApplication.focusWidget() is window.desk.palette.box
    window.desk.palette.shut()
    window.theme.choose(Choice.LIGHT)
