"""One way through the whole window, as a journalist goes it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.values import DisputeKind, DisputeState, HitKind, ReportForm, ReportKind, ReportWish
from desktop.marks import Layer
from desktop.search.hits import Line
from tests.desktop.conftest import WAIT_MS, Opener
from tests.desktop.texts import COURIER, GAZETTE
from tests.desktop.walking import mark_claim, marks, open_article, press


def test_two_articles_differ_and_a_report_comes_of_it(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "desk")
    library, panels = window.workspace.library, window.panels

    def idle() -> None:
        qtbot.waitUntil(lambda: not window.workspace.jobs.busy, timeout=WAIT_MS)

    files = [tmp_path / "courier.txt", tmp_path / "gazette.txt"]
    for file, text in zip(files, (COURIER, GAZETTE), strict=True):
        file.write_text(text, encoding="utf-8")
    window.files.bring(files)
    idle()
    assert window.message.sentence == "2 articles brought in."
    assert panels.reader.shown is not None

    figures = next(d for d in library.disputes() if d.kind is DisputeKind.FIGURES)
    assert {p.text.split()[3] for p in figures.passages} == {"12", "19"}
    window.registry["disputes"].trigger()
    panels.disputes.show_dispute(figures.id)
    assert len(panels.disputes.card.views) == 2
    press(qtbot, panels.disputes.list, Qt.Key.Key_C)
    assert library.dispute(figures.id).state is DisputeState.CONFIRMED

    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    window.registry["undo"].trigger()
    assert library.claims() == []
    window.registry["redo"].trigger()
    assert [m.sign for m in marks(window, Layer.CLAIMS)] == ["C1"]

    window.registry["search"].trigger()
    panels.search.box.setText("kind:claim houses")
    qtbot.keyClick(panels.search.box, Qt.Key.Key_Return)
    idle()
    hits = panels.search.pages.hits
    assert [row.hit.kind for row in hits.rows.rows if isinstance(row, Line)] == [HitKind.CLAIM]
    hits.activated.emit(hits.rows.index(1, 0))
    assert window.views.view == "claims"

    wish = ReportWish(ReportKind.ARTICLES, ReportForm.HTML)
    window.files.export(wish, tmp_path / "report.html")
    idle()
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "340 houses were under water" in report
    assert "12" in report
    assert report.count("<script") == 1  # the filters, which alone may run
