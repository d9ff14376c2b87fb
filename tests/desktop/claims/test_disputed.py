"""How many outlets and origins stand behind a passage, and the way from a claim to its dispute."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.store import articles
from core.store.database import Database
from core.text import fingerprint
from desktop.main_window import MainWindow
from tests.core.reports import draft, report
from tests.desktop.conftest import Opener
from tests.desktop.walking import idle, mark_claim, press, raise_dispute

WIRE = report("wire")
SHARED, OWN = WIRE[0][:40], report("own")[0][:40]


def copied(open_window: Opener, folder: Path, qtbot: QtBot) -> MainWindow:
    """The window on a report in three outlets and one that another wrote itself."""
    folder.mkdir()
    database = Database(folder / "library.db")
    with database.writing() as session:
        for one in (
            draft(WIRE, "Reuters", "2025-05-01"),
            draft(WIRE[:5], "Gazette", "2025-05-02"),
            draft(WIRE[:4], "Post", "2025-05-03"),
            draft(report("own"), "Post", "2025-05-04"),
        ):
            articles.add_draft(session, one, None, fingerprint(one.text))
    database.close()
    window = open_window(folder)
    idle(window, qtbot)
    return window


def disputed(window: MainWindow, article: int, words: str) -> None:
    """A claim over some words of an article, and a dispute over the same."""
    window.workspace.open_article(article)
    mark_claim(window, words)
    raise_dispute(window, words, "Nobody can know that.")


def links(window: MainWindow) -> list[QPushButton]:
    return [
        b for b in window.panels.claims.form.disputed.findChildren(QPushButton) if b.isVisible()
    ]


def test_a_card_says_how_many_outlets_its_passage_has(
    open_window: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    window = copied(open_window, tmp_path / "desk", qtbot)
    disputed(window, 2, SHARED)
    window.registry["show_all"].trigger()
    idle(window, qtbot)
    (view,) = window.panels.disputes.card.views
    assert view.spread.isVisible()
    assert view.spread.text() == "3 outlets, 1 origin"


def test_what_one_outlet_has_is_not_counted(
    open_window: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    window = copied(open_window, tmp_path / "desk", qtbot)
    disputed(window, 4, OWN)
    window.registry["show_all"].trigger()
    idle(window, qtbot)
    (view,) = window.panels.disputes.card.views
    assert not view.spread.isVisible()
    window.registry["claims"].trigger()
    idle(window, qtbot)
    assert window.panels.claims.form.appearances.aside.text() == ""


def test_from_a_claim_to_its_dispute_by_key_and_by_mouse(
    open_window: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    window = copied(open_window, tmp_path / "desk", qtbot)
    disputed(window, 1, SHARED)
    window.registry["claims"].trigger()
    idle(window, qtbot)
    form = window.panels.claims.form
    assert form.appearances.aside.text() == "3 outlets, 1 origin"
    assert [link.text() for link in links(window)] == ["≠1 Raised by hand · ✓ confirmed"]
    press(qtbot, window.panels.claims.list, Qt.Key.Key_B)
    assert window.views.view == "disputes"
    window.panels.disputes.postpone()
    window.registry["back"].trigger()
    later = ["≠1 Raised by hand · … later"]
    qtbot.waitUntil(lambda: [link.text() for link in links(window)] == later)
    qtbot.mouseClick(links(window)[0], Qt.MouseButton.LeftButton)
    assert window.views.view == "disputes"


def test_of_several_disputes_one_is_chosen_and_none_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    article = window.workspace.library.articles()[0].id
    words = window.workspace.library.article(article).text[:30].split("\n")[0]
    window.workspace.open_article(article)
    mark_claim(window, words)
    window.registry["claims"].trigger()
    idle(window, qtbot)
    press(qtbot, window.panels.claims.list, Qt.Key.Key_B)
    assert "No passage of this claim" in window.message.sentence
    window.registry["read"].trigger()
    for reason in ("One.", "Another."):
        raise_dispute(window, words, reason)
    window.registry["claims"].trigger()
    idle(window, qtbot)
    assert len(links(window)) >= 2
    press(qtbot, window.panels.claims.list, Qt.Key.Key_B)
    assert links(window)[0].hasFocus()
    qtbot.keyClick(links(window)[0], Qt.Key.Key_Tab)
    assert links(window)[1].hasFocus()
