from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.values import VagueDate
from desktop.dates import date_words, read_date

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
EDTF = st.one_of(
    DAYS.map(lambda d: d.isoformat()),
    DAYS.map(lambda d: d.isoformat()[:7]),
    DAYS.map(lambda d: d.isoformat()[:4]),
    st.builds("{}-{}".format, st.integers(1000, 9998), st.integers(21, 24)),
    st.builds("{}-{}".format, st.integers(1000, 9998), st.sampled_from((33, 34, 35, 36, 40, 41))),
    st.builds("{}X".format, st.integers(100, 998)),
    st.builds("{}XX".format, st.integers(10, 98)),
)


@given(EDTF)
def test_what_is_shown_can_be_written_again(edtf: str) -> None:
    when = VagueDate(edtf)
    assert date_words(when) == when.words
    assert read_date(date_words(when)) == when
    assert read_date(edtf) == when


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("May 20, 2024", "2024-05-20"),
        ("20. May 2024", "2024-05-20"),
        ("Sept. 2024", "2024-09"),
        ("fall 2021", "2021-23"),
        ("  spring   2022 ", "2022-21"),
    ],
)
def test_other_ways_to_write_a_date(words: str, edtf: str) -> None:
    assert read_date(words) == VagueDate(edtf)


def test_nothing_is_no_date() -> None:
    assert read_date("  ") is None


@pytest.mark.parametrize(
    "words", ["soon", "31 February 2024", "5 spring 2022", "2024-13", "Foo 2024", "Marching 2024"]
)
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"not a|out of range|must be in"):
        read_date(words)
