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
        ("the 2019 election", "2019"),
        ("this Friday", "2025-11-28"),
        ("on Friday, Nov. 14", "2025-11-14"),
        ("on 6 January", "2025-01-06"),
        ("Jan. 6, 2021", "2021-01-06"),
        ("next spring", "2026-21"),
        ("in the spring", "2025-21"),
        ("in the 1990s", "199X"),
        ("the 19th century", "18XX"),
        ("the third quarter of 2024", "2024-35"),
        ("in the fourth quarter of last year", "2024-36"),
        ("Q3 2024", "2024-35"),
        ("profits rose in the third quarter", "2025-35"),
        ("last quarter", "2025-35"),
        ("in the first half of the year", "2025-40"),
        ("by the end of the year", "2025"),
        ("the day before yesterday", "2025-11-25"),
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
        "they scored in the third quarter",
        "in the fall of the government",
        "the 2000 dead",
        "in the past five years",
    ],
)
def test_no_date(text: str) -> None:
    assert find_date_phrases(text, _THURSDAY) == []


def test_what_is_to_come() -> None:
    (phrase,) = find_date_phrases("The strike will start on Monday", _THURSDAY)
    assert phrase.date == VagueDate("2025-12-01")


@pytest.mark.parametrize(
    ("published", "edtf"), [("2025-01-08", "2024-12-28"), ("2025-12-20", "2025-12-28")]
)
def test_a_day_without_a_year_is_near(published: str, edtf: str) -> None:
    (phrase,) = find_date_phrases("It happens on Dec. 28", VagueDate(published))
    assert phrase.date == VagueDate(edtf)


def test_a_day_to_come_lies_ahead() -> None:
    (phrase,) = find_date_phrases("Talks will start on Jan. 6", _THURSDAY)
    assert phrase.date == VagueDate("2026-01-06")


def test_an_edge_is_told() -> None:
    assert find_date_phrases("since 2014", _THURSDAY)[0].edge
    assert not find_date_phrases("by noon Wednesday", _THURSDAY)[0].edge


@pytest.mark.parametrize("published", [None, VagueDate("2025"), VagueDate("2025-11")])
def test_nothing_is_guessed_without_the_day(published: VagueDate | None) -> None:
    text = "on Tuesday, last week, Nov. 27, yesterday, in May, three years ago, last quarter, end of the year"
    assert find_date_phrases(text, published) == []


@given(st.text(max_size=80), st.dates())
def test_any_text_and_day(text: str, day: object) -> None:
    for phrase in find_date_phrases(text, VagueDate(str(day))):
        assert phrase.span.of(text)
        assert phrase.date.earliest <= phrase.date.latest
