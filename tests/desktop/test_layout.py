from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from core.settings import Settings
from desktop.layout import RECENT, Layout, Place
from desktop.look import USUAL_POINTS, Look
from desktop.marks import Layer
from desktop.theme import Choice

DESK, OTHER = Path("/a/desk"), Path("/b/desk")


def test_a_new_layout_has_the_usual_values(layout: Layout) -> None:
    preferred = layout.preferred
    assert (preferred.theme, preferred.look) == (Choice.SYSTEM, Look())
    assert preferred.layers == frozenset(Layer)
    assert (preferred.keys, preferred.library) == ({}, None)
    assert preferred.settings == Settings.from_environment()
    assert layout.places(DESK) == ([], 0)
    assert (layout.recent, layout.view, list(layout.hidden_panels)) == ([], "", [])
    assert not layout.steps(DESK)


def test_what_is_preferred_is_there_next_time(layout: Layout, tmp_path: Path) -> None:
    preferred = layout.preferred
    preferred.theme, preferred.look = Choice.CONTRAST, Look("A, B & C", 15, 56)
    preferred.layers = frozenset(Layer) - {Layer.HEDGES}
    preferred.keys = {"mark": "Ctrl+,", "find": "", "redo": "Ctrl+Y, Ctrl+G"}
    preferred.workers, preferred.backups_kept, preferred.library = 3, 5, DESK
    again = Layout(tmp_path / "config").preferred
    assert (again.theme, again.look) == (Choice.CONTRAST, Look("A, B & C", 15, 56))
    assert again.layers == frozenset(Layer) - {Layer.HEDGES}
    assert again.keys == {"mark": "Ctrl+,", "find": "", "redo": "Ctrl+Y, Ctrl+G"}
    assert (again.settings.workers, again.settings.backups_kept) == (3, 5)
    assert again.library == DESK
    again.keys = {}
    assert again.keys == {}


def test_what_was_open_is_there_next_time(layout: Layout, tmp_path: Path) -> None:
    layout.keep_places(DESK, [Place(7, 120), Place(3)], 1)
    layout.keep_steps(DESK, True)
    layout.keep_panels("claims", ["inspector_on"])
    again = Layout(tmp_path / "config")
    assert again.places(DESK) == ([Place(7, 120), Place(3, 0)], 1)
    assert again.places(OTHER) == ([], 0)
    assert again.steps(DESK)
    assert not again.steps(OTHER)
    assert (again.view, list(again.hidden_panels)) == ("claims", ["inspector_on"])


def test_what_was_run_last_comes_first_and_once(layout: Layout) -> None:
    for name in ("open", "mark", "open"):
        layout.keep_recent(name)
    assert layout.recent == ["open", "mark"]
    for number in range(RECENT):
        layout.keep_recent(f"action{number}")
    assert len(layout.recent) == RECENT
    assert "mark" not in layout.recent


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    lines = "theme=plaid\nlook=Sans|huge|1\nworkers=many\nbackups=0\ntabs__a_desk=9 x 3:4 5:"
    (tmp_path / "window.ini").write_text(f"[General]\n{lines}\n")
    layout = Layout(tmp_path)
    preferred = layout.preferred
    assert (preferred.theme, preferred.look) == (Choice.SYSTEM, Look())
    assert preferred.settings == Settings.from_environment()
    assert layout.places(DESK) == ([Place(3, 4)], 0)


def test_a_look_stays_within_what_can_be_read() -> None:
    assert Look.read("Sans|500|9").points < 50
    assert Look.read("Sans|500|9").width == Look().width
    assert Look.read(Look("Sans", USUAL_POINTS, 0).written) == Look("Sans", USUAL_POINTS, 0)


def test_the_settings_are_one_file(layout: Layout, tmp_path: Path) -> None:
    layout.preferred.theme = Choice.DARK
    file = tmp_path / "config" / "window.ini"
    assert QSettings(str(file), QSettings.Format.IniFormat).value("theme") == "dark"
