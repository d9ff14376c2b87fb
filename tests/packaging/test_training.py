"""What the network that compares statements is trained on: pairs that stay what they are, kept apart by page."""

from __future__ import annotations

import json
import random
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wording_batches import LABELS, Pair, is_apart, prepared, steps
from wording_pairs import by_case, crossed, frames, news, turned_on_themselves, written
from wording_varied import Row, case_names, copied, numbered

ROOT = Path(__file__).parents[2]
OLD = (
    "In 2016 the Ferry Line of Tarnfield carried 1,400 people on 3 May , 55% of them in 12 boats ."
)
CLAIMS = "Tarnfield carried more than 1,300 people .", "Tarnfield carried fewer than 1,300 people ."
VERSIONS = OLD, OLD.replace("1,400", "1,200")
LINES = ("agree", "disputed"), ("disputed", "agree")


def case(name: str = "x", page: str = "Ferry") -> list[Row]:
    return [
        {"a": claim, "b": version, "label": label, "part": "real", "page": page, "case": name}
        for claim, labels in zip(CLAIMS, LINES, strict=True)
        for version, label in zip(VERSIONS, labels, strict=True)
    ]


def test_numbers_are_multiplied_and_years_moved_but_days_shares_and_small_numbers_stay() -> None:
    assert numbered(OLD, 2, -3) == OLD.replace("1,400", "2,800").replace("2016", "2013")
    assert numbered("6.9 million and 6,900,000", 3, 0) == "20.7 million and 20,700,000"


@given(st.integers(13, 10**7), st.integers(13, 10**7), st.sampled_from((1, 2, 3)))
def test_two_numbers_stand_to_each_other_as_they_did(one: int, other: int, times: int) -> None:
    mine, theirs = (
        int(numbered(f"{n:,} boats", times, 0).split()[0].replace(",", "")) for n in (one, other)
    )
    assert (mine < theirs, mine == theirs) == (one < other, one == other)


def test_a_name_is_another_one_in_all_pairs_of_a_case() -> None:
    rows = case()
    assert case_names(rows) == ["Tarnfield"]
    made = copied(rows, ["Tarnfield"], ["Oldmere"], random.Random(1))
    assert [row["label"] for row in made] == [row["label"] for row in rows]
    assert len({row["a"] for row in made}) == len({row["b"] for row in made}) == 2
    names = {word for row in made for side in "ab" for word in row[side].split()}
    assert len(names & {"Tarnfield", "Oldmere"}) == 1


def test_claims_and_versions_that_turn_round_exclude_each_other() -> None:
    made = [*turned_on_themselves(by_case(case() + case("y")[:3]), random.Random(1))]
    assert {frozenset((row["a"], row["b"])) for row in made} == {
        frozenset(CLAIMS),
        frozenset(VERSIONS),
    }
    assert {row["label"] for row in made} == {"disputed"}
    assert all(row["page"] == "Ferry" for row in made)


def test_what_is_kept_apart_is_kept_apart_with_all_that_is_made_of_it() -> None:
    pages = [f"page {n}" for n in range(200)]
    apart = [page for page in pages if is_apart(case(page=page)[0])]
    assert 3 < len(apart) < 25
    for page in apart:
        (derived, *_) = turned_on_themselves([case(page=page)], random.Random(1))
        assert is_apart(derived)
        assert is_apart(case(page=page)[0] | {"copy": 1})


def test_statements_are_crossed_within_a_subject_but_not_with_their_own_pair() -> None:
    of = {row[side]: row["id"] for row in written() for side in "ab"}
    rows = [*crossed(random.Random(1))]
    assert {row["label"] for row in rows} == {"unrelated"}
    assert all(of[row["a"]] != of[row["b"]] for row in rows)
    assert {is_apart(row) for row in rows} == {True, False}
    together = (ROOT / "packaging/training/news_together.txt").read_text("utf-8").splitlines()
    crossings = {" ".join(sorted((of[row["a"]], of[row["b"]]))) for row in rows}
    assert not crossings & {*together}
    assert not {row["subject"] for row in rows} & {*together}


def test_a_round_reads_each_case_whole_and_once() -> None:
    rows = case("1") + case("2") + [row | {"copy": 1} for row in case("1")]
    pairs = prepared(rows)
    (drawn,) = steps(pairs, 32, random.Random(3))
    read = Counter(pair.case for pair, _ in drawn)
    assert read == {"real 1": 4, "real 2": 4}
    assert len({pair.copy for pair, _ in drawn if pair.case == "real 1"}) == 1


def test_a_pair_turned_round_has_the_same_pieces() -> None:
    pair: Pair = prepared(case())[0]
    assert sorted(pair.given.ids) == sorted(pair.turned.ids)
    assert pair.label == LABELS["agree"]


def test_the_pairs_to_measure_on_are_not_trained_on() -> None:
    lines = (ROOT / "tests/quality/gold/wording_pairs.jsonl").read_text("utf-8").splitlines()
    measured = [json.loads(line) for line in lines]
    trained = [*news()]
    assert len(measured) >= 100
    assert not {row["subject"] for row in measured} & {row["subject"] for row in trained}
    texts = {row[side] for row in trained for side in "ab"}
    assert not texts & {row[side] for row in measured for side in "ab"}


@pytest.mark.parametrize("label", ["agree", "disputed", "unrelated"])
def test_frames_have_all_labels_and_no_open_slots(label: str) -> None:
    slots = tomllib.loads((ROOT / "packaging/training/slots.toml").read_text("utf-8"))
    rows = [row for row in frames(slots, random.Random(1)) if row["label"] == label]
    assert len(rows) > 200
    assert not any("{" in row["a"] + row["b"] for row in rows)
