from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QScrollArea, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.panels import VIEWS
from tests.desktop.conftest import all_widgets
from tests.desktop.walking import close_dialogs, show_everything

DIALOGS = ("paste", "export", "scale", "keys", "about")


def unnamed(root: QWidget) -> list[str]:
    """The widgets one can tab to that a screen reader has no name for."""
    found: list[str] = []
    for widget in all_widgets(root):
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QMenu | QSplitter)
        apart = widget.window() is not root.window()  # the list that a combo box opens
        if inner or apart or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_everything_one_can_tab_to_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    show_everything(window, qtbot)
    for view in VIEWS:
        window.views.go(view)
        assert unnamed(window) == []


def test_dialogs_have_names_too(window: MainWindow) -> None:
    for name in DIALOGS:
        window.registry[name].trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), name
        assert unnamed(dialog) == []
        assert dialog.windowTitle()
        close_dialogs()


def test_no_label_guesses_whether_its_text_is_markup(window: MainWindow, qtbot: QtBot) -> None:
    show_everything(window, qtbot)
    labels = [w for w in all_widgets(window) if isinstance(w, QLabel)]
    assert len(labels) > 20
    assert [w.text() for w in labels if w.textFormat() is not Qt.TextFormat.PlainText] == []


def test_tab_goes_through_a_view_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    show_everything(window, qtbot)
    window.views.go("claims")
    first = window.panels.claims.filter
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first)
    seen: list[QWidget | None] = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is first:
            break
    form = window.panels.claims.form
    order = [
        seen.index(w) for w in (form.text, form.claimant, form.verdict, form.reason, form.note)
    ]
    assert seen[-1] is first
    assert order == sorted(order)


def test_scroll_areas_do_not_scroll_sideways(window: MainWindow, qtbot: QtBot) -> None:
    show_everything(window, qtbot)
    window.resize(1024, 700)
    for view in VIEWS:
        window.views.go(view)
        qtbot.wait(30)
        for area in window.findChildren(QScrollArea):
            inner = area.widget()
            if area.isVisible() and inner is not None:
                assert inner.width() <= area.viewport().width()
