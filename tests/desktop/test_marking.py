"""Marking, as a journalist does it: by keys, without a dialog, with an undo for each step."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.commands import AddTag, ChangeTag, MarkClaim, TagClaim
from core.values import Claim, EvidenceStance
from desktop.main_window import MainWindow
from desktop.marking.picker import fitting
from desktop.marks import Layer
from tests.desktop.conftest import Opener
from tests.desktop.walking import article_of, idle, mark_claim, marks, open_article, press, select

ALT = Qt.KeyboardModifier.AltModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def claims(window: MainWindow) -> list[Claim]:
    """All claims, newest first."""
    return window.workspace.library.claims()


def keys(qtbot: QtBot, window: MainWindow, *given: Qt.Key) -> None:
    """Press keys on whatever has the focus."""
    window.activateWindow()
    for key in given:
        qtbot.keyClick(QApplication.focusWidget() or window, key)


def focused(qtbot: QtBot, widget: QWidget) -> None:
    """Wait until a widget has the focus."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)


def shortcut(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Press a key of the window while others are held."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def stand_on(window: MainWindow, words: str) -> None:
    """Go to the statement with some words, without selecting anything."""
    said = marks(window, Layer.STATEMENTS)
    window.panels.reader.go_to(next(m for m in said if words in m.value.text))  # pyright: ignore
    assert window.workspace.selection is None


def test_standing_on_a_statement_one_key_makes_a_claim(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    assert not window.registry["mark_now"].isEnabled()
    stand_on(window, "340 houses")
    press(qtbot, window.panels.reader.text, Qt.Key.Key_M)
    (claim,) = claims(window)
    assert claim.claimant == "Tom Okafor"
    assert claim.text.endswith("340 houses were under water")
    assert claim.published_on is not None
    assert claim.appearances[0].cue == "said"
    assert window.message.sentence == "Marked as C1."
    window.registry["undo"].trigger()
    assert claims(window) == []


def test_a_claim_is_looked_over_and_marked_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    stand_on(window, "340 houses")
    window.panels.reader.text.setFocus()
    shortcut(qtbot, window, Qt.Key.Key_M, CONTROL)
    sheet = window.marking.sheet
    focused(qtbot, sheet.picker.box)
    assert "said" in window.marking.drawer.note.text()
    assert sheet.claimant.text() == "Tom Okafor"
    sheet.about.setText("March 2025")
    qtbot.keyClick(sheet.about, Qt.Key.Key_Return)
    (claim,) = claims(window)
    assert claim.about is not None
    assert claim.about.edtf == "2025-03"
    assert window.marking.drawer.sheet is None
    focused(qtbot, window.panels.reader.text)


def test_escape_marks_nothing(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    select(window, "340 houses were under water")
    window.panels.reader.text.setFocus()
    shortcut(qtbot, window, Qt.Key.Key_M, CONTROL)
    focused(qtbot, window.marking.sheet.picker.box)
    keys(qtbot, window, Qt.Key.Key_Escape)
    assert window.marking.drawer.sheet is None
    assert claims(window) == []


def test_a_passage_goes_to_a_known_claim_found_by_letters(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "The flood killed 12 people in Harrow Vale")
    mark_claim(window, "340 houses were under water")
    open_article(window, "counts its dead")
    select(window, "The flood killed 19 people in Harrow Vale")
    window.panels.reader.text.setFocus()
    shortcut(qtbot, window, Qt.Key.Key_M, CONTROL)
    idle(window, qtbot)
    picker = window.marking.sheet.picker
    shown = [row.likely for row in picker.model.rows]
    assert shown[0] is None
    assert shown[1] is not None
    assert "in common" in " ".join(shown[1].reasons)
    assert shown[1].claim.text.startswith("The flood killed 12")
    qtbot.keyClicks(picker.box, "hous 340")
    assert picker.chosen is not None
    assert picker.chosen.text.startswith("340 houses")
    picker.box.clear()
    keys(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    claim = window.workspace.library.claim(1)
    assert [a.article for a in claim.appearances] == [
        article_of(window, "Flood kills").id,
        article_of(window, "counts its dead").id,
    ]
    assert len(claims(window)) == 2
    assert window.workspace.library.undo_label() == "Add passage"


def test_letters_that_fit_nothing_leave_a_new_claim(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    select(window, "The flood killed 12 people")
    window.registry["mark"].trigger()
    idle(window, qtbot)
    picker = window.marking.sheet.picker
    picker.box.setText("qqq")
    assert picker.model.rowCount() == 1
    assert picker.chosen is None
    known = window.workspace.library.likely_claims(MarkClaim("x", 1, 0, 3))
    assert len(fitting("C1", known)) == 1


def ask_question(window: MainWindow) -> tuple[int, int]:
    """The ids of a question with positions and of its second position."""
    asked = next(q for q in window.workspace.library.questions() if len(q.positions) > 1)
    return asked.id, asked.positions[1].id


def choose(qtbot: QtBot, field: QWidget, id: int) -> None:
    """Choose a value of a list by the arrow keys."""
    field.setFocus()
    focused(qtbot, field)
    while field.currentData() != id:  # type: ignore[attr-defined]
        before = field.currentIndex()  # type: ignore[attr-defined]
        qtbot.keyClick(field, Qt.Key.Key_Down)
        assert field.currentIndex() != before  # type: ignore[attr-defined]


def test_a_claim_is_attached_to_a_question_and_a_position(window: MainWindow, qtbot: QtBot) -> None:
    question, position = ask_question(window)
    open_article(window, "Flood kills")
    select(window, "340 houses were under water")
    window.registry["mark"].trigger()
    answer = window.marking.sheet.answer
    choose(qtbot, answer.question, question)
    choose(qtbot, answer.position, position)
    window.marking.sheet.give()
    assert (claims(window)[0].question, claims(window)[0].position) == (question, position)
    window.workspace.claim_wanted.emit(1)
    form = window.panels.claims.form
    press(qtbot, window.panels.claims.list, Qt.Key.Key_P)
    focused(qtbot, form.answer.question)
    keys(qtbot, window, Qt.Key.Key_Home)
    assert (claims(window)[0].question, claims(window)[0].position) == (None, None)
    assert window.registry["undo"].text() == "&Undo change claim"
    window.registry["undo"].trigger()
    assert form.answer.chosen == (question, position)


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


MILL = """\
Mill in Sawley cuts 120 jobs

By Ida Brandt | The Vale Courier
March 9, 2025

The paper mill in Sawley cut 120 of its 400 jobs on Friday, the company said.

Exports of paper fell by 14 percent in 2024, according to the customs office.

Wages at the mill rose by 3 percent last year, the union said.
"""


@pytest.fixture(scope="module")
def milled(brought_in: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of the other tests with an article of which much is worth checking."""
    from core.library import Library
    from core.progress import Progress

    folder = tmp_path_factory.mktemp("milled") / "desk"
    shutil.copytree(brought_in, folder)
    library = Library.open(folder)
    library.ingest_text(MILL, Progress())
    library.close()
    return folder


@pytest.fixture
def mill_folder(milled: Path, tmp_path: Path) -> Path:
    """A copy of that library for one test."""
    return Path(shutil.copytree(milled, tmp_path / "mill"))


@pytest.fixture
def mill(open_window: Opener, mill_folder: Path) -> MainWindow:
    """The window on that library, with the suggestions of the article open."""
    window = open_window(mill_folder)
    open_article(window, "Mill in Sawley")
    window.panels.reader.text.setFocus()
    window.registry["suggest"].trigger()
    return window


def suggested(window: MainWindow, qtbot: QtBot) -> list[str]:
    """What the open article offers."""
    idle(window, qtbot)
    return [one.words for one in window.marking.suggestions.offered.model.rows]


def test_suggestions_are_accepted_and_refused_by_keys(mill: MainWindow, qtbot: QtBot) -> None:
    offered = mill.marking.suggestions.offered
    first = suggested(mill, qtbot)
    assert len(first) >= 2
    focused(qtbot, offered.list)
    assert offered.current is not None
    assert offered.current.reasons
    press(qtbot, offered.list, Qt.Key.Key_Y)
    assert suggested(mill, qtbot) == first[1:]
    assert [c.text for c in claims(mill)] == [first[0]]
    press(qtbot, offered.list, Qt.Key.Key_N)
    assert suggested(mill, qtbot) == first[2:]
    assert mill.registry["undo"].text() == "&Undo refuse suggestion"
    mill.registry["undo"].trigger()
    assert suggested(mill, qtbot) == first[1:]
    mill.registry["redo"].trigger()
    mill.registry["undo"].trigger()
    mill.registry["undo"].trigger()
    assert suggested(mill, qtbot) == first
    mill.registry["accept_all"].trigger()
    assert suggested(mill, qtbot) == []
    assert len(claims(mill)) == len(first)
    assert mill.workspace.library.undo_label() == f"Accept {len(first)} suggestions"


def test_several_are_chosen_and_all_the_others_refused(mill: MainWindow, qtbot: QtBot) -> None:
    first = suggested(mill, qtbot)
    offered = mill.marking.suggestions.offered
    rows, flag = offered.list.selectionModel(), QItemSelectionModel.SelectionFlag
    for row in (0, 1):
        rows.select(offered.model.index(row, 0), flag.Select)
    press(qtbot, offered.list, Qt.Key.Key_Y)
    assert len(claims(mill)) == 2
    assert suggested(mill, qtbot) == first[2:]
    offered.refuse_all()
    assert suggested(mill, qtbot) == []


def test_what_was_refused_stays_so_after_a_restart(
    mill: MainWindow, qtbot: QtBot, open_window: Opener, mill_folder: Path
) -> None:
    first = suggested(mill, qtbot)
    mill.marking.suggestions.offered.refuse()
    idle(mill, qtbot)
    mill.close()
    again = open_window(mill_folder)
    open_article(again, "Mill in Sawley")
    again.registry["suggest"].trigger()
    assert suggested(again, qtbot) == first[1:]
    assert again.registry["undo"].text() == "&Undo refuse suggestion"
    again.registry["undo"].trigger()
    assert suggested(again, qtbot) == first


def test_a_claim_is_found_said_again_in_another_article(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    file = tmp_path / "later.txt"
    file.write_text(
        "Clearing up begins in the vale\n\nBy Marc Odell | The Morning Gazette\nMarch 7, 2025\n\n"
        "Tom Okafor, the chief of the fire service, said that 340 houses were under water.\n",
        encoding="utf-8",
    )
    window.files.bring([file])
    idle(window, qtbot)
    window.workspace.claim_wanted.emit(1)
    idle(window, qtbot)
    repeats = window.panels.claims.form.repeats
    assert repeats.isVisible()
    assert repeats.current is not None
    assert repeats.current.title.startswith("Clearing up")
    press(qtbot, repeats.list, Qt.Key.Key_Y)
    idle(window, qtbot)
    assert len(window.workspace.library.claim(1).appearances) == 2
    assert not repeats.isVisible()
    window.registry["undo"].trigger()
    idle(window, qtbot)
    repeats.refuse()
    idle(window, qtbot)
    assert not repeats.isVisible()
    assert len(window.workspace.library.claim(1).appearances) == 1


def test_evidence_is_marked_against_the_claim_chosen(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    mark_claim(window, "The flood killed 12 people")
    window.workspace.claim_wanted.emit(1)
    open_article(window, "counts its dead")
    select(window, "The water came within minutes")
    window.panels.reader.text.setFocus()
    shortcut(qtbot, window, Qt.Key.Key_N, CONTROL | SHIFT)
    idle(window, qtbot)
    proof = window.marking.proof
    focused(qtbot, proof.picker.box)
    assert proof.picker.chosen is not None
    assert proof.picker.chosen.id == 1
    keys(qtbot, window, Qt.Key.Key_Return)
    focused(qtbot, proof.form.supports)
    keys(qtbot, window, Qt.Key.Key_Right)
    proof.form.note.setPlainText("So a teacher says.")
    qtbot.keyClick(proof.form.note, Qt.Key.Key_Return, CONTROL)
    (evidence,) = window.workspace.library.claim(1).evidence
    assert (evidence.stance, evidence.note) == (EvidenceStance.REFUTES, "So a teacher says.")
    assert window.registry["undo"].text() == "&Undo add evidence"


def test_a_link_is_given_in_place(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    window.workspace.claim_wanted.emit(1)
    window.registry["link"].trigger()
    link = window.panels.claims.form.link
    focused(qtbot, link.address)
    qtbot.keyClicks(link.address, "no address")
    keys(qtbot, window, Qt.Key.Key_Return)
    assert window.workspace.library.claim(1).evidence == ()
    link.address.setText("https://example.org/report")
    keys(qtbot, window, Qt.Key.Key_Return)
    (evidence,) = window.workspace.library.claim(1).evidence
    assert evidence.url == "https://example.org/report"
    assert not link.isVisible()
