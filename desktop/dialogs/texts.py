"""Dialogs that show something to read."""

from __future__ import annotations

import platform
from operator import itemgetter

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import core
from core.places import APP
from desktop.actions import Actions
from desktop.parts.labels import label
from desktop.parts.rows import RowTable
from desktop.tables import Column, Table
from desktop.translation import marked, tr

Words = tuple[str, str, str]  # of a row of the shortcuts

LICENCES = marked(
    "Counterclaim is free software under the Apache License 2.0.\n\n"
    "It uses, each under its own licence:\n\n"
    "Qt 6 and PySide6: GNU Lesser General Public License, version 3. They are loaded as separate "
    "libraries that you may replace by your own build. Source: https://download.qt.io\n"
    "SQLAlchemy: MIT.  Alembic: MIT.  SQLite: public domain.  sqlcipher3: zlib.  SQLCipher: BSD.  "
    "OpenSSL: Apache 2.0.\n"
    "Whoosh: BSD (two clauses).  spaCy and its English model en_core_web_sm: MIT.\n"
    "Trafilatura: Apache 2.0.  JustHTML: MIT.  lxml: BSD.  charset-normalizer: MIT.\n"
    "PDFium and pypdfium2: BSD, Apache 2.0.  XlsxWriter: BSD.  NumPy: BSD.  psutil: BSD.\n"
    "Pint: BSD.  Jinja: BSD.  Rich: MIT.  appdirs: MIT.  filelock: Unlicense.\n"
    "Python: Python Software Foundation License."
)


class AboutDialog(QDialog):
    """What the program is, where the library lies, and the licences."""

    def __init__(self, library: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Counterclaim"))
        self.resize(620, 460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(label(APP, "title"))
        layout.addWidget(label(tr("Who said what, when, where, and who says otherwise.")))
        version = tr("Version {version}").format(version=core.__version__)
        versions = f"{version}, Qt {PySide6.__version__}, Python {platform.python_version()}"
        layout.addWidget(label(versions, tone="muted"))
        place = tr("Library: {folder}").format(folder=library)
        where = label(place if library else tr("No library is open."), tone="muted")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(where)
        field = QPlainTextEdit(tr(LICENCES))
        field.setReadOnly(True)
        field.setAccessibleName(tr("Licences"))
        field.setTabChangesFocus(True)
        layout.addWidget(field, 1)
        layout.addWidget(_close(self))


class ShortcutsDialog(QDialog):
    """All actions with their keys, made from the registry."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(720, 640)
        columns = marked("Menu"), marked("What it does"), marked("Key")
        model = Table(tuple(Column[Words](head, itemgetter(at)) for at, head in enumerate(columns)))
        model.show(actions.listed())
        table = RowTable(tr("Keyboard shortcuts"), model, wide=1)
        model.setParent(table)
        table.setAlternatingRowColors(True)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(_close(self))


class ReportDialog(QDialog):
    """A bug: what happened, to be copied and sent; nothing is sent by itself."""

    def __init__(self, report: str, log: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(700, 460)
        self._report = report
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(label(tr("Counterclaim met an error it did not foresee"), "title"))
        layout.addWidget(
            label(
                tr(
                    "What you had entered is kept. The lines below help to mend it; nothing is "
                    "sent anywhere unless you send it. They also stand in {file}."
                ).format(file=log)
            )
        )
        field = QPlainTextEdit(report)
        field.setReadOnly(True)
        field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        field.setAccessibleName(tr("Error report"))
        field.setTabChangesFocus(True)
        layout.addWidget(field, 1)
        buttons = _close(self)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        layout.addWidget(buttons)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QApplication.clipboard().setText(self._report)


class LinesDialog(QDialog):
    """A heading and some lines, such as what a check of the library found."""

    def __init__(self, title: str, lines: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 320)
        field = QPlainTextEdit("\n\n".join(lines))
        field.setReadOnly(True)
        field.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.addWidget(field)
        layout.addWidget(_close(self))


def _close(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons
