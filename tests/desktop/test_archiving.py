"""The library is saved as one file, opened from it, and merged, from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from core.commands import SetVerdict, TagClaim
from core.library import Library
from core.progress import Progress
from core.values import ConflictKind
from desktop.dialogs.merge import MergeDialog
from desktop.main_window import MainWindow
from tests.desktop.conftest import WAIT_MS
from tests.desktop.walking import dialog_of, idle


@pytest.fixture
def other(library_folder: Path, tmp_path: Path) -> Path:
    """An archive of a library in which a claim was judged otherwise, with a tag."""
    library = Library.open(library_folder)
    first = library.statements()[0]
    library.do(library.suggest_claim(first.article, first.content))
    archive = tmp_path / "home.counterclaim"
    library.archive(archive, Progress())
    library.do(SetVerdict(1, 1, "ours"))
    library.close()
    Library.open_archive(archive, tmp_path / "home", Progress())
    home = Library.open(tmp_path / "home")
    home.do(SetVerdict(1, 5, "theirs"))
    home.do(TagClaim(1, "flood"))
    home.archive(archive, Progress())
    home.close()
    return archive


def look(window: MainWindow, qtbot: QtBot, archive: Path, given: pytest.MonkeyPatch) -> MergeDialog:
    """The dialog that the action opens on an archive."""
    given.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive), ""))
    window.registry["merge_archive"].trigger()
    qtbot.waitUntil(lambda: window.findChild(MergeDialog) is not None, timeout=WAIT_MS)
    idle(window, qtbot)
    dialog = dialog_of(MergeDialog)
    assert isinstance(dialog, MergeDialog)
    return dialog


def test_saved_and_opened_in_a_new_folder(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, before = tmp_path / "out.counterclaim", window.workspace.library.articles()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.registry["save_archive"].trigger()
    idle(window, qtbot)
    assert target.is_file()
    assert "out.counterclaim" in window.message.sentence
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    with qtbot.waitSignal(window.workspace.opened_library, timeout=WAIT_MS):
        window.registry["open_archive"].trigger()
    assert window.workspace.library.path == tmp_path / "out"
    assert [a.title for a in window.workspace.library.articles()] == [a.title for a in before]


def test_merged_with_the_side_chosen_by_key(
    other: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = look(window, qtbot, other, monkeypatch)
    (conflict,) = dialog.listed
    assert conflict.kind is ConflictKind.VERDICT
    assert "ours" in dialog.ours.toPlainText()
    assert "theirs" in dialog.theirs.toPlainText()
    qtbot.waitUntil(dialog.conflicts.hasFocus)
    qtbot.keyClick(dialog.conflicts, Qt.Key.Key_Space)
    assert dialog.taken == {conflict.key}
    qtbot.keyClick(dialog.conflicts, Qt.Key.Key_Space)
    assert dialog.taken == frozenset()
    button_of(dialog, "Take the &archive’s in all").click()
    button_of(dialog, "&Merge").click()
    qtbot.waitUntil(lambda: "before-merge" in window.message.sentence, timeout=WAIT_MS)
    idle(window, qtbot)
    (claim,) = window.workspace.library.claims()
    assert claim.verdict_reason == "theirs"
    assert [tag.name for tag in claim.tags] == ["flood"]
    assert not list(window.workspace.library.path.glob(".merging-*"))


def test_left_without_merging_nothing_is_changed(
    other: Path, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = look(window, qtbot, other, monkeypatch)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    idle(window, qtbot)
    (claim,) = window.workspace.library.claims()
    assert claim.verdict_reason == "ours"
    assert not list(window.workspace.library.path.glob(".merging-*"))


def test_what_is_no_archive_is_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.counterclaim").write_text("nothing of the kind")
    path = str(tmp_path / "x.counterclaim")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    window.registry["merge_archive"].trigger()
    idle(window, qtbot)
    assert "not an archive" in window.message.sentence


def button_of(dialog: MergeDialog, text: str) -> QPushButton:
    """A button of the dialog."""
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
