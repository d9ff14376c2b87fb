"""A long article is read at once; its marks follow."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.store import articles, language
from core.store.database import Database
from core.text import fingerprint
from desktop.reader.asking import LONG
from tests.benchmarks.big_library import World, article
from tests.desktop.conftest import Opener

STATEMENTS, BETWEEN = 30, 1_200  # statements, and words between them


@pytest.fixture
def long(library_folder: Path) -> int:
    """A long article, stored in the library."""
    rng, database = random.Random(1), Database(library_folder / "library.db")
    with database.writing() as session:
        draft, analysis = article(rng, 0, World(rng), STATEMENTS, BETWEEN)
        assert len(draft.text) > LONG
        id = articles.add_draft(session, draft, None, fingerprint(draft.text))
        language.write_analysis(session, id, analysis, "1")
    database.close()
    return id


def test_its_marks_follow_the_text(
    open_window: Opener, library_folder: Path, long: int, qtbot: QtBot
) -> None:
    window = open_window(library_folder)
    reader = window.panels.reader
    window.workspace.open_article(long)
    assert reader.shown is not None
    assert reader.text.toPlainText() != ""
    assert reader.marks == []
    qtbot.waitUntil(lambda: len(reader.marks) >= STATEMENTS)


def test_a_passage_wanted_is_chosen_once_it_is_marked(
    open_window: Opener, library_folder: Path, long: int, qtbot: QtBot
) -> None:
    window = open_window(library_folder)
    statement = window.workspace.library.statements(long)[7]
    chosen = list[list[object]]()
    window.workspace.marks_chosen.connect(chosen.append)
    window.workspace.open_article(long, statement.span)
    qtbot.waitUntil(lambda: any(marks for marks in chosen))
    current = window.panels.reader.current
    assert current is not None
    assert current.value.id == statement.id


def test_marks_that_come_too_late_are_not_shown(
    open_window: Opener, library_folder: Path, long: int, qtbot: QtBot
) -> None:
    window = open_window(library_folder)
    workspace, reader = window.workspace, window.panels.reader
    short = next(id for id in workspace.library.article_ids() if id != long)
    workspace.open_article(long)
    workspace.open_article(short)
    here = {(mark.layer, mark.span) for mark in reader.marks}
    qtbot.waitUntil(lambda: not workspace.jobs.busy, timeout=20_000)
    assert {(mark.layer, mark.span) for mark in reader.marks} == here
    assert reader.shown is not None
    assert reader.shown.article.id == short
