"""Tags in a tree, and many claims at once, on the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.commands import AddTag, ChangeTag, TagClaim
from desktop.main_window import MainWindow
from tests.desktop.driving import (
    CONTROL,
    ask_question,
    choose,
    claims,
    focused,
    keys,
)
from tests.desktop.walking import mark_claim, open_article, press


@pytest.fixture
def three(window: MainWindow) -> MainWindow:
    """Claims 1 to 3, of two articles."""
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    mark_claim(window, "The flood killed 12 people")
    open_article(window, "Ferry line")
    mark_claim(window, "45 jobs would go")
    window.views.go("claims")
    return window


def test_tags_make_a_tree_that_filters_with_what_is_below(three: MainWindow, qtbot: QtBot) -> None:
    panel, library = three.panels.claims, three.workspace.library
    tagging = panel.column.tagging
    for words in ("weather", "flood"):
        three.registry["tags"].trigger()
        focused(qtbot, tagging.tree)
        press(qtbot, tagging.tree, Qt.Key.Key_Insert)
        focused(qtbot, tagging.editor.name)
        qtbot.keyClicks(tagging.editor.name, words)
        tagging.editor.description.setText(f"About {words}")
        keys(qtbot, three, Qt.Key.Key_Return)
        tagging.tree.choose(1)
    assert [(t.name, t.description, t.parent) for t in library.tags()] == [
        ("flood", "About flood", 1),
        ("weather", "About weather", None),
    ]
    three.workspace.do(TagClaim(1, "flood"))
    tagging.tree.choose(1)
    assert [claim.id for claim in panel.model.rows] == [1]
    tagging.tree.choose(-1)
    assert [claim.id for claim in panel.model.rows] == [3, 2]
    panel.show_claim(1)
    assert panel.current is not None
    assert panel.current.id == 1


def test_tags_are_renamed_merged_and_removed_with_undo(three: MainWindow, qtbot: QtBot) -> None:
    library, tagging = three.workspace.library, three.panels.claims.column.tagging
    for command in (
        AddTag("weather"),
        AddTag("deluge"),
        TagClaim(1, "deluge"),
        TagClaim(2, "flood"),
    ):
        three.workspace.do(command)
    tagging.tree.setFocus()
    tagging.tree.choose(2)
    three.registry["tag_change"].trigger()
    focused(qtbot, tagging.editor.name)
    qtbot.keyClicks(tagging.editor.name, "high water")
    keys(qtbot, three, Qt.Key.Key_Return)
    assert three.registry["undo"].text() == "&Undo change tag"
    press(qtbot, tagging.tree, Qt.Key.Key_G)
    focused(qtbot, tagging.editor.place)
    choose(qtbot, tagging.editor.place, 3)
    keys(qtbot, three, Qt.Key.Key_Return)
    assert [tag.name for tag in library.tags()] == ["flood", "weather"]
    assert tagging.tree.chosen == 3
    assert {claim.id for claim in three.panels.claims.model.rows} == {1, 2}
    three.registry["tag_remove"].trigger()
    assert [tag.name for tag in library.tags()] == ["weather"]
    for label in ("Remove tag", "Merge tags", "Change tag"):
        assert library.undo_label() == label
        three.registry["undo"].trigger()
    assert [t.name for t in library.claim(1).tags] == ["deluge"]


def test_a_name_that_is_taken_keeps_the_editor_open(three: MainWindow, qtbot: QtBot) -> None:
    tagging = three.panels.claims.column.tagging
    three.workspace.do(AddTag("flood"))
    tagging.add()
    qtbot.keyClicks(tagging.editor.name, "Flood")
    tagging.editor.give()
    assert "already" in three.message.sentence
    assert tagging.editor.isVisible()
    three.workspace.do(ChangeTag(1, "tide"))
    tagging.editor.give()
    assert not tagging.editor.isVisible()


def test_many_claims_change_at_once_and_one_undo_takes_it_back(
    three: MainWindow, qtbot: QtBot
) -> None:
    panel, library = three.panels.claims, three.workspace.library
    question, position = ask_question(three)
    panel.list.setFocus()
    focused(qtbot, panel.list)
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CONTROL)
    assert panel.many.claims == (3, 2, 1)
    press(qtbot, panel.list, Qt.Key.Key_V)
    focused(qtbot, panel.many.verdict)
    choose(qtbot, panel.many.verdict, library.ratings()[1].id)
    panel.many.reason.setText("seen")
    qtbot.keyClick(panel.many.reason, Qt.Key.Key_Return)
    assert {(c.verdict.name, c.verdict_reason) for c in claims(three) if c.verdict} == {
        (library.ratings()[1].name, "seen")
    }
    assert panel.many.claims == (3, 2, 1)
    press(qtbot, panel.list, Qt.Key.Key_T)
    focused(qtbot, panel.many.tags.box)
    qtbot.keyClicks(panel.many.tags.box, "water")
    keys(qtbot, three, Qt.Key.Key_Return)
    assert all([tag.name for tag in c.tags] == ["water"] for c in claims(three))
    panel.many.tags.removed.emit(1)
    choose(qtbot, panel.many.answer.question, question)
    choose(qtbot, panel.many.answer.position, position)
    qtbot.mouseClick(panel.many.attach, Qt.MouseButton.LeftButton)
    assert {(c.question, c.position) for c in claims(three)} == {(question, position)}
    three.registry["unclaim"].trigger()
    assert claims(three) == []
    for label in ("Remove", "Attach", "Untag", "Tag", "Set verdict of"):
        assert library.undo_label() == f"{label} 3 claims"
        three.registry["undo"].trigger()
    assert all(c.verdict is None and not c.tags for c in claims(three))
    assert len(claims(three)) == 3


def test_nobody_gives_many_a_verdict_by_chance(three: MainWindow) -> None:
    panel = three.panels.claims
    panel.list.selectAll()
    assert not panel.many.judge.isEnabled()
    panel.many.reason.returnPressed.emit()
    assert all(c.verdict is None for c in claims(three))
