"""What stands where there is nothing yet: what it is, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.parts.labels import button, label


class EmptyState(QWidget):
    """A sentence, a hint and up to a few buttons in the middle of an empty panel."""

    def __init__(
        self,
        title: str,
        hint: str = "",
        choices: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        small: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._hint = (
            label(title, "section" if small else "title"),
            label(hint, tone="muted"),
        )
        self.buttons: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 28, 28, 28)
        layout.setSpacing(10)
        layout.addStretch(2)
        for text in (self._title, self._hint):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        self._hint.setVisible(bool(hint))
        layout.addLayout(self._row(choices))
        layout.addStretch(3)

    def say(self, title: str, hint: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _row(self, choices: Sequence[tuple[str, Callable[[], object]]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addStretch()
        for place, (text, run) in enumerate(choices):
            made = button(text, "main" if not place else "")
            made.clicked.connect(lambda _checked=False, run=run: run())
            self.buttons.append(made)
            row.addWidget(made)
        row.addStretch()
        return row
