"""Pages of the preferences: headings, fields with their names, and switches that are actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import plain
from desktop.parts.labels import label
from desktop.theme import PAGE

NAMES_WIDTH = 150  # pixels of the column of names


class Page(QScrollArea):
    """Groups of rows under each other; scrolls where the window is small."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("page")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(PAGE, 18, PAGE, 18)
        self._column.setSpacing(8)
        self._column.addStretch()
        self.setWidget(inner)

    def head(self, words: str) -> None:
        """A heading over the rows that follow."""
        if self._column.count() > 1:
            self._column.insertSpacing(self._column.count() - 1, 12)
        self.put(label(words, "section"))

    def hint(self, words: str) -> None:
        """A muted sentence."""
        self.put(label(words, tone="muted"))

    def put(self, widget: QWidget, stretch: int = 0) -> None:
        """A widget as wide as the page."""
        self._column.insertWidget(self._column.count() - 1, widget, stretch)

    def row(self, name: str, *fields: QWidget) -> None:
        """Fields with their name at the left, if they need one."""
        line = QHBoxLayout()
        if name:
            words = label(name, wrap=False)
            words.setMinimumWidth(NAMES_WIDTH)
            line.addWidget(words)
        for field in fields:
            if isinstance(field, QAbstractSpinBox):  # the style sheet's padding does not reach it
                field.lineEdit().setTextMargins(4, 0, 0, 0)
            line.addWidget(field)
        line.addStretch()
        self._column.insertLayout(self._column.count() - 1, line)


def switch(action: QAction) -> QCheckBox:
    """A box that is an action's switch, in step with it both ways."""
    made = QCheckBox(plain(action.text()))
    made.setAccessibleName(plain(action.text()))
    made.setToolTip(action.toolTip())
    made.setChecked(action.isChecked())
    made.toggled.connect(action.setChecked)
    action.toggled.connect(made.setChecked)
    return made


def choice(action: QAction) -> QRadioButton:
    """A button that is one of a group of actions, in step with it both ways."""
    made = QRadioButton(plain(action.text()))
    made.setAccessibleName(plain(action.text()))
    made.setToolTip(action.toolTip())
    made.setChecked(action.isChecked())
    made.clicked.connect(lambda _on=False: action.trigger())
    action.toggled.connect(made.setChecked)
    return made
