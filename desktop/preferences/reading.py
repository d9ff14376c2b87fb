"""How the window looks, how articles are set, and which marks are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QDoubleSpinBox

from desktop.actions import Actions
from desktop.look import LARGEST, SMALLEST, WIDTHS, Look
from desktop.marks import Layer
from desktop.parts.fields import ChoiceField
from desktop.parts.labels import label
from desktop.preferences.rows import Page, choice, switch
from desktop.theme import Choice

OURS = "The program’s own choice"
SAMPLE = "“Nobody told us,” she said; the minister says otherwise. 1,234 or 4,321?"


class ReadingPage(Page):
    """Theme, type and marks."""

    def __init__(
        self, actions: Actions, look: Callable[[], Look], use: Callable[[Look], object]
    ) -> None:
        super().__init__()
        self._look, self._use = look, use
        self.family = ChoiceField("Typeface of articles")
        self.points, self.width_of = QDoubleSpinBox(), ChoiceField("Length of a line")
        self._sample = label(SAMPLE)
        self.head("Theme")
        for one in Choice:
            self.put(choice(actions[f"theme_{one}"]))
        self._type()
        self.head("Marks in articles")
        for layer in Layer:
            self.put(switch(actions[f"{layer}_on"]))
        self.show_look()

    def show_look(self) -> None:
        """Show how articles are set now."""
        look = self._look()
        for field in (self.family, self.points, self.width_of):
            field.blockSignals(True)
        self.family.setCurrentText(look.family or OURS)
        self.points.setValue(look.points)
        self.width_of.setCurrentIndex([*WIDTHS.values()].index(look.width))
        for field in (self.family, self.points, self.width_of):
            field.blockSignals(False)
        font = QFont(look.families)
        font.setPointSizeF(look.points)
        self._sample.setFont(font)

    def _type(self) -> None:
        self.head("Text of articles")
        self.family.addItems([OURS, *_families()])
        self.family.setMaximumWidth(260)
        self.points.setRange(SMALLEST, LARGEST)
        self.points.setDecimals(1)
        self.points.setSuffix(" pt")
        self.points.setAccessibleName("Size of the text")
        self.width_of.addItems([*WIDTHS])
        self.row("Typeface", self.family)
        self.row("Size", self.points)
        self.row("Length of a line", self.width_of)
        self.put(self._sample)
        self.family.currentTextChanged.connect(self._chosen)
        self.points.valueChanged.connect(self._chosen)
        self.width_of.currentIndexChanged.connect(self._chosen)

    def _chosen(self) -> None:
        family = self.family.currentText()
        look = replace(
            self._look(),
            family="" if family == OURS else family,
            points=self.points.value(),
            width=WIDTHS[self.width_of.currentText()],
        )
        self._use(look)
        self.show_look()


def _families() -> list[str]:
    """The typefaces of this machine that are made for text."""
    database = QFontDatabase
    return [name for name in database.families() if not database.isPrivateFamily(name)]
