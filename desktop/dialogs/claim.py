"""Marking a claim: what the statement gave, to be looked over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.values import Claim, VagueDate
from desktop.dates import read_date
from desktop.marks import claim_sign
from desktop.parts.fields import TextField
from desktop.parts.labels import label

if TYPE_CHECKING:
    from core.commands import MarkClaim


class ClaimDialog(QDialog):
    """A new claim filled in from the statement, or one more appearance of a claim already known."""

    new = Signal(dict)  # text, claimant, said_on, about, note
    known = Signal(int)

    def __init__(
        self, suggested: MarkClaim, claims: list[Claim], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mark claim")
        self.setMinimumWidth(560)
        self.which = QComboBox()
        self.text, self.note = TextField("Claim", lines=4), TextField("Note", lines=2)
        self.claimant, self.said, self.about = QLineEdit(), QLineEdit(), QLineEdit()
        self._trouble = label(tone="bad")
        self._trouble.hide()
        self._fill(suggested, claims)
        self._lay_out()
        self.which.currentIndexChanged.connect(self._switch)

    def _fill(self, suggested: MarkClaim, claims: list[Claim]) -> None:
        self.which.addItem("A new claim", None)
        for claim in claims:
            words = f"{claim_sign(claim.id)}  {claim.text}"
            self.which.addItem(words if len(words) < 90 else f"{words[:88]}…", claim.id)
        self.which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.text.setPlainText(suggested.text)
        self.claimant.setText(suggested.claimant)
        self.said.setText(_words(suggested.said_on))
        self.about.setText(_words(suggested.about))
        self.note.setPlainText(suggested.note)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("This is", self.which),
            ("Claim", self.text),
            ("Claimant", self.claimant),
            ("Said on", self.said),
            ("About (as of)", self.about),
            ("Note", self.note),
        )
        for name, widget in rows:
            widget.setAccessibleName(name)
            form.addRow(label(name, tone="muted", wrap=False), widget)
        layout.addLayout(form)
        layout.addWidget(self._trouble)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton("Mark", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.give)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.text.setFocus()

    def give(self) -> None:
        """Say what was chosen, if it can be read."""
        chosen = self.which.currentData()
        if chosen is not None:
            self.known.emit(chosen)
            self.accept()
            return
        try:
            said, about = read_date(self.said.text()), read_date(self.about.text())
        except ValueError:
            self._refuse("A date is written 2024, 2024-05, 20 May 2024 or spring 2022.")
            return
        text = " ".join(self.text.toPlainText().split())
        if not text:
            self._refuse("Say what is claimed.")
            return
        self.new.emit(
            {
                "text": text,
                "claimant": self.claimant.text().strip(),
                "said_on": said.edtf if said else None,
                "about": about.edtf if about else None,
                "note": self.note.toPlainText().strip(),
            }
        )
        self.accept()

    def _refuse(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()

    def _switch(self, _row: int) -> None:
        for field in (self.text, self.claimant, self.said, self.about, self.note):
            field.setEnabled(self.which.currentData() is None)


def _words(edtf: str | None) -> str:
    return VagueDate(edtf).words if edtf else ""
