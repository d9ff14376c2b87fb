"""Starting the window: arguments, log, hooks, theme; the library is opened after the first paint."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import core
from core.settings import APP, config_dir, default_library, log_dir
from desktop.dialogs.texts import ReportDialog
from desktop.icons import icon
from desktop.layout import Layout
from desktop.main_window import MainWindow
from desktop.renewing import Renewing
from desktop.reporting import Reporter, log_to
from desktop.theme import Theme
from desktop.workspace import Workspace


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line; Qt's own options are left to Qt."""
    parser = argparse.ArgumentParser(prog="counterclaim-desktop", description="Opens the window.")
    parser.add_argument("--library", type=Path, metavar="DIR", help="the library's folder")
    parser.add_argument("--version", action="version", version=f"{APP} {core.__version__}")
    return parser.parse_known_args(arguments)[0]


def make_window(application: QApplication, library: Path | None, config: Path) -> MainWindow:
    """The window, not shown yet; it opens the library once it has been painted.

    `library` None is the one chosen in the preferences, else the usual one.
    """
    layout = Layout(config)
    place = library or layout.preferred.library or default_library()
    theme = Theme(application, layout.preferred.theme)
    workspace = Workspace()
    window = MainWindow(workspace, theme, layout)
    workspace.setParent(window)
    Renewing(workspace, window)
    theme.setParent(window)
    window.setWindowIcon(icon("app", theme))
    theme.dress()
    window.painted.connect(lambda: workspace.open(place), Qt.ConnectionType.QueuedConnection)
    return window


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit code."""
    options = parse(arguments[1:])
    application = QApplication(list(arguments))
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    application.setApplicationName(APP)
    application.setDesktopFileName(APP.lower())
    log = log_to(log_dir())
    window = make_window(application, options.library, config_dir())

    def show(report: str) -> None:
        dialog = ReportDialog(report, str(log), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    reporter = Reporter(show)
    reporter.install()
    window.workspace.bug.connect(reporter.take)
    window.show()
    return application.exec()
