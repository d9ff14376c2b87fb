"""What can come next is offered while one types, and takes no key from who types on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.search.panel import SearchPanel
from tests.desktop.walking import idle

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> SearchPanel:
    """The search with the cursor in its box."""
    window.registry["search"].trigger()
    window.activateWindow()
    panel = window.panels.search
    qtbot.waitUntil(panel.box.hasFocus)
    idle(window, qtbot)
    return panel


def begin(panel: SearchPanel, qtbot: QtBot, query: str) -> list[str]:
    """Type the beginning of a query; what is offered then."""
    panel.box.setFocus()
    panel.box.clear()
    qtbot.keyClicks(panel.box, query)
    completing = panel.completing
    qtbot.waitUntil(lambda: not completing._delay.isActive() and not completing._asked.busy)
    assert completing.isVisible()
    return [one.text for one in panel.completing.found]


def test_fields_their_values_names_tags_and_words_are_offered(
    panel: SearchPanel, qtbot: QtBot
) -> None:
    assert "kind:" in begin(panel, qtbot, "ki")
    assert begin(panel, qtbot, "kind:st") == ["kind:statement"]
    assert begin(panel, qtbot, "source:cour") == ['source:="The Vale Courier"']
    assert any("Okafor" in name for name in begin(panel, qtbot, "flood holder:okaf"))
    assert begin(panel, qtbot, "dam -hous")[0] == "houses"
    panel.completing.close_list()


def test_enter_and_tab_are_not_taken_from_who_types_on(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    begin(panel, qtbot, "hous")
    assert panel.completing.row == -1
    qtbot.keyClick(panel.box, Key.Key_Return)
    assert (panel.query, panel.completing.isVisible()) == ("hous", False)
    begin(panel, qtbot, "hous")
    qtbot.keyClick(panel.box, Key.Key_Tab)
    qtbot.waitUntil(lambda: not panel.box.hasFocus())
    assert (panel.query, panel.completing.isVisible()) == ("hous", False)
    idle(window, qtbot)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab])
def test_what_the_arrow_chose_is_taken(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    panel.box.setText("dam ")
    qtbot.keyClicks(panel.box, "hous")
    qtbot.waitUntil(panel.completing.isVisible, timeout=10_000)
    texts = [one.text for one in panel.completing.found]
    qtbot.keyClick(panel.box, Key.Key_Down)
    assert panel.completing.row == 0
    assert panel.box.hasFocus()
    qtbot.keyClick(panel.box, key)
    assert panel.query == f"dam {texts[0]}"
    assert panel.box.cursorPosition() == len(panel.query)
    assert panel.box.hasFocus()
    assert not panel.completing.isVisible()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: panel.result is not None and panel.result.query == panel.query)


def test_a_field_that_is_taken_goes_on_to_its_values(panel: SearchPanel, qtbot: QtBot) -> None:
    begin(panel, qtbot, "sourc")
    qtbot.keyClick(panel.box, Key.Key_Down)
    qtbot.keyClick(panel.box, Key.Key_Tab)
    assert panel.box.text() == "source:"
    qtbot.waitUntil(panel.completing.isVisible, timeout=10_000)
    item = panel.completing.list.topLevelItem(1)
    assert item is not None
    panel.completing.list.scrollToItem(item)
    spot = panel.completing.list.visualItemRect(item).center()
    qtbot.mouseClick(panel.completing.list.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert panel.box.text() == panel.completing.found[1].query
    assert panel.box.hasFocus()


def test_escape_and_the_end_of_the_list_give_the_arrows_back(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    many = len(begin(panel, qtbot, "da"))
    for row in [*range(many), many - 2] if many > 1 else range(many):
        key = Key.Key_Up if panel.completing.row > row else Key.Key_Down
        qtbot.keyClick(panel.box, key)
        assert panel.completing.row == row
    qtbot.keyClick(panel.box, Key.Key_Escape)
    assert not panel.completing.isVisible()
    assert (panel.query, panel.box.hasFocus()) == ("da", True)
    begin(panel, qtbot, "flo")
    begin(panel, qtbot, "flood d")
    idle(window, qtbot)
    for _ in range(len(panel.completing.found) + 1):
        qtbot.keyClick(panel.box, Key.Key_Down)
    assert not panel.completing.isVisible()


def test_an_arrow_that_is_faster_than_the_list_waits_for_it(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.box, "hous")
    qtbot.keyClick(panel.box, Key.Key_Down)
    qtbot.waitUntil(lambda: panel.completing.row == 0, timeout=10_000)
    panel.box.setText("flood zzzz")
    qtbot.keyClicks(panel.box, "z")
    qtbot.keyClick(panel.box, Key.Key_Down)  # there is no such word, so it goes on at once
    qtbot.waitUntil(lambda: not panel.completing._into, timeout=10_000)
    assert not panel.completing.isVisible()
    idle(window, qtbot)


def test_the_list_goes_when_the_box_is_left(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    begin(panel, qtbot, "hous")
    window.registry["read"].trigger()
    assert not panel.completing.isVisible()
    window.registry["search"].trigger()
    panel.box.setText("houses")  # nobody types
    assert not panel.completing._delay.isActive()
    idle(window, qtbot)


def test_other_spellings_are_switched_off_where_it_can_be_seen(
    panel: SearchPanel, window: MainWindow, qtbot: QtBot
) -> None:
    action = window.registry["spellings_on"]
    panel.box.setText("flood")
    panel.search()
    idle(window, qtbot)
    assert panel.result is not None
    assert panel.result.aliases
    assert action.isChecked()
    panel.spellings.setFocus()
    qtbot.keyClick(panel.spellings, Key.Key_Space)
    idle(window, qtbot)
    assert not panel.result.aliases
    assert not action.isChecked()
    assert "only as they are spelt here" in panel.says.sentence.text()
    action.trigger()
    idle(window, qtbot)
    assert panel.result.aliases
    assert panel.spellings.isChecked()
    assert "only as" not in panel.says.sentence.text()
    assert QApplication.focusWidget() is not None
