"""What stands above the hits: the box, the fields in force, what was found, and bars that ask."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.labels import tip
from desktop.search.box import QueryBox
from desktop.search.chips import Chips
from desktop.search.completing import Completing
from desktop.search.says import Says
from desktop.theme import PAGE, Theme
from desktop.translation import tr
from desktop.workspace import Workspace


class Head(QFrame):
    """One below the other; `bars` come last and are there while they ask something."""

    def __init__(self, workspace: Workspace, theme: Theme, *bars: QWidget) -> None:
        super().__init__()
        self.box, self.chips, self.says = QueryBox(theme), Chips(), Says(workspace.keys)
        self.completing = Completing(workspace, self.box)
        self.spellings = QCheckBox(tr("Other spellings"))
        self.spellings.setChecked(True)
        self.spellings.setToolTip(tip(tr("Find names in their other spellings, too")))
        self.setObjectName("tools")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 14, PAGE, 10)
        layout.setSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.box, 1)
        first.addWidget(self.spellings)
        layout.addLayout(first)
        for widget in (self.chips, self.says, *bars):
            layout.addWidget(widget)
