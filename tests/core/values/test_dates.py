from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.values import VagueDate


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "words"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2024-05-20", date(2024, 5, 20), date(2024, 5, 20), "20 May 2024"),
        ("2022-21", date(2022, 3, 1), date(2022, 5, 31), "spring 2022"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "1990s"),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31), "19th century"),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31), "21st century"),
        ("2024-35", date(2024, 7, 1), date(2024, 9, 30), "third quarter of 2024"),
        ("2024-40", date(2024, 1, 1), date(2024, 6, 30), "first half of 2024"),
        ("2022-24", date(2022, 12, 1), date(2023, 2, 28), "winter 2022"),
    ],
)
def test_what_a_vague_date_may_mean(edtf: str, earliest: date, latest: date, words: str) -> None:
    vague = VagueDate(edtf)
    assert (vague.earliest, vague.latest, vague.words) == (earliest, latest, words)


@given(st.dates())
def test_a_day_is_only_itself(day: date) -> None:
    vague = VagueDate.of_day(day)
    assert vague.earliest == vague.latest == day


@pytest.mark.parametrize(
    "bad", ["", "May 2024", "2024-13", "2024-02-30", "24", "2024-5", "19X", "199X-05", "2024-37"]
)
def test_other_forms_are_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        VagueDate(bad)
