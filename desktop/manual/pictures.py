"""The pictures of the manual, at the size and sharpness of the window that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor, QTextDocument, QTextImageFormat

import resources
from desktop.manual.pages import FOLDER
from desktop.manual.setting import blocks, pieces

PICTURES = "pictures"
SHARPNESS = 1.3  # pixels of a file for one of the window that it shows
IMAGE = QTextDocument.ResourceType.ImageResource.value


def picture(name: str) -> QImage:
    """A picture of the manual by its address in a page; an empty one where there is none."""
    place = PurePosixPath(name)
    if place.parent != PurePosixPath(PICTURES):
        return QImage()
    return QImage(str(resources.path(FOLDER, PICTURES, place.name)))


def fit_pictures(document: QTextDocument, room: int, ratio: float, line: QColor) -> None:
    """Make the pictures of a document no wider than the room, in pixels, each with a line round it.

    `ratio` is how many pixels of the screen make one. Qt itself would leave out lines of a picture.
    """
    for cursor, shape in list(_images(document)):
        file = picture(shape.name())
        if not file.isNull():
            width = min(room, int(file.width() / SHARPNESS))
            shown = _scaled(file, round(width * ratio), line)
            shown.setDevicePixelRatio(ratio)
            document.addResource(IMAGE, QUrl(shape.name()), shown)
            shape.setWidth(width)
            shape.setHeight(round(shown.height() / ratio))
            cursor.setCharFormat(shape)


def _scaled(file: QImage, width: int, line: QColor) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    shown = file.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(width, smooth)
    painter = QPainter(shown)
    painter.setPen(line)
    painter.drawRect(QRect(0, 0, shown.width() - 1, shown.height() - 1))
    painter.end()
    return shown


def _images(document: QTextDocument) -> Iterator[tuple[QTextCursor, QTextImageFormat]]:
    for block in blocks(document):
        for begin, length, look in pieces(block):
            if look.isImageFormat():
                cursor = QTextCursor(document)
                cursor.setPosition(begin)
                cursor.setPosition(begin + length, QTextCursor.MoveMode.KeepAnchor)
                yield cursor, look.toImageFormat()
