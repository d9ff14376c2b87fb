"""Bringing in a text from the clipboard."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.parts.labels import label
from desktop.translation import plural, tr

# What only a page has: programs put HTML beside every text that is copied from them.
_PARAGRAPHS = re.compile(r"<(?:h[1-3]|article)\b|(?:<p\b.*?){2}", re.IGNORECASE | re.DOTALL)


class PasteDialog(QDialog):
    """A large field for one article or several; what the clipboard holds stands in it already."""

    given = Signal(str)
    page_given = Signal(str)  # as HTML

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste an article"))
        self.resize(760, 560)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(tr("Text of the article"))
        self.field.setPlaceholderText(tr("Title on the first line, then the text"))
        self.field.setTabChangesFocus(True)
        self.as_page = QCheckBox(tr("As the page it was copied from, with its headings and links"))
        copied = QApplication.clipboard().mimeData() or QMimeData()  # there may be nothing
        self._page, self._copied = copied.html() if copied.hasHtml() else "", copied.text()
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
        layout.addWidget(self.as_page)
        layout.addWidget(self._count)
        layout.addWidget(self._buttons)
        self.field.textChanged.connect(self._check)
        self._buttons.accepted.connect(self._give)
        self._buttons.rejected.connect(self.reject)
        self.as_page.setVisible(bool(_PARAGRAPHS.search(self._page)))
        self.as_page.setChecked(self.as_page.isVisibleTo(self))
        self.field.setPlainText(self._copied)
        self.field.selectAll()
        self._check()

    def _check(self) -> None:
        words = len(self.field.toPlainText().split())
        self._bring.setEnabled(bool(words))
        self._count.setText(plural("%n words", "%n word", words))
        if self.field.toPlainText() != self._copied:  # what was changed is text, not the page
            self.as_page.setChecked(False)
            self.as_page.setEnabled(False)

    def _give(self) -> None:
        if self.as_page.isChecked():
            self.page_given.emit(self._page)
        else:
            self.given.emit(self.field.toPlainText())
        self.accept()
