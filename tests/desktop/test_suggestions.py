"""What the machine suggests is accepted or refused, and stays so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from tests.desktop.conftest import Opener
from tests.desktop.driving import (
    claims,
    focused,
)
from tests.desktop.walking import idle, mark_claim, open_article, press

MILL = """\
Mill in Sawley cuts 120 jobs

By Ida Brandt | The Vale Courier
March 9, 2025

The paper mill in Sawley cut 120 of its 400 jobs on Friday, the company said.

Exports of paper fell by 14 percent in 2024, according to the customs office.

Wages at the mill rose by 3 percent last year, the union said.
"""


@pytest.fixture(scope="module")
def milled(brought_in: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of the other tests with an article of which much is worth checking."""
    from core.library import Library
    from core.progress import Progress

    folder = tmp_path_factory.mktemp("milled") / "desk"
    shutil.copytree(brought_in, folder)
    library = Library.open(folder)
    library.ingest_text(MILL, Progress())
    library.close()
    return folder


@pytest.fixture
def mill_folder(milled: Path, tmp_path: Path) -> Path:
    """A copy of that library for one test."""
    return Path(shutil.copytree(milled, tmp_path / "mill"))


@pytest.fixture
def mill(open_window: Opener, mill_folder: Path) -> MainWindow:
    """The window on that library, with the suggestions of the article open."""
    window = open_window(mill_folder)
    open_article(window, "Mill in Sawley")
    window.panels.reader.text.setFocus()
    window.registry["suggest"].trigger()
    return window


def suggested(window: MainWindow, qtbot: QtBot) -> list[str]:
    """What the open article offers."""
    idle(window, qtbot)
    return [one.words for one in window.marking.suggestions.offered.model.rows]


def test_suggestions_are_accepted_and_refused_by_keys(mill: MainWindow, qtbot: QtBot) -> None:
    offered = mill.marking.suggestions.offered
    first = suggested(mill, qtbot)
    assert len(first) >= 2
    focused(qtbot, offered.list)
    assert offered.current is not None
    assert offered.current.reasons
    press(qtbot, offered.list, Qt.Key.Key_Y)
    assert suggested(mill, qtbot) == first[1:]
    assert [c.text for c in claims(mill)] == [first[0]]
    press(qtbot, offered.list, Qt.Key.Key_N)
    assert suggested(mill, qtbot) == first[2:]
    assert mill.registry["undo"].text() == "&Undo refuse suggestion"
    mill.registry["undo"].trigger()
    assert suggested(mill, qtbot) == first[1:]
    mill.registry["redo"].trigger()
    mill.registry["undo"].trigger()
    mill.registry["undo"].trigger()
    assert suggested(mill, qtbot) == first
    mill.registry["accept_all"].trigger()
    assert suggested(mill, qtbot) == []
    assert len(claims(mill)) == len(first)
    assert mill.workspace.library.undo_label() == f"Accept {len(first)} suggestions"


def test_several_are_chosen_and_all_the_others_refused(mill: MainWindow, qtbot: QtBot) -> None:
    first = suggested(mill, qtbot)
    offered = mill.marking.suggestions.offered
    rows, flag = offered.list.selectionModel(), QItemSelectionModel.SelectionFlag
    for row in (0, 1):
        rows.select(offered.model.index(row, 0), flag.Select)
    press(qtbot, offered.list, Qt.Key.Key_Y)
    assert len(claims(mill)) == 2
    assert suggested(mill, qtbot) == first[2:]
    offered.refuse_all()
    assert suggested(mill, qtbot) == []


def test_what_was_refused_stays_so_after_a_restart(
    mill: MainWindow, qtbot: QtBot, open_window: Opener, mill_folder: Path
) -> None:
    first = suggested(mill, qtbot)
    mill.marking.suggestions.offered.refuse()
    idle(mill, qtbot)
    mill.close()
    again = open_window(mill_folder)
    open_article(again, "Mill in Sawley")
    again.registry["suggest"].trigger()
    assert suggested(again, qtbot) == first[1:]
    assert again.registry["undo"].text() == "&Undo refuse suggestion"
    again.registry["undo"].trigger()
    assert suggested(again, qtbot) == first


def test_a_claim_is_found_said_again_in_another_article(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    file = tmp_path / "later.txt"
    file.write_text(
        "Clearing up begins in the vale\n\nBy Marc Odell | The Morning Gazette\nMarch 7, 2025\n\n"
        "Tom Okafor, the chief of the fire service, said that 340 houses were under water.\n",
        encoding="utf-8",
    )
    window.files.bring([file])
    idle(window, qtbot)
    window.workspace.claim_wanted.emit(1)
    idle(window, qtbot)
    repeats = window.panels.claims.form.repeats
    assert repeats.isVisible()
    assert repeats.current is not None
    assert repeats.current.title.startswith("Clearing up")
    press(qtbot, repeats.list, Qt.Key.Key_Y)
    idle(window, qtbot)
    assert len(window.workspace.library.claim(1).appearances) == 2
    assert not repeats.isVisible()
    window.registry["undo"].trigger()
    idle(window, qtbot)
    repeats.refuse()
    idle(window, qtbot)
    assert not repeats.isVisible()
    assert len(window.workspace.library.claim(1).appearances) == 1
