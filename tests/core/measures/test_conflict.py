"""When two measures cannot both hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measures.conflict import cannot_both_hold, interval, same_thing
from core.measures.measure import Bound, Measure, Trend
from core.text import Span

_BASE = Measure(
    Span(0, 1), "9", 9, None, "people", Bound.EXACT, None, "people", "people", "kill", "Lisbon"
)


def _measure(value: float, bound: Bound = Bound.EXACT, unit: str = "people") -> Measure:
    return replace(_BASE, value=value, bound=bound, unit=unit)


@pytest.mark.parametrize(
    ("a", "b", "conflict"),
    [
        (_measure(12), _measure(31), True),
        (_measure(12), _measure(12), False),
        (_measure(12, Bound.MORE), _measure(31), False),
        (_measure(31, Bound.MORE), _measure(12), True),
        (_measure(40, Bound.LESS), _measure(12), False),
        (_measure(2000, Bound.ABOUT), _measure(2200), False),
        (_measure(2000, Bound.ABOUT), _measure(10_000), True),
        (replace(_measure(2000), high=4000), _measure(3000), False),
        (replace(_measure(2000), high=4000), _measure(498), True),
        (_measure(1500, unit="acre"), _measure(607, unit="hectare"), False),
        (_measure(1500, unit="acre"), _measure(900, unit="hectare"), True),
        (_measure(5, unit="dollar"), _measure(9, unit="euro"), False),
        (replace(_measure(5), trend=Trend.UP), _measure(50), False),
    ],
)
def test_cannot_both_hold(a: Measure, b: Measure, conflict: bool) -> None:
    assert cannot_both_hold(a, b) is conflict
    assert cannot_both_hold(b, a) is conflict


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"predicate": "die"}, True),
        ({"predicate": "injure"}, False),
        ({"head": "house", "of": "houses"}, False),
        ({"of": "young people"}, False),
        ({"place": "Porto"}, False),
        ({"place": ""}, True),
        ({"when": "2025-04-09"}, True),
        ({"unit": "percentage"}, False),
        ({"predicate": "have"}, False),
    ],
)
def test_same_thing(change: dict[str, str], same: bool) -> None:
    assert same_thing(_BASE, replace(_BASE, **change)) is same


def test_two_dates_are_two_things() -> None:
    a, b = replace(_BASE, when="2025-04-08"), replace(_BASE, when="2025-04-09")
    assert not same_thing(a, b)


@given(st.floats(min_value=0.001, max_value=1e12), st.sampled_from(list(Bound)))
def test_a_measure_allows_its_own_value(value: float, bound: Bound) -> None:
    measure = _measure(value, bound)
    allowed = interval(measure)
    assert allowed.low <= value <= allowed.high
    assert not cannot_both_hold(measure, measure)


def test_a_rate_is_not_held_against_an_amount() -> None:
    plain, daily = _measure(12), _measure(300, unit="people per day")
    assert same_thing(plain, plain)
    assert same_thing(daily, daily)
    assert not same_thing(plain, daily)


def test_the_sign_of_a_change_is_that_of_its_trend() -> None:
    fell = replace(_measure(1.3, unit="percentage"), trend=Trend.DOWN)
    assert not cannot_both_hold(fell, replace(fell, value=-1.3))
    assert cannot_both_hold(fell, replace(fell, value=-7.5))
