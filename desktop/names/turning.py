"""The two pages of the view of names: who is named, and who published."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.parts.labels import button
from desktop.theme import FIELD
from desktop.translation import tr


class Turning(QFrame):
    """Names and outlets, one of them at a time in a panel, with a button for each over them."""

    def __init__(self, panel: QWidget, names: QWidget, outlets: QWidget) -> None:
        super().__init__()
        self.setObjectName("tools")
        self.pages = names, outlets
        self._stack, group = QStackedWidget(), QButtonGroup(self)
        self._buttons = (
            button(tr("Names"), "segment", tr("Who and what the articles name")),
            button(tr("Outlets"), "segment", tr("Who published what, and who repeats whom")),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(FIELD, 8, FIELD, 8)
        for number, made in enumerate(self._buttons):
            made.setCheckable(True)
            group.addButton(made)
            row.addWidget(made)
            self._stack.addWidget(self.pages[number])
            made.clicked.connect(lambda _on=False, number=number: self.turn_to(number))
        row.addStretch()
        self._buttons[0].setChecked(True)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self)
        layout.addWidget(self._stack, 1)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def turn_to(self, number: int) -> None:
        """Show a page: 0 the names, 1 the outlets."""
        self._stack.setCurrentIndex(number)
        self._buttons[number].setChecked(True)
