"""How the text of an article is set: family, size and the length of its lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

FAMILIES = ("Georgia", "Charter", "Noto Serif", "DejaVu Serif", "serif")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SMALLEST, USUAL, LARGEST = 8.0, 12.0, 28.0
MEASURE = (
    68  # letters of a line; 45 to 75 read well (Bringhurst, The Elements of Typographic Style)
)


@dataclass(frozen=True)
class Type:
    """How a text is set: `family` "" is the usual one, `points` the size of the letters, `measure`
    how many letters a line may hold, 0 for as many as there is room for."""

    family: str = ""
    points: float = USUAL
    measure: int = MEASURE

    @property
    def font(self) -> QFont:
        """The font of the running text."""
        made = QFont()
        made.setFamilies([self.family, *FAMILIES] if self.family else list(FAMILIES))
        made.setPointSizeF(self.points)
        return made

    @property
    def width(self) -> float:
        """The longest line in pixels, 0 for as long as there is room."""
        letter = QFontMetricsF(self.font).horizontalAdvance(LETTERS) / len(LETTERS)
        return self.measure * letter
