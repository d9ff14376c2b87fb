"""The row of states over the list, each with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton

from core.values import DisputeState
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button
from desktop.theme import FIELD
from desktop.translation import digits, tr
from desktop.wording import STATES

Filter = DisputeState | None


class StateFilter(QFrame):
    """One button a state, and one for all; the chosen one filters the list."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[Filter, QPushButton] = {}
        self._total = 0
        layout = FlowLayout(self, margin=FIELD)
        for state in (*STATES, None):
            made = button(tr(STATES[state]) if state else tr("All"), "segment")
            made.setCheckable(True)
            self._group.addButton(made)
            self._buttons[state] = made
            layout.addWidget(made)
        self._buttons[DisputeState.OPEN].setChecked(True)
        self._group.buttonClicked.connect(lambda _button: self.changed.emit())

    @property
    def chosen(self) -> Filter:
        """The state chosen, None for all."""
        return next((s for s, made in self._buttons.items() if made.isChecked()), None)

    @property
    def none(self) -> bool:
        """Whether there are no disputes in any state."""
        return not self._total

    def choose(self, state: Filter) -> None:
        """Choose a state."""
        self._buttons[state].setChecked(True)
        self.changed.emit()

    def count(self, counts: Mapping[DisputeState, int]) -> None:
        """Show how many disputes there are in each state."""
        self._total = sum(counts.values())
        for state, made in self._buttons.items():
            number = counts.get(state, 0) if state else self._total
            name = tr(STATES[state]) if state else tr("All")
            made.setText(f"{name} {digits(number)}")
            made.setAccessibleName(made.text())
