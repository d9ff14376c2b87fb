"""The application's hook: what nobody foresaw goes to the log and to a dialog, and work goes on."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

import core

logger = logging.getLogger("counterclaim")
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_to(folder: Path) -> Path:
    """Write the log into a file of `folder`, three of at most a megabyte; returns the file."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / "counterclaim.log"
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file


def report_of(error: BaseException) -> str:
    """What happened and in what, for a bug report."""
    versions = (
        f"Counterclaim {core.__version__}, Python {platform.python_version()}, "
        f"Qt {PySide6.__version__}, {platform.system()} {platform.release()}"
    )
    return f"{versions}\n\n{''.join(traceback.format_exception(error))}"


class Reporter(QObject):
    """Takes errors from anywhere, on any thread, and shows each once on the window's thread."""

    _met = Signal(object)

    def __init__(self, show: Callable[[str], object]) -> None:
        super().__init__()
        self._show = show
        self._seen: set[str] = set()
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from Python's hooks and from Qt's messages."""
        sys.excepthook = self._uncaught
        threading.excepthook = lambda met: self._uncaught(
            met.exc_type, met.exc_value or met.exc_type(), met.exc_traceback
        )
        qInstallMessageHandler(_qt_said)

    def take(self, error: BaseException) -> None:
        """Log an error and show it."""
        logger.error("an error that nobody foresaw", exc_info=error)
        self._met.emit(error)

    def _uncaught(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.exit(130)
        self.take(error)

    def _tell(self, error: BaseException) -> None:
        report = report_of(error)
        if report not in self._seen:  # one that comes with every paint would bury the window
            self._seen.add(report)
            self._show(report)


def _qt_said(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger("qt").log(LEVELS.get(kind, logging.WARNING), "%s", message)
