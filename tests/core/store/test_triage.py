"""What a list of disputes asks: which fit a filter, how they stand in it, and how many there are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from core.commands import SetDispute
from core.store import disputes
from core.store.database import Database
from core.store.triage import dispute_counts, dispute_ids, dispute_lines
from core.values import (
    DisputeFilter,
    DisputeKind,
    DisputeLine,
    DisputeState,
    Finding,
    Passage,
    Side,
)
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, passage

OPEN, CONFIRMED = DisputeState.OPEN, DisputeState.CONFIRMED
FIGURES, POSITIONS = DisputeKind.FIGURES, DisputeKind.POSITIONS
ALL = DisputeFilter()


def _find(kind: DisputeKind, key: str, reason: str, *passages: Passage) -> Finding:
    return Finding(kind, key, reason, passages, None)


def _held(article: int, holder: str, side: Side) -> Passage:
    place, statement = (FIRST, 1) if side is Side.A else (SECOND, 2)
    made = passage(article, TEXT, place, side, statement + 2 * (article - 1))
    return replace(made, holder=holder)


def _fill(session: Session) -> None:
    """Three disputes in articles of two outlets and one of none: 1 and 2 on figures, 3 on positions.

    1 is confirmed; the mayor holds a passage in 1 and 2, the police in all three.
    """
    post = analysed(session, source="Harwick Post")
    wire = analysed(session, f"{TEXT} Again.", title="A river", source="Vale_Wire")
    none = analysed(session, f"{TEXT} Once more.", title="Unsigned", source="")
    mayor, police = _held(post, "the mayor", Side.A), _held(post, "the police", Side.B)
    far = _held(wire, "the police", Side.B)
    alone = _held(none, "the police", Side.A), _held(none, "100% sure", Side.B)
    found = (
        _find(FIGURES, "a", "Twenty and three dead", mayor, police),
        _find(FIGURES, "b", "Dead of a dam", mayor, far),
        _find(POSITIONS, "c", "Was it denied", *alone),
    )
    disputes.write_findings(session, [post, wire, none], found)
    SetDispute(1, CONFIRMED.value).apply(session)


@pytest.fixture
def filled(database: Database) -> Database:
    """A database with these disputes."""
    with database.writing() as session:
        _fill(session)
    return database


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (ALL, [1, 2, 3]),
        (DisputeFilter(OPEN), [2, 3]),
        (DisputeFilter(kind=FIGURES), [1, 2]),
        (DisputeFilter(OPEN, FIGURES), [2]),
        (DisputeFilter(source="Harwick Post"), [1, 2]),
        (DisputeFilter(source="Vale_Wire"), [2]),
        (DisputeFilter(source="Vale"), []),
        (DisputeFilter(holder="the mayor"), [1, 2]),
        (DisputeFilter(holder="mayor"), []),
        (DisputeFilter(source="Vale_Wire", holder="the mayor"), [2]),
        (DisputeFilter(DisputeState.DISMISSED), []),
    ],
)
def test_a_filter_finds_what_fits_all_of_it(
    filled: Database, wanted: DisputeFilter, ids: list[int]
) -> None:
    with filled.reading() as session:
        assert dispute_ids(session, wanted) == ids
        assert dispute_ids(session, wanted, [3, 2, 99]) == [id for id in ids if id in (2, 3)]
        assert dispute_ids(session, wanted, []) == []


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("dead", [1, 2]),  # of the reason
        ("DEAD dam", [2]),
        ("20", [1, 2, 3]),  # of a passage
        ("police", [1, 2, 3]),  # of a holder
        ("river", [2]),  # of a title
        ("river twenty", []),  # each word somewhere in the same dispute
        ("dead river", [2]),
        ("100%", [3]),  # no wildcards
        ("20%", []),
        ("r_ver", []),
        ("  ", [1, 2, 3]),
    ],
)
def test_each_word_stands_somewhere_in_the_dispute(
    filled: Database, words: str, ids: list[int]
) -> None:
    with filled.reading() as session:
        assert dispute_ids(session, DisputeFilter(words=words)) == ids


def test_a_line_names_the_outlets_in_the_order_of_the_passages(filled: Database) -> None:
    with filled.reading() as session:
        one, two, three = dispute_lines(session, [3, 1, 2, 99])
        assert dispute_lines(session, []) == []
    assert one == DisputeLine(1, FIGURES, CONFIRMED, "Twenty and three dead", ("Harwick Post",))
    assert two.sources == ("Harwick Post", "Vale_Wire")
    assert (three.kind, three.state, three.sources) == (POSITIONS, OPEN, ("Unsigned",))


def test_counts_of_each_leave_out_their_own_choice_only(filled: Database) -> None:
    with filled.reading() as session:
        every = dispute_counts(session, ALL)
        narrowed = dispute_counts(session, DisputeFilter(OPEN, FIGURES))
        said = dispute_counts(session, DisputeFilter(words="dam"))
        nothing = dispute_counts(session, DisputeFilter(words="nowhere"))
    assert every.states == ((OPEN, 2), (CONFIRMED, 1))
    assert every.kinds == ((FIGURES, 2), (POSITIONS, 1))
    assert every.sources == (("Harwick Post", 2), ("Vale_Wire", 1))  # disputes, not passages
    assert every.holders == (("the police", 3), ("the mayor", 2), ("100% sure", 1))
    assert narrowed.states == ((CONFIRMED, 1), (OPEN, 1))
    assert narrowed.kinds == ((FIGURES, 1), (POSITIONS, 1))
    assert narrowed.sources == (("Harwick Post", 1), ("Vale_Wire", 1))
    assert said.states == ((OPEN, 1),)
    assert said.holders == (("the mayor", 1), ("the police", 1))
    assert (nothing.states, nothing.kinds, nothing.sources) == ((), (), ())


def test_the_counts_of_a_choice_are_the_numbers_found_with_it(filled: Database) -> None:
    with filled.reading() as session:
        counts = dispute_counts(session, ALL)
        for state, number in counts.states:
            assert len(dispute_ids(session, DisputeFilter(state))) == number
        for kind, number in counts.kinds:
            assert len(dispute_ids(session, DisputeFilter(kind=kind))) == number
        for source, number in counts.sources:
            assert len(dispute_ids(session, DisputeFilter(source=source))) == number
        for holder, number in counts.holders:
            assert len(dispute_ids(session, DisputeFilter(holder=holder))) == number
