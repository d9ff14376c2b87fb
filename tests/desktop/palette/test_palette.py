"""The palette on the real window, by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.palette import Palette
from tests.desktop.walking import article_of, idle, open_article

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, qtbot: QtBot) -> Palette:
    """The palette, opened by its key."""
    window.activateWindow()
    window.panels.reader.text.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, CTRL)
    palette = window.desk.palette
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.box
    idle(window, qtbot)
    return palette


def shown(palette: Palette) -> list[str]:
    return [one.offer.title for one in palette.model.rows]


def test_letters_and_return_run_an_action_which_comes_first_next_time(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_article(window, "Flood kills")
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.box, "high con")
    assert shown(palette)[0] == "High contrast"
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.registry["theme_contrast"].isChecked()
    assert QApplication.focusWidget() is window.panels.reader.text
    assert shown(opened(window, qtbot))[0] == "High contrast"
    window.registry["theme_light"].trigger()


def test_only_what_is_on_is_offered_and_a_panels_own_where_it_is_seen(
    window: MainWindow, qtbot: QtBot
) -> None:
    offered = shown(opened(window, qtbot))
    assert "Mark claim…" not in offered
    assert "Confirm" not in offered
    assert "Paste article…" in offered
    qtbot.keyClick(window.desk.palette.box, Qt.Key.Key_Escape)
    window.views.go("disputes")
    idle(window, qtbot)
    assert "Confirm" in shown(opened(window, qtbot))


def test_articles_and_names_are_found_by_title(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.box, "ferry")
    title = article_of(window, "Ferry").title
    assert title in shown(palette)
    while palette.list.currentIndex().row() != shown(palette).index(title):
        qtbot.keyClick(palette.box, Qt.Key.Key_Down)
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.workspace.article == article_of(window, "Ferry").id
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.box, "okafor")
    assert "Tom Okafor" in shown(palette)
    palette.run(palette.model.index(shown(palette).index("Tom Okafor"), 0))
    assert window.views.view == "names"
    idle(window, qtbot)
    assert [entity.name for entity in window.panels.names.column.picked] == ["Tom Okafor"]


def test_nothing_found_says_so_and_going_elsewhere_closes(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.box, "zzzz")
    assert not palette.list.isVisible()
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()
    window.panels.articles.filter.setFocus()
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window.panels.articles.filter


def test_the_palette_stays_within_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    for width, height in ((1400, 900), (760, 420)):
        window.resize(width, height)
        qtbot.wait(20)
        assert window.rect().contains(palette.geometry())
