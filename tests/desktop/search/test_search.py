"""Searching in the real window, by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.changes import Changes
from core.commands import SaveSearch
from core.text import Span
from core.values import Facet, Hit, HitGroup, HitKind, HitLine, SearchResult
from desktop.main_window import MainWindow
from desktop.rail import Rail
from desktop.search.facets import VALUE
from desktop.search.hits import Heading, Line, row_card, rows_of
from desktop.search.panel import SearchPanel
from tests.desktop.driving import delete
from tests.desktop.walking import article_of, idle, mark_claim, open_article, press

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, CTRL, ALT, SHIFT = (
    Modifier.NoModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
    Modifier.ShiftModifier,
)


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> SearchPanel:
    """The search, opened by its key."""
    strike(window, qtbot, Key.Key_4, CTRL)
    assert window.views.view == "search"
    return window.panels.search


def strike(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifiers)


def find(panel: SearchPanel, window: MainWindow, qtbot: QtBot, query: str) -> None:
    """Type a query and wait for the answer."""
    panel.box.setFocus()
    panel.box.selectAll()
    qtbot.keyClicks(panel.box, query)
    qtbot.waitUntil(lambda: not panel._delay.isActive(), timeout=5_000)
    idle(window, qtbot)


def has_focus(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget, timeout=5_000)


def total(panel: SearchPanel) -> int:
    assert panel.result is not None
    return panel.result.total


def facet_at(panel: SearchPanel, field: str, value: str) -> QPoint:
    """The middle of a facet's row."""
    facets = panel.side.facets
    for item in facets._rows():
        facet = item.data(0, VALUE)
        if isinstance(facet, Facet) and (facet.field, facet.value) == (field, value):
            facets.scrollToItem(item)
            facets.setCurrentItem(item)
            return facets.visualItemRect(item).center()
    raise AssertionError(f"no {field} {value}")


def test_from_the_box_to_a_passage_and_back_to_the_same_hit(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    find(panel, window, qtbot, "dam")
    hits = panel.pages.hits
    headings = [row.group.title for row in hits.rows.rows if isinstance(row, Heading)]
    assert len(headings) == len(set(headings)) == 2
    strike(window, qtbot, Key.Key_Down, NONE)
    has_focus(qtbot, hits)
    strike(window, qtbot, Key.Key_Down, NONE)
    row = hits.rows.value(hits.currentIndex())
    while not isinstance(row, Line):
        strike(window, qtbot, Key.Key_Down, NONE)
        row = hits.rows.value(hits.currentIndex())
    number = hits.currentIndex().row()
    strike(window, qtbot, Key.Key_Return, NONE)
    assert window.views.view == "read"
    assert window.workspace.article == row.hit.article
    window.workspace.changed.emit(Changes(claims=frozenset({1})))  # the hits are searched for anew
    idle(window, qtbot)
    strike(window, qtbot, Key.Key_Left, ALT)
    assert window.views.view == "search"
    has_focus(qtbot, hits)
    assert hits.currentIndex().row() == number
    strike(window, qtbot, Key.Key_Escape, NONE)
    has_focus(qtbot, panel.box)


def test_only_the_newest_answer_is_shown(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    answers: list[str] = []
    panel.chosen.connect(lambda: answers.append(panel.result.query if panel.result else ""))
    for words in ("ferry", "flo", "flood dam"):
        panel.box.setText(words)
        panel.search()
    idle(window, qtbot)
    assert panel.result is not None
    assert panel.result.query == "flood dam"
    assert {"ferry", "flo"}.isdisjoint(answers)


def test_a_value_is_asked_for_and_left_out_by_mouse_and_by_key(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    find(panel, window, qtbot, "flood")
    whole, facets = total(panel), panel.side.facets
    spot = facet_at(panel, "source", "The Vale Courier")
    qtbot.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    idle(window, qtbot)
    assert panel.query == 'flood source:="The Vale Courier"'
    courier = total(panel)
    assert 0 < courier < whole
    spot = facet_at(panel, "source", "The Morning Gazette")  # still there to be added
    strike(window, qtbot, Key.Key_4, CTRL)
    strike(window, qtbot, Key.Key_F, CTRL | ALT)
    has_focus(qtbot, facets)
    qtbot.keyClick(facets, Key.Key_Plus)
    idle(window, qtbot)
    assert total(panel) == whole
    facet_at(panel, "source", "The Vale Courier")
    facets.setFocus()
    qtbot.keyClick(facets, Key.Key_Minus)
    idle(window, qtbot)
    assert panel.query == 'flood source:="The Morning Gazette" -source:="The Vale Courier"'
    assert total(panel) == whole - courier
    spot = facet_at(panel, "kind", "statement")
    minus = QPoint(facets.columnViewportPosition(2) + 4, spot.y())
    qtbot.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, NONE, minus)
    idle(window, qtbot)
    assert panel.query.endswith("-kind:statement")


def test_each_field_in_force_is_a_chip_that_takes_it_out(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    find(panel, window, qtbot, "flood -kind:claim date:2025")
    names = [chip.accessibleName() for chip in panel.chips.buttons]
    assert names == ["Remove not Kind: Claim", "Remove Date: 2025"]
    press(qtbot, panel.chips.buttons[0], Key.Key_Space)
    idle(window, qtbot)
    assert panel.query == "flood date:2025"
    qtbot.mouseClick(panel.chips.buttons[0], Qt.MouseButton.LeftButton)
    idle(window, qtbot)
    assert panel.query == "flood"
    assert not panel.chips.isVisible()


def test_what_was_meant_is_offered_and_taken_by_its_key_alone(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    find(panel, window, qtbot, "okafer")
    assert (panel.query, total(panel)) == ("okafer", 0)
    assert "Okafor" in panel.says.buttons[0].text()
    strike(window, qtbot, Key.Key_Return, ALT)
    idle(window, qtbot)
    assert panel.query == "Okafor"
    assert total(panel) > 0
    assert panel.says.buttons == []


def test_a_query_that_cannot_be_read_says_where_and_how_to_mend_it(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    find(panel, window, qtbot, '  flood kind:clam "dam')
    assert panel.box.fault is not None
    assert panel.box.fault.of(panel.box.text()) == '"dam'
    assert "never closed" in panel.says.sentence.text()
    strike(window, qtbot, Key.Key_Return, ALT)
    idle(window, qtbot)
    assert panel.query == 'flood kind:claim "dam"'
    assert panel.box.fault is None


def test_a_saved_search_says_what_is_new_and_can_be_undone(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    find(panel, window, qtbot, "houses")
    strike(window, qtbot, Key.Key_S, CTRL)
    has_focus(qtbot, panel.keeping.name.field)
    qtbot.keyClicks(panel.keeping.name.field, "Houses")
    strike(window, qtbot, Key.Key_Return, NONE)
    has_focus(qtbot, panel.box)
    idle(window, qtbot)
    saved = panel.side.saved
    (standing,) = saved.model.rows
    assert (standing.search.name, standing.new, standing.total) == ("Houses", 0, total(panel))

    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    strike(window, qtbot, Key.Key_4, CTRL)
    qtbot.waitUntil(lambda: saved.model.rows[0].new == 1, timeout=20_000)
    assert "+1" in saved.model.index(0, 0).data()
    strike(window, qtbot, Key.Key_W, CTRL | ALT)
    has_focus(qtbot, saved.list)
    strike(window, qtbot, Key.Key_Return, NONE)
    idle(window, qtbot)
    idle(window, qtbot)
    new = [
        row.hit.kind for row in panel.pages.hits.rows.rows if isinstance(row, Line) and row.hit.new
    ]
    assert new == [HitKind.CLAIM]
    qtbot.waitUntil(lambda: saved.model.rows[0].new == 0, timeout=20_000)

    strike(window, qtbot, Key.Key_S, CTRL)
    assert panel.keeping.name.field.text() == "Houses"
    assert panel.keeping.name._save.text() == "Replace"
    strike(window, qtbot, Key.Key_Escape, NONE)
    assert not panel.keeping.name.isVisible()
    press(qtbot, saved.list, Key.Key_F2)
    panel.keeping.name.field.setText("Under water")
    qtbot.keyClick(panel.keeping.name.field, Key.Key_Return)
    idle(window, qtbot)
    library = window.workspace.library
    assert [s.name for s in library.searches.saved()] == ["Under water"]
    saved.enter()
    qtbot.keyClick(saved.list, Key.Key_Delete, SHIFT)
    idle(window, qtbot)
    assert library.searches.saved() == []
    window.registry["undo"].trigger()
    idle(window, qtbot)
    assert [s.name for s in library.searches.saved()] == ["Under water"]


def test_the_rail_says_what_is_new_in_saved_searches(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    (rail,) = window.findChildren(Rail)
    action = window.registry["search"]
    button = rail.widgetForAction(action)
    assert window.workspace.do(SaveSearch("Houses", "houses"))
    idle(window, qtbot)
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    assert (action.iconText(), button.accessibleName()) == ("Search", "Search")
    delete(qtbot, window, article_of(window, "Ferry line").id)
    qtbot.waitUntil(lambda: action.iconText() == "Search +1", timeout=20_000)
    assert window.views.view == "read"
    assert button.accessibleName() == "Search, 1 new hit"
    assert action.text() == "&Search"
    worded = action.icon().pixmap(24, 24).toImage()
    window.resize(1000, 340)  # the icons stand without words
    qtbot.waitUntil(lambda: action.icon().pixmap(24, 24).toImage() != worded)
    assert button.accessibleName() == "Search, 1 new hit"
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: action.icon().pixmap(24, 24).toImage() == worded)

    action.trigger()
    qtbot.waitUntil(lambda: panel.side.saved.any)
    panel.side.saved.enter()
    strike(window, qtbot, Key.Key_Return, NONE)
    qtbot.waitUntil(lambda: action.iconText() == "Search", timeout=20_000)
    assert button.accessibleName() == "Search"


def test_a_list_of_names_survives_a_bad_line(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    strike(window, qtbot, Key.Key_L, CTRL | SHIFT)
    page = panel.pages.listed
    has_focus(qtbot, page.text)
    page.text.setPlainText('Tom Okafor\n\nLena Sorge\n"open\nTom Okafer\n')
    qtbot.keyClick(page, Key.Key_Return, CTRL)
    idle(window, qtbot)
    rows = [page.model.value(page.model.index(row, 0)) for row in range(page.model.rowCount())]
    assert {row.text: bool(row.hits) for row in rows if row} == {
        "Tom Okafor": True,
        "Lena Sorge": True,
        "Tom Okafer": False,
        '"open': False,
    }
    remarks = {row.text: page.model.index(at, 3).data() for at, row in enumerate(rows) if row}
    assert remarks['"open'].startswith("Line 4, character 1: This quotation mark")
    assert remarks["Tom Okafer"] == "Did you mean Tom Okafor?"
    assert page.says.text() == "2 of 4 lines found something; 1 line could not be read."
    press(qtbot, page.copy, Key.Key_Space)
    copied = QApplication.clipboard().text().split("\n")
    assert copied[0] == "Name\tHits\tArticles\tRemark"
    assert "Tom Okafer\t0\t0\tDid you mean Tom Okafor?" in copied
    page.table.setFocus()
    strike(window, qtbot, Key.Key_Return, NONE)
    idle(window, qtbot)
    assert panel.query in ('"Tom Okafor"', '"Lena Sorge"')
    assert panel.pages.on_hits


def test_all_hits_become_claims_with_a_tag_as_one_change(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    library = window.workspace.library
    find(panel, window, qtbot, "kind:statement")
    many = total(panel)
    strike(window, qtbot, Key.Key_T, CTRL | SHIFT)
    bar = panel.keeping.harvest
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert bar.mark.text() == f"Make {many} claims"
    assert not bar.put.isVisible()
    qtbot.keyClicks(bar.tag, "to check")
    press(qtbot, bar.mark, Key.Key_Space)
    idle(window, qtbot)
    claims = library.claims()
    assert len(claims) == many > 2
    assert {tag.name for claim in claims for tag in claim.tags} == {"to check"}
    assert window.message.sentence == f"{many} claims made of statements."

    idle(window, qtbot)
    strike(window, qtbot, Key.Key_T, CTRL | SHIFT)
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert not bar.mark.isVisible()
    assert bar.put.text() == f"Tag {many} claims"
    assert not bar.put.isEnabled()  # there is no tag yet
    qtbot.keyClick(bar.tag, Key.Key_Escape)
    assert not bar.isVisible()
    window.registry["harvest"].trigger()
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    window.registry["language"].trigger()
    assert not bar.isVisible()  # it is about hits, which are not shown now
    window.registry["undo"].trigger()
    assert library.claims() == []
    assert library.undo_label() == ""


def test_where_nothing_is_typed_the_library_s_own_words_are_offered(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    idle(window, qtbot)
    offers = panel.pages.offers
    queries = [offer.query for offer in offers.model.rows]
    assert any(query.startswith("holder:=") for query in queries)
    assert 'source:="The Vale Courier" date:2025' in queries
    strike(window, qtbot, Key.Key_Down, NONE)
    has_focus(qtbot, offers.list)
    strike(window, qtbot, Key.Key_Return, NONE)
    idle(window, qtbot)
    assert panel.query == queries[0]
    assert total(panel) > 0


def test_the_language_is_one_key_away_and_can_be_tried(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    from core.errors import QueryError
    from core.progress import Progress
    from desktop.search.language import LINES

    strike(window, qtbot, Key.Key_F1, CTRL)
    table = panel.pages.language.table
    has_focus(qtbot, table)
    strike(window, qtbot, Key.Key_Return, NONE)
    idle(window, qtbot)
    assert panel.query == LINES[0].query
    searches, refused = window.workspace.library.searches, list[str]()
    for line in LINES:
        try:
            searches.answer(line.query, 1, Progress())
        except QueryError as error:
            refused.append(f"{line.query}: {error}")
    assert refused == []
    strike(window, qtbot, Key.Key_F1, CTRL)
    strike(window, qtbot, Key.Key_Escape, NONE)
    has_focus(qtbot, panel.box)


def test_statements_of_one_passage_share_a_row() -> None:
    line = HitLine("He said she denied it.", (), Span(0, 22))
    hits = [
        Hit(HitKind.STATEMENT, id, 1, "T", Span(0, 22), line.text, (), "Post", holder)
        for id, holder in ((1, ""), (2, "Lena Sorge"), (3, "Lena Sorge"))
    ]
    other = Hit(HitKind.CLAIM, 9, 1, "T", Span(0, 22), line.text, (), "Post", "Lena Sorge")
    lines = tuple((hit, line) for hit in (*hits, other))
    group = HitGroup(1, "T", "Post", "2025", lines)
    rows = rows_of(SearchResult("it", 4, (*hits, other), groups=(group,)))
    assert [row_card(row).foot for row in rows] == ["Post · 2025", "Post, Lena Sorge", "Lena Sorge"]
    assert [row_card(row).ruled for row in rows] == [False, False, True]


def test_more_hits_come_when_asked_for(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.search.panel.LIMIT", 3)
    panel._limit = 3
    find(panel, window, qtbot, "flood OR ferry")
    assert panel.result is not None
    assert (len(panel.result.hits), total(panel) > 3) == (3, True)
    hits = panel.pages.hits
    last = hits.rows.rowCount() - 1
    assert hits.rows.index(last, 0).data().startswith("Show more: 3 of")
    hits.setCurrentIndex(hits.rows.index(last, 0))
    press(qtbot, hits, Key.Key_Return)
    idle(window, qtbot)
    assert len(panel.result.hits) == 6 or len(panel.result.hits) == total(panel)
