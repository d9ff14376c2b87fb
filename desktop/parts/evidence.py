"""What a piece of evidence says of a claim: for or against, a note, and the address of a link."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
)

from core.values import EvidenceStance
from desktop.parts.asking import Asking
from desktop.parts.fields import TextField
from desktop.parts.labels import button, label
from desktop.translation import tr

SCHEMES = ("https://", "http://")


class EvidenceForm(Asking):
    """Asks for a piece of evidence in place; with `link` for an address, too."""

    given = Signal(EvidenceStance, str, str)  # stance, note, address

    def __init__(self, *, link: bool) -> None:
        super().__init__()
        self._link = link
        self._stances = QButtonGroup(self)
        self.supports, self.refutes = (
            QRadioButton(tr("&Supports it")),
            QRadioButton(tr("Re&futes it")),
        )
        self.address = QLineEdit()
        self.note = TextField(
            tr("Note on the evidence"), tr("What it shows, where it is from"), lines=2
        )
        self._trouble = label(tr("An address begins with https:// or http://."), tone="bad")
        self.add, self.cancel = button(tr("Add evidence"), "main"), button(tr("Cancel"))
        self._lay_out()
        self.add.clicked.connect(self.give)
        self.cancel.clicked.connect(self.left)

    def ask(self) -> None:
        """Begin anew, with the focus."""
        self.address.clear()
        self.note.show_words("")
        self.supports.setChecked(True)
        self._trouble.hide()
        self.show()
        (self.address if self._link else self.supports).setFocus()

    def give(self) -> None:
        """Say what was written, if it is enough."""
        address = self.address.text().strip()
        if self._link and not address.startswith(SCHEMES):
            self._trouble.show()
            self.address.setFocus()
            return
        stance = EvidenceStance.SUPPORTS if self.supports.isChecked() else EvidenceStance.REFUTES
        self.given.emit(stance, self.note.toPlainText().strip(), address)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.address.setPlaceholderText("https://…")
        self.address.setAccessibleName(tr("Address of the page"))
        layout.addWidget(self.address)
        self.address.setVisible(self._link)
        stances = QHBoxLayout()
        for made in (self.supports, self.refutes):
            made.setAccessibleName(made.text().replace("&", ""))
            self._stances.addButton(made)
            stances.addWidget(made)
        stances.addStretch()
        self.supports.setChecked(True)
        layout.addLayout(stances)
        layout.addWidget(self.note)
        layout.addWidget(self._trouble)
        self._trouble.hide()
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.cancel)
        row.addStretch()
        layout.addLayout(row)
