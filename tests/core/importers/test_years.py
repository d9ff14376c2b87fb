from datetime import date

import pytest

from core.importers.dates import FoundDate
from core.importers.years import with_year
from core.text import Span

TODAY = date(2026, 1, 23)
MARCH = FoundDate(Span(0, 8), None, 3, 12)  # a Wednesday in 2025, a Tuesday in 2024


@pytest.mark.parametrize(
    ("opening", "text", "expected"),
    [
        ("The dam held, officials said Wednesday.", "It was built in 2023.", "2025-03-12"),
        (
            "The dam held, officials said Tuesday.",
            "It was built in 2023.",
            None,
        ),  # or the day before
        ("The dam held, officials said Tuesday.", "It was built in 2025.", "2025-03-12"),
        ("The dam held, officials said Wednesday.", "It was built in 1961.", None),  # too many fit
        ("The dam held, officials said Wednesday.", "It cost $2023.", None),
        ("The dam held from Tuesday to Wednesday.", "It was built in 2023.", None),
        ("The dam held.", "It was built in 2023.", None),
    ],
)
def test_a_weekday_and_the_years_of_the_text_tell_the_year(
    opening: str, text: str, expected: str | None
) -> None:
    found = with_year(MARCH, opening, text, TODAY)
    assert (found.edtf if found else None) == expected


def test_a_named_year_stands() -> None:
    found = with_year(FoundDate(Span(0, 14), 2019, 3, 12), "", "", TODAY)
    assert found is not None
    assert found.edtf == "2019-03-12"
