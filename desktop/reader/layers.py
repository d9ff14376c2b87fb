"""The switches of the layers: a row of boxes, by their signs alone where words have no room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.marks import Layer, Mark
from desktop.parts.flow import FlowLayout
from desktop.translation import marked, tr

GAP = 14  # pixels between two boxes
SIGNS = {
    Layer.DISPUTES: "≠",
    Layer.CLAIMS: "C",
    Layer.STATEMENTS: "“",
    Layer.BELIEFS: "◇",
    Layer.HEDGES: "~",
}
NAMES = {
    Layer.DISPUTES: marked("≠ Disputes"),
    Layer.CLAIMS: marked("C Claims"),
    Layer.STATEMENTS: marked("“ Statements"),
    Layer.BELIEFS: marked("◇ Beliefs"),
    Layer.HEDGES: marked("~ Hearsay"),
}
LOOKS = {
    Layer.DISPUTES: marked("Disputes: red wavy underline"),
    Layer.CLAIMS: marked("Claims: blue background"),
    Layer.STATEMENTS: marked("Statements: dotted underline"),
    Layer.BELIEFS: marked("Beliefs: dotted underline; what somebody believes or intends"),
    Layer.HEDGES: marked("Hearsay: dashed underline; “allegedly”, “reportedly”"),
}
SPOKEN = {
    Layer.DISPUTES: marked("Show disputes"),
    Layer.CLAIMS: marked("Show claims"),
    Layer.STATEMENTS: marked("Show statements"),
    Layer.BELIEFS: marked("Show beliefs"),
    Layer.HEDGES: marked("Show hearsay"),
}


class LayerRow(QWidget):
    """Which marks are shown, and how many there are of each."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.switches = {layer: QCheckBox(tr(NAMES[layer])) for layer in Layer}
        self._counts: Counter[Layer] = Counter()
        row = FlowLayout(self, margin=0, gap=GAP)
        for layer, switch in self.switches.items():
            switch.setChecked(True)
            switch.setToolTip(tr(LOOKS[layer]))
            switch.setAccessibleName(tr(SPOKEN[layer]))
            switch.toggled.connect(lambda _on: self.switched.emit())
            row.addWidget(switch)

    def show_counts(self, marks: Iterable[Mark]) -> None:
        """Say how many there are of each kind."""
        self._counts = Counter(layer for layer, _ in {(m.layer, m.value.id) for m in marks})
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words where all boxes stand in one line with them, else signs."""
        full = {layer: f"{tr(NAMES[layer])} {self._counts[layer]}" for layer in Layer}
        needed = sum(map(self._width, self.switches.values(), full.values()))
        roomy = needed + GAP * (len(full) - 1) <= self.width()
        for layer, switch in self.switches.items():
            switch.setText(full[layer] if roomy else f"{SIGNS[layer]} {self._counts[layer]}")

    def _width(self, switch: QCheckBox, words: str) -> int:
        """Pixels that a box needs with some words."""
        metrics = switch.fontMetrics()
        now = metrics.horizontalAdvance(switch.text())
        return switch.sizeHint().width() - now + metrics.horizontalAdvance(words)
