"""What the window remembers: its size, its splitters, theme, text size, the marks shown and the open article."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

from desktop.marks import Layer
from desktop.theme import Choice


class Layout:
    """A settings file in the user's configuration folder; a value that cannot be read is left out."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Choice:
        """The theme chosen."""
        value = str(self._settings.value("theme", Choice.SYSTEM.value))
        return Choice(value) if value in set(Choice) else Choice.SYSTEM

    @property
    def points(self) -> float:
        """The size of the article text."""
        try:
            return float(str(self._settings.value("points", "12")))
        except ValueError:
            return 12.0

    @property
    def layers(self) -> frozenset[Layer]:
        """The marks that are shown; all but those switched off."""
        hidden = str(self._settings.value("hidden", "")).split()
        return frozenset(layer for layer in Layer if layer not in hidden)

    def article(self, library: Path) -> int | None:
        """The article that was open when this library was last closed."""
        value = str(self._settings.value(_key(library), ""))
        return int(value) if value.isdecimal() else None

    def keep_article(self, library: Path, article: int | None) -> None:
        """Remember the open article of a library."""
        self._settings.setValue(_key(library), "" if article is None else str(article))

    def keep(self, theme: Choice, points: float, layers: frozenset[Layer]) -> None:
        """Remember theme, text size and the marks that are shown."""
        hidden = (layer.value for layer in Layer if layer not in layers)
        self._settings.setValue("hidden", " ".join(hidden))
        self._settings.setValue("theme", theme.value)
        self._settings.setValue("points", str(points))

    def restore(self, window: QMainWindow, splitters: Mapping[str, QSplitter]) -> None:
        """Give window and splitters the sizes they had."""
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        for name, splitter in splitters.items():
            state = self._settings.value(f"splitter_{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def store(self, window: QMainWindow, splitters: Mapping[str, QSplitter]) -> None:
        """Remember the sizes of window and splitters."""
        self._settings.setValue("geometry", window.saveGeometry())
        for name, splitter in splitters.items():
            self._settings.setValue(f"splitter_{name}", splitter.saveState())
        self._settings.sync()


def _key(library: Path) -> str:
    return f"article_{library.as_posix().replace('/', '_')}"
