"""How an article is set: its typeface, its size and how long a line may be."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.translation import marked

SERIF = ("Georgia", "Charter", "Noto Serif", "DejaVu Serif", "serif")
USUAL_POINTS, SMALLEST, LARGEST = 12.0, 8.0, 28.0
WIDTHS = {
    56: marked("Narrow"),
    72: marked("Comfortable"),
    92: marked("Wide"),
    0: marked("As wide as the window"),
}


@dataclass(frozen=True)
class Look:
    """`family` is a font's name ("" for the program's choice of a serif), `points` its size, `width`
    the characters of a line (0 for as many as there is room)."""

    family: str = ""
    points: float = USUAL_POINTS
    width: int = 72

    @property
    def families(self) -> list[str]:
        """The family wanted and those to take where it is not installed."""
        return [self.family, *SERIF] if self.family else [*SERIF]

    def line(self, beside: int) -> int:
        """How many pixels a line may take, with what stands beside the words."""
        font = QFont(self.families)
        font.setPointSizeF(self.points)
        return round(QFontMetricsF(font).averageCharWidth() * self.width) + beside

    @classmethod
    def read(cls, words: str) -> Look:
        """The look that `written` made words of; what cannot be read is as usual."""
        parts = words.split("|")
        try:
            family, points, width = parts[0], float(parts[1]), int(parts[2])
        except (IndexError, ValueError):
            return cls()
        return cls(family, bearable(points), width if width in WIDTHS else cls.width)

    @property
    def written(self) -> str:
        """The look as one line for a settings file."""
        return f"{self.family}|{self.points:g}|{self.width}"


def bearable(points: float) -> float:
    """A size that can be read and finds room."""
    return min(LARGEST, max(SMALLEST, points))
