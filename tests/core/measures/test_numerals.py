"""Numbers in figures and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measures.numerals import read_numerals


def _values(text: str) -> list[float]:
    return [n.value for n in read_numerals(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two and a half million people", 2.5e6),
        ("twenty-eight thousand six hundred forty-two", 28642),
        ("a hundred and fifty", 150),
        ("half a million", 5e5),
        ("a dozen eggs", 12),
        ("one in five", 0.2),
        ("one out of three voters", 1 / 3),
        ("a third of the town", 1 / 3),
        ("two thirds of it", 2 / 3),
        ("half the houses", 0.5),
        ("2½ hours", 2.5),
        ("1/16 of a pint", 0.0625),
        ("1.8 billion-mile journey", 1.8e9),
        ("$3bn", 3e9),
        ("7,199 yuan", 7199),
        ("minus-130 degrees", -130),
        ("plus or minus 3 points", 3),
        ("3.2×10−4 metres", 3.2e-4),
        ("5 x 10^6 volts", 5e6),
        ("7e3 watts", 7000),
        ("2 1/2 cups", 2.5),
        ("⅔ of a cup", 2 / 3),
        ("27\u00a0500 homes", 27_500),
        ("40 000 homes", 40_000),
        ("a sixfold rise", 6),
        ("Rs 12 crore", 1.2e8),
    ],
)
def test_value(text: str, value: float) -> None:
    assert _values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text",
    [
        "the 21st century",
        "the 1990s",
        "A380",
        "COVID-19",
        "10.45pm",
        "3:30",
        "the first half of the year",
        "Fourth of July",
        "version 4.1.2",
    ],
)
def test_no_number(text: str) -> None:
    assert _values(text) == []


def test_vague_plurals_are_ranges() -> None:
    (numeral,) = read_numerals("tens of thousands of people")
    assert (numeral.value, numeral.high) == (10_000, 100_000)


@given(st.integers(min_value=0, max_value=999_999_999))
def test_grouped_figures_read_back(value: int) -> None:
    assert _values(f"some {value:,} things") == [value]


@given(st.text(max_size=120))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    numerals = read_numerals(text)
    ends = [0, *(n.end for n in numerals)]
    assert all(end <= n.start < n.end <= len(text) for end, n in zip(ends, numerals, strict=False))
