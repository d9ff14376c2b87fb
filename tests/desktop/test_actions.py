from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from desktop.actions import Actions
from desktop.specs import MENUS, SPECS


def test_every_action_has_a_menu_words_a_tooltip_and_a_key() -> None:
    for spec in SPECS:
        assert spec.menu.partition("/")[0] in MENUS
        assert spec.tip
        assert all(not QKeySequence(key).isEmpty() for key in spec.keys.split(", "))


def test_no_key_means_two_things() -> None:
    keys = Counter(key for spec in SPECS for key in spec.keys.split(", "))
    assert [key for key, times in keys.items() if times > 1] == []


def test_letters_alone_are_keys_of_a_panel_only() -> None:
    assert all(spec.local for spec in SPECS if len(spec.keys) == 1)


def test_menus_and_list_hold_every_action(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.title(window.menuBar())
    actions.fill()
    held = {a for menu in window.findChildren(QMenu) for a in menu.actions() if a.objectName()}
    assert held == set(actions)
    assert len(actions.listed()) == len(SPECS)
    assert ("File", "Open", "Ctrl+O") in actions.listed()


def test_menu_letters_differ_within_a_menu() -> None:
    for menu in {spec.menu for spec in SPECS}:
        texts = [spec.text for spec in SPECS if spec.menu == menu]
        letters = Counter(t[t.index("&") + 1].lower() for t in texts if "&" in t)
        assert [letter for letter, times in letters.items() if times > 1] == [], menu


def test_an_action_is_on_when_all_it_needs_holds(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.enable({"claim"})
    assert not actions["appear"].isEnabled()
    assert actions["link"].isEnabled()
    assert actions["quit"].isEnabled()
    actions.enable({"claim", "selection"})
    assert actions["appear"].isEnabled()


def test_undo_is_named(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.rename("undo", "Mark claim")
    assert actions["undo"].text() == "&Undo mark claim"
    actions.rename("undo", "")
    assert actions["undo"].text() == "&Undo"
