"""Numbers with their units, ranges and bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measures.measure import Bound
from core.measures.quantities import Quantity, read_quantities


def _one(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20 percent", 20, "percentage"),
        ("20 per cent", 20, "percentage"),
        ("20%", 20, "percentage"),
        ("1,500 square miles", 1500, "square mile"),
        ("£1.2m", 1.2e6, "pound sterling"),
        ("2 billion pounds", 2e9, "pound sterling"),
        ("200 pounds", 200, "pound-mass"),
        ("HK $5.4m", 5.4e6, "hong kong dollar"),
        ("$500 US bail", 500, "dollar"),
        ("RM79 a month", 79, "malaysian ringgit per month"),
        ("$21.25 per square foot", 21.25, "dollar per square foot"),
        ("80km/h", 80, "kilometer per hour"),
        ("a 50 year-old", 50, "year of age"),
        ("a five-year plan", 5, "year"),
        ("5m long", 5, "meter"),
        ("$6bn a year earlier", 6e9, "dollar"),
    ],
)
def test_unit(text: str, value: float, unit: str) -> None:
    quantity = _one(text)
    assert (quantity.value, quantity.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2,000 to 4,000 soldiers", 2000, 4000),
        ("$10 to $15 billion", 10e9, 15e9),
        ("between 5% and 6%", 5, 6),
        ("40-50 hours", 40, 50),
        ("$48,000 to $90,000 a year", 48_000, 90_000),
    ],
)
def test_range(text: str, low: float, high: float) -> None:
    quantity = _one(text)
    assert (quantity.value, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text", ["a rise of 5% and 6%", "it rose by 3% to 12%", "in 2018 to 3.9 million", "a 2-1 win"]
)
def test_two_numbers_are_no_range(text: str) -> None:
    assert [q.high for q in read_quantities(text)] == [None, None]


def test_a_score_is_marked() -> None:
    assert all(q.score for q in read_quantities("a 2-1 win"))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 80 people", Bound.MORE),
        ("at least seven people", Bound.MORE),
        ("8 or more people", Bound.MORE),
        ("over two years", Bound.EXACT),
        ("over two miles", Bound.MORE),
        ("up to 40,000 people", Bound.LESS),
        ("nearly 57%", Bound.ABOUT),
        ("some $12 billion", Bound.ABOUT),
        ("roughly 30 miles", Bound.ABOUT),
        ("30 miles or so", Bound.ABOUT),
        ("exactly 30 miles", Bound.EXACT),
    ],
)
def test_bound(text: str, bound: Bound) -> None:
    assert _one(text).bound is bound


def test_a_hanging_number_takes_the_unit_that_follows() -> None:
    assert [q.unit for q in read_quantities("a 7- or 8-inch screen")] == ["inch", "inch"]


@given(st.text(alphabet="0123456789 ,.$%-–toand mkb£inch€", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for quantity in read_quantities(text):
        assert 0 <= quantity.start <= quantity.figure < quantity.after <= quantity.end <= len(text)
        assert quantity.high is None or quantity.high >= quantity.value
