"""Driving the window by keys, for the scenarios of marking."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.values import Claim, DeletionWish
from desktop.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def claims(window: MainWindow) -> list[Claim]:
    """All claims, newest first."""
    return window.workspace.library.claims()


def keys(qtbot: QtBot, window: MainWindow, *given: Qt.Key) -> None:
    """Press keys on whatever has the focus."""
    window.activateWindow()
    for key in given:
        qtbot.keyClick(QApplication.focusWidget() or window, key)


def delete(qtbot: QtBot, window: MainWindow, article: int) -> None:
    """Delete an article for good, and wait until it is gone."""
    with qtbot.waitSignal(window.workspace.changed, timeout=20_000):
        window.workspace.delete_article(DeletionWish(article), lambda _done: None)


def focused(qtbot: QtBot, widget: QWidget) -> None:
    """Wait until a widget has the focus."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)


def shortcut(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Press a key of the window while others are held."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def ask_question(window: MainWindow) -> tuple[int, int]:
    """The ids of a question with positions and of its second position."""
    asked = next(q for q in window.workspace.library.questions() if len(q.positions) > 1)
    return asked.id, asked.positions[1].id


def choose(qtbot: QtBot, field: QWidget, id: int) -> None:
    """Choose a value of a list by the arrow keys."""
    field.setFocus()
    focused(qtbot, field)
    while field.currentData() != id:  # type: ignore[attr-defined]
        before = field.currentIndex()  # type: ignore[attr-defined]
        qtbot.keyClick(field, Qt.Key.Key_Down)
        assert field.currentIndex() != before  # type: ignore[attr-defined]
