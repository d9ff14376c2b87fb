"""Colours, light, dark and high in contrast: Fusion with palettes of our own, as WCAG 2.2 asks for."""

from __future__ import annotations

from enum import StrEnum
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

import resources


class Colours(NamedTuple):
    """The colours of one theme as `#rrggbb`."""

    window: str
    base: str
    alternate: str
    button: str
    text: str
    muted: str
    off: str
    line: str
    field: str
    accent: str
    on_accent: str
    dispute: str
    dispute_ground: str
    claim: str
    claim_ground: str
    statement: str
    active_ground: str
    difference_ground: str
    added_ground: str
    hit_ground: str
    good: str
    bad: str
    error_ground: str


LIGHT = Colours(
    window="#f3f4f6",
    base="#ffffff",
    alternate="#eceef1",
    button="#f7f8fa",
    text="#1c1f24",
    muted="#566070",
    off="#566070",
    line="#cdd2da",
    field="#7d8694",
    accent="#1d5fb8",
    on_accent="#ffffff",
    dispute="#b3261e",
    dispute_ground="#fdeceb",
    claim="#174ea6",
    claim_ground="#dbe8ff",
    statement="#5f6875",
    active_ground="#fff0b3",
    difference_ground="#ffd7d2",
    added_ground="#d8f1e1",
    hit_ground="#ffe48a",
    good="#19683a",
    bad="#b3261e",
    error_ground="#fdeceb",
)
DARK = Colours(
    window="#202329",
    base="#181a1f",
    alternate="#262a31",
    button="#2b3038",
    text="#e7e9ec",
    muted="#a6aeba",
    off="#949caa",
    line="#3b424d",
    field="#727c8a",
    accent="#8ab4f8",
    on_accent="#10141b",
    dispute="#ff8f86",
    dispute_ground="#3d2220",
    claim="#a3c7ff",
    claim_ground="#223d66",
    statement="#9ba5b3",
    active_ground="#453a10",
    difference_ground="#6e2c27",
    added_ground="#1c3b29",
    hit_ground="#4d4009",
    good="#7fd19b",
    bad="#ff8f86",
    error_ground="#3d2220",
)
CONTRAST = Colours(
    window="#000000",
    base="#000000",
    alternate="#1f1f1f",
    button="#141414",
    text="#ffffff",
    muted="#dedede",
    off="#949494",
    line="#949494",
    field="#ffffff",
    accent="#ffe14d",
    on_accent="#000000",
    dispute="#ffa59e",
    dispute_ground="#3a0000",
    claim="#9fd0ff",
    claim_ground="#002a66",
    statement="#e2e2e2",
    active_ground="#4d3d00",
    difference_ground="#6b0d0d",
    added_ground="#003319",
    hit_ground="#4d3d00",
    good="#8df0ac",
    bad="#ffa59e",
    error_ground="#3a0000",
)


class Choice(StrEnum):
    """What the user wants; `SYSTEM` follows the desktop where it says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


# Where words begin, in pixels from the edge of what holds them.
PAGE = 20  # on a page
COLUMN = 14  # in a column: headings, cards and values
FIELD = 10  # the frame of a field in a column, which leaves its words at COLUMN and a little

COLOURS = {Choice.LIGHT: LIGHT, Choice.DARK: DARK, Choice.CONTRAST: CONTRAST}
TELLS_CONTRAST = hasattr(QStyleHints, "accessibility")  # from Qt 6.10


def luminance(colour: str) -> float:
    """Relative luminance of a `#rrggbb` colour, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2): text needs 4.5, lines and signs 3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palette(colours: Colours) -> QPalette:
    """Qt's palette for a set of colours."""
    role = QPalette.ColorRole
    made = QPalette(QColor(colours.button), QColor(colours.window))
    for which, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.alternate),
        (role.Text, colours.text),
        (role.Button, colours.button),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.bad),
        (role.ToolTipBase, colours.alternate),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.off))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line))
    return made


class Theme(QObject):
    """The theme in use; `changed` says that what is painted by hand should be painted anew.

    Until it listens to the system it takes the system for dark where its palette is.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        application.setPalette(QPalette())  # the system's own, where another theme was in use
        self._system = DARK if _is_dark(application.palette()) else LIGHT
        self.choice = choice
        self.colours = LIGHT
        self._dressed: QApplication | QWidget | None = None
        application.setStyleSheet("")
        self.choose(choice)

    def listen(self) -> None:
        """Follow what the system says from now on, contrast among it.

        Not before the first paint: Qt's own names, which this needs, take a tenth of the time to it.
        """
        hints = self._application.styleHints()  # held, or what it gives is gone at once
        hints.colorSchemeChanged.connect(self._follow)
        if TELLS_CONTRAST:
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def dark(self) -> bool:
        """Whether the words are lighter than their ground."""
        return self.colours is not LIGHT

    def dress(self, dressed: QApplication | QWidget) -> None:
        """Put the style sheet on a window, or on all windows there are.

        Qt works out the style of a widget anew whenever it is put into another, so that a panel
        made under the style sheet of the application takes four times as long as one that is made
        without any and put into a dressed window then.
        """
        self._dressed = dressed
        dressed.setStyleSheet(style_sheet(self.colours))

    def choose(self, choice: Choice) -> None:
        """Use a theme from now on."""
        self.choice = choice
        self.colours = self._system if choice is Choice.SYSTEM else COLOURS[choice]
        self._application.setPalette(palette(self.colours))
        if self._dressed is not None:
            self.dress(self._dressed)
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """A colour by the name of its field."""
        return QColor(getattr(self.colours, name))

    def _follow(self) -> None:
        self._system = _of_system(self._application.styleHints())
        if self.choice is Choice.SYSTEM and self.colours is not self._system:
            self.choose(Choice.SYSTEM)


def _is_dark(colours: QPalette) -> bool:
    return colours.window().color().lightness() < colours.windowText().color().lightness()


def _of_system(hints: QStyleHints) -> Colours:
    from PySide6.QtCore import Qt  # see Theme.listen

    if TELLS_CONTRAST:
        wish = hints.accessibility().contrastPreference()
        if wish is Qt.ContrastPreference.HighContrast:
            return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def style_sheet(colours: Colours) -> str:
    """The style sheet with the colours filled in."""
    template = resources.path("styles", "window.qss").read_text(encoding="utf-8")
    name = "light" if colours is LIGHT else "dark"
    folder = resources.path("styles").as_posix()
    return Template(template).substitute(colours._asdict(), name=name, folder=folder)
