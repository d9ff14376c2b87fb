"""Choosing the two claims that a question is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.values import Claim
from desktop.marks import claim_sign
from desktop.parts.fields import ChoiceField
from desktop.parts.labels import label
from desktop.translation import tr

LONGEST = 88


class ClaimsDialog(QDialog):
    """Asks for two claims that contradict each other."""

    given = Signal(int, int)

    def __init__(self, claims: Sequence[Claim], chosen: int | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Question from two claims"))
        self.setMinimumWidth(560)
        self.one, self.other = ChoiceField(tr("One claim")), ChoiceField(tr("The claim against it"))
        for field in (self.one, self.other):
            for claim in claims:
                field.addItem(_words(claim), claim.id)
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            field.setSizeAdjustPolicy(policy)
        self._trouble = label(tr("Choose two different claims."), tone="bad")
        self._trouble.hide()
        self.one.setCurrentIndex(max(0, self.one.findData(chosen)))
        self.other.setCurrentIndex(1 if self.one.currentIndex() == 0 else 0)
        self._lay_out()
        self.one.setFocus()

    def give(self) -> None:
        """Say which were chosen, if they are two."""
        one, other = self.one.currentData(), self.other.currentData()
        if one is None or other is None or one == other:
            self._trouble.show()
            return
        self.given.emit(one, other)
        self.accept()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Both are attached to the question, each to its position.")))
        for words, field in ((tr("One claim"), self.one), (tr("The claim against it"), self.other)):
            layout.addWidget(label(words, tone="muted"))
            layout.addWidget(field)
        layout.addWidget(self._trouble)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.give)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def _words(claim: Claim) -> str:
    words = f"{claim_sign(claim.id)}  {claim.text}"
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 2]}…"
