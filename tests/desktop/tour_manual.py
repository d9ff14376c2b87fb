"""The pictures of the manual, taken of the real window so that they cannot grow old.

`python -m tests.desktop.tour_manual` brings the samples into a library that is thrown away, walks
through the window, and writes `resources/help/pictures` anew.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

import resources
from core.commands import SetVerdict
from core.values import DisputeKind
from desktop.app import make_application, make_window
from desktop.main_window import MainWindow
from desktop.manual.pages import FOLDER
from desktop.manual.pictures import PICTURES, SHARPNESS
from desktop.marks import Layer
from desktop.theme import Choice
from tests.desktop.tour import wait_for
from tests.desktop.walking import select_span

SIZE = 1140, 700  # of the window, in pixels
COLOURS = 256  # of a picture; more would make the files three times as large


class Manual:
    """Walks through the window and takes a picture where the manual shows one."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window, self._folder = window, folder

    def walk(self) -> None:
        """All pictures, in the order of the pages."""
        for stop in (
            self.imports,
            self.read,
            self.disputes,
            self.claims,
            self.questions,
            self.names,
            self.search,
            self.export,
        ):
            stop()

    def imports(self) -> None:
        """The table of imports."""
        self._go("imports")
        self._picture("imports")

    def read(self) -> None:
        """An article, at a dispute."""
        window, reader = self._window, self._window.panels.reader
        self._go("read")
        articles = window.workspace.library.articles()
        window.workspace.open_article(max(articles, key=lambda one: one.disputes).id)
        self._settle()
        reader.go_to(next(mark for mark in reader.visible_marks if mark.layer is Layer.DISPUTES))
        said = window.panels.inspector.findChildren(QLabel)
        wait_for(lambda: not any(one.isVisible() and one.text() == "Looking…" for one in said))
        self._picture("read")

    def disputes(self) -> None:
        """A dispute with a sum."""
        self._go("disputes")
        found = self._window.workspace.library.disputes()
        figures = next(one.id for one in found if one.kind is DisputeKind.FIGURES and one.sum)
        self._window.panels.disputes.show_dispute(figures)
        self._picture("disputes")

    def claims(self) -> None:
        """A claim with a verdict."""
        window = self._window
        self._go("read")
        reader, library = window.panels.reader, window.workspace.library
        marks = [one for one in reader.visible_marks if one.layer is Layer.STATEMENTS]
        for mark in (marks[0], marks[3], marks[7]):
            select_span(reader.text, mark.span)
            window.registry["mark"].trigger()
            self._settle()
            window.marking.sheet.give()
            self._settle()
        claim, rating = library.claims()[-1], library.ratings()[2]
        reason = "The account and the transfers are agreed; who gave the order is not."
        window.workspace.do(SetVerdict(claim.id, rating.id, reason))
        self._go("claims")
        window.panels.claims.show_claim(claim.id)
        self._picture("claims")

    def questions(self) -> None:
        """The question with most passages."""
        self._go("questions")
        panel = self._window.panels.questions
        listed = max(panel.model.rows, key=lambda one: one.passages)
        panel.show_question(listed.question.id)
        self._picture("questions")

    def names(self) -> None:
        """Somebody who said something, below what may be one."""
        self._go("names")
        panel = self._window.panels.names
        most = max(panel.column.model.rows, key=lambda one: one.statements)
        panel.show_name(most.id)
        self._picture("names")

    def search(self) -> None:
        """Hits, with what narrows them."""
        self._go("search")
        self._window.panels.search.take("people")
        self._picture("search")

    def export(self) -> None:
        """The dialog of the export."""
        self._window.files.ask_report()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.path.setText("report.html")  # type: ignore[attr-defined]  # no folder of this machine
        self._picture("export", dialog)
        dialog.close()

    def _go(self, view: str) -> None:
        self._window.views.go(view)
        self._settle()

    def _settle(self) -> None:
        wait_for(lambda: not self._window.workspace.jobs.busy)

    def _picture(self, name: str, widget: QWidget | None = None) -> None:
        self._settle()
        self._window.message.dismiss()
        QTest.qWait(200)
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # or a caret is there or not
        image = with_few_colours((widget or self._window).grab().toImage())
        assert image.save(str(self._folder / f"{name}.png"), quality=0)  # of PNG: the smallest file


def with_few_colours(image: QImage) -> QImage:
    """The picture in the colours that it has most of, each pixel in the nearest of them."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width]
    found, inverse, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    chosen = found[np.argsort(-counts)[:COLOURS]]
    nearest = _nearest(found, chosen).astype(np.uint8)
    rows = np.zeros((height, (width + 3) // 4 * 4), np.uint8)  # Qt's lines end at four bytes
    rows[:, :width] = nearest[inverse.reshape(height, width)]
    made = QImage(rows.tobytes(), width, height, rows.shape[1], QImage.Format.Format_Indexed8)
    made.setColorTable([int(colour) for colour in chosen])
    return made.copy()  # what numpy holds goes when this returns


def _nearest(colours: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """For each colour the place of the chosen one that differs least."""
    parts = [
        np.stack([c >> 16 & 255, c >> 8 & 255, c & 255], 1).astype(int) for c in (colours, chosen)
    ]
    return np.array([np.argmin(((parts[1] - one) ** 2).sum(1)) for one in parts[0]])


def take(window: MainWindow, folder: Path) -> None:
    """Bring in the samples and take the pictures into a folder."""
    wait_for(lambda: window.workspace.ready)
    window.files.bring_samples()
    wait_for(lambda: window.workspace.jobs.busy)
    wait_for(lambda: not window.workspace.jobs.busy, 300)
    window.registry["steps"].setChecked(False)
    window.status.hide()  # it names the folder of the library
    Manual(window, folder).walk()


def main() -> int:
    """Write the pictures of the manual anew."""
    os.environ["QT_SCALE_FACTOR"] = str(SHARPNESS)  # read when the application is made
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        window = make_window(application, place / "samples", place / "config")
        window.theme.choose(Choice.LIGHT)
        window.resize(*SIZE)
        window.show()
        take(window, resources.path(FOLDER, PICTURES))
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
