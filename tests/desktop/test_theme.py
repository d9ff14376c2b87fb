from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.icons import icon
from desktop.theme import CONTRAST, DARK, LIGHT, Choice, Colours, Theme, contrast, style_sheet

ALL = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
THEMES = pytest.mark.parametrize("colours", [*ALL.values()], ids=[*ALL])
GROUNDS = ("base", "window", "alternate", "button")
MARKS = (
    "claim_ground",
    "dispute_ground",
    "active_ground",
    "difference_ground",
    "added_ground",
    "hit_ground",
    "error_ground",
)
INKS = ("text", "muted", "dispute", "claim", "statement", "good", "bad", "accent")
SIGNS = ("dispute", "claim", "statement", "accent")  # underlines and stripes over marked words
PAPER = (*GROUNDS, *MARKS)
# A hairline, borders of fields, words on the accent, and words of what is switched off.
NEITHER = {"line", "field", "on_accent", "off"}


def of(colours: Colours, one: str, other: str) -> float:
    return contrast(getattr(colours, one), getattr(colours, other))


def test_every_token_is_an_ink_a_ground_or_said_to_be_neither() -> None:
    assert set(Colours._fields) == {*INKS, *PAPER, *NEITHER}


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_words_can_be_read_on_every_ground(colours: Colours, ink: str, ground: str) -> None:
    assert of(colours, ink, ground) >= (7 if colours is CONTRAST else 4.5)


@THEMES
@pytest.mark.parametrize("ground", MARKS)
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_words_can_be_read_on_every_mark(colours: Colours, ink: str, ground: str) -> None:
    assert of(colours, ink, ground) >= (7 if colours is CONTRAST else 4.5)


@THEMES
@pytest.mark.parametrize("ground", PAPER)
@pytest.mark.parametrize("sign", SIGNS)
def test_underlines_and_stripes_can_be_seen(colours: Colours, sign: str, ground: str) -> None:
    assert of(colours, sign, ground) >= 3


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_borders_of_fields_can_be_seen(colours: Colours, ground: str) -> None:
    assert of(colours, "field", ground) >= 3


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_what_is_switched_off_can_be_read_and_is_fainter(colours: Colours, ground: str) -> None:
    assert 4.5 <= of(colours, "off", ground) < of(colours, "text", ground)


@THEMES
def test_words_on_the_accent_can_be_read(colours: Colours) -> None:
    assert of(colours, "on_accent", "accent") >= 4.5
    assert of(colours, "dispute", "error_ground") >= 4.5
    assert of(colours, "bad", "error_ground") >= 4.5


def test_lines_between_panels_can_be_seen_in_high_contrast() -> None:
    assert all(of(CONTRAST, "line", ground) >= 3 for ground in GROUNDS)


@THEMES
def test_the_style_sheet_leaves_nothing_open(colours: Colours) -> None:
    assert "$" not in style_sheet(colours)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_colour_is_one() -> None:
    for colours in ALL.values():
        for colour in colours:
            assert re.fullmatch("#[0-9a-f]{6}", colour)


def test_choosing_changes_palette_and_icons(theme: Theme, qapp: QApplication) -> None:
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(theme.dark))
    light = icon("read", theme).pixmap(24, 24).toImage()
    theme.choose(Choice.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.base
    assert icon("read", theme).pixmap(24, 24).toImage() != light
    theme.choose(Choice.LIGHT)
    theme.choose(Choice.CONTRAST)
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == CONTRAST.base
    theme.choose(Choice.LIGHT)
    assert seen == [True, False, True, False]
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == LIGHT.text
