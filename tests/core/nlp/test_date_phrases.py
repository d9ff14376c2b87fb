"""Date phrases and what they mean on the day of publication."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlp.date_phrases import find_date_phrases
from core.values import VagueDate

_THURSDAY = VagueDate("2025-11-27")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Tuesday", "2025-11-25"),
        ("on Thursday", "2025-11-27"),
        ("last Thursday", "2025-11-20"),
        ("next Monday", "2025-12-01"),
        ("yesterday", "2025-11-26"),
        ("last week", "2025-11"),
        ("last month", "2025-10"),
        ("last year", "2024"),
        ("in May 2024", "2024-05"),
        ("in May", "2025-05"),
        ("in December", "2024-12"),
        ("spring 2022", "2022-21"),
        ("last summer", "2025-22"),
        ("Nov. 27", "2025-11-27"),
        ("3 December", "2025-12-03"),
        ("three years ago", "2022"),
        ("2 weeks ago", "2025-11"),
        ("on 2024-05-20", "2024-05-20"),
        ("in 1998", "1998"),
    ],
)
def test_meaning(text: str, edtf: str) -> None:
    (phrase,) = find_date_phrases(text, _THURSDAY)
    assert phrase.date == VagueDate(edtf)
    assert not phrase.edge


@pytest.mark.parametrize(
    "text",
    [
        "They may leave",
        "the march went on",
        "nearly four years ago",
        "30 February",
        "2,016 people",
        "in 2018,5",
    ],
)
def test_no_date(text: str) -> None:
    assert find_date_phrases(text, _THURSDAY) == []


def test_what_is_to_come() -> None:
    (phrase,) = find_date_phrases("The strike will start on Monday", _THURSDAY)
    assert phrase.date == VagueDate("2025-12-01")


def test_an_edge_is_told() -> None:
    assert find_date_phrases("since 2014", _THURSDAY)[0].edge
    assert not find_date_phrases("by noon Wednesday", _THURSDAY)[0].edge


@pytest.mark.parametrize("published", [None, VagueDate("2025"), VagueDate("2025-11")])
def test_nothing_is_guessed_without_the_day(published: VagueDate | None) -> None:
    text = "on Tuesday, last week, Nov. 27, yesterday, in May, three years ago"
    assert find_date_phrases(text, published) == []


@given(st.text(max_size=80), st.dates())
def test_any_text_and_day(text: str, day: object) -> None:
    for phrase in find_date_phrases(text, VagueDate(str(day))):
        assert phrase.span.of(text)
        assert phrase.date.earliest <= phrase.date.latest
