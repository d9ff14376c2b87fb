"""Several articles open at once, the way back and forward, and what comes back at the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.trail import Stop, Trail
from tests.desktop.conftest import Opener
from tests.desktop.driving import delete
from tests.desktop.walking import article_of, open_article

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FLOOD, DEAD, FERRY = "Flood kills", "counts its dead", "Ferry"


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    window.activateWindow()
    window.panels.reader.text.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def front(window: MainWindow) -> str:
    shown = window.panels.reader.shown
    return shown.article.title if shown else ""


def scrolled(window: MainWindow, qtbot: QtBot, words: str) -> int:
    """Scroll to some words; the code point that stands at the top then."""
    reader = window.panels.reader
    window.resize(1100, 420)
    qtbot.wait(20)
    assert reader.shown is not None
    reader.text.scroll_to(reader.shown.text.index(words))
    assert reader.text.first_visible > 0
    return reader.text.first_visible


def test_articles_open_in_tabs_by_key_and_mouse(window: MainWindow, qtbot: QtBot) -> None:
    tabs = window.desk.tabs
    open_article(window, FLOOD)
    assert not tabs.isVisible()
    press(window, qtbot, Qt.Key.Key_T, CTRL)
    open_article(window, DEAD)
    assert tabs.isVisible()
    assert FLOOD in tabs.tabText(0)
    assert DEAD in tabs.tabText(1)
    articles = window.panels.articles
    index = articles.model.place(lambda a: FERRY in a.title)
    place = articles.list.visualRect(index).center()
    qtbot.mouseClick(articles.list.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(place))
    assert tabs.count() == 3
    assert DEAD in front(window)
    press(window, qtbot, Qt.Key.Key_Tab, CTRL)
    assert FERRY in front(window)
    press(window, qtbot, Qt.Key.Key_Tab, CTRL)
    assert FLOOD in front(window)
    press(window, qtbot, Qt.Key.Key_W, CTRL)
    assert tabs.count() == 2
    press(window, qtbot, Qt.Key.Key_W, CTRL)
    assert not tabs.isVisible()
    assert not window.registry["close_tab"].isEnabled()


def test_a_tab_keeps_its_place_and_an_open_article_its_tab(
    window: MainWindow, qtbot: QtBot
) -> None:
    tabs = window.desk.tabs
    open_article(window, FLOOD)
    place = scrolled(window, qtbot, "He said that")
    window.registry["new_tab"].trigger()
    open_article(window, DEAD)
    tabs.setCurrentIndex(0)
    assert FLOOD in front(window)
    assert abs(window.panels.reader.text.first_visible - place) < 80
    open_article(window, DEAD)
    assert tabs.currentIndex() == 1
    assert tabs.count() == 2


def test_back_and_forward_go_to_views_articles_and_places(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, FLOOD)
    place = scrolled(window, qtbot, "He said that")
    window.views.go("disputes")
    open_article(window, DEAD)
    assert window.views.view == "read"
    press(window, qtbot, Qt.Key.Key_Left, ALT)
    assert window.views.view == "disputes"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, ALT)
    assert window.views.view == "read"
    assert FLOOD in front(window)
    assert abs(window.panels.reader.text.first_visible - place) < 80
    press(window, qtbot, Qt.Key.Key_Right, ALT)
    assert window.views.view == "disputes"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, ALT)
    assert DEAD in front(window)
    assert not window.registry["forward"].isEnabled()


def test_what_was_open_comes_back_at_the_next_start(
    window: MainWindow, open_window: Opener, library_folder: Path, qtbot: QtBot
) -> None:
    open_article(window, FERRY)
    window.registry["new_tab"].trigger()
    open_article(window, FLOOD)
    place = scrolled(window, qtbot, "He said that")
    window.registry["inspector_on"].trigger()
    window.close()
    again = open_window(library_folder)
    qtbot.wait(20)
    assert again.desk.tabs.count() == 2
    assert FLOOD in front(again)
    assert abs(again.panels.reader.text.first_visible - place) < 80
    assert not again.panels.inspector.isVisible()
    again.desk.tabs.step(1)
    assert FERRY in front(again)
    again.views.go("claims")
    again.close()
    assert open_window(library_folder).views.view == "claims"


def test_an_article_that_is_deleted_has_no_tab_and_no_way_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_article(window, FERRY)
    window.registry["new_tab"].trigger()
    open_article(window, FLOOD)
    delete(qtbot, window, article_of(window, FLOOD).id)
    assert window.desk.tabs.count() == 1
    assert FERRY in front(window)
    for _ in range(3):
        window.desk.trail.back()
        assert FERRY in front(window)
    assert window.message.sentence == ""


def test_a_trail_leads_back_and_forward_and_forgets_what_lay_ahead() -> None:
    now = [Stop("read", 1, 0)]

    def go(stop: Stop) -> None:
        now[0] = stop

    trail = Trail(lambda: now[0], go)
    for step in (Stop("read", 2, 5), Stop("claims"), Stop("read", 3, 0)):
        trail.leave()
        now[0] = step
    trail.back()
    trail.back()
    assert now[0] == Stop("read", 2, 5)
    trail.forward()
    assert now[0] == Stop("claims")
    trail.keep({1, 3})
    trail.back()
    assert now[0] == Stop("read", 1, 0)
    trail.leave()
    assert not trail.can_go_forward
