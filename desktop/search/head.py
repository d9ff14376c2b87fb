"""What stands above the hits: the box, the fields in force, what was found, and bars that ask."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.keys import Keys
from desktop.search.box import QueryBox
from desktop.search.chips import Chips
from desktop.search.says import Says
from desktop.theme import PAGE, Theme


class Head(QFrame):
    """One below the other; `bars` come last and are there while they ask something."""

    def __init__(self, theme: Theme, keys: Keys, *bars: QWidget) -> None:
        super().__init__()
        self.box, self.chips, self.says = QueryBox(theme), Chips(), Says(keys)
        self.setObjectName("tools")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 14, PAGE, 10)
        layout.setSpacing(6)
        for widget in (self.box, self.chips, self.says, *bars):
            layout.addWidget(widget)
