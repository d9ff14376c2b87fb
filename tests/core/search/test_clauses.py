"""Fields in force: found, added, taken out; and queries mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import QueryError
from core.search import as_phrase, dropped, narrowed
from core.search.clauses import clauses_of
from core.search.parser import parse
from core.search.words import Words
from core.values import Narrowing
from tests.core.search.test_query import PIECES

WORDS = Words()
INCLUDE, EXCLUDE = Narrowing.INCLUDE, Narrowing.EXCLUDE


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("flood", []),
        ("flood source:Post", [("source", ("Post",), False, False)]),
        ('source:="The Post"', [("source", ("The Post",), False, True)]),
        ("-kind:claims x", [("kind", ("claim",), True, True)]),
        ("NOT date:2024", [("date", ("2024",), True, True)]),
        ("date:2024-05", [("date", ("2024-05",), False, False)]),
        ('tag:=(war OR "old dam")', [("tag", ("war", "old dam"), False, True)]),
        ("title:(a b)", [("title", ("(a b)",), False, False)]),
        ("(source:=Post) x", []),
        ("source:=Post OR x", []),
        ('source:=Post "', []),
    ],
)
def test_fields_in_force(query: str, found: list[tuple[str, tuple[str, ...], bool, bool]]) -> None:
    assert [(c.field, c.values, c.excluded, c.chosen) for c in clauses_of(query)] == found


def test_values_of_one_field_stand_together_and_go_one_by_one() -> None:
    query = narrowed("flood", "source", "The Post", INCLUDE)
    assert query == 'flood source:="The Post"'
    query = narrowed(query, "source", "Gazette", INCLUDE)
    assert query == 'flood source:=("The Post" OR Gazette)'
    query = narrowed(query, "kind", "claim", EXCLUDE)
    assert query == 'flood source:=("The Post" OR Gazette) -kind:claim'
    query = narrowed(query, "source", "the post", None)
    assert query == "flood source:=Gazette -kind:claim"
    assert narrowed(query, "kind", "claim", INCLUDE) == "flood source:=Gazette kind:claim"
    assert dropped(query, clauses_of(query)[0]) == "flood -kind:claim"


def test_what_is_added_holds_for_the_whole_query() -> None:
    assert narrowed("a OR b", "date", "2024", INCLUDE) == "(a OR b) date:2024"


@given(
    st.lists(PIECES, max_size=8).map("".join),
    st.sampled_from(["source", "holder", "tag", "kind", "date"]),
    st.sampled_from([INCLUDE, EXCLUDE]),
)
def test_a_value_added_is_in_force_and_goes_again(query: str, field: str, how: Narrowing) -> None:
    try:
        parse(query, WORDS)
    except QueryError:
        return
    value = {"kind": "claim", "date": "2024"}.get(field, "OR the “Post”")
    wider = narrowed(query, field, value, how)
    parse(wider, WORDS)
    clause = next(c for c in clauses_of(wider) if c.field == field and c.chosen)
    assert clause.excluded is (how is EXCLUDE)
    assert (
        narrowed(wider, field, clause.values[-1], None)
        == narrowed(query, field, clause.values[-1], None).strip()
        or clauses_of(query) == ()
    )


@pytest.mark.parametrize(
    ("query", "mended"),
    [
        ('war "peace', 'war "peace"'),
        ("(war (gas", "(war (gas))"),
        ("war)", "war"),
        ("war OR", "war"),
        ("war hlder:x", "war holder:x"),
        ("war xyz:x", "war xyz x"),
        ("kind:clam", "kind:claim"),
        ("date:2025..2024", "date:2024..2025"),
        ("war~2", "war~"),
        ("kind:=claim", "kind:claim"),
        ("title:= war", "title: war"),
        ("date:maybe", ""),
        ("", ""),
    ],
)
def test_a_query_is_mended_where_it_can_be(query: str, mended: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query, WORDS)
    assert caught.value.mended == mended


@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_mended_query_can_be_read_and_the_fault_lies_inside(query: str) -> None:
    refused: list[QueryError] = []
    try:
        parse(query, WORDS)
    except QueryError as error:
        refused.append(error)
    for fault in refused:
        assert fault.position + fault.length <= max(1, len(query))
        if fault.mended:
            parse(fault.mended, WORDS)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Tom  Okafor", '"Tom Okafor"'),
        ("okaf*", "okaf*"),
        ('"Tom Okafor" dam', '"Tom Okafor" dam'),
        ('open "quote', 'open "quote'),
        (" ", " "),
    ],
)
def test_a_name_is_looked_for_as_a_phrase(text: str, query: str) -> None:
    assert as_phrase(text) == query
