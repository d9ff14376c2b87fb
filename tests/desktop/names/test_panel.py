"""The names in the window: proposals, joining, splitting, what somebody said, and undo of it all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from core.commands import RaiseDispute, SetDispute
from core.progress import Progress
from core.values import DisputeState
from desktop.main_window import MainWindow
from desktop.names import NamesPanel
from desktop.names.spellings import TICKED
from tests.desktop.conftest import Opener
from tests.desktop.walking import idle, press

TALKS = """Union opens talks

By Jon Aas
Harbour Weekly, 6 March 2025

“We will sit down,” said Birger Hollm. Lena Sorge left the port.
"""
WALKOUT = """Deckhands walk out

By Asta Lindqvist
The Sound Courier, 3 March 2025

“Nobody believes that the roster is safe,” said Birger Holm. Holm said that talks would begin. \
Maria Sorge stayed, and Birger Holm went home.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which one man is spelt in two ways."""
    from core.library import Library

    folder = tmp_path_factory.mktemp("names") / "desk"
    library = Library.open(folder)
    for text in (TALKS, WALKOUT):
        library.ingest_text(text, Progress())
    library.close()
    return folder


@pytest.fixture
def window(open_window: Opener, made: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on that library, with its names shown."""
    window = open_window(Path(shutil.copytree(made, tmp_path / "desk")))
    window.registry["names"].trigger()
    idle(window, qtbot)
    return window


def names(panel: NamesPanel) -> list[str]:
    return [entity.name for entity in panel.column.model.rows]


def pick(panel: NamesPanel, *wanted: str) -> None:
    """Choose names in the list."""
    column = panel.column
    for number, name in enumerate(wanted):
        index = column.model.place(lambda e, name=name: e.name == name)
        assert index.isValid(), name
        flag = QItemSelectionModel.SelectionFlag
        how = flag.Select if number else flag.ClearAndSelect
        column.list.selectionModel().setCurrentIndex(index, how)


def said(panel: NamesPanel) -> list[str]:
    return [row.statement.text for row in panel.name.said.model.rows]


def test_a_proposal_is_joined_with_a_key_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panels.names
    (proposal,) = panel.column.proposed.rows
    assert not window.registry["join"].isEnabled()
    panel.column.proposals.setCurrentIndex(panel.column.proposed.index(0, 0))
    assert window.registry["join"].isEnabled()
    assert len(panel.proposal.said.model.rows) == 3
    press(qtbot, panel.column.proposals, Qt.Key.Key_J)
    idle(window, qtbot)
    assert panel.column.proposed.rows == []
    assert proposal.b.name not in names(panel)
    pick(panel, proposal.a.name)
    assert len(said(panel)) == 3
    assert said(panel)[-1].startswith("“We will sit down")  # the day after the others
    assert window.registry["undo"].text() == "&Undo join names"
    window.registry["undo"].trigger()
    idle(window, qtbot)
    assert {"Birger Holm", "Birger Hollm"} <= set(names(panel))
    window.registry["redo"].trigger()
    idle(window, qtbot)
    assert proposal.b.name not in names(panel)


def test_a_proposal_is_refused_for_good(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panels.names
    panel.column.proposals.setCurrentIndex(panel.column.proposed.index(0, 0))
    press(qtbot, panel.column.proposals, Qt.Key.Key_K)
    idle(window, qtbot)
    assert panel.column.proposed.rows == []
    assert {"Birger Holm", "Birger Hollm"} <= set(names(panel))
    assert window.workspace.library.name_proposals() == []


def test_names_are_joined_by_hand_and_split_by_their_spellings(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = window.panels.names
    pick(panel, "Lena Sorge", "Maria Sorge")
    press(qtbot, panel.column.list, Qt.Key.Key_J)
    idle(window, qtbot)
    kept = next(name for name in ("Lena Sorge", "Maria Sorge") if name in names(panel))
    other = "Maria Sorge" if kept == "Lena Sorge" else "Lena Sorge"
    assert other not in names(panel)
    pick(panel, kept)
    assert not window.registry["split"].isEnabled()
    rows = panel.name.spellings
    next(iter(rows.findItems(other, Qt.MatchFlag.MatchExactly))).setCheckState(0, TICKED)
    assert rows.chosen == (other,)
    press(qtbot, panel.column.list, Qt.Key.Key_S)
    idle(window, qtbot)
    assert {kept, other} <= set(names(panel))


def test_the_name_it_goes_by_cannot_be_split_off(window: MainWindow) -> None:
    panel = window.panels.names
    pick(panel, "Birger Holm")
    rows = panel.name.spellings
    assert [rows.topLevelItem(row).text(0) for row in range(rows.topLevelItemCount())] == ["Holm"]  # pyright: ignore


def test_the_list_is_filtered_by_words_and_kind(window: MainWindow) -> None:
    panel = window.panels.names
    panel.column.filter.setText("sorge")
    assert set(names(panel)) == {"Lena Sorge", "Maria Sorge"}
    panel.column.kinds.choose("place")
    assert names(panel) == []
    assert not window.registry["said"].isEnabled()
    panel.column.filter.clear()
    panel.column.kinds.choose("person")
    assert "Birger Holm" in names(panel)


def test_words_against_ones_own_are_marked(window: MainWindow, qtbot: QtBot) -> None:
    panel, library = window.panels.names, window.workspace.library
    holm = next(e for e in library.entities() if e.name == "Birger Holm")
    one, other = library.statements_of(holm.id)[:2]
    panel.show_name(holm.id)
    idle(window, qtbot)
    assert [row.against for row in panel.name.said.model.rows] == [False, False]
    places = tuple((s.article, s.span.start, s.span.end) for s in (one, other))
    assert window.workspace.do(RaiseDispute("First one thing, then another.", places))
    idle(window, qtbot)
    assert [row.against for row in panel.name.said.model.rows] == [True, True]
    assert "≠ against own words" in panel.name.said.model.data(panel.name.said.model.index(0, 0))
    assert window.workspace.do(
        SetDispute(library.disputes()[0].id, DisputeState.DISMISSED, "misread")
    )
    idle(window, qtbot)
    assert [row.against for row in panel.name.said.model.rows] == [False, False]


def test_a_statement_opens_in_the_reader(window: MainWindow) -> None:
    panel = window.panels.names
    pick(panel, "Birger Hollm")
    window.registry["said"].trigger()
    assert window.views.view == "read"
    assert window.panels.reader.shown is not None
    assert "sit down" in window.panels.reader.shown.text


def test_names_that_came_meanwhile_are_there_when_the_view_is_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.views.go("read")
    window.workspace.ingest_text(TALKS.replace("Lena Sorge", "Odd Varn"))
    idle(window, qtbot)
    assert "Odd Varn" not in names(window.panels.names)
    window.views.go("names")
    idle(window, qtbot)
    assert "Odd Varn" in names(window.panels.names)


def test_a_library_without_names_says_so(open_window: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "new")
    window.views.go("names")
    idle(window, qtbot)
    panel = window.panels.names
    assert names(panel) == []
    assert not panel.joinable
    assert not panel.splittable
    assert not panel.readable
