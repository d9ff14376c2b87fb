"""Changes in order, long ones beside the window; and panels that hear of them once they are seen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.commands import MarkClaim, RemoveClaims, SetDispute
from core.library import Library
from core.library.library import AT_ONCE
from core.progress import Cancelled, Progress
from core.values import DisputeState
from desktop.main_window import MainWindow
from tests.desktop.driving import claims
from tests.desktop.walking import open_article

MANY = AT_ONCE + 1


def make_many(library: Library) -> tuple[int, ...]:
    """More claims than are changed at once; their ids."""
    article = library.article_ids()[0]
    for number in range(MANY):
        library.do(MarkClaim(f"Claim {number}", article, 0, 5))
    return tuple(claim.id for claim in library.claims())


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.jobs.busy, timeout=20_000)


def test_a_long_change_and_what_is_asked_for_after_it_are_made_in_order(
    window: MainWindow, qtbot: QtBot
) -> None:
    workspace, told = window.workspace, list[str]()
    many = make_many(workspace.library)
    assert workspace.do(RemoveClaims(many), lambda: told.append("removed"))
    assert len(claims(window)) == MANY  # not yet
    dispute = workspace.library.disputes()[0].id
    workspace.do(SetDispute(dispute, DisputeState.CONFIRMED), lambda: told.append("confirmed"))
    idle(window, qtbot)
    assert told == ["removed", "confirmed"]
    assert claims(window) == []
    for _ in range(3):
        workspace.undo()
    idle(window, qtbot)
    assert workspace.library.dispute(dispute).state is DisputeState.OPEN
    assert len(claims(window)) == MANY - 1  # the marking of the last one was taken back, too
    assert workspace.redo_label == "Mark claim"
    for _ in range(3):
        workspace.redo()
    idle(window, qtbot)
    assert claims(window) == []
    assert workspace.undo_label == "Confirm dispute"


def test_a_long_change_that_is_cancelled_leaves_all_as_it_was(window: MainWindow) -> None:
    library = window.workspace.library
    many, progress = make_many(library), Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        library.do(RemoveClaims(many), progress)
    assert len(claims(window)) == MANY
    assert library.undo_label() == "Mark claim"


def test_a_hidden_panel_is_up_to_date_when_it_is_shown(window: MainWindow) -> None:
    workspace, panel = window.workspace, window.panels.disputes
    open_article(window, "Flood kills")
    dispute = workspace.library.disputes()[0].id
    window.views.go("disputes")
    assert dispute in panel.model.ids
    window.views.go("read")
    workspace.do(SetDispute(dispute, DisputeState.CONFIRMED))
    assert dispute in panel.model.ids  # nobody sees it
    window.views.go("disputes")
    assert dispute not in panel.model.ids
    workspace.undo()
    assert dispute in panel.model.ids
