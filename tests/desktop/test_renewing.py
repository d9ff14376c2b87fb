"""After an upgrade the articles are read again by themselves, and other work comes first."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from core.store.database import Database
from desktop import renewing
from tests.desktop.conftest import WAIT_MS, Opener
from tests.desktop.walking import idle


@pytest.fixture
def outdated(library_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library whose articles an earlier version analysed, in a window that does not wait long."""
    monkeypatch.setattr(renewing, "QUIET_MS", 50)
    database = Database(library_folder / "library.db")
    with database.writing() as session:
        session.execute(text("update article set analysed = 'earlier'"))
    database.close()
    return library_folder


def test_articles_that_are_due_are_read_again(
    open_window: Opener, qtbot: QtBot, outdated: Path
) -> None:
    window = open_window(outdated)
    library = window.workspace.library
    with qtbot.waitSignal(window.workspace.jobs.started, timeout=WAIT_MS) as started:
        pass
    assert started.args is not None
    job = started.args[0]
    assert job.title == "Reading 3 articles again with the newer language work"
    with qtbot.waitSignal(window.workspace.changed, timeout=WAIT_MS):
        pass
    assert library.due() == 0
    idle(window, qtbot)


def test_other_work_comes_first_and_the_reading_goes_on_after_it(
    open_window: Opener, qtbot: QtBot, outdated: Path
) -> None:
    window = open_window(outdated)
    workspace = window.workspace
    with qtbot.waitSignal(workspace.jobs.started, timeout=WAIT_MS) as started:
        pass
    assert started.args is not None
    with qtbot.waitSignal(started.args[0].cancelled, timeout=WAIT_MS):
        window.files.check()
    qtbot.waitUntil(lambda: workspace.library.due() == 0, timeout=WAIT_MS)
    idle(window, qtbot)


def test_a_user_who_stops_it_is_left_alone(
    open_window: Opener, qtbot: QtBot, outdated: Path
) -> None:
    window = open_window(outdated)
    workspace = window.workspace
    with qtbot.waitSignal(workspace.jobs.started, timeout=WAIT_MS) as started:
        pass
    assert started.args is not None
    with qtbot.waitSignal(started.args[0].cancelled, timeout=WAIT_MS):
        window.status.strip.cancel()
    with qtbot.assertNotEmitted(workspace.jobs.started, wait=300):
        pass
    assert workspace.library.due() > 0
