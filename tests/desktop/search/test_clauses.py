from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.search.clauses import clause, has_clause, toggled

VALUES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1).filter(
    str.strip
)


def test_values_of_several_words_are_quoted() -> None:
    assert clause("source", "Reuters") == "source:Reuters"
    assert clause("source", "The Vale Courier") == 'source:"The Vale Courier"'


def test_a_clause_comes_and_goes() -> None:
    query = toggled("flood", "source", "The Vale Courier")
    assert query == 'flood source:"The Vale Courier"'
    assert has_clause(query, "source", "The Vale Courier")
    assert toggled(query, "source", "The Vale Courier") == "flood"


def test_part_of_a_clause_is_none() -> None:
    assert not has_clause("source:Reuters2", "source", "Reuters")


@given(VALUES)
def test_toggling_twice_gives_the_query_again(value: str) -> None:
    assert toggled(toggled("flood dead", "holder", value), "holder", value) == "flood dead"
