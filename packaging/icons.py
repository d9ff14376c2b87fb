"""Draws the program's icon in the sizes that systems ask for.

`python icons.py FOLDER`: FOLDER/16.png to FOLDER/512.png, icon.ico (Windows), icon.icns (macOS).
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import resources

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
OF_WINDOWS = (16, 24, 32, 48, 64, 256)
OF_MACOS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def main(target: Path) -> int:
    """Draw them all."""
    application = QGuiApplication.instance() or QGuiApplication(["icons", "-platform", "offscreen"])
    drawing = QSvgRenderer(str(resources.path("icons", "counterclaim.svg")))
    target.mkdir(parents=True, exist_ok=True)
    made = {size: draw(drawing, size) for size in SIZES}
    for size, picture in made.items():
        (target / f"{size}.png").write_bytes(picture)
    (target / "icon.ico").write_bytes(ico({size: made[size] for size in OF_WINDOWS}))
    (target / "icon.icns").write_bytes(icns({OF_MACOS[size]: made[size] for size in OF_MACOS}))
    del application
    return 0


def draw(drawing: QSvgRenderer, size: int) -> bytes:
    """A PNG file of so many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An .ico of PNG pictures by their sides; 256 is written as 0 (Microsoft, "ICO file format")."""
    head, body, offset = struct.pack("<HHH", 0, 1, len(pictures)), b"", 6 + 16 * len(pictures)
    for side, data in pictures.items():
        place = offset + len(body)
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), place)
        body += data
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """An .icns of PNG pictures by their types (Apple, "Icon Services")."""
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
