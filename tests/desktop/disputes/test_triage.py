"""Going through the disputes by keyboard on the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.values import DisputeKind, DisputeState
from desktop.disputes.card import WHY
from desktop.main_window import MainWindow
from tests.desktop.walking import open_article, press, raise_dispute


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the disputes are counted."""
    qtbot.waitUntil(lambda: not window.workspace.jobs.busy)


def shown(window: MainWindow) -> list[str]:
    return [label.text() for label in window.panels.disputes.card.findChildren(QLabel)]


def test_disputes_are_narrowed_and_counted(window: MainWindow, qtbot: QtBot) -> None:
    library, panel = window.workspace.library, window.panels.disputes
    window.registry["filter_disputes"].trigger()
    window.activateWindow()
    qtbot.waitUntil(panel.filters.words.hasFocus)
    qtbot.keyClicks(panel.filters.words, "GAZETTE counts dead")
    wanted = {d.id for d in library.disputes() if any("its dead" in p.title for p in d.passages)}
    wanted = {
        d.id
        for d in library.disputes()
        if all(
            any(word in f"{d.reason} {p.text} {p.holder} {p.title}".lower() for p in d.passages)
            for word in ("gazette", "counts", "dead")
        )
    }
    qtbot.waitUntil(lambda: set(panel.model.ids) == wanted)
    qtbot.keyClick(panel.filters.words, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.filters.words, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(panel.model.ids) == len(library.disputes()))

    kind = panel.filters.kind
    settled(window, qtbot)
    place = kind.findData(DisputeKind.FIGURES.value)
    kind.setFocus()
    while kind.currentIndex() != place:
        qtbot.keyClick(kind, Qt.Key.Key_Down)
    figures = [d for d in library.disputes() if d.kind is DisputeKind.FIGURES]
    assert list(panel.model.ids) == [d.id for d in figures]
    settled(window, qtbot)
    assert kind.currentText().endswith(f"  {len(figures)}")
    holder = panel.filters.holder
    assert {holder.itemData(row) for row in range(1, holder.count())} == {
        p.holder for d in figures for p in d.passages if p.holder
    }


def test_a_list_that_is_asked_for_again_shows_its_card_once(window: MainWindow) -> None:
    panel = window.panels.disputes
    told: list[bool] = []
    panel.chosen.connect(lambda: told.append(True))
    panel.refresh()
    assert len(told) == 1
    assert panel.current is not None


def test_what_is_dismissed_is_brought_back_and_the_reason_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    library, panel = window.workspace.library, window.panels.disputes
    window.registry["disputes"].trigger()
    before, count = panel.current, panel.model.rowCount()
    assert before is not None
    press(qtbot, panel.list, Qt.Key.Key_D)
    qtbot.waitUntil(panel.reasons.isVisible)
    qtbot.keyClick(panel.reasons, Qt.Key.Key_1)
    assert library.dispute(before.id).dismissed_because == "different time"
    assert panel.model.rowCount() == count - 1
    assert panel.current != before
    window.registry["show_dismissed"].trigger()
    assert list(panel.model.ids) == [before.id]
    assert "✕ dismissed (different time)" in shown(window)
    press(qtbot, panel.list, Qt.Key.Key_O)
    assert library.dispute(before.id).state is DisputeState.OPEN
    assert panel.current is None
    window.registry["show_open"].trigger()
    assert before.id in list(panel.model.ids)


def test_postponed_and_confirmed_leave_the_list_one_key_each(
    window: MainWindow, qtbot: QtBot
) -> None:
    library, panel = window.workspace.library, window.panels.disputes
    window.registry["disputes"].trigger()
    first = panel.current
    press(qtbot, panel.list, Qt.Key.Key_L)
    second = panel.current
    press(qtbot, panel.list, Qt.Key.Key_C)
    assert first is not None
    assert second is not None
    assert library.dispute(first.id).state is DisputeState.POSTPONED
    assert library.dispute(second.id).state is DisputeState.CONFIRMED
    counts = dict(library.dispute_counts(panel.filters.wanted).states)
    assert counts[DisputeState.POSTPONED] == counts[DisputeState.CONFIRMED] == 1
    window.workspace.undo()
    assert second.id in list(panel.model.ids)


def test_every_dispute_says_why_it_is_flagged(window: MainWindow) -> None:
    open_article(window, "Ferry line")
    raise_dispute(window, "45 jobs would go", "The union counts differently.")
    panel = window.panels.disputes
    for dispute in window.workspace.library.disputes():
        panel.show_dispute(dispute.id)
        assert panel.current == dispute
        texts = shown(window)
        answer = texts[texts.index(WHY) + 1]
        assert len(answer.split()) > 5
        marked = [m for p in dispute.passages for m in p.marks if p.span.contains(m)]
        assert ("What decided:" in answer) == bool(marked)
