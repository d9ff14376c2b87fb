"""Writing SVG: only shapes and text, every word escaped, nothing from outside."""

from __future__ import annotations

import unicodedata
from html import escape

from core.exporters.cleaning import clean

# Colours of paper; a page that can be dark gives the classes others.
COLOURS = ("#1f5b8f", "#a12d14", "#3c7a3f", "#7a4b9e", "#333333", "#8a6d1b")
INK, SOFT, LINE, WASH, FACT = "#1d1c1a", "#5f5b54", "#d9d4ca", "#f4f1ea", "#3c7a3f"
_CORNERS: tuple[tuple[tuple[float, float], ...], ...] = (
    (),  # a circle
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    ((0, -1.2), (1.15, 0.9), (-1.15, 0.9)),
    ((-1.15, -0.9), (1.15, -0.9), (0, 1.2)),
)


def drawing(width: float, height: float, words: str, parts: list[str]) -> str:
    """A whole SVG; `words` say what it shows."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" '
        f'width="{_n(width)}" height="{_n(height)}" role="img" aria-label="{_attribute(words)}" '
        f'font-family="sans-serif" font-size="12">' + "".join(parts) + "</svg>"
    )


def words(
    x: float,
    y: float,
    text: str,
    room: float,
    *,
    side: str = "start",
    strong: bool = False,
    colour: str = SOFT,
) -> str:
    """A line of text, cut to the room there is; `side` is start, middle or end."""
    weight = ' font-weight="600"' if strong else ""
    shown = escape(clean(fitting(text, room)), quote=False)
    tone = {INK: "c-ink", SOFT: "c-soft", FACT: "c-good"}.get(colour, "")
    return f'<text class="{tone}" x="{_n(x)}" y="{_n(y)}" text-anchor="{side}" fill="{colour}"{weight}>{shown}</text>'


def fitting(text: str, room: float) -> str:
    """As much of a text as a row has room for; letters are taken to be a little wide."""
    line, width = " ".join(text.split()), 0.0
    for place, letter in enumerate(line):
        wide = unicodedata.east_asian_width(letter) in "WF"
        width += 0.0 if unicodedata.combining(letter) else 12.5 if wide else 6.6
        if width > room:
            return line[: max(0, place - 1)].rstrip() + "…"
    return line


def line(x1: float, y1: float, x2: float, y2: float, colour: str = LINE, dash: str = "") -> str:
    """A thin line."""
    style = f' stroke-dasharray="{dash}"' if dash else ""
    kind = {LINE: "c-line", FACT: "c-good"}.get(colour, "")
    return f'<line class="{kind}" x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" stroke="{colour}"{style}/>'


def band(
    x: float, y: float, width: float, height: float, colour: str = WASH, opacity: float = 1.0
) -> str:
    """A filled stretch."""
    kind = "c-wash" if colour == WASH else ""
    return (
        f'<rect class="{kind}" x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" '
        f'fill="{colour}" fill-opacity="{opacity}"/>'
    )


def dot(x: float, y: float, position: int, radius: float = 5.0) -> str:
    """The sign of a position: a shape and a colour of its own."""
    colour, corners = COLOURS[position % len(COLOURS)], _CORNERS[position % len(_CORNERS)]
    tone = f"t{position % len(COLOURS)}"
    if not corners:
        return (
            f'<circle class="{tone}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{colour}"/>'
        )
    points = " ".join(f"{_n(x + a * radius)},{_n(y + b * radius)}" for a, b in corners)
    return f'<polygon class="{tone}" points="{points}" fill="{colour}"/>'


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _attribute(text: str) -> str:
    return escape(clean(" ".join(text.split())), quote=True)
