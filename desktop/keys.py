"""What the keys of actions are called, for hints in words, which follow what the user changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton

from desktop.parts.labels import shown_text


class Way(NamedTuple):
    """How an action is started: its first key, "" if it has none, and its place in the menus."""

    key: str
    place: str


class Keys(QObject):
    """Puts keys into texts; `changed` says that some are others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways: Mapping[str, Way] = {}

    def take(self, ways: Mapping[str, Way]) -> None:
        """Have these from now on, each by the name of its action."""
        if ways != self._ways:
            self._ways = ways
            self.changed.emit()

    def put(self, text: str) -> str:
        """A text with keys where it names actions: "press {mark}".

        Where an action has no key its place in the menus is named: "press Article › Mark claim".
        """
        return text.format_map({name: way.key or way.place for name, way in self._ways.items()})

    def beside(self, words: str, name: str) -> str:
        """Words for a button and the key of its action behind them, if there is one."""
        way = self._ways.get(name)
        return f"{words}  ({way.key})" if way is not None and way.key else words

    def follow(self, show: Callable[[], object]) -> None:
        """Show a hint now, and again whenever keys change; only for what lives as long as the window."""
        show()
        self.changed.connect(lambda: show())

    def label(self, button: QAbstractButton, name: str) -> None:
        """Show the key of an action behind the words that a button has."""
        words = button.text().replace("&&", "&")
        self.follow(lambda: button.setText(shown_text(self.beside(words, name))))
