"""Making claims of all hits, or tagging those that are: asked once, in place, with the number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.values import Harvest
from desktop.parts.fields import LineField
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, label
from desktop.translation import plural, tr


class HarvestBar(QWidget):
    """Says how many hits can become claims or get a tag, and does it when told to."""

    claims_wanted = Signal(object, str)  # a Harvest, a tag or ""
    tag_wanted = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.harvest: Harvest | None = None
        self._sentence = label()
        self.tag = LineField(tr("Tag"), tr("Tag"))
        self.tag.setMinimumWidth(200)
        self.mark, self.put = button(tr("Make claims"), "main"), button(tr("Tag claims"))
        self._cancel = button(tr("Cancel"))
        row = QWidget()
        flow = FlowLayout(row, margin=0)
        for widget in (self.tag, self.mark, self.put, self._cancel):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sentence)
        layout.addWidget(row)
        self.mark.clicked.connect(lambda: self._give(self.claims_wanted))
        self.put.clicked.connect(lambda: self._give(self.tag_wanted))
        self.tag.textChanged.connect(lambda _text: self._enable())
        self._cancel.clicked.connect(self.close_bar)
        self.hide()

    def ask(self, harvest: Harvest) -> None:
        """Ask what should be made of the hits."""
        self.harvest = harvest
        new, old = len(harvest.statements), len(harvest.claims)
        self._sentence.setText(_sentence(new, old))
        make = plural("Make %n claims", "Make %n claim", new)
        put = plural("Tag %n claims", "Tag %n claim", old)
        for made, words, many in ((self.mark, make, new), (self.put, put, old)):
            made.setText(words)
            made.setAccessibleName(words)
            made.setVisible(many > 0)
        self.tag.setVisible(new + old > 0)
        self.tag.clear()
        self._enable()
        self.show()
        (self.tag if new + old else self._cancel).setFocus()

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
        self.mark.setToolTip(tr("The tag is put on them, too") if tagged else "")

    def _give(self, signal: SignalInstance) -> None:
        harvest, tag = self.harvest, self.tag.text().strip()
        self.close_bar()
        signal.emit(harvest, tag)


def _sentence(new: int, old: int) -> str:
    """What can be made of all hits."""
    made = plural("%n statements can be made claims", "%n statement can be made a claim", new)
    tagged = plural("%n claims can get a tag", "%n claim can get a tag", old)
    if new and old:
        said = tr("Of all hits, {made} and {tagged}. One undo takes it back.")
        return said.format(made=made, tagged=tagged)
    if new or old:
        said = tr("Of all hits, {made}. One undo takes it back.")
        return said.format(made=made if new else tagged)
    return tr("None of the hits is a statement or a claim.")
