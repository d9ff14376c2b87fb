"""Raising a dispute by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop.parts.fields import TextField
from desktop.parts.labels import label
from desktop.translation import tr
from desktop.workspace import Selection


class DisputeDialog(QDialog):
    """The passages and why they conflict; another passage can be fetched before."""

    given = Signal(str)
    more = Signal()

    def __init__(self, passages: Sequence[Selection], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Raise dispute"))
        self.setMinimumWidth(560)
        self.reason = TextField(tr("Reason"), tr("Why this is disputed, in a sentence"), lines=3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        for side, passage in zip("ABCDEFGH", passages, strict=False):
            words = " ".join(passage.text.split())
            layout.addWidget(label(f"{side}  {passage.title}", "section"))
            layout.addWidget(label(f"“{words[:400]}{'…' if len(words) > 400 else ''}”"))
        layout.addWidget(self.reason)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._raise = buttons.addButton(
            tr("Raise", "a dispute"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        another = buttons.addButton(tr("Another passage…"), QDialogButtonBox.ButtonRole.ActionRole)
        another.clicked.connect(self._another)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._raise.setEnabled(False)
        self.reason.textChanged.connect(
            lambda: self._raise.setEnabled(bool(self.reason.toPlainText().strip()))
        )
        self.reason.setFocus()

    def _another(self) -> None:
        self.more.emit()
        self.accept()

    def _give(self) -> None:
        self.given.emit(" ".join(self.reason.toPlainText().split()))
        self.accept()
