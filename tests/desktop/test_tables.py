from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.parts.cards import CARD, Card
from desktop.tables import Cards, Column, Table


def test_cards_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = Cards[str](lambda word: Card(word, foot="below"))
    model.show(["one", "two"])
    qtmodeltester.check(model)
    assert model.data(model.index(1, 0)) == "two, below"
    assert model.data(model.index(1, 0), CARD) == Card("two", foot="below")
    assert model.place(lambda word: word == "two").row() == 1
    assert not model.place(lambda word: word == "three").isValid()
    assert model.value(model.index(5, 0)) is None


def test_a_table_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = Table[int]((Column("Number", str), Column("Twice", lambda n: str(2 * n))))
    model.show([1, 2, 3])
    qtmodeltester.check(model)
    assert model.data(model.index(2, 1)) == "6"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Twice"


def test_a_tooltip_is_never_markup() -> None:
    model = Cards[str](Card)
    model.show(["<img src=x>"])
    assert "<img" not in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
