"""The chart of a question as a file: SVG or PNG, dark on light, with its question above it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from core.errors import ExportError
from core.values import QuestionPage
from desktop.questions.chart import shape_of
from desktop.questions.painting import ChartPainter
from desktop.questions.shape import Shape
from desktop.questions.words import chart_words, span_words
from desktop.theme import LIGHT
from desktop.translation import tr

WIDTH, HEIGHT = 1000, 420
HEAD = 64
MARGIN = 20
FINER = 2  # pixels of a PNG for each of the chart


def write_chart(page: QuestionPage, path: Path, font: QFont) -> Path:
    """Write the chart; the file's ending says which form. Raises ExportError."""
    shape = shape_of(page, WIDTH - 2 * MARGIN, HEIGHT)
    data = _svg(page, shape, font) if path.suffix.lower() == ".svg" else _png(page, shape, font)
    try:
        path.write_bytes(data)
    except OSError as error:
        said = tr("The chart cannot be written to {path}: {error}.")
        raise ExportError(said.format(path=path, error=error.strerror)) from error
    return path


def _size(shape: Shape) -> QSize:
    return QSize(WIDTH, round(shape.height) + HEAD + MARGIN)


def _svg(page: QuestionPage, shape: Shape, font: QFont) -> bytes:
    buffer, size = QBuffer(), _size(shape)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(page.question.text)
    generator.setDescription(chart_words(page))
    painter = QPainter(generator)
    _paint(painter, page, shape, font)
    painter.end()
    return bytes(buffer.data().data())


def _png(page: QuestionPage, shape: Shape, font: QFont) -> bytes:
    image = QImage(_size(shape) * FINER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINER)
    image.setText("Title", page.question.text)
    image.setText("Description", chart_words(page))
    painter = QPainter(image)
    _paint(painter, page, shape, font)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue,reportArgumentType]
    return bytes(buffer.data().data())


def _paint(painter: QPainter, page: QuestionPage, shape: Shape, font: QFont) -> None:
    size = _size(shape)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(LIGHT.base))
    title = QFont(font)
    title.setPointSizeF(font.pointSizeF() * 1.35)
    title.setWeight(QFont.Weight.DemiBold)
    _line(painter, page.question.text, title, LIGHT.text, 12)
    _line(painter, span_words(page.passages), font, LIGHT.muted, 38)
    painter.translate(MARGIN, HEAD)
    ChartPainter(painter, shape, LIGHT, font).paint()


def _line(painter: QPainter, words: str, font: QFont, colour: str, top: float) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    room = WIDTH - 2 * MARGIN
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(MARGIN, top, room, 26), shown)
