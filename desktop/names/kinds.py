"""The row of kinds over the list of names, each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from core.values import Entity
from desktop.names.words import KINDS
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button
from desktop.translation import digits, tr


class KindFilter(QWidget):
    """One button a kind, and one for all; the chosen one filters the list."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        layout = FlowLayout(self, margin=0)
        for kind in ("", *KINDS):
            made = button("", "segment")
            made.setCheckable(True)
            self._group.addButton(made)
            self._buttons[kind] = made
            layout.addWidget(made)
        self._buttons[""].setChecked(True)
        self.count(())
        self._group.buttonClicked.connect(lambda _button: self.changed.emit())

    @property
    def chosen(self) -> str:
        """The kind chosen, "" for all."""
        return next((kind for kind, made in self._buttons.items() if made.isChecked()), "")

    def choose(self, kind: str) -> None:
        """Choose a kind, "" for all."""
        self._buttons[kind].setChecked(True)
        self.changed.emit()

    def count(self, entities: Iterable[Entity]) -> None:
        """Show how many names there are of each kind."""
        counts = Counter(entity.kind for entity in entities)
        for kind, made in self._buttons.items():
            number = counts[kind] if kind else counts.total()
            name = tr(KINDS[kind].many) if kind else tr("All")
            made.setText(f"{name} {digits(number)}")
            made.setAccessibleName(made.text())
