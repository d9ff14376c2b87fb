"""What the window remembers: its size and splitters, what is hidden, the open articles and places."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

from desktop.preferred import Preferred

RECENT = 20  # actions of the palette that are remembered


class Place(NamedTuple):
    """A place in an article: the code point at the top of what was seen."""

    article: int
    point: int = 0


class Layout:
    """A settings file in the user's configuration folder; a value that cannot be read is left out.

    `preferred` is what the user chose in the preferences, in the same file.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.preferred = Preferred(self._settings)

    # --- what was open

    def places(self, library: Path) -> tuple[list[Place], int]:
        """The articles that were open when this library was last closed, and which was in front."""
        first, *rest = self._words(_key("tabs", library)).split() or [""]
        places = [place for word in rest if (place := _place(word)) is not None]
        return places, int(first) if first.isdecimal() and int(first) < len(places) else 0

    def keep_places(self, library: Path, places: Sequence[Place], front: int) -> None:
        """Remember the open articles of a library."""
        words = [str(front), *(f"{place.article}:{place.point}" for place in places)]
        self._keep(_key("tabs", library), " ".join(words))

    def steps(self, library: Path) -> bool:
        """Whether what to look at first is shown in this library."""
        return self._words(_key("steps", library)) == "shown"

    def keep_steps(self, library: Path, shown: bool) -> None:
        """Remember whether what to look at first is shown."""
        self._keep(_key("steps", library), "shown" if shown else "closed")

    @property
    def view(self) -> str:
        """The view that was shown last."""
        return self._words("view")

    @property
    def hidden_panels(self) -> Collection[str]:
        """The panels beside the reader that are switched off."""
        return self._words("panels_off").split()

    def keep_panels(self, view: str, hidden: Collection[str]) -> None:
        """Remember the view and the panels that are switched off."""
        self._keep("view", view)
        self._keep("panels_off", " ".join(hidden))

    @property
    def recent(self) -> list[str]:
        """The actions run from the palette, the last one first."""
        return self._words("recent").split()

    def keep_recent(self, name: str) -> None:
        """Remember that an action was run from the palette."""
        names = [name, *(known for known in self.recent if known != name)]
        self._keep("recent", " ".join(names[:RECENT]))

    # --- sizes

    def restore_window(self, window: QMainWindow) -> None:
        """Give the window the size it had."""
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def restore_splitters(self, splitters: Mapping[str, QSplitter]) -> None:
        """Give splitters the sizes they had."""
        for name, splitter in splitters.items():
            state = self._settings.value(f"splitter_{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def store_window(self, window: QMainWindow) -> None:
        """Remember the size of the window."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.sync()

    def store_splitters(self, splitters: Mapping[str, QSplitter]) -> None:
        """Remember the sizes of splitters."""
        for name, splitter in splitters.items():
            self._settings.setValue(f"splitter_{name}", splitter.saveState())
        self._settings.sync()

    def _words(self, name: str) -> str:
        return str(self._settings.value(name, ""))

    def _keep(self, name: str, words: str) -> None:
        self._settings.setValue(name, words)


def _key(what: str, library: Path) -> str:
    return f"{what}_{library.as_posix().replace('/', '_')}"


def _place(word: str) -> Place | None:
    article, _, point = word.partition(":")
    return Place(int(article), int(point)) if article.isdecimal() and point.isdecimal() else None
