"""The smaller panels and parts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.values import ImportRecord, IngestResult, Outcome
from desktop.files import dropped
from desktop.main_window import MainWindow
from desktop.marks import Layer
from desktop.outcomes import everything, ingest_sentence
from desktop.parts.flow import FlowLayout
from desktop.translation import plural
from tests.desktop.texts import article_text
from tests.desktop.walking import article_of, idle, mark_claim, marks, open_article, select_span


def texts(root: QWidget) -> set[str]:
    """The words on all labels."""
    return {label.text() for label in root.findChildren(QLabel)}


def test_the_inspector_shows_what_is_chosen(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    mark = next(m for m in marks(window, Layer.STATEMENTS) if "340 houses" in m.value.text)  # pyright: ignore
    window.panels.reader.go_to(mark)
    shown = texts(window.panels.inspector)
    assert "Tom Okafor" in shown
    assert "said" in shown
    button = window.panels.inspector.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.click()
    sheet = window.marking.sheet
    assert window.marking.drawer.sheet is sheet
    assert sheet.claimant.text() == "Tom Okafor"
    sheet.give()
    assert len(window.workspace.library.claims()) == 1


def test_a_click_on_a_mark_chooses_it(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    mark = marks(window, Layer.STATEMENTS)[0]
    window.panels.reader.text.pressed_at.emit(mark.span.start)
    assert texts(window.panels.inspector) >= {"Worth checking"}
    window.panels.reader.text.pressed_at.emit(0)
    assert "Nothing chosen" in texts(window.panels.inspector)


def test_a_known_claim_gets_another_appearance(window: MainWindow, qtbot: QtBot) -> None:
    library = window.workspace.library
    for title in ("Flood kills", "counts its dead"):
        open_article(window, title)
        first = marks(window, Layer.STATEMENTS)[0]
        select_span(window.panels.reader.text, first.span)
        window.registry["mark"].trigger()
        idle(window, qtbot)
        picker = window.marking.sheet.picker
        picker.step(picker.model.rowCount())
        window.marking.sheet.give()
    claims = library.claims()
    assert len(claims) == 1
    assert [a.article for a in claims[0].appearances] == [
        article_of(window, "Flood kills").id,
        article_of(window, "counts its dead").id,
    ]


def test_a_claim_without_words_is_refused_in_the_sheet(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    select_span(window.panels.reader.text, marks(window, Layer.STATEMENTS)[0].span)
    window.registry["mark"].trigger()
    sheet = window.marking.sheet
    sheet.text.setPlainText("  ")
    sheet.give()
    assert sheet.isVisible()
    sheet.text.setPlainText("Something")
    sheet.said.setText("some day")
    sheet.give()
    assert sheet.isVisible()
    window.marking.drawer.close_sheet()
    assert not sheet.isVisible()
    assert window.workspace.library.claims() == []


def test_a_file_that_could_not_be_read_can_be_tried_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "late.txt"
    file.write_text("", encoding="utf-8")
    window.files.bring([file])
    qtbot.waitUntil(lambda: not window.workspace.jobs.busy, timeout=30_000)
    panel = window.panels.imports
    window.workspace.imports_wanted.emit()
    assert window.views.view == "imports"
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    assert panel.current is not None
    assert panel.current.reason
    assert window.registry["retry"].isEnabled()
    file.unlink()
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    assert not panel.can_retry


def record(outcome: Outcome, reason: str = "It is empty.", articles: tuple[int, ...] = ()):  # noqa: ANN201
    return ImportRecord(1, "a.txt", outcome, reason, article_text().article.imported, articles)


def test_an_import_is_told_in_a_sentence() -> None:
    good, bad = record(Outcome.IMPORTED, "", (1,)), record(Outcome.REFUSED)
    article = (article_text().article,)
    assert ingest_sentence(IngestResult((good,), article)) == ("1 article brought in.", False)
    assert ingest_sentence(IngestResult((bad,), ())) == ("It is empty.", True)
    assert ingest_sentence(IngestResult((good, bad, bad), article)) == (
        "1 article brought in; 2 files could not be read.",
        True,
    )
    again = record(Outcome.DUPLICATE, "", (1,))
    assert ingest_sentence(IngestResult((again,), article))[0] == "1 file already in the library."
    assert ingest_sentence(IngestResult((), ()))[0] == "Nothing was found to bring in."


def test_counts_have_their_nouns() -> None:
    assert plural("%n articles", "%n article", 1) == "1 article"
    assert plural("%n articles", "%n article", 1200) == "1,200 articles"


def test_only_local_files_are_dropped() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.html"), QUrl.fromLocalFile("/tmp/b.txt")])
    assert dropped(data) == [Path("/tmp/b.txt")]


def test_a_flow_begins_a_new_line_where_the_width_ends(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, margin=0, gap=0)
    for _ in range(3):
        made = QWidget()
        made.setMinimumSize(40, 10)
        flow.addWidget(made)
    flow.setGeometry(QRect(0, 0, 100, 50))
    places = [flow.itemAt(i).geometry().topLeft() for i in range(3)]  # pyright: ignore
    assert [(p.x(), p.y()) for p in places] == [(0, 0), (40, 0), (0, 10)]
    assert flow.heightForWidth(100) == 20
    assert flow.heightForWidth(200) == 10


def test_what_is_being_typed_survives_a_change_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    window.workspace.claim_wanted.emit(1)
    form = window.panels.claims.form
    window.activateWindow()
    form.note.setFocus()
    qtbot.waitUntil(form.note.hasFocus)
    qtbot.keyClicks(form.note, "half a thought")
    window.workspace.changed.emit(everything(window.workspace.library))
    assert form.note.toPlainText() == "half a thought"
    form.claimant.setFocus()
    assert window.workspace.library.claim(1).note == "half a thought"


def test_the_wheel_chooses_no_verdict(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    window.workspace.claim_wanted.emit(1)
    field = window.panels.claims.form.verdict
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    place, turn = QPointF(5, 5), QPoint(0, -120)
    button = Qt.MouseButton.NoButton
    event = QWheelEvent(place, place, turn, turn, button, none, phase, False)
    QApplication.sendEvent(field, event)
    assert field.currentIndex() == 0
    assert window.workspace.library.claim(1).verdict is None
