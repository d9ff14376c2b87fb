"""The newsroom's verdict scale: its steps, their order and values."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.values import Rating
from desktop.parts.labels import button, label
from desktop.translation import tr
from desktop.workspace import Workspace


class ScaleDialog(QDialog):
    """Adds, renames, orders and removes verdicts; each step is a command and can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Verdict scale"))
        self.resize(520, 480)
        self._workspace = workspace
        self._ratings: list[Rating] = []
        self.list, self.name, self.value = QListWidget(), QLineEdit(), QLineEdit()
        self._trouble = label(tone="bad")
        self._trouble.hide()
        self._lay_out()
        self.list.currentRowChanged.connect(self._picked)
        workspace.changed.connect(self._changed)
        self.refresh()

    @property
    def current(self) -> Rating | None:
        """The verdict chosen."""
        row = self.list.currentRow()
        return self._ratings[row] if 0 <= row < len(self._ratings) else None

    def refresh(self) -> None:
        """Ask the library for the scale again."""
        chosen = self.current.id if self.current else None
        self._ratings = self._workspace.library.ratings()
        self.list.clear()
        for rating in self._ratings:
            value = tr("not on the scale") if rating.value is None else str(rating.value)
            self.list.addItem(f"{rating.name}   ({value})")
        ids = [rating.id for rating in self._ratings]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)

    def add(self) -> None:
        """Add a verdict with the name and value written below."""
        from core.commands import AddRating

        read = self._read()
        if read is not None:
            self._workspace.do(AddRating(*read))

    def change(self) -> None:
        """Give the chosen verdict the name and value written below."""
        from core.commands import ChangeRating

        read, current = self._read(), self.current
        if read is not None and current is not None:
            self._workspace.do(ChangeRating(current.id, read[0], read[1], current.order))

    def remove(self) -> None:
        """Remove the chosen verdict; refused in words while a claim has it."""
        from core.commands import RemoveRating

        if self.current is not None:
            self._workspace.do(RemoveRating(self.current.id))

    def shift(self, by: int) -> None:
        """Change places with the verdict above (-1) or below (1)."""
        from core.commands import ChangeRating

        row, one = self.list.currentRow(), self.current
        if one is None or not 0 <= row + by < len(self._ratings):
            return
        other = self._ratings[row + by]
        self._workspace.do(ChangeRating(one.id, one.name, one.value, other.order))
        self._workspace.do(ChangeRating(other.id, other.name, other.value, one.order))

    def _read(self) -> tuple[str, int | None] | None:
        name, value = " ".join(self.name.text().split()), self.value.text().strip()
        fine = bool(name) and (not value or value.lstrip("-").isdecimal())
        self._trouble.setVisible(not fine)
        sentence = tr("A verdict needs a name; its value is a whole number or nothing.")
        self._trouble.setText(sentence)
        return (name, int(value) if value else None) if fine else None

    def _picked(self, _row: int) -> None:
        if self.current is not None:
            value = self.current.value
            self.name.setText(self.current.name)
            self.value.setText("" if value is None else str(value))

    def _changed(self, changes: Changes) -> None:
        if changes.ratings:
            self.refresh()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(tr("Verdicts"))
        self.name.setAccessibleName(tr("Name of the verdict"))
        self.value.setAccessibleName(tr("Value of the verdict"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(
            label(
                tr(
                    "A value gives a verdict its place from false to true; leave it out for "
                    "verdicts beside the scale, such as satire."
                ),
                tone="muted",
            )
        )
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(
            _column(
                (tr("Move &up"), lambda: self.shift(-1)),
                (tr("Move &down"), lambda: self.shift(1)),
                (tr("&Remove"), self.remove),
            )
        )
        layout.addLayout(middle, 1)
        layout.addLayout(self._fields())
        layout.addWidget(self._trouble)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _fields(self) -> QGridLayout:
        """The name and the value of the verdict chosen, or of one to add."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(label(tr("Name"), tone="muted", wrap=False), 0, 0)
        grid.addWidget(label(tr("Value, higher is truer"), tone="muted", wrap=False), 0, 1)
        grid.addWidget(self.name, 1, 0)
        grid.addWidget(self.value, 1, 1)
        grid.addWidget(_button(tr("&Change"), self.change), 1, 2)
        grid.addWidget(_button(tr("&Add"), self.add), 1, 3)
        grid.setColumnStretch(0, 1)
        return grid


def _button(text: str, run: Callable[[], object]) -> QPushButton:
    made = button(text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _on=False: run())
    return made


def _column(*choices: tuple[str, Callable[[], object]]) -> QVBoxLayout:
    column = QVBoxLayout()
    for text, run in choices:
        column.addWidget(_button(text, run))
    column.addStretch()
    return column
