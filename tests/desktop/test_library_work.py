"""Bringing in, handing over and looking after the library, through the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.values import FORMS_OF, Outcome, ReportForm, ReportKind, ReportWish
from desktop.app import make_window
from desktop.dialogs.paste import PasteDialog
from desktop.dialogs.report import ExportDialog
from desktop.dialogs.scale import ScaleDialog
from desktop.main_window import MainWindow
from desktop.marks import Layer
from tests.desktop.conftest import WAIT_MS, Opener
from tests.desktop.driving import delete
from tests.desktop.texts import FERRY
from tests.desktop.walking import (
    article_of,
    dialog_of,
    idle,
    marks,
    open_article,
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
    assert len(str(told.args[0]).split()) > 4
    offered = [b for b in second.findChildren(QPushButton) if b.isVisible()]
    again = next(b for b in offered if b.text() == "Try again")
    window.workspace.close()
    with qtbot.waitSignal(second.workspace.opened_library, timeout=WAIT_MS):
        again.click()
    assert second.views.isVisible()


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
    assert window.message.property("tone") == "error"
    window.registry["imports"].trigger()  # a view that is not seen asks for nothing
    assert window.panels.imports.model.rowCount() == 4


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
    delete(qtbot, window, article_of(window, "Cable car").id)
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


@pytest.mark.parametrize(
    ("form", "name"), [("html", "a.html"), ("docx", "a.docx"), ("csv", "a"), ("pdf", "a.pdf")]
)
def test_a_report_is_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, form: str, name: str
) -> None:
    open_article(window, "Flood kills")
    window.registry["export"].trigger()
    dialog = dialog_of(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.choose(ReportKind.ARTICLES, ReportForm(form))
    dialog.path.setText(str(tmp_path / name))
    dialog._give()
    idle(window, qtbot)
    assert (tmp_path / name).exists()
    assert window.message.sentence.startswith("Written")


def test_the_dialog_offers_what_fits_and_begins_with_the_last_choice(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_article(window, "Flood kills")
    window.registry["export"].trigger()
    dialog = dialog_of(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    qtbot.mouseClick(dialog.kinds[ReportKind.SEARCH], Qt.MouseButton.LeftButton)
    assert [dialog.forms.itemData(n) for n in range(dialog.forms.count())] == list(
        FORMS_OF[ReportKind.SEARCH]
    )
    assert not dialog.only.isEnabled()
    assert not dialog._ok.isEnabled()
    dialog.query.setFocus()
    qtbot.keyClicks(dialog.query, "flood")
    dialog.forms.setCurrentIndex(dialog.forms.findData("markdown"))
    dialog.path.setText(str(tmp_path / "hits.md"))
    qtbot.mouseClick(dialog._ok, Qt.MouseButton.LeftButton)
    idle(window, qtbot)
    assert "# flood" in (tmp_path / "hits.md").read_text("utf-8")
    window.registry["export"].trigger()
    again = dialog_of(ExportDialog)
    assert isinstance(again, ExportDialog)
    assert (again.kind, again.form) == (ReportKind.SEARCH, ReportForm.MARKDOWN)
    again.close()


def test_what_was_searched_for_is_offered_as_it_was_searched_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    search = window.panels.search
    window.registry["search"].trigger()
    search.spellings.setChecked(False)
    search.take("flood")
    qtbot.waitUntil(lambda: search.result is not None and search.result.query == "flood")
    window.registry["export"].trigger()
    dialog = dialog_of(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.query.text() == "flood"
    assert not dialog.spellings.isChecked()
    wishes = list[ReportWish]()
    dialog.given.disconnect(window.files.export)
    dialog.given.connect(lambda wish, _path: wishes.append(wish))
    qtbot.mouseClick(dialog.kinds[ReportKind.SEARCH], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog._ok, Qt.MouseButton.LeftButton)
    assert [(wish.query, wish.aliases) for wish in wishes] == [("flood", False)]


def test_a_report_that_cannot_be_written_is_told_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    wish = ReportWish(ReportKind.ARTICLES, ReportForm.HTML)
    window.files.export(wish, tmp_path / "file" / "a.html")
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


def test_theme_text_size_and_article_are_remembered(
    window: MainWindow, open_window: Opener, library_folder: Path
) -> None:
    open_article(window, "Ferry")
    window.registry["theme_dark"].trigger()
    window.registry["larger"].trigger()
    window.close()
    again = open_window(library_folder)
    assert again.theme.dark
    assert again.panels.reader.look.points == 13
    assert again.panels.reader.shown is not None
    assert "Ferry" in again.panels.reader.shown.article.title
    again.registry["theme_light"].trigger()
