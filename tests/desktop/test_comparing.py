"""What came in is held against the rest by itself, as strictly as the preferences say."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.settings import Strictness
from desktop import renewing
from desktop.preferences.library import LibraryPage
from tests.desktop.conftest import WAIT_MS, Opener
from tests.desktop.walking import idle


def test_articles_are_compared_when_nothing_else_is_done(
    open_window: Opener, qtbot: QtBot, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "QUIET_MS", 50)
    window = open_window(library_folder)
    with qtbot.waitSignal(window.workspace.jobs.started, timeout=WAIT_MS) as started:
        pass
    assert started.args is not None
    assert started.args[0].title == "Comparing what is said in 3 articles"
    idle(window, qtbot)
    assert window.workspace.library.wording_due() == 0


def test_the_strictness_is_kept_and_told_to_the_open_library(
    open_window: Opener, qtbot: QtBot, library_folder: Path
) -> None:
    window = open_window(library_folder)
    window.registry["preferences"].trigger()
    page = window.findChild(LibraryPage)
    assert isinstance(page, LibraryPage)
    assert page.strictness.currentText() == "As usual"
    page.strictness.setCurrentIndex(page.strictness.findData(Strictness.FEWER.value))
    idle(window, qtbot)
    assert window.remembered.preferred.settings.strictness is Strictness.FEWER
    settings = window.workspace.settings
    assert settings is not None
    assert settings.strictness is Strictness.FEWER
