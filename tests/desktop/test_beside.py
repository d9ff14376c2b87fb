"""The window on small screens: what stands beside the reader gives way, the rail keeps its icons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.beside import LEFT, RIGHT, Beside
from desktop.main_window import MainWindow
from tests.desktop.walking import open_article


def made(qtbot: QtBot) -> tuple[Beside, QWidget, QWidget]:
    left, middle, right = QWidget(), QWidget(), QWidget()
    middle.setMinimumSize(300, 100)
    beside = Beside(left, middle, right)
    qtbot.addWidget(beside)
    return beside, left, right


def seen(left: QWidget, right: QWidget) -> tuple[bool, bool]:
    return not left.isHidden(), not right.isHidden()


def test_what_was_wanted_last_stays_where_there_is_room_for_one(qtbot: QtBot) -> None:
    beside, left, right = made(qtbot)
    beside.show()
    beside.resize(300 + LEFT + RIGHT + 10, 200)
    assert seen(left, right) == (True, True)
    beside.resize(300 + RIGHT + 10, 200)
    assert seen(left, right) == (True, False)
    beside.want(right, True)
    assert seen(left, right) == (False, True)
    beside.resize(320, 200)
    assert seen(left, right) == (False, False)
    beside.resize(1000, 200)
    assert seen(left, right) == (True, True)


def test_what_is_not_wanted_stays_away_however_wide_it_is(qtbot: QtBot) -> None:
    beside, left, right = made(qtbot)
    beside.show()
    beside.want(left, False)
    beside.resize(1200, 200)
    assert seen(left, right) == (False, True)


def test_the_window_fits_a_screen_of_full_hd_at_200_and_at_280_percent(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_article(window, "Flood kills")
    for scale in (2.0, 2.8):
        window.resize(int(1920 / scale), int(1080 / scale))
        qtbot.wait(20)
        assert window.width() <= 1920 / scale
        assert window.height() <= 1080 / scale
        rail = window.findChild(QToolBar, "rail")
        assert isinstance(rail, QToolBar)
        assert rail.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        assert window.panels.reader.text.width() >= 300
    window.resize(1280, 800)
    qtbot.wait(20)
    assert window.panels.inspector.isVisible()
    assert rail.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon
