"""What is asked of whoever can draw: the core draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from core.progress import Progress


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to be put on pages.

    `html` and `style` hold only what Qt's rich text knows (doc.qt.io, Supported HTML Subset);
    `<img src="NAME">` stands where the picture of that name goes: an SVG of `drawings`, or a PNG or
    JPEG of `pictures`. `head` and `foot` stand on every page, the number of the page beside `foot`.
    """

    title: str
    html: str
    style: str
    head: str = ""
    foot: str = ""
    drawings: Mapping[str, str] = field(default_factory=dict[str, str])
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


class Press(Protocol):
    """Draws for the core; found by its entry point (core.exporters.press)."""

    def pdf(self, paper: Paper, progress: Progress) -> bytes:
        """The pages as a PDF file."""
        ...

    def png(self, svg: str, width: int) -> bytes:
        """A drawing as a picture so many pixels wide."""
        ...
