from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.icons import icon
from desktop.theme import DARK, LIGHT, Choice, Colours, Theme, contrast, style_sheet

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
INKS = ("text", "muted", "dispute", "claim", "statement", "good", "bad")
GROUNDS = ("base", "window", "alternate")


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_words_can_be_read_on_every_ground(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    "ground",
    ["claim_ground", "active_ground", "difference_ground", "hit_ground", "error_ground", "button"],
)
def test_words_can_be_read_on_every_mark(colours: Colours, ground: str) -> None:
    assert contrast(colours.text, getattr(colours, ground)) >= 4.5


@THEMES
def test_underlines_and_borders_can_be_seen(colours: Colours) -> None:
    for ground in ("base", "claim_ground", "active_ground"):
        assert contrast(colours.dispute, getattr(colours, ground)) >= 3
        assert contrast(colours.statement, getattr(colours, ground)) >= 3
    assert contrast(colours.field, colours.base) >= 3
    assert contrast(colours.accent, colours.base) >= 3
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@THEMES
def test_the_style_sheet_leaves_nothing_open(colours: Colours) -> None:
    assert "$" not in style_sheet(colours)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_colour_is_one() -> None:
    for colours in (LIGHT, DARK):
        for field in fields(colours):
            assert re.fullmatch("#[0-9a-f]{6}", getattr(colours, field.name))


def test_choosing_changes_palette_and_icons(theme: Theme, qapp: QApplication) -> None:
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(theme.dark))
    light = icon("read", theme).pixmap(24, 24).toImage()
    theme.choose(Choice.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.base
    assert icon("read", theme).pixmap(24, 24).toImage() != light
    theme.choose(Choice.LIGHT)
    assert seen == [True, False]
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == LIGHT.text
