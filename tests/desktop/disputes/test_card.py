from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.values import Passage
from desktop.disputes.card import DisputeCard
from desktop.disputes.passage import PassageView
from desktop.theme import Theme
from tests.desktop.texts import TEXT, at, dispute


def unasked(passages: Sequence[Passage], _then: object) -> None:
    """Nobody answers."""


def shown(card: DisputeCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def background(view: PassageView, words: str) -> str:
    cursor = QTextCursor(view.words.document())
    cursor = view.words.document().find(words, cursor)
    return cursor.charFormat().background().color().name()


def test_the_card_shows_reason_both_passages_and_the_sum(qtbot: QtBot, theme: Theme) -> None:
    card = DisputeCard(theme, lambda _article: TEXT, lambda _dispute: "", unasked)
    qtbot.addWidget(card)
    card.show_dispute(dispute())
    texts = shown(card)
    assert "The state says nine, the clinic 17." in texts
    assert {"State", "9", "report", "Clinic", "17", "17 is 1.9 times 9."} <= set(texts)
    assert "Why is this flagged?" in texts
    assert any(text.endswith("What decided: “nine”, “17”.") for text in texts)
    assert len(card.views) == 2
    assert background(card.views[0], "nine") == theme.colours.difference_ground
    assert background(card.views[1], "17") == theme.colours.difference_ground


def test_read_opens_the_passage(qtbot: QtBot, theme: Theme) -> None:
    card = DisputeCard(theme, lambda _article: TEXT, lambda _dispute: "", unasked)
    qtbot.addWidget(card)
    card.show_dispute(dispute())
    with qtbot.waitSignal(card.opened) as told:
        qtbot.mouseClick(card.views[1].findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert told.args == [1, at("The clinic said 17 were.")]


def test_a_passage_without_a_counterpart_stands_alone(qtbot: QtBot, theme: Theme) -> None:
    card = DisputeCard(theme, lambda _article: TEXT, lambda _dispute: "", unasked)
    qtbot.addWidget(card)
    card.show_dispute(replace(dispute(), passages=dispute().passages[:1], sum=None))
    assert len(card.views) == 1


def test_passages_are_as_high_as_their_words(qtbot: QtBot, theme: Theme) -> None:
    card = DisputeCard(theme, lambda _article: TEXT, lambda _dispute: "", unasked)
    qtbot.addWidget(card)
    card.resize(700, 500)
    card.show()
    card.show_dispute(dispute())
    qtbot.waitUntil(lambda: card.views[0].words.width() > 200)
    for view in card.views:
        needed = view.words.document().size().height()
        assert needed <= view.words.height() <= needed + 24


def test_where_there_is_no_room_for_two_the_sides_stand_below_each_other(
    qtbot: QtBot, theme: Theme
) -> None:
    card = DisputeCard(theme, lambda _article: TEXT, lambda _dispute: "", unasked)
    qtbot.addWidget(card)
    card.resize(900, 600)
    card.show()
    card.show_dispute(dispute())
    a, b = card.views
    qtbot.waitUntil(lambda: a.mapTo(card, a.pos()).x() < b.mapTo(card, b.pos()).x())
    card.resize(340, 600)
    qtbot.waitUntil(lambda: a.mapTo(card, a.pos()).x() == b.mapTo(card, b.pos()).x())
    inner = card.widget()
    assert inner is not None
    assert inner.width() <= card.viewport().width()
