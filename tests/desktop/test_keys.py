"""Hints in words name the keys that the user has, not those the program came with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.keys import Keys, Way
from desktop.main_window import MainWindow

Opener = Callable[[Path], MainWindow]


def says(widget: QWidget) -> str:
    """All words of the labels and buttons in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join(labels + [made.text() for made in widget.findChildren(QPushButton)])


def test_a_text_names_the_key_or_else_the_place_in_the_menus() -> None:
    keys = Keys()
    keys.take({"mark": Way("Ctrl+M", "Article › Mark claim"), "open": Way("", "File › Open")})
    assert keys.put("Press {mark} or {open}.") == "Press Ctrl+M or File › Open."
    assert keys.beside("Mark", "mark") == "Mark  (Ctrl+M)"
    assert keys.beside("Open…", "open") == "Open…"


def test_a_hint_is_told_again_only_when_keys_change() -> None:
    keys, told = Keys(), list[str]()
    ways = {"mark": Way("Ctrl+M", "")}
    keys.take(ways)
    keys.follow(lambda: told.append(keys.put("{mark}")))
    keys.take(dict(ways))
    keys.take({"mark": Way("F12", "")})
    assert told == ["Ctrl+M", "F12"]


def test_a_button_shows_its_key_and_keeps_its_name(qtbot: QtBot) -> None:
    made, keys = QPushButton("This && that"), Keys()
    qtbot.addWidget(made)
    keys.take({"join": Way("J", "")})
    keys.label(made, "join")
    assert made.text() == "This && that  (J)"
    keys.take({"join": Way("", "")})
    assert made.text() == "This && that"


def test_the_hints_of_an_empty_library_follow_changed_keys(
    open_window: Opener, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "empty")
    panels, usual = window.panels, ("Ctrl+O", "Ctrl+M", "Ctrl+F1", "F8")
    hints = (panels.articles, panels.imports, panels.claims, panels.search, panels.inspector)
    before = "\n".join(says(panel) for panel in hints)
    assert all(key in before for key in ("Ctrl+O", "Ctrl+M", "F8"))
    changed = {"open": "Ctrl+1", "mark": "F7", "next_mark": "F9", "language": "F10", "paste": ""}
    window.registry.rekey({**changed, "suggest": "Ctrl+F2"})
    after = "\n".join(says(panel) for panel in hints)
    assert not any(key in after for key in usual)
    assert all(key in after for key in ("F7", "F9", "Ctrl+1", "Ctrl+F2", "File › Paste article"))


def test_the_buttons_follow_changed_keys(window: MainWindow) -> None:
    panels = window.panels
    assert "Confirm  (C)" in says(panels.disputes)
    window.registry.rekey({"confirm": "Ctrl+Alt+9", "join": "W", "keep": "F4", "split": ""})
    assert "Confirm  (Ctrl+Alt+9)" in says(panels.disputes)
    assert "Join  (W)" in says(panels.names)
    assert "Keep  (F4)" in says(panels.questions)
    assert "Split off\n" in f"{says(panels.names)}\n"


def test_what_is_offered_names_the_key_that_takes_it(window: MainWindow, qtbot: QtBot) -> None:
    search = window.panels.search
    search.take("floot")
    qtbot.waitUntil(lambda: bool(search.says.offers))
    window.registry.rekey({"meant": "F6"})
    assert "(F6)" in search.says.buttons[0].text()
    search.take('"left open')
    qtbot.waitUntil(lambda: "cannot be read" in says(search.pages.offers))
    assert "Ctrl+F1" in says(search.pages.offers)
    window.registry.rekey({"language": "F10"})
    assert "F10" in says(search.pages.offers)
