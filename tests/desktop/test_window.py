from __future__ import annotations

import gc
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.values import DisputeState
from desktop.app import SELDOM, spare_pauses
from desktop.dialogs.dispute import DisputeDialog
from desktop.main_window import MainWindow
from desktop.marks import Layer
from tests.desktop.conftest import Opener
from tests.desktop.walking import (
    article_of,
    dialog_of,
    idle,
    mark_claim,
    marks,
    open_article,
    press,
    raise_dispute,
    select,
)


def test_the_list_opens_articles_and_filters(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panels.articles
    assert panel.model.rowCount() == 3
    panel.filter.setText("gazette DEAD")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.list.setCurrentIndex(panel.model.index(0, 0))
    assert window.panels.reader.shown is not None
    assert "counts its dead" in window.panels.reader.shown.article.title
    panel.filter.setText("nothing like it")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)


def test_the_reader_marks_statements_and_goes_through_them(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    said = marks(window, Layer.STATEMENTS)
    assert len(said) >= 3
    assert any("Okafor" in mark.words for mark in said)
    reader = window.panels.reader
    window.registry["next_mark"].trigger()
    first = reader.current
    window.registry["next_mark"].trigger()
    assert reader.current != first
    window.registry["previous_mark"].trigger()
    assert reader.current == first
    window.registry["statements_on"].trigger()
    assert marks(window, Layer.STATEMENTS) == []


def test_a_claim_is_marked_undone_redone_and_found_after_a_restart(
    window: MainWindow, open_window: Opener, library_folder: Path
) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    assert [m.sign for m in marks(window, Layer.CLAIMS)] == ["C1"]
    assert window.registry["undo"].text() == "&Undo mark claim"
    claim = window.workspace.library.claims()[0]
    assert "Okafor" in claim.claimant
    window.registry["undo"].trigger()
    assert marks(window, Layer.CLAIMS) == []
    window.close()
    again = open_window(library_folder)
    assert again.workspace.article == article_of(again, "Flood kills").id
    again.registry["redo"].trigger()
    assert [m.sign for m in marks(again, Layer.CLAIMS)] == ["C1"]


def test_the_form_of_a_claim_keeps_what_is_written(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    window.workspace.claim_wanted.emit(1)
    form, library = window.panels.claims.form, window.workspace.library
    assert window.views.view == "claims"
    form.claimant.setText("The fire service")
    form.claimant.commit()
    form.dates["said_on"].setText("4 March 2025")
    form.dates["said_on"].commit()
    form.verdict.setCurrentIndex(1)
    form.verdict.activated.emit(1)
    form.tags.box.setText("flood")
    qtbot.keyClick(form.tags.box, Qt.Key.Key_Return)
    claim = library.claim(1)
    assert claim.claimant == "The fire service"
    assert claim.said_on is not None
    assert claim.said_on.edtf == "2025-03-04"
    assert claim.verdict == library.ratings()[0]
    assert [tag.name for tag in claim.tags] == ["flood"]
    form.dates["about"].setText("soonish")
    form.dates["about"].commit()
    assert form._trouble.isVisible()
    form.tags.removed.emit(claim.tags[0].id)
    assert library.claim(1).tags == ()


def test_evidence_and_appearances_come_from_the_selection(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    open_article(window, "counts its dead")
    select(window, "The water came within minutes")
    window.registry["appear"].trigger()
    window.registry["evidence"].trigger()
    idle(window, qtbot)
    window.marking.proof.form.give()
    claim = window.workspace.library.claim(1)
    assert [a.anchor.exact for a in claim.appearances][-1] == "The water came within minutes"
    assert claim.evidence[0].anchor is not None
    window.registry["unprove"].trigger()
    assert window.workspace.library.claim(1).evidence == ()
    window.views.go("claims")
    window.registry["appearance"].trigger()
    assert window.views.view == "read"


def test_a_dispute_is_raised_over_two_articles_and_goes_through_triage(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_article(window, "Flood kills")
    select(window, "The flood killed 12 people")
    window.registry["dispute"].trigger()
    dialog = dialog_of(DisputeDialog)
    assert isinstance(dialog, DisputeDialog)
    dialog._another()
    open_article(window, "counts its dead")
    before = len(window.workspace.library.disputes())
    raise_dispute(window, "The flood killed 19 people", "Two counts of the dead.")
    dispute = max(window.workspace.library.disputes(), key=lambda d: d.id)
    assert len(window.workspace.library.disputes()) == before + 1
    assert len({p.article for p in dispute.passages}) == 2
    window.workspace.dispute_wanted.emit(dispute.id)
    panel = window.panels.disputes
    assert panel.current == dispute
    press(qtbot, panel.list, Qt.Key.Key_O)
    assert window.workspace.library.dispute(dispute.id).state is DisputeState.OPEN
    panel.show_dispute(dispute.id)
    press(qtbot, panel.list, Qt.Key.Key_D)
    qtbot.waitUntil(panel.reasons.isVisible)
    qtbot.keyClick(panel.reasons, Qt.Key.Key_2)
    dismissed = window.workspace.library.dispute(dispute.id)
    assert dismissed.state is DisputeState.DISMISSED
    assert dismissed.dismissed_because == "different scope"
    window.views.go("read")
    assert f"≠{dispute.id}" not in [m.sign for m in window.panels.reader.marks]
    window.views.go("disputes")
    window.workspace.undo()
    panel.show_dispute(dispute.id)
    press(qtbot, panel.list, Qt.Key.Key_Return)
    assert window.views.view == "read"
    window.registry["back"].trigger()
    assert window.views.view == "disputes"


def test_a_quotation_is_copied_with_its_source(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    select(window, "340 houses were under water")
    window.registry["quote"].trigger()
    copied = QApplication.clipboard().text()
    assert copied.startswith("“340 houses were under water” (")
    assert "4 March 2025" in copied


def test_another_theme_or_size_keeps_the_place(window: MainWindow, qtbot: QtBot) -> None:
    lines = (f"In week {week} the river rose and the lower road was shut." for week in range(40))
    window.workspace.ingest_text("\n\n".join(["A year at the river", *lines]))
    idle(window, qtbot)
    open_article(window, "A year at the river")
    text, shown = window.panels.reader.text, window.panels.reader.shown
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 400)
    assert shown is not None
    for name in ("larger", "larger", "theme_dark", "usual", "theme_light"):
        text.scroll_to(shown.text.index("In week 12"))
        before = text.first_visible
        window.registry[name].trigger()
        qtbot.wait(10)
        assert abs(text.first_visible - before) < 80, name


def test_a_lower_window_leaves_its_room_to_the_text(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    reader = window.panels.reader
    assert reader.header.isVisible()
    window.resize(1000, 340)
    qtbot.waitUntil(lambda: reader.text.height() > reader.height() - 10)
    assert not reader.header.isVisible()


class Opening(QObject):
    """What of a window and its workspace tells that a library is open."""

    whole, opened_library, refused_library, idle = Signal(), Signal(), Signal(), Signal()
    workspace = jobs = property(lambda self: self)


def test_garbage_is_looked_for_seldom_once_a_library_is_open(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, opening, whole = gc.get_threshold(), Opening(), list[int]()

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop" and info["generation"] == 2:
            whole.append(1)

    try:
        spare_pauses(cast(MainWindow, opening))
        assert not gc.isenabled()
        opening.whole.emit()
        opening.opened_library.emit()
        qtbot.waitUntil(gc.isenabled)
        assert gc.get_threshold() == SELDOM
        gc.callbacks.append(note)
        opening.idle.emit()
        qtbot.wait(20)
        assert not whole
        monkeypatch.setattr("desktop.app.MANY", 0)
        opening.idle.emit()
        qtbot.waitUntil(lambda: whole == [1])
    finally:
        gc.callbacks[:] = [called for called in gc.callbacks if called is not note]
        gc.enable()
        gc.unfreeze()
        gc.set_threshold(*before)
