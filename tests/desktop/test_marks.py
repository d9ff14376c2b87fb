from __future__ import annotations

from dataclasses import replace

from core.values import DisputeState
from desktop.marks import Layer, marks_of
from tests.desktop.texts import at, claim, dispute, statement


def test_all_three_kinds_come_in_the_order_of_the_text() -> None:
    said = statement("The clinic said 17 were.", id=7)
    marks = marks_of(1, [said], [claim(3)], [dispute(5)])
    assert [(m.layer, m.sign) for m in marks] == [
        (Layer.DISPUTES, "≠5"),
        (Layer.CLAIMS, "C3"),
        (Layer.DISPUTES, "≠5"),
        (Layer.STATEMENTS, "“"),
    ]
    assert marks[0].strong == (at("nine"),)


def test_beliefs_and_hearsay_are_layers_of_their_own() -> None:
    said = statement("The clinic said 17 were.", id=7)
    marks = marks_of(1, [replace(said, belief=True, hedge=at("17"))], [], [])
    assert [(m.layer, m.sign) for m in marks] == [(Layer.BELIEFS, "◇"), (Layer.HEDGES, "~")]
    assert marks[1].words == "hearsay: 17"


def test_a_dismissed_dispute_leaves_no_mark() -> None:
    assert marks_of(1, [], [], [dispute(1, DisputeState.DISMISSED)]) == []


def test_passages_of_other_articles_are_not_marked_here() -> None:
    assert marks_of(2, [], [claim()], [dispute()]) == []
