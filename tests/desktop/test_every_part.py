"""Every dialog and everything that opens within the window can be used with Tab and by ear."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import desktop
from desktop.main_window import MainWindow
from desktop.marking.drawer import Drawer, Sheet
from desktop.parts.asking import Asking
from desktop.preferences import PreferencesDialog
from desktop.questions.editor import QuestionEditor
from tests.desktop.scenes import DIALOGS, PARTS, shut
from tests.desktop.tabbing import faults


def kinds(base: type[QWidget]) -> set[type[QWidget]]:
    """What the window makes of a kind of widget, in every module of it."""
    for found in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not found.name.endswith("__main__"):
            import_module(found.name)
    mine = (kind for kind in below(base) if kind.__module__.startswith("desktop."))
    return {kind for kind in mine if not kind.__subclasses__()}


def below(base: type[QWidget]) -> set[type[QWidget]]:
    """The classes made of a class."""
    found = set(base.__subclasses__())
    return found | {deeper for kind in found for deeper in below(kind)}


def pages(shown: QWidget) -> int:
    """How many pages it has that are seen one at a time."""
    return shown.pages.count() if isinstance(shown, PreferencesDialog) else 1


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_leads_through_a_dialog(window: MainWindow, qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name](window, qtbot)
    for page in range(pages(dialog)):
        if isinstance(dialog, PreferencesDialog):
            dialog.pages.setCurrentRow(page)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        assert faults(dialog, qtbot) == []
    shut(window)


@pytest.mark.parametrize("name", PARTS)
def test_tab_leads_through_what_opens_in_the_window(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    part = PARTS[name](window, qtbot)
    assert part.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert faults(part, qtbot) == []


def test_every_dialog_is_walked(window: MainWindow, qtbot: QtBot) -> None:
    walked: set[type[QWidget]] = set()
    for scene in DIALOGS.values():
        walked.add(type(scene(window, qtbot)))
        shut(window)
    assert kinds(QDialog) - walked == set()


def test_everything_that_opens_in_place_is_walked(window: MainWindow, qtbot: QtBot) -> None:
    walked: set[type[QWidget]] = set()
    for name, scene in PARTS.items():
        if name != "palette":  # it would take the focus from the others
            part = scene(window, qtbot)
            walked |= {type(w) for w in (part, *part.findChildren(QWidget)) if w.isVisible()}
            if isinstance(part, QuestionEditor):
                part.leave()
            if isinstance(part, Drawer):
                part.close_sheet()
    assert (kinds(Sheet) | kinds(Asking)) - walked == set()
