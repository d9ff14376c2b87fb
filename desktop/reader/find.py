"""Finding words in the article that is open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton

from core.text import Span
from desktop.icons import icon
from desktop.parts.labels import label
from desktop.theme import PAGE, Theme
from desktop.translation import digits, tr

_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})


def places(text: str, words: str) -> list[Span]:
    """Where words stand in a text, whatever their case, quotation marks and spacing."""
    wanted = words.translate(_SAME).split()
    if not wanted:
        return []
    pattern = r"\s+".join(map(re.escape, wanted))
    found = re.finditer(pattern, text.translate(_SAME), re.IGNORECASE)
    return [Span(*match.span()) for match in found]


class FindBar(QFrame):
    """A box, next and previous, and which place of how many is shown."""

    found = Signal(list)
    went = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._theme = theme
        self._text = ""
        self._places: Sequence[Span] = ()
        self._current = -1
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Find in this article"))
        self.box.setAccessibleName(tr("Find in this article"))
        self._says = label(tone="muted", wrap=False)
        self._buttons = {name: QToolButton() for name in ("previous", "next", "close")}
        self._lay_out()
        theme.changed.connect(self._recolour)
        self.box.textChanged.connect(self._search)
        self.hide()

    def open(self, words: str) -> None:
        """Show the bar, with some words to begin with."""
        self.show()
        if words:
            self.box.setText(words)
        self.box.setFocus()
        self.box.selectAll()
        self._search()

    def use(self, text: str) -> None:
        """Search another text."""
        self._text = text
        if self.isVisible():
            self._search()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place."""
        if self._places:
            self._current = (self._current + by) % len(self._places)
            self.went.emit(self._places[self._current])
        self._say()

    def close_bar(self) -> None:
        """Hide the bar and its colours."""
        self.hide()
        self.found.emit([])
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._places, self._current = places(self._text, self.box.text()), -1
        self.found.emit(list(self._places))
        self._say()

    def _say(self) -> None:
        if not self.box.text().strip():
            self._says.setText("")
        elif not self._places:
            self._says.setText(tr("not found"))
        else:
            place, all = max(self._current, 0) + 1, digits(len(self._places))
            self._says.setText(tr("{place} of {all}").format(place=place, all=all))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAGE, 5, 8, 5)
        layout.addWidget(self.box, 1)
        layout.addWidget(self._says)
        names = {
            "previous": tr("Previous place"),
            "next": tr("Next place"),
            "close": tr("Close the find bar"),
        }
        runs = {"previous": lambda: self.step(-1), "next": lambda: self.step(1)}
        for name, made in self._buttons.items():
            made.setAutoRaise(True)
            made.setToolTip(names[name])
            made.setAccessibleName(names[name])
            made.clicked.connect(runs.get(name, self.close_bar))
            layout.addWidget(made)
        self._recolour()

    def _recolour(self) -> None:
        for name, made in self._buttons.items():
            made.setIcon(icon(name, self._theme))
