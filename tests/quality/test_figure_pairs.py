"""The project's own pairs of figures, written before the rules: what they reached is held."""

from __future__ import annotations

from core.nlp.model import load
from core.settings import Settings
from tests.quality.figure_pairs import PAIRS, pairs, shares, weigh


def test_figures_that_conflict_are_told_from_those_that_only_seem_to() -> None:
    rows = pairs()
    traps = sum(row["label"] != "conflict" for row in rows)
    assert len(rows) >= 60
    assert traps >= len(rows) // 2
    precision, recall = shares(weigh(load(Settings().model), rows))
    assert precision >= 0.90
    assert recall >= 0.75


def test_one_thing_is_known_in_other_words() -> None:
    rows = pairs(PAIRS.with_name("figure_pairs_words.jsonl"))
    precision, recall = shares(weigh(load(Settings().model), rows))
    assert precision >= 0.95
    assert recall >= 0.80
