"""Making claims of all hits, or tagging those that are: asked once, in place, with the number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.values import Harvest
from desktop.outcomes import count
from desktop.parts.fields import LineField
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, label


class HarvestBar(QWidget):
    """Says how many hits can become claims or get a tag, and does it when told to."""

    claims_wanted = Signal(object, str)  # a Harvest, a tag or ""
    tag_wanted = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.harvest: Harvest | None = None
        self._sentence = label()
        self.tag = LineField("Tag", "Tag")
        self.tag.setMinimumWidth(200)
        self.mark, self.put = button("Make claims", "main"), button("Tag claims")
        cancel = button("Cancel")
        row = QWidget()
        flow = FlowLayout(row, margin=0)
        for widget in (self.tag, self.mark, self.put, cancel):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sentence)
        layout.addWidget(row)
        self.mark.clicked.connect(lambda: self._give(self.claims_wanted))
        self.put.clicked.connect(lambda: self._give(self.tag_wanted))
        self.tag.textChanged.connect(lambda _text: self._enable())
        cancel.clicked.connect(self.close_bar)
        self.hide()

    def ask(self, harvest: Harvest) -> None:
        """Ask what should be made of the hits."""
        self.harvest = harvest
        new, old = len(harvest.statements), len(harvest.claims)
        self._sentence.setText(
            f"Of all hits, {count(new, 'statement')} can become {'a claim' if new == 1 else 'claims'}"
            f" and {count(old, 'claim')} can get a tag. One undo takes it back."
        )
        self.mark.setText(f"Make {count(new, 'claim')}")
        self.put.setText(f"Tag {count(old, 'claim')}")
        for made in (self.mark, self.put):
            made.setAccessibleName(made.text())
        self.tag.clear()
        self._enable()
        self.show()
        self.tag.setFocus()

    def close_bar(self) -> None:
        """Make nothing."""
        self.harvest = None
        self.closed.emit()  # first, so that the focus goes where it should
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape makes nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _enable(self) -> None:
        tagged, harvest = bool(self.tag.text().strip()), self.harvest
        self.mark.setEnabled(bool(harvest and harvest.statements))
        self.put.setEnabled(bool(harvest and harvest.claims and tagged))
        self.mark.setToolTip("The tag is put on them, too" if tagged else "")

    def _give(self, signal: SignalInstance) -> None:
        harvest, tag = self.harvest, self.tag.text().strip()
        self.close_bar()
        signal.emit(harvest, tag)
