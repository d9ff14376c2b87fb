"""Over the text: title, source, byline and date, and the switches of the layers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from core.values import Article
from desktop.marks import Layer, Mark
from desktop.outcomes import count
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import label

NAMES = {
    Layer.DISPUTES: ("≠ Disputes", "Red wavy underline"),
    Layer.CLAIMS: ("C Claims", "Blue background"),
    Layer.STATEMENTS: ("“ Statements", "Dotted underline"),
    Layer.BELIEFS: ("◇ Beliefs", "Dotted underline; what somebody believes or intends"),
    Layer.HEDGES: ("~ Hearsay", "Dashed underline; “allegedly”, “reportedly”"),
}


class Header(QFrame):
    """What the article is, and which marks are shown."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self._title, self._meta = label(role="title"), label(tone="muted")
        self.switches = {layer: QCheckBox(NAMES[layer][0]) for layer in Layer}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 16, 8)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._meta)
        row = FlowLayout(margin=0, gap=14)
        for layer, switch in self.switches.items():
            switch.setChecked(True)
            switch.setToolTip(NAMES[layer][1])
            switch.setAccessibleName(f"Show {layer.value}")
            switch.toggled.connect(lambda _on: self.switched.emit())
            row.addWidget(switch)
        layout.addLayout(row)

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers switched on."""
        return frozenset(layer for layer, switch in self.switches.items() if switch.isChecked())

    def switch(self, layers: frozenset[Layer]) -> None:
        """Switch on these layers and no others."""
        for layer, switch in self.switches.items():
            switch.setChecked(layer in layers)

    def show_article(self, article: Article) -> None:
        """Show what an article is."""
        when = article.published.words if article.published else "no date"
        parts = (article.source or "no source", article.byline, when, count(article.words, "word"))
        self._title.setText(article.title or "Untitled")
        self._meta.setText(" · ".join(part for part in parts if part))

    def show_counts(self, marks: Iterable[Mark]) -> None:
        """Say how many there are of each kind."""
        things = {(mark.layer, mark.value.id) for mark in marks}
        counts = Counter(layer for layer, _ in things)
        for layer, switch in self.switches.items():
            switch.setText(f"{NAMES[layer][0]} {counts[layer]}")
