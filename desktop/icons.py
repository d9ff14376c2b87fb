"""The program's icons, drawn in the colours of the theme."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from desktop.theme import Theme

SIDE = 24


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `resources/icons/NAME.svg`; sharp on the screens there are."""
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
            made.addPixmap(_coloured(shape, colour), mode, state)
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
    ground = QImage(shape.size(), QImage.Format.Format_ARGB32_Premultiplied)
    ground.setDevicePixelRatio(shape.devicePixelRatio())
    ground.fill(QColor(colour))
    painter = QPainter(ground)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, shape)
    painter.end()
    return QPixmap.fromImage(ground)
