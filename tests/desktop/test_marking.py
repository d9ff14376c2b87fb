"""Marking, as a journalist does it: by keys, without a dialog, with an undo for each step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.commands import MarkClaim
from core.values import EvidenceStance
from desktop.main_window import MainWindow
from desktop.marking.picker import fitting
from desktop.marks import Layer
from tests.desktop.driving import (
    CONTROL,
    SHIFT,
    ask_question,
    choose,
    claims,
    focused,
    keys,
    shortcut,
)
from tests.desktop.walking import article_of, idle, mark_claim, marks, open_article, press, select


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
