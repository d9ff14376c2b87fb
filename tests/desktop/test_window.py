from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.values import DisputeState, HitKind, Outcome
from desktop.app import make_window
from desktop.dialogs.dispute import DisputeDialog
from desktop.dialogs.paste import PasteDialog
from desktop.dialogs.report import ExportDialog, ReportWish
from desktop.dialogs.scale import ScaleDialog
from desktop.main_window import MainWindow
from desktop.marks import Layer
from tests.desktop.conftest import WAIT_MS, Opener
from tests.desktop.texts import FERRY
from tests.desktop.walking import (
    article_of,
    dialog_of,
    mark_claim,
    marks,
    open_article,
    raise_dispute,
    select,
)

CABLE = """\
Cable car opens again

May 2, 2025

The cable car to the upper village opens again on Friday, its owner said.
"""
STRIKE = """\
Bakers walk out in Elm Street

June 3, 2025

About 80 bakers walked out on Tuesday, the union said.
"""


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.jobs.busy, timeout=WAIT_MS)


def test_an_empty_library_offers_what_to_do(open_window: Opener, tmp_path: Path) -> None:
    window = open_window(tmp_path / "new")
    reader = window.panels.reader
    assert reader.welcome.isVisible()
    assert [made.text() for made in reader.welcome.buttons if made.isVisible()] == [
        "Open the sample library",
        "Bring in articles…",
        "Paste an article…",
    ]
    assert window.registry["open"].isEnabled()
    assert not window.registry["export"].isEnabled()


def test_a_library_in_use_is_said_in_a_sentence(
    window: MainWindow, qtbot: QtBot, qapp: QApplication, library_folder: Path, tmp_path: Path
) -> None:
    second = make_window(qapp, library_folder, tmp_path / "other")
    qtbot.addWidget(second)
    with qtbot.waitSignal(second.workspace.refused_library, timeout=WAIT_MS) as told:
        second.show()
    assert told.args is not None
    assert len(told.args[0].split()) > 4
    assert second._trouble.isVisible()
    window.workspace.close()
    with qtbot.waitSignal(second.workspace.opened_library, timeout=WAIT_MS):
        second._again()
    assert second.views.isVisible()


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
    first = reader._current
    window.registry["next_mark"].trigger()
    assert reader._current != first
    window.registry["previous_mark"].trigger()
    assert reader._current == first
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


def test_evidence_and_appearances_come_from_the_selection(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    open_article(window, "counts its dead")
    select(window, "The water came within minutes")
    window.registry["appear"].trigger()
    window.registry["evidence"].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog._give()  # type: ignore[attr-defined]
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
    qtbot.keyClick(panel.list, Qt.Key.Key_O)
    assert window.workspace.library.dispute(dispute.id).state is DisputeState.OPEN
    panel.show_dispute(dispute.id)
    qtbot.keyClick(panel.list, Qt.Key.Key_D)
    qtbot.waitUntil(panel.reasons.isVisible)
    qtbot.keyClick(panel.reasons, Qt.Key.Key_2)
    dismissed = window.workspace.library.dispute(dispute.id)
    assert dismissed.state is DisputeState.DISMISSED
    assert dismissed.dismissed_because == "different scope"
    assert f"≠{dispute.id}" not in [m.sign for m in window.panels.reader.marks]
    window.workspace.undo()
    panel.show_dispute(dispute.id)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.views.view == "read"
    window.registry["back"].trigger()
    assert window.views.view == "disputes"


def test_search_shows_the_newest_answer_and_jumps(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panels.search
    window.registry["search"].trigger()
    for words in ("ferry", "flo", "flood dam"):
        panel.box.setText(words)
        panel.search()
    idle(window, qtbot)
    assert panel.result is not None
    assert panel.result.query == "flood dam"
    row = next(i for i, h in enumerate(panel.model.rows) if h.kind is not HitKind.CLAIM and h.span)
    panel.list.activated.emit(panel.model.index(row, 0))
    assert window.views.view == "read"
    assert window.workspace.article == panel.model.rows[row].article


def test_a_query_that_cannot_be_read_says_where(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panels.search
    window.views.go("search")
    panel.box.setText('flood "dam')
    panel.search()
    idle(window, qtbot)
    lines = panel.trouble.text().split("\n")
    assert panel.trouble.isVisible()
    assert lines[-2] == 'flood "dam'
    assert lines[-1].strip() == "^"


def test_a_facet_narrows_the_search(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panels.search
    window.views.go("search")
    panel.box.setText("flood")
    panel.search()
    idle(window, qtbot)
    assert panel.result is not None
    whole = panel.result.total
    panel.facets.toggled.emit("source", "The Vale Courier")
    idle(window, qtbot)
    assert 0 < panel.result.total < whole
    assert {hit.source for hit in panel.result.hits} == {"The Vale Courier"}


def drop(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), actions, data, button, none))


def test_a_file_dropped_that_holds_nothing_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    drop(window, tmp_path / "empty.txt")
    assert window.workspace.jobs.busy
    idle(window, qtbot)
    assert window.workspace.library.records()[0].outcome is Outcome.REFUSED
    assert window.panels.imports.model.rowCount() == 4
    assert window.message.property("tone") == "error"


def test_articles_are_dropped_pasted_read_anew_and_deleted(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text(STRIKE, encoding="utf-8")
    drop(window, tmp_path / "letter.txt")
    assert window.status.strip.isVisible()
    idle(window, qtbot)
    assert not window.status.strip.isVisible()
    assert window.panels.articles.model.rowCount() == 4
    QApplication.clipboard().setText(CABLE)
    window.registry["paste"].trigger()
    dialog = dialog_of(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    dialog._give()
    idle(window, qtbot)
    open_article(window, "Cable car")
    before = marks(window, Layer.STATEMENTS)
    window.registry["analyse"].trigger()
    idle(window, qtbot)
    assert [m.span for m in marks(window, Layer.STATEMENTS)] == [m.span for m in before] != []
    window.workspace.delete_article(article_of(window, "Cable car").id)
    assert window.panels.articles.model.rowCount() == 4
    assert not window.registry["delete"].isEnabled()


def test_an_import_can_be_cancelled(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(30):
        text = FERRY.replace("45", str(number + 100)).replace("Ferry", f"Ferry {number}")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    window.files.bring([tmp_path / f"{number}.txt" for number in range(30)])
    qtbot.waitUntil(lambda: window.registry["cancel"].isEnabled())
    window.registry["cancel"].trigger()
    idle(window, qtbot)
    assert len(window.workspace.library.articles()) < 33


@pytest.mark.parametrize(("form", "name"), [("html", "a.html"), ("markdown", "a.md"), ("csv", "a")])
def test_a_report_is_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, form: str, name: str
) -> None:
    open_article(window, "Flood kills")
    window.registry["export"].trigger()
    dialog = dialog_of(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog._forms[form].setChecked(True)
    dialog.path.setText(str(tmp_path / name))
    dialog._give()
    idle(window, qtbot)
    assert (tmp_path / name).exists()
    assert window.message.sentence.startswith("Written")


def test_a_report_that_cannot_be_written_is_told_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    window.files.export(ReportWish(tmp_path / "file" / "a.html", None, "html"))
    idle(window, qtbot)
    assert window.message.sentence
    assert window.message.property("tone") == "error"


def test_the_verdict_scale_can_be_changed_and_undone(window: MainWindow) -> None:
    library = window.workspace.library
    before = library.ratings()
    window.registry["scale"].trigger()
    dialog = dialog_of(ScaleDialog)
    assert isinstance(dialog, ScaleDialog)
    dialog.name.setText("Out of context")
    dialog.value.setText("")
    dialog.add()
    assert [r.name for r in library.ratings() if r not in before] == ["Out of context"]
    dialog.list.setCurrentRow(0)
    dialog.shift(1)
    assert [r.id for r in library.ratings()][:2] == [before[1].id, before[0].id]
    dialog.name.setText(" ")
    dialog.add()
    assert dialog._trouble.isVisible()
    dialog.close()
    for _ in range(3):
        window.workspace.undo()
    assert library.ratings() == before


def test_the_library_is_checked_backed_up_and_indexed_anew(
    window: MainWindow, qtbot: QtBot
) -> None:
    for name, words in (("check", "should be"), ("backup", "Backed up"), ("rebuild", "anew")):
        window.registry[name].trigger()
        idle(window, qtbot)
        assert words in window.message.sentence


def test_a_quotation_is_copied_with_its_source(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    select(window, "340 houses were under water")
    window.registry["quote"].trigger()
    copied = QApplication.clipboard().text()
    assert copied.startswith("“340 houses were under water” (")
    assert "4 March 2025" in copied


def test_theme_text_size_and_article_are_remembered(
    window: MainWindow, open_window: Opener, library_folder: Path
) -> None:
    open_article(window, "Ferry")
    window.registry["theme_dark"].trigger()
    window.registry["larger"].trigger()
    window.close()
    again = open_window(library_folder)
    assert again.theme.dark
    assert again.panels.reader.points == 13
    assert again.panels.reader.shown is not None
    assert "Ferry" in again.panels.reader.shown.article.title
    again.registry["theme_light"].trigger()
