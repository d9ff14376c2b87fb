"""Asking for a piece of evidence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.values import EvidenceStance
from desktop.parts.fields import TextField
from desktop.parts.labels import label


class EvidenceDialog(QDialog):
    """Asks whether a passage or link supports or refutes the claim, and for a note."""

    given = Signal(EvidenceStance, str, str)  # stance, note, address

    def __init__(self, passage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Add evidence")
        self.setMinimumWidth(460)
        self._stances = QButtonGroup(self)
        self.supports, self.refutes = QRadioButton("&Supports it"), QRadioButton("&Refutes it")
        self.address, self.note = QLineEdit(), TextField("Note", "What it shows, where it is from")
        self._link = not passage
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out(passage)
        self._buttons.accepted.connect(self._give)
        self._buttons.rejected.connect(self.reject)
        self.address.textChanged.connect(lambda _text: self._check())
        self._check()

    def _lay_out(self, passage: str) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        if self._link:
            self.address.setPlaceholderText("https://…")
            self.address.setAccessibleName("Address of the page")
            layout.addWidget(self.address)
        else:
            layout.addWidget(label(f"“{passage}”"))
        row = QHBoxLayout()
        for made in (self.supports, self.refutes):
            made.setAccessibleName(made.text().replace("&", ""))
            self._stances.addButton(made)
            row.addWidget(made)
        row.addStretch()
        self.supports.setChecked(True)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self._buttons)

    def _check(self) -> None:
        address = self.address.text().strip()
        fine = not self._link or address.startswith(("https://", "http://"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(fine)

    def _give(self) -> None:
        stance = EvidenceStance.SUPPORTS if self.supports.isChecked() else EvidenceStance.REFUTES
        self.given.emit(stance, self.note.toPlainText().strip(), self.address.text().strip())
        self.accept()
