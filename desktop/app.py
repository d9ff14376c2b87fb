"""Starting the window: arguments, log, hooks, language, theme; the library is opened after the first paint."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import core
from core.places import APP, config_dir, default_library, log_dir
from desktop.layout import Layout
from desktop.main_window import MainWindow
from desktop.theme import Theme
from desktop.translation import speak

NEVER = 1_000_000_000
SELDOM = (10_000, 10, NEVER)  # young objects before a look at them, looks before one at older ones
MANY = 100  # looks at young objects after which all are looked at when nothing is at work


def make_parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    parser = argparse.ArgumentParser(prog="counterclaim-desktop", description="Opens the window.")
    parser.add_argument("--library", type=Path, metavar="DIR", help="the library's folder")
    parser.add_argument("--version", action="version", version=f"{APP} {core.__version__}")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="see whether all works here, and draw nothing on a screen",
    )
    parser.add_argument(
        "--picture", type=Path, metavar="FILE", help="where the self-test saves what it draws"
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="what to bring in")
    return parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line; Qt's own options are left to Qt."""
    return make_parser().parse_known_args(arguments)[0]


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application in the style that the theme dresses.

    `setStyle` would do the same, but Python's view of a style that it makes takes 15 ms.
    """
    return QApplication([*arguments, "-style", "Fusion"])


def make_window(application: QApplication, library: Path | None, config: Path) -> MainWindow:
    """The window, not shown yet; it opens the library once it has been painted.

    `library` None is the one chosen in the preferences, else the usual one.
    """
    layout = Layout(config)
    place = library or layout.preferred.library or default_library()
    theme = Theme(application, layout.preferred.theme)
    window = MainWindow(theme, layout)
    theme.setParent(window)
    window.painted.connect(lambda: QTimer.singleShot(0, window, window.make_rest))
    window.whole.connect(lambda: window.workspace.open(place))
    return window


def bring(window: MainWindow, files: Sequence[Path]) -> None:
    """Bring in what the command line names, once the library is open."""

    def follow() -> None:
        from PySide6.QtCore import Qt  # its names take a tenth of the time to the first paint

        window.workspace.opened_library.connect(
            lambda _articles: window.files.bring(files), Qt.ConnectionType.SingleShotConnection
        )

    if files:
        window.whole.connect(follow)


def spare_pauses(window: MainWindow) -> None:
    """Keep the garbage collector away from what stays anyway, until the library is open and then.

    Looking through all that is imported would stop the window for a tenth of a second every time, and
    while the analysis of a large text arrives and is stored, for seconds and again and again: so all of
    it is looked through only when nothing is at work and that is gone.
    """

    def settle() -> None:
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()

    def tidy() -> None:
        if gc.get_count()[2] >= MANY:
            gc.collect()

    def follow() -> None:
        from PySide6.QtCore import Qt  # its names take a tenth of the time to the first paint

        workspace = window.workspace
        workspace.jobs.idle.connect(tidy, Qt.ConnectionType.QueuedConnection)
        for told in (workspace.opened_library, workspace.refused_library):
            told.connect(settle, Qt.ConnectionType.QueuedConnection)

    gc.disable()
    window.whole.connect(follow)


def begin(arguments: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """The application, in the language preferred, and its window, with all hooks set."""
    options = parse(arguments[1:])
    application = make_application(arguments)
    application.setApplicationName(APP)
    application.setDesktopFileName(APP.lower())
    speak(application, Layout(config_dir()).preferred.language)
    window = make_window(application, options.library, config_dir())
    bring(window, [file.absolute() for file in parse(application.arguments()[1:]).files])
    window.painted.connect(lambda: QTimer.singleShot(0, window, lambda: _report_from(window)))
    spare_pauses(window)
    return application, window


def _report_from(window: MainWindow) -> None:
    """Log and report what nobody foresaw; before, it ends the program with a word on the terminal."""
    import signal  # not before the first paint

    from PySide6.QtCore import Qt

    from desktop.reporting import Reporter, log_to

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    log = log_to(log_dir())

    def show(report: str) -> None:
        from desktop.dialogs.texts import ReportDialog

        dialog = ReportDialog(report, str(log), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    reporter = Reporter(show)
    reporter.install()
    window.whole.connect(lambda: window.workspace.bug.connect(reporter.take))


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit code."""
    application, window = begin(arguments)
    window.show()
    return application.exec()
