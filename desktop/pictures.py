"""The pictures of a paper at their places in its text: drawings as lines, not as dots."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtSvg import QSvgRenderer

from core.values import Paper

SCREEN = 96  # dots an inch, by which the sizes of HTML are meant


class Pictures(QPyTextObject):
    """Draws what stands where a text has an image: what the paper was given, and nothing else."""

    def __init__(self, paper: Paper, parent: QObject) -> None:
        super().__init__(parent)
        self._drawings: Mapping[str, QSvgRenderer] = {
            name: QSvgRenderer(QByteArray(svg.encode()), self)
            for name, svg in paper.drawings.items()
        }
        self._pictures = {name: QImage.fromData(data) for name, data in paper.pictures.items()}

    def intrinsicSize(self, doc: QTextDocument, _at: int, format: QTextFormat) -> QSizeF:
        """As wide or as high as the text says, in its own proportions."""
        image = format.toImageFormat()
        size = self._size(image.name())
        device = doc.documentLayout().paintDevice()
        scale = device.logicalDpiY() / SCREEN if device else 1.0
        if size.isEmpty():
            return QSizeF()
        if image.width():
            scale *= image.width() / size.width()
        elif image.height():
            scale *= image.height() / size.height()
        return size * scale

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _at: int,
        format: QTextFormat,
    ) -> None:
        """Draw it into the room that it has."""
        name = format.toImageFormat().name()
        if name in self._drawings:
            self._drawings[name].render(painter, rect)
        elif name in self._pictures:
            painter.drawImage(rect, self._pictures[name])

    def _size(self, name: str) -> QSizeF:
        if name in self._drawings:
            return QSizeF(self._drawings[name].defaultSize())
        return QSizeF(self._pictures[name].size()) if name in self._pictures else QSizeF()
