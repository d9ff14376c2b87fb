from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.dialogs.texts import ReportDialog
from desktop.reporting import Reporter, log_to, report_of


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, list(logging.getLogger().handlers)
    level = logging.getLogger().level
    yield
    sys.excepthook, threading.excepthook = before[:2]
    qInstallMessageHandler(None)
    for handler in set(logging.getLogger().handlers) - set(before[2]):
        logging.getLogger().removeHandler(handler)
        handler.close()
    logging.getLogger().setLevel(level)


@pytest.mark.usefixtures("hooks")
def test_an_error_anywhere_is_logged_and_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    log, shown = log_to(tmp_path), list[str]()
    reporter = Reporter(shown.append)
    reporter.install()

    def fail() -> None:
        raise ZeroDivisionError("unforeseen")

    for _ in range(2):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.wait(20)
    assert len(shown) == 1
    assert "ZeroDivisionError: unforeseen" in shown[0]
    assert "unforeseen" in log.read_text()


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    report = report_of(ValueError("of that kind"))
    dialog = ReportDialog(report, "a file")
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QApplication.clipboard().text() == report
    assert "ValueError: of that kind" in report
