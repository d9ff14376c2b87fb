"""How much a statement is worth checking and why, and what marks it as hearsay."""

from __future__ import annotations

import pytest
from spacy.language import Language

from core.nlp.checkworthiness import weighing
from core.values import Statement
from tests.core.nlp.reading import read_one


def _statement(nlp: Language, text: str) -> Statement:
    found = read_one(nlp, text).statements
    assert found
    return max(found, key=lambda s: s.check_worthiness)


def test_the_reasons_name_weights_that_exist() -> None:
    known = weighing()
    assert set(known.reasons) <= set(known.weights)
    assert set(known.words) <= set(known.weights)


@pytest.mark.parametrize(
    ("fact", "other"),
    [
        ("He lost the mayoral election in 2011.", "I want to win your hearts tonight."),
        ("Prices are falling faster than wages.", "Prices will fall if we stay together."),
        ("Eight hospitals closed.", "Thank you, thank you."),
        ("The council spent $4 million on the bridge.", "The bridge is a beautiful thing."),
    ],
)
def test_what_is_told_as_fact_is_worth_more(nlp: Language, fact: str, other: str) -> None:
    rated = [max(s.check_worthiness for s in read_one(nlp, t).statements) for t in (fact, other)]
    assert rated[0] > rated[1]


def test_the_reasons_are_said(nlp: Language) -> None:
    found = _statement(nlp, "The rate rose by 4 percent in 2019, the highest since records began.")
    assert {"gives a number", "compares", "names a date"} <= set(found.worth)
    assert "but is an opinion" not in found.worth
    assert "but asks" in _statement(nlp, "Did the council spend 4 million dollars?").worth


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The clerk allegedly took the money from the safe.", "allegedly"),
        ("The minister has reportedly resigned.", "reportedly"),
    ],
)
def test_hearsay_is_marked_with_its_word(nlp: Language, text: str, hedge: str) -> None:
    found = _statement(nlp, text)
    assert found.hedge is not None
    assert found.hedge.of(text) == hedge
    assert not found.disputed


def test_a_plain_statement_has_no_hedge(nlp: Language) -> None:
    assert _statement(nlp, "The clerk took the money from the safe.").hedge is None
