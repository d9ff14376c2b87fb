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
        ("€12M", 12e6, "euro"),
        ("$2.5T", 2.5e12, "dollar"),
        ("£30 a head", 30, "pound sterling per head"),
        ("0.6 litres per 100 kilometres", 0.6, "liter per 100 kilometer"),
        ("PS4.2bn", 4.2e9, "pound sterling"),
        ("half an hour", 0.5, "hour"),
        ("three quarters of a mile", 0.75, "mile"),
        ("a quarter mile", 0.25, "mile"),
        ("half the town", 0.5, "share"),
        ("a sixfold rise", 6, "fold"),
        ("a magnitude 6.3 quake", 6.3, "magnitude"),
        ("warming of 1.5C", 1.5, "celsius"),
        ("3/7 of the town", 3 / 7, "share"),
        ("1/16 of a pint", 0.0625, "pint"),
    ],
)
def test_unit(text: str, value: float, unit: str) -> None:
    quantity = _one(text)
    assert (quantity.value, quantity.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    "text", ["a new PS5", "since 9/11", "half hearted", "the second half hour by hour"]
)
def test_no_quantity(text: str) -> None:
    assert [q for q in read_quantities(text) if q.unit] == []


def test_a_rate_stands_behind_a_sum_in_other_money() -> None:
    units = [q.unit for q in read_quantities("C$7 (US$5.20) per share")]
    assert units == ["canadian dollar per share", "dollar"]


def test_the_base_of_a_rate_is_no_quantity() -> None:
    assert [q.value for q in read_quantities("12.5 deaths per 100,000 people")] == [12.5]


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
        ("almost 30 miles", Bound.ABOUT),
        ("tens of thousands of people", Bound.ABOUT),
        ("within ten days", Bound.LESS),
        ("under two hours", Bound.LESS),
        ("less than the 50 billion", Bound.EXACT),
        ("below the 2.6%", Bound.EXACT),
        ("about the 50 billion", Bound.ABOUT),
    ],
)
def test_bound(text: str, bound: Bound) -> None:
    assert _one(text).bound is bound


def test_a_sum_is_no_bound() -> None:
    assert [q.bound for q in read_quantities("€45m plus €10m")] == [Bound.EXACT, Bound.EXACT]


@pytest.mark.parametrize(
    "text", ["from 4.8 to 4.7 percent", "14 and 12 years", "by 3 to 12 percent"]
)
def test_a_unit_is_written_once_for_two(text: str) -> None:
    assert len({q.unit for q in read_quantities(text)}) == 1


def test_a_hanging_number_takes_the_unit_that_follows() -> None:
    assert [q.unit for q in read_quantities("a 7- or 8-inch screen")] == ["inch", "inch"]


@given(st.text(alphabet="0123456789 ,.$%-–toand mkb£inch€", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for quantity in read_quantities(text):
        assert 0 <= quantity.start <= quantity.figure < quantity.after <= quantity.end <= len(text)
        assert quantity.high is None or quantity.high >= quantity.value
