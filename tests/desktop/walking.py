"""Steps that several tests of the window take."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.text import Span
from core.values import Article
from desktop.main_window import MainWindow
from desktop.marks import Layer, Mark
from desktop.offsets import Offsets
from desktop.reader.text import ArticleView


def idle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until no job runs."""
    qtbot.waitUntil(lambda: not window.workspace.jobs.busy, timeout=60_000)


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    """Press a key on a widget of the active window; shortcuts ask for both."""
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)
    qtbot.keyClick(widget, key)


def article_of(window: MainWindow, words: str) -> Article:
    """The article with some words in its title."""
    articles = window.workspace.library.articles()
    return next(article for article in articles if words in article.title)


def open_article(window: MainWindow, words: str) -> None:
    """Open the article with some words in its title."""
    window.workspace.open_article(article_of(window, words).id)


def select(window: MainWindow, words: str) -> None:
    """Select words in the open article."""
    reader = window.panels.reader
    assert reader.shown is not None
    start = reader.shown.text.index(words)
    select_span(reader.text, Span(start, start + len(words)))


def select_span(view: ArticleView, span: Span) -> None:
    """Go to a passage, and on to its end with Shift held."""
    view.reveal(span, active=False)
    cursor = view.textCursor()
    start, length = Offsets(view.document().toRawText()).units(span)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def dialog_of(kind: type[QDialog]) -> QDialog:
    """The dialog that is open, which must be of a kind."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def mark_claim(window: MainWindow, words: str) -> None:
    """Select words and mark them as a claim, as the sheet suggests."""
    select(window, words)
    window.registry["mark"].trigger()
    assert window.marking.drawer.sheet is window.marking.sheet
    window.marking.sheet.give()


def marks(window: MainWindow, layer: Layer) -> list[Mark]:
    """The marks of one layer in the open article."""
    return [mark for mark in window.panels.reader.visible_marks if mark.layer is layer]


def show_everything(window: MainWindow, qtbot: QtBot) -> None:
    """Fill all panels: an article with marks, a claim, a dispute, hits, a message."""
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    raise_dispute(window, "The flood killed 12 people", "They count differently.")
    window.panels.reader.step(1)
    window.panels.reader.open_find()
    window.panels.search.focus_box("flood")
    window.panels.search.search()
    qtbot.waitUntil(lambda: window.panels.search.result is not None, timeout=20_000)
    window.workspace.tell("All is well.", "Fine", lambda: None)


def raise_dispute(window: MainWindow, words: str, reason: str) -> None:
    """Raise a dispute by hand over words of the open article."""
    from desktop.dialogs.dispute import DisputeDialog

    select(window, words)
    window.registry["dispute"].trigger()
    dialog = dialog_of(DisputeDialog)
    assert isinstance(dialog, DisputeDialog)
    dialog.reason.setPlainText(reason)
    dialog.given.emit(reason)
    dialog.accept()


def close_dialogs() -> None:
    """Close the dialog that is open."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
