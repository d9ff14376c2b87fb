"""The manual on the real window, by keys: opened, searched, read, left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTranslator, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import resources
from desktop.main_window import MainWindow
from desktop.manual import ManualWindow
from desktop.manual.pictures import IMAGE, picture
from desktop.rail import VIEWS
from desktop.theme import CONTRAST, DARK, LIGHT, Choice, contrast
from tests.desktop.driving import CONTROL, focused
from tests.desktop.tabbing import faults

Key = Qt.Key


def manual_of(window: MainWindow) -> ManualWindow:
    found = window.findChild(ManualWindow)
    assert found is not None
    assert found.isVisible()
    return found


@pytest.fixture
def manual(window: MainWindow, qtbot: QtBot) -> ManualWindow:
    """The manual, opened by its key."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or window, Key.Key_F1)
    opened = manual_of(window)
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def test_it_opens_at_the_page_of_the_view_and_the_window_stays_in_use(
    window: MainWindow, manual: ManualWindow
) -> None:
    assert manual.page.name == "reading"
    assert not manual.back.isEnabled()
    assert not manual.isModal()
    for view in VIEWS:
        window.registry[view].trigger()
        window.registry["manual"].trigger()
        assert manual_of(window) is manual
        assert view in manual.page.views
    assert "Find statements" not in manual.view.toPlainText()
    assert manual.view.toPlainText().startswith(manual.page.title)
    assert manual.view.accessibleName() == manual.page.title


def test_a_search_lists_sections_and_colours_the_words(manual: ManualWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(manual.view, Key.Key_F, CONTROL)
    focused(qtbot, manual.box)
    qtbot.keyClicks(manual.box, "disk breaks")
    assert [row.page.name for row in manual.model.rows] == ["backups"]
    qtbot.keyClick(manual.box, Key.Key_Return)
    focused(qtbot, manual.view)
    assert manual.page.name == "backups"
    assert manual.view.place > 0
    coloured = {one.cursor.selectedText() for one in manual.view.extraSelections()}  # type: ignore[attr-defined]
    assert "disk" in coloured
    assert "breaks" in coloured
    qtbot.keyClick(manual.view, Key.Key_Escape)
    assert manual.box.text() == ""
    assert manual.view.extraSelections() == []
    assert manual.isVisible()
    qtbot.keyClick(manual.view, Key.Key_Escape)
    assert not manual.isVisible()


def test_nothing_found_says_so(manual: ManualWindow, qtbot: QtBot) -> None:
    manual.box.setFocus()
    qtbot.keyClicks(manual.box, "qqqq")
    assert manual.nothing.isVisible()
    assert not manual.list.isVisible()


def test_the_arrows_go_through_the_contents(manual: ManualWindow, qtbot: QtBot) -> None:
    manual.box.setFocus()
    qtbot.keyClick(manual.box, Key.Key_Down)
    focused(qtbot, manual.list)
    before = manual.page
    seen = set[str]()
    for _ in range(150):
        qtbot.keyClick(manual.list, Key.Key_Down)
        seen.add(manual.page.name)
    after = [page.name for page in manual.pages[manual.pages.index(before) + 1 :]]
    assert set(after) <= seen
    qtbot.keyClick(manual.list, Key.Key_Home)
    assert manual.page is manual.pages[0]


def test_links_lead_on_and_back_leads_where_one_was(manual: ManualWindow, qtbot: QtBot) -> None:
    manual.view.verticalScrollBar().setValue(120)
    manual.follow("searching.md#dates")
    assert manual.page.name == "searching"
    assert manual.view.place > 120
    qtbot.keyClick(manual.view, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (manual.page.name, manual.view.place) == ("reading", 120)
    qtbot.keyClick(manual.view, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert manual.page.name == "searching"
    manual.follow("https://example.org/")
    assert manual.page.name == "searching"


def test_a_link_is_reached_and_followed_by_keys(manual: ManualWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(manual.view, Key.Key_Tab)
    qtbot.keyClick(manual.view, Key.Key_Return)
    assert manual.page.name == "disputes"  # the first link of the page on reading


def test_nothing_is_loaded_but_the_pictures(manual: ManualWindow) -> None:
    load = manual.view.loadResource
    for name in (
        "https://example.org/a.png",
        "file:///etc/passwd",
        "pictures/../contents.toml",
        "../icons/app.svg",
        "/etc/passwd",
    ):
        assert load(IMAGE, QUrl(name)).isNull()  # type: ignore[union-attr,attr-defined]
        assert picture(name).isNull()
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert load(style, QUrl("pictures/read.png")) is None
    assert not picture("pictures/read.png").isNull()


def test_pictures_and_lines_fit_the_page(manual: ManualWindow, qtbot: QtBot) -> None:
    for width in (1200, 700):
        manual.resize(width, 600)
        manual.follow("reading.md")
        qtbot.wait(20)
        document = manual.view.document()
        assert document.idealWidth() <= manual.view.viewport().width()
        assert manual.view.horizontalScrollBar().maximum() == 0
    for page in manual.pages:
        manual.go(page)
        assert manual.view.document().size().width() <= manual.view.viewport().width() + 1


def test_words_are_made_larger_and_usual_again(manual: ManualWindow) -> None:
    height = manual.view.document().size().height()
    QTest.keySequence(manual.view, "Ctrl++")  # type: ignore[attr-defined]
    QTest.keySequence(manual.view, "Ctrl++")  # type: ignore[attr-defined]
    assert manual.view.document().size().height() > height
    QTest.keySequence(manual.view, "Ctrl+0")  # type: ignore[attr-defined]
    assert manual.view.document().size().height() == height


def test_the_keys_of_the_page_follow_those_of_the_window(
    window: MainWindow, manual: ManualWindow
) -> None:
    manual.follow("claims.md")
    assert "Ctrl+M" in manual.view.toPlainText()
    window.registry.rekey({"mark": "F12"})
    assert manual.page.name == "claims"
    assert "F12" in manual.view.toPlainText()
    assert "Ctrl+M" not in manual.view.toPlainText()


@pytest.mark.parametrize(
    ("choice", "colours"),
    [(Choice.LIGHT, LIGHT), (Choice.DARK, DARK), (Choice.CONTRAST, CONTRAST)],
)
def test_it_is_set_in_the_colours_of_the_theme(
    window: MainWindow, manual: ManualWindow, choice: Choice, colours: tuple[str, ...]
) -> None:
    window.theme.choose(choice)
    named = window.theme.colours
    assert named is colours
    block = manual.view.document().begin()
    ink = next(iter(block)).fragment().charFormat().foreground().color().name()  # type: ignore[call-overload]
    assert ink == named.text
    assert contrast(named.accent, named.base) >= 4.5
    window.theme.choose(Choice.LIGHT)


def test_tab_reaches_everything_and_all_has_a_name(manual: ManualWindow, qtbot: QtBot) -> None:
    manual.follow("keys.md")  # no links: Tab goes on from the page
    assert faults(manual, qtbot) == []


def test_who_reads_another_language_is_told_that_the_manual_is_english(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    window.registry["manual"].trigger()
    assert not any("English" in one.text() for one in manual_of(window).findChildren(QLabel))
    german = QTranslator(qapp)
    assert german.load(str(resources.path("translations", "counterclaim_de.qm")))
    qapp.installTranslator(german)
    try:
        other = ManualWindow(window.registry, window.theme)
        qtbot.addWidget(other)
    finally:
        qapp.removeTranslator(german)
    assert any("Englisch" in one.text() for one in other.findChildren(QLabel))


def test_it_closes_with_the_window(window: MainWindow, manual: ManualWindow) -> None:
    window.close()
    assert not manual.isVisible()
