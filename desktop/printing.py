"""Putting documents on pages and drawings into pictures, for the window and for the terminal.

The core finds `QtPress` by its entry point. It works in any thread that has no window, also where no
Qt program runs yet. Pages are cut here and not by Qt, so that no row of a table is torn and no
heading stands alone (desktop.paging).
"""

from __future__ import annotations

import re
import sys
from typing import Any

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    Qt,
    QUrl,
    QUuid,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextFormat,
)

from core.progress import Progress
from core.values import Paper
from desktop.outlining import headings_of, with_outline
from desktop.paging import Slice, cut, pieces_of
from desktop.pictures import Pictures

DPI = 300
MARGIN = 20.0  # millimetres at the sides
HEAD, FOOT = 22.0, 24.0  # millimetres above and below the text
GAP = 9.0  # millimetres between the text and what stands in the margin
_INK, _SOFT = QColor("#1d1c1a"), QColor("#5f5b54")
# The day is kept; the time and the zone of the machine are nobody's business. As long as before.
_TIME = re.compile(rb"(D:\d{8})\d{6}(?:[+-]\d\d'\d\d'|Z)")
_STAMP = re.compile(rb"(xmp:\w+Date=\"\d{4}-\d\d-\d\dT)\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)")


class QtPress:
    """Draws with Qt; see core.values.Press."""

    def __init__(self) -> None:
        self._application = QGuiApplication.instance() or QGuiApplication(_arguments())

    def pdf(self, paper: Paper, progress: Progress) -> bytes:
        """The pages as a PDF file; nothing is loaded from anywhere."""
        data = QByteArray()
        device = QBuffer(data)
        device.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = _writer(device, paper)
        document = _Document(paper)
        document.fit(writer)
        height = _millimetres(297 - HEAD - FOOT)
        pages = cut(pieces_of(document), height)
        painter = QPainter(writer)
        try:
            for number, page in enumerate(progress.over(pages, "Making pages"), 1):
                if number > 1:
                    writer.newPage()
                _margins(painter, paper, number, len(pages))
                for slice in page:
                    _paint(painter, document, slice)
        finally:  # a painter that outlives what it paints on takes the program with it
            painter.end()
        device.close()
        left, bottom = MARGIN / 25.4 * 72, (297 - HEAD) / 25.4 * 72
        pdf = without_times(bytes(data.data()))
        return with_outline(pdf, headings_of(document, pages), (left, bottom), 72 / DPI)

    def png(self, svg: str, width: int) -> bytes:
        """A drawing on white."""
        data = QByteArray()
        device = QBuffer(data)
        device.open(QIODevice.OpenModeFlag.WriteOnly)
        drawn(svg, width).save(device, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
        return bytes(data.data())


def drawn(svg: str, width: int) -> QImage:
    """A drawing as an image so many pixels wide."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    height = round(width * size.height() / max(1, size.width()))
    image = QImage(width, max(1, height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def without_times(pdf: bytes) -> bytes:
    """A PDF that says on which day it was made and not when or in which zone; no byte moves."""

    def bare(found: re.Match[bytes], time: bytes, zone: bytes) -> bytes:
        room = len(found[0]) - len(found[1]) - len(time)
        return found[1] + time + (b"Z" if room == 1 else zone)

    pdf = _TIME.sub(lambda found: bare(found, b"000000", b"+00'00'"), pdf)
    return _STAMP.sub(lambda found: bare(found, b"00:00:00", b"+00:00"), pdf)


class _Document(QTextDocument):
    """A text that loads nothing and shows only the pictures it was given."""

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._html = paper.html
        self._pictures = Pictures(paper, self)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        font = QFont(["Georgia", "Noto Serif", "DejaVu Serif", "serif"], 10)
        # Ligatures come out of a PDF as other letters, and nobody would find “official”.
        font.setFeature(QFont.Tag("liga"), 0)
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(paper.style)

    def fit(self, writer: QPdfWriter) -> None:
        """Lay the text out as wide as a page and as long as it needs."""
        self.documentLayout().setPaintDevice(writer)
        image = QTextFormat.ObjectTypes.ImageObject.value
        self.documentLayout().registerHandler(image, self._pictures)
        self.setTextWidth(_millimetres(210 - 2 * MARGIN))
        self.setHtml(self._html)

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Nothing, neither from a disk nor from the network."""
        return QImage()


def _writer(device: QBuffer, paper: Paper) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(DPI)
    writer.setTitle(paper.title)
    writer.setCreator("")
    words = f"{paper.title}{paper.html}".encode("utf-8", "replace")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), words))  # else it is chance
    size, sides = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(MARGIN, HEAD, MARGIN, FOOT)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, sides, QPageLayout.Unit.Millimeter)
    )
    return writer


def _paint(painter: QPainter, document: QTextDocument, slice: Slice) -> None:
    """A stretch of the text at its place on the page; what lies beyond it does not show."""
    area = QRectF(0, slice.top, document.textWidth(), slice.height)
    painter.save()
    painter.translate(0, slice.at - slice.top)
    painter.setClipRect(area)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area  # pyright: ignore[reportAttributeAccessIssue]
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, _INK)
    context.palette = palette  # pyright: ignore[reportAttributeAccessIssue]
    document.documentLayout().draw(painter, context)
    painter.restore()


def _margins(painter: QPainter, paper: Paper, number: int, of: int) -> None:
    """What stands above and below the text; the first page has its title and no head."""
    width, height = _millimetres(210 - 2 * MARGIN), _millimetres(297 - HEAD - FOOT)
    line, gap = _millimetres(5), _millimetres(GAP)
    painter.setFont(QFont(["Arial", "Noto Sans", "DejaVu Sans", "sans-serif"], 8))
    painter.setPen(_SOFT)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    foot = QRectF(0, height + gap, width, line)
    painter.drawText(foot, right, f"{number} / {of}")
    _words(painter, foot.adjusted(0, 0, -width / 5, 0), left, paper.foot)
    if number > 1:
        _words(painter, QRectF(0, -gap - line / 2, width, line), left, paper.head)
        painter.drawLine(QPointF(0, -gap + line / 2), QPointF(width, -gap + line / 2))


def _words(painter: QPainter, area: QRectF, side: Qt.AlignmentFlag, words: str) -> None:
    line = " ".join(words.split())
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, side | Qt.TextFlag.TextSingleLine, shown)


def _millimetres(length: float) -> float:
    return length / 25.4 * DPI


def _arguments() -> list[str]:
    """How to start Qt where no screen is asked for."""
    return (
        ["counterclaim"]
        if sys.platform in ("win32", "darwin")
        else ["counterclaim", "-platform", "offscreen"]
    )
