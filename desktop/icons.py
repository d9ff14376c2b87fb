"""The program's icons, drawn in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from desktop.theme import Theme

SIDE = 24


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `resources/icons/NAME.svg`; sharp up to two pixels a point."""
    drawing = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    colours = theme.colours
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, colours.text),
        (QIcon.Mode.Normal, QIcon.State.On, colours.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, colours.off),
    ):
        for ratio in (1, 2):
            made.addPixmap(_drawn(drawing.replace("currentColor", colour), ratio), mode, state)
    return made


def _drawn(drawing: str, ratio: int) -> QPixmap:
    pixmap = QPixmap(QSize(SIDE, SIDE) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    renderer.render(painter, QRectF(0, 0, SIDE * ratio, SIDE * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
