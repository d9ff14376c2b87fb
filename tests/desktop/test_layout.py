from __future__ import annotations

from pathlib import Path

from desktop.layout import Layout
from desktop.marks import Layer
from desktop.theme import Choice


def test_a_new_layout_has_the_usual_values(layout: Layout) -> None:
    assert (layout.theme, layout.points) == (Choice.SYSTEM, 12.0)
    assert layout.layers == frozenset(Layer)
    assert layout.article(Path("/a/desk")) is None


def test_what_is_kept_is_there_next_time(layout: Layout, tmp_path: Path) -> None:
    layout.keep(Choice.DARK, 15, frozenset(Layer) - {Layer.HEDGES})
    layout.keep_article(Path("/a/desk"), 7)
    again = Layout(tmp_path / "config")
    assert (again.theme, again.points, again.article(Path("/a/desk"))) == (Choice.DARK, 15.0, 7)
    assert again.article(Path("/b/desk")) is None
    assert again.layers == frozenset(Layer) - {Layer.HEDGES}


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[General]\ntheme=plaid\npoints=large\n")
    layout = Layout(tmp_path)
    assert (layout.theme, layout.points) == (Choice.SYSTEM, 12.0)
