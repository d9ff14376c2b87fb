"""Bringing in, as a journalist does it in the window: by keys, with one question at most."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.values import FactField, Outcome, TableField
from desktop.dialogs.address import AddressDialog
from desktop.dialogs.paste import PasteDialog
from desktop.main_window import MainWindow
from desktop.preferences import PreferencesDialog
from tests.core.importers.collections import BODIES, OUTLETS, SHAPES, TITLES
from tests.desktop.driving import focused, keys
from tests.desktop.walking import dialog_of, idle, press

PAGE = (
    "<html lang='en'><head><title>Ferry stops</title><meta name='author' content='Ane Holt'></head>"
    f"<body><article><h1>Ferry stops at Storvik</h1><p>{BODIES[0]}</p><p>{BODIES[2]}</p></article>"
)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.clipboard().clear()


def table(folder: Path, name: str = "wire.csv", head: str = "Headline,Body,Publication") -> Path:
    rows = [f'{t},"{b}",{o}' for t, b, o in zip(TITLES, BODIES, OUTLETS, strict=True)]
    path = folder / name
    path.write_text("\n".join([head, *rows]), encoding="utf-8")
    return path


def collection(folder: Path) -> Path:
    path = folder / "review.txt"
    path.write_text(SHAPES["press review"](), encoding="utf-8")
    return path


def archive(folder: Path) -> Path:
    path = folder / "mail.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("page.html", PAGE)
        file.writestr("picture.png", b"\x89PNG\r\n\x1a\n")
    return path


def bring(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    window.files.bring(list(paths))
    idle(window, qtbot)


def outcomes(window: MainWindow) -> dict[str, Outcome]:
    found = window.workspace.library.find_records()
    return {Path(record.path).name: record.outcome for record in found}


def test_guesses_make_one_question_and_come_in_as_they_are_corrected(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    panel, library = window.panels.imports, window.workspace.library
    before = len(library.articles())
    bring(window, qtbot, table(tmp_path, head="first,second,third"), collection(tmp_path))
    assert len(library.articles()) == before  # nothing counts as done that was not
    assert window.message.sentence == "2 files wait for a look."
    window.registry["imports"].trigger()
    assert panel.head.notice.isVisible()
    window.registry["review"].trigger()
    qtbot.waitUntil(panel.review.columns.isVisible)
    columns = panel.review.columns
    qtbot.waitUntil(lambda: columns.preview.model().rowCount() > 0)
    focused(qtbot, columns.fields[TableField.TEXT])
    assert not panel.review.bring.isEnabled()  # no column is long enough to be told for the text
    keys(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert columns.choice.columns[TableField.TEXT] == 1
    assert panel.review.bring.isEnabled()
    press(qtbot, columns.fields[TableField.OUTLET], Qt.Key.Key_End)
    assert columns.choice.columns[TableField.OUTLET] == 2
    qtbot.keyClick(columns, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    cuts = panel.review.cuts
    qtbot.waitUntil(cuts.isVisible)
    focused(qtbot, cuts.view)
    assert len(cuts.choice.starts) == 3
    keys(qtbot, window, Qt.Key.Key_N, Qt.Key.Key_Space)  # the third is joined with the second
    assert len(cuts.choice.starts) == 2
    qtbot.keyClick(cuts.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(window, qtbot)
    assert outcomes(window)["wire.csv"] is Outcome.IMPORTED
    assert outcomes(window)["review.txt"] is not Outcome.WAITING
    found = {article.title: article.source for article in library.articles()}
    assert found[TITLES[1]] in OUTLETS
    assert not panel.head.notice.isVisible()


def test_what_waits_can_come_in_as_proposed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bring(window, qtbot, *(table(tmp_path, f"{n}.csv") for n in range(3)))
    window.registry["imports"].trigger()
    assert window.registry["as_proposed"].isEnabled()
    window.registry["as_proposed"].trigger()
    idle(window, qtbot)
    named = {name: outcome for name, outcome in outcomes(window).items() if name.endswith(".csv")}
    assert sorted(named.values()) == ["duplicate", "duplicate", "imported"]


def test_rows_are_filtered_opened_and_what_is_inside_lies_below(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    bring(window, qtbot, archive(tmp_path), tmp_path / "empty.txt")
    window.registry["imports"].trigger()
    panel = window.panels.imports
    panel.head.outcome.setCurrentIndex(panel.head.outcome.findData(Outcome.REFUSED.value))
    assert panel.model.rowCount() == 1
    panel.head.clear()
    panel.head.words.setText("picture")  # a file inside the archive
    qtbot.waitUntil(lambda: bool(panel.current and panel.current.path.endswith("mail.zip")))
    assert panel.model.rowCount() == 1
    press(qtbot, panel.table, Qt.Key.Key_Right)
    keys(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    part = panel.model.part(panel.table.currentIndex())
    assert part is not None
    assert (part.name, part.outcome) == ("picture.png", Outcome.REFUSED)
    keys(qtbot, window, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert window.views.view == "read"
    assert window.panels.reader.shown is not None
    assert window.panels.reader.shown.article.title == "Ferry stops at Storvik"


def test_facts_say_where_they_were_found_and_are_changed_and_taken_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bring(window, qtbot, archive(tmp_path))
    window.registry["imports"].trigger()
    panel, library = window.panels.imports, window.workspace.library
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    article = panel.article
    assert article is not None
    assert library.facts(article).origins[FactField.BYLINE] == "meta tag author"
    field = panel.facts.fields[FactField.PUBLISHED]
    assert (
        "Found in: meta tag author" in panel.facts.fields[FactField.BYLINE].accessibleDescription()
    )
    field.setFocus()
    qtbot.keyClicks(field, "7 May 2025")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert library.facts(article).values[FactField.PUBLISHED] == "2025-05-07"
    assert library.facts(article).origins[FactField.PUBLISHED] == "written by hand"
    window.registry["undo"].trigger()
    assert library.facts(article).values[FactField.PUBLISHED] == ""
    assert field.text() == ""
    language = panel.facts.fields[FactField.LANGUAGE]
    language.setText("English")
    language.commit()
    assert language.text() == "en"  # what cannot be kept is told, and not shown as kept


def test_refused_files_are_tried_again_one_or_all(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [tmp_path / f"{name}.txt" for name in ("one", "two")]
    for file in files:
        file.write_text("", encoding="utf-8")
    bring(window, qtbot, *files)
    for file, title, body in zip(files, TITLES, BODIES, strict=False):
        file.write_text(f"{title}\n\n{body}", encoding="utf-8")
    window.registry["imports"].trigger()
    panel = window.panels.imports
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    window.registry["retry"].trigger()
    idle(window, qtbot)
    assert sorted(outcomes(window)[f.name] for f in files) == ["imported", "refused"]
    window.registry["retry_all"].trigger()
    idle(window, qtbot)
    assert [outcomes(window)[f.name] for f in files] == [Outcome.IMPORTED, Outcome.IMPORTED]
    assert not window.registry["retry_all"].isEnabled()


def test_a_watched_folder_brings_in_what_is_put_there(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{TITLES[0]}\n\n{BODIES[0]}", encoding="utf-8")
    (folder / "b.part").write_text("half of", encoding="utf-8")
    window.files.watching.add(folder)
    qtbot.waitUntil(lambda: "a.txt" in outcomes(window), timeout=30_000)
    (folder / "c.txt").write_text(f"{TITLES[1]}\n\n{BODIES[1]}", encoding="utf-8")
    qtbot.waitUntil(lambda: "c.txt" in outcomes(window), timeout=30_000)
    idle(window, qtbot)
    assert "b.part" not in outcomes(window)
    window.registry["imports"].trigger()
    watched = window.panels.imports.watched
    press(qtbot, watched.list, Qt.Key.Key_Space)
    assert [one.on for one in window.workspace.library.watched()] == [False]
    watched.remove.click()
    assert window.workspace.library.watched() == []


def test_the_clipboard_gives_files_a_page_or_a_collection(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(archive(tmp_path)))])
    QApplication.clipboard().setMimeData(data)
    window.registry["paste"].trigger()
    idle(window, qtbot)
    assert outcomes(window)["mail.zip"] is Outcome.IMPORTED
    page = QMimeData()
    page.setHtml(PAGE.replace("quay", "pier"))
    page.setText("Ferry stops")
    QApplication.clipboard().setMimeData(page)
    window.registry["paste"].trigger()
    dialog = dialog_of(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    assert dialog.as_page.isChecked()
    dialog._give()
    idle(window, qtbot)
    assert outcomes(window)["Pasted page"] is Outcome.IMPORTED
    QApplication.clipboard().setText(SHAPES["press review"]())
    window.registry["paste"].trigger()
    dialog = dialog_of(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    dialog._give()
    qtbot.waitUntil(window.panels.imports.review.cuts.isVisible)
    qtbot.keyClick(
        window.panels.imports.review.cuts.view,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier,
    )
    idle(window, qtbot)
    assert set(TITLES) <= {article.title for article in window.workspace.library.articles()}


def test_addresses_are_off_until_they_are_allowed_and_say_where_they_go(
    window: MainWindow,
) -> None:
    QApplication.clipboard().clear()
    assert not window.registry["fetch"].isEnabled()
    window.registry["preferences"].trigger()
    preferences = window.findChild(PreferencesDialog)
    assert preferences is not None
    preferences.library.network.setChecked(True)
    preferences.close()
    assert window.registry["fetch"].isEnabled()
    window.registry["fetch"].trigger()
    dialog = dialog_of(AddressDialog)
    assert isinstance(dialog, AddressDialog)
    dialog.field.setText("file:///etc/passwd")
    assert not dialog.fetch.isEnabled()
    dialog.field.setText("https://courier.example/ferry?x=1")
    assert dialog.warning.text() == "This goes over the network: courier.example"
    assert dialog.fetch.isEnabled()
    dialog.reject()


def test_what_is_about_to_come_in_is_expected(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = list[int]()
    monkeypatch.setattr(type(window.workspace.library), "expect", lambda _: expected.append(1))
    window.registry["paste"].trigger()
    qtbot.waitUntil(lambda: len(expected) == 1)
    dialog_of(PasteDialog).close()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    window.registry["open"].trigger()
    qtbot.waitUntil(lambda: len(expected) == 2)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.registry["folder"].trigger()
    qtbot.waitUntil(lambda: len(expected) == 3)
