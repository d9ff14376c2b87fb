"""A later edition of an article: compared, its passages confirmed or left; and deleting for good."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.progress import Progress
from core.text import Placing, Span
from desktop.main_window import MainWindow
from desktop.marking.behind_sheet import BehindSheet
from desktop.marking.deletion_sheet import DeletionSheet
from tests.desktop.conftest import WAIT_MS, Opener
from tests.desktop.driving import CONTROL, focused, keys, shortcut
from tests.desktop.texts import COURIER

LATER = (
    COURIER.replace("killed 12 people", "killed 14 people")
    .replace("He said that 340 houses were under water.\n", "")
    .replace("in Harrow Vale, the fire", "in Harrow Vale and Low Arne, the fire")
)
CONTROL_ALT = CONTROL | Qt.KeyboardModifier.AltModifier
KEPT, CHANGED, GONE = "That is simply untrue", "killed 12 people", "340 houses were under water"


@pytest.fixture(scope="module")
def two_editions(brought_in: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three articles, three claims in one of them, and a later edition of that one."""
    from core.commands import MarkClaim
    from core.library import Library

    folder = Path(shutil.copytree(brought_in, tmp_path_factory.mktemp("two") / "desk"))
    library = Library.open(folder)
    article = next(a.id for a in library.articles() if a.title.startswith("Flood kills"))
    text = library.article(article).text
    for words in (KEPT, CHANGED, GONE):
        start = text.index(words)
        library.do(MarkClaim(words, article, start, start + len(words)))
    library.ingest_text(LATER, Progress())
    library.close()
    return folder


@pytest.fixture
def window(open_window: Opener, two_editions: Path, tmp_path: Path) -> MainWindow:
    """The window on the later edition."""
    window = open_window(Path(shutil.copytree(two_editions, tmp_path / "mine")))
    library = window.workspace.library
    window.workspace.open_article(next(a.id for a in library.articles() if a.editions > 1))
    return window


def _idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.jobs.busy, timeout=WAIT_MS)


def _looks(window: MainWindow) -> list[tuple[str, QTextCharFormat]]:
    """The signs in the comparison that look otherwise than the rest, with their formats."""
    document = window.panels.reader.comparing.page.view.document()
    found: list[tuple[str, QTextCharFormat]] = []
    for at in range(1, document.characterCount()):
        cursor = QTextCursor(document)
        cursor.setPosition(at - 1)
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        look = cursor.charFormat()
        if look.fontUnderline() or look.fontStrikeOut():
            found.append((cursor.selectedText(), look))
    return found


def test_an_edition_is_compared_and_its_passages_are_confirmed_or_left_by_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    library, reader = window.workspace.library, window.panels.reader
    newest = window.workspace.article
    assert newest is not None
    assert window.panels.articles.model.rowCount() == 3
    assert "Edition 2 of 2" in reader.header.editions.text()
    assert "2 passages to decide on" in reader.header.editions.text()
    shortcut(qtbot, window, Qt.Key.Key_E, CONTROL_ALT)
    qtbot.waitUntil(lambda: reader.comparing.on)
    looks = _looks(window)
    removed = [look for _, look in looks if look.fontStrikeOut()]
    added = [look for _, look in looks if look.fontUnderline()]
    assert "".join(sign for sign, look in looks if look.fontUnderline())[:2] == "14"
    assert removed[0].background() != added[0].background()
    sheet = window.marking.drawer.sheet
    assert isinstance(sheet, BehindSheet)
    focused(qtbot, sheet.list)
    assert [one.placing for one in sheet.model.rows] == [Placing.MOVED, Placing.LOST]
    assert "killed 14 people" in sheet.model.rows[0].words
    keys(qtbot, window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(sheet.model.rows) == 1)
    assert {a.anchor.exact for c in library.claims(newest) for a in c.appearances} == {
        KEPT,
        "killed 14 people",
    }
    keys(qtbot, window, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: sheet.model.rows[0].left)
    assert "passage" not in reader.header.editions.text()
    window.workspace.undo()
    window.workspace.undo()
    assert len(sheet.model.rows) == 2
    assert "2 passages to decide on" in reader.header.editions.text()
    keys(qtbot, window, Qt.Key.Key_Escape)
    assert window.marking.drawer.sheet is None
    reader.comparing.page.view.setFocus()
    keys(qtbot, window, Qt.Key.Key_F8)
    assert reader.comparing.page.view.textCursor().position() > 0
    keys(qtbot, window, Qt.Key.Key_Escape)
    assert not reader.comparing.on
    assert QApplication.focusWidget() is reader.text


def test_the_earlier_edition_can_be_read(window: MainWindow, qtbot: QtBot) -> None:
    reader = window.panels.reader
    window.registry["editions"].trigger()
    qtbot.waitUntil(lambda: reader.comparing.on)
    reader.comparing.page.open.click()
    assert not reader.comparing.on
    assert reader.shown is not None
    assert CHANGED in reader.shown.text
    assert "an earlier one" in reader.header.editions.text()


def test_an_article_with_one_edition_says_so(window: MainWindow) -> None:
    library = window.workspace.library
    window.workspace.open_article(next(a.id for a in library.articles() if a.editions == 1))
    window.registry["editions"].trigger()
    assert "no other edition" in window.message.sentence


def test_a_later_edition_that_comes_in_offers_the_comparison(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.ingest_text(LATER.replace("14 people", "15 people"))
    _idle(window, qtbot)
    assert "a later edition of “Flood kills 12 in Harrow Vale”" in window.message.sentence
    window.message._act()
    qtbot.waitUntil(lambda: window.panels.reader.comparing.on)
    page = window.panels.reader.comparing.page
    assert page.earlier.count() == 2
    assert page.shown is not None
    assert page.shown.words == 1


def test_an_article_is_deleted_for_good_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    library, newest = window.workspace.library, window.workspace.article
    assert newest is not None
    library.backup()
    before = {claim.id for claim in library.claims()}
    shortcut(qtbot, window, Qt.Key.Key_Delete, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.marking.drawer.sheet, DeletionSheet))
    sheet = window.marking.editing.deletion
    focused(qtbot, sheet.cancel)
    keys(qtbot, window, Qt.Key.Key_Return)
    assert window.marking.drawer.sheet is None
    assert library.article_ids([newest])
    shortcut(qtbot, window, Qt.Key.Key_Delete, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.marking.drawer.sheet, DeletionSheet))
    assert KEPT in sheet.says.text()
    with qtbot.waitSignal(window.workspace.jobs.idle):
        sheet.editions.setChecked(True)
    assert GONE in sheet.says.text()
    sheet.backups.setChecked(True)
    sheet.delete.setFocus()
    with qtbot.waitSignal(window.workspace.changed):
        keys(qtbot, window, Qt.Key.Key_Return)
    _idle(window, qtbot)
    assert "2 articles deleted for good" in window.message.sentence
    assert library.article_ids([newest]) == []
    assert before
    assert not library.claims()
    assert window.panels.articles.model.rowCount() == 2
    assert not window.registry["delete"].isEnabled()
    held = [p for p in library.path.rglob("*") if p.is_file() and GONE.encode() in p.read_bytes()]
    assert held == []


def test_a_passage_shown_in_the_comparison_counts_code_points(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.registry["editions"].trigger()
    reader = window.panels.reader
    qtbot.waitUntil(lambda: reader.comparing.on)
    shown = reader.comparing.page.shown
    assert shown is not None
    span = Span(start := shown.new_text.index("simply"), start + 6)
    view = reader.comparing.page.view
    view.reveal(span.start, new=True)
    words = view.document().toPlainText()[view.textCursor().position() :]
    assert words.startswith("simply")
