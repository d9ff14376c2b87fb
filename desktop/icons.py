"""The program's icons, drawn in the colours of the theme."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from desktop.theme import Theme

SIDE = 24
DOT = 4.0  # pixels from its middle


def emblem() -> QIcon:
    """The program's own sign, in its own colours: speech that does not agree."""
    return QIcon(str(resources.path("icons", "counterclaim.svg")))


def icon(name: str, theme: Theme, *, dotted: bool = False) -> QIcon:
    """The icon `resources/icons/NAME.svg`; sharp on the screens there are, `dotted` for something new."""
    drawing = QSvgRenderer(str(resources.path("icons", f"{name}.svg")))
    made = QIcon()
    colours = theme.colours
    sharpest = max((s.devicePixelRatio() for s in QGuiApplication.screens()), default=1)
    for ratio in sorted({1, ceil(sharpest)}):
        shape = _drawn(drawing, ratio)
        for mode, state, colour in (
            (QIcon.Mode.Normal, QIcon.State.Off, colours.text),
            (QIcon.Mode.Normal, QIcon.State.On, colours.accent),
            (QIcon.Mode.Disabled, QIcon.State.Off, colours.off),
        ):
            pixmap = _coloured(shape, colour)
            if dotted:
                _dot(pixmap, theme)
            made.addPixmap(pixmap, mode, state)
    return made


def _drawn(drawing: QSvgRenderer, ratio: int) -> QPixmap:
    pixmap = QPixmap(QSize(SIDE, SIDE) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, SIDE * ratio, SIDE * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _coloured(shape: QPixmap, colour: str) -> QPixmap:
    """A shape in one colour: ten times as fast as drawing it again."""
    made = QPixmap(shape.size())
    made.setDevicePixelRatio(shape.devicePixelRatio())
    made.fill(Qt.GlobalColor.transparent)  # or it could not become transparent afterwards
    made.fill(QColor(colour))
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, shape)
    painter.end()
    return made


def _dot(pixmap: QPixmap, theme: Theme) -> None:
    """A dot in the corner, with a ring of the ground round it that keeps it off the lines."""
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, radius in (("window", DOT + 1.5), ("accent", DOT)):
        painter.setBrush(theme.colour(colour))
        painter.drawEllipse(QPointF(SIDE - DOT - 1.5, DOT + 1.5), radius, radius)
    painter.end()
