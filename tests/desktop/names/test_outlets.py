"""Copies in the window: the line in the reader, the sign in the list, the outlets and their reports."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from core.store import articles
from core.store.database import Database
from core.text import fingerprint
from desktop.main_window import MainWindow
from desktop.names.outlets import OutletsPage
from tests.core.reports import draft, edited, report
from tests.desktop.conftest import Opener
from tests.desktop.driving import delete
from tests.desktop.walking import idle, press

WIRE = report("wire")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of before copies were looked for: a report in three outlets, two others."""
    folder = tmp_path_factory.mktemp("outlets") / "desk"
    folder.mkdir()
    database = Database(folder / "library.db")
    with database.writing() as session:
        for one in (
            draft(WIRE, "Reuters", "2025-05-01"),
            draft(edited(WIRE), "Gazette", "2025-05-02"),
            draft(WIRE[:4], "Post", "2025-05-03"),
            draft(report("own"), "Post", "2025-05-04"),
            draft(report("more"), "Courier"),
        ):
            articles.add_draft(session, one, None, fingerprint(one.text))
    database.close()
    return folder


@pytest.fixture
def window(open_window: Opener, made: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on that library."""
    window = open_window(Path(shutil.copytree(made, tmp_path / "desk")))
    idle(window, qtbot)
    return window


def shown(page: OutletsPage) -> list[str]:
    return [copy.article.source for copy in page.copies.rows]


def click(qtbot: QtBot, view: QListView, row: int, *, twice: bool = False) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(view.viewport(), button, none, place)
    if twice:
        qtbot.mouseDClick(view.viewport(), button, none, place)


def test_from_a_copy_to_its_origin_with_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.open_article(2)
    line, page = window.panels.reader.header.copies, window.panels.names.outlets
    assert line.text() == "Copy of a report by Reuters, also in 2 others (3 outlets, 1 origin)"
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    idle(window, qtbot)
    assert page.isVisible()
    assert shown(page) == ["Reuters", "Gazette", "Post"]
    chosen = page.copies.value(page.articles.currentIndex())
    assert chosen is not None
    assert chosen.article.id == 2
    click(qtbot, page.articles, 0, twice=True)
    assert window.workspace.article == 1
    assert window.views.view == "read"
    assert line.text() == "Likely the origin of 2 others (3 outlets, 1 origin)"


def test_from_the_outlets_to_a_copy_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.registry["outlets"].trigger()
    idle(window, qtbot)
    page = window.panels.names.outlets
    names = [row.outlet.name for row in page.model.rows if row.outlet]
    assert names == ["Post", "Courier", "Gazette", "Reuters"]
    press(qtbot, page.list, Qt.Key.Key_Down)  # from all outlets to the first
    assert page.model.data(page.list.currentIndex()) == "Post, 2 articles · 1 from others"
    assert len(page.reports.rows) == 1
    press(qtbot, page.list, Qt.Key.Key_Down)
    assert page.reports.rows == []
    assert not page.articles.isVisible()
    press(qtbot, page.list, Qt.Key.Key_Home)
    press(qtbot, page.list, Qt.Key.Key_Return)
    assert page.groups.hasFocus()
    qtbot.keyClick(page.groups, Qt.Key.Key_Return)
    assert page.articles.hasFocus()
    views = (page.list, page.groups, page.articles, window.panels.reader.header.copies)
    assert len({view.accessibleName() for view in views} - {""}) == len(views)
    qtbot.keyClick(page.articles, Qt.Key.Key_End)
    qtbot.keyClick(page.articles, Qt.Key.Key_Return)
    assert window.workspace.article == 3


def test_the_list_shows_every_copy_with_a_sign(window: MainWindow) -> None:
    model = window.panels.articles.model
    assert model.rowCount() == 5  # grouped, never hidden
    told = {article.id: model.data(model.index(row, 0)) for row, article in enumerate(model.rows)}
    for article in (1, 2, 3):
        assert "≡ 3" in told[article]
    assert "3 outlets, 1 origin" in told[3]
    for article in (4, 5):
        assert "≡" not in told[article]


def test_an_article_of_its_own_says_so_and_goes_nowhere(window: MainWindow) -> None:
    window.workspace.open_article(4)
    assert not window.panels.reader.header.copies.isVisible()
    window.registry["copies"].trigger()
    assert window.views.view == "read"
    assert "No other article" in window.message.sentence


def test_the_copies_of_the_article_by_key(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.open_article(3)
    window.registry["copies"].trigger()
    idle(window, qtbot)
    assert window.views.view == "names"
    assert shown(window.panels.names.outlets)[0] == "Reuters"


def test_a_deleted_copy_leaves_the_page(window: MainWindow, qtbot: QtBot) -> None:
    window.registry["outlets"].trigger()
    idle(window, qtbot)
    delete(qtbot, window, 3)
    idle(window, qtbot)
    assert shown(window.panels.names.outlets) == ["Reuters", "Gazette"]


def test_names_and_outlets_are_a_click_apart(window: MainWindow, qtbot: QtBot) -> None:
    window.views.go("names")
    panel = window.panels.names
    buttons = {b.text(): b for b in panel.findChildren(QPushButton) if b.isVisible()}
    qtbot.mouseClick(buttons["Outlets"], Qt.MouseButton.LeftButton)
    assert panel.outlets.isVisible()
    qtbot.mouseClick(buttons["Names"], Qt.MouseButton.LeftButton)
    assert panel.column.isVisible()


def test_a_library_without_articles_says_what_to_do(
    open_window: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "empty")
    window.registry["outlets"].trigger()
    idle(window, qtbot)
    page = window.panels.names.outlets
    assert page.model.rowCount() == 0
    assert not page.groups.isVisible()
