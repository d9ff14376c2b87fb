"""Bringing in a text from the clipboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.parts.labels import label
from desktop.translation import plural, tr


class PasteDialog(QDialog):
    """A large field for one article or several; what the clipboard holds stands in it already."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste an article"))
        self.resize(760, 560)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(tr("Text of the article"))
        self.field.setPlaceholderText(tr("Title on the first line, then the text"))
        self.field.setTabChangesFocus(True)
        self._count = label(tone="muted")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._bring = self._buttons.addButton(
            tr("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._bring.setProperty("role", "main")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(
            label(tr("Source and date are taken from the text where it has them."), tone="muted")
        )
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._buttons)
        self.field.textChanged.connect(self._check)
        self._buttons.accepted.connect(self._give)
        self._buttons.rejected.connect(self.reject)
        self.field.setPlainText(QApplication.clipboard().text())
        self.field.selectAll()
        self._check()

    def _check(self) -> None:
        words = len(self.field.toPlainText().split())
        self._bring.setEnabled(bool(words))
        self._count.setText(plural("%n words", "%n word", words))

    def _give(self) -> None:
        self.given.emit(self.field.toPlainText())
        self.accept()
