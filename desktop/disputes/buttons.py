"""The buttons below a dispute, one for each thing to do with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QPushButton

from core.values import DisputeState
from desktop.keys import Keys
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button
from desktop.theme import PAGE
from desktop.translation import tr


class Buttons(QFrame):
    """Runs what belongs to a name: confirm, dismiss, later, reopen, enter, to_question."""

    def __init__(self, keys: Keys, runs: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self.setObjectName("tools")
        self._made: dict[str, QPushButton] = {}
        row = FlowLayout(self)
        row.setContentsMargins(PAGE, 8, PAGE, 8)
        for name, text, tooltip in (
            ("confirm", tr("Confirm"), tr("The passages do conflict")),
            ("dismiss", tr("Dismiss…"), tr("It is no conflict; say why")),
            ("later", tr("Later"), tr("Look at it later")),
            ("reopen", tr("Open again"), tr("Take back what was decided")),
            ("enter", tr("Read"), tr("Open the first passage in the reader")),
            (
                "to_question",
                tr("Show the question"),
                tr("Who else takes which position on the question of the dispute"),
            ),
        ):
            made = self._made[name] = button(text, "main" if name == "confirm" else "", tooltip)
            keys.label(made, name)
            made.clicked.connect(lambda _on=False, run=runs[name]: run())
            row.addWidget(made)

    @property
    def below_dismiss(self) -> QPoint:
        """Where the menu of reasons belongs, on the screen."""
        dismiss = self._made["dismiss"]
        return dismiss.mapToGlobal(dismiss.rect().bottomLeft())

    def suit(self, state: DisputeState, *, asked: bool) -> None:
        """Offer what can be done in a state: what is open need not be opened again; with `asked` it
        is a dispute on a question."""
        self._made["reopen"].setVisible(state is not DisputeState.OPEN)
        self._made["to_question"].setVisible(asked)
