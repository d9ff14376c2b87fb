"""Units, conversion, and numbers in words."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measures.conversion import convert
from core.measures.units import ANY_UNIT, comparable_units, dimension, unit_table
from core.measures.words import amount, number, rounded, spoken

_CONVERTED = sorted(u.name for u in unit_table().units.values() if u.pint or u.factor is not None)


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1500, "square mile", "square kilometer", 3884.98),
        (603_628, "square kilometer", "square mile", 233_062.07),
        (20, "celsius", "fahrenheit", 68),
        (0.5, "share", "percentage", 50),
        (100, "barrel", "liter", 15_898.73),
        (60, "mile per hour", "kilometer per hour", 96.56),
    ],
)
def test_convert(value: float, unit: str, to: str, expected: float) -> None:
    assert convert(value, unit, to) == pytest.approx(expected, rel=1e-4)


@given(st.sampled_from(_CONVERTED), st.floats(min_value=0.01, max_value=1e9))
def test_there_and_back(unit: str, value: float) -> None:
    for other in comparable_units(unit):
        there = convert(value, unit, other)
        if there is not None:
            back = convert(there, other, unit)
            assert back == pytest.approx(value, rel=1e-6, abs=1e-6)


def test_every_unit_with_a_pint_name_converts_within_its_dimension() -> None:
    for name in _CONVERTED:
        unit = unit_table().units[name]
        peers = [u for u in unit_table().units.values() if u.dimension == unit.dimension and u.pint]
        assert all(convert(1, name, p.name) is not None for p in peers if unit.pint)


def test_currencies_and_counts_do_not_convert() -> None:
    assert convert(1, "dollar", "euro") is None
    assert convert(1, "soldier", "acre") is None
    assert convert(1, "dollar per month", "dollar per year") is None


def test_comparable_units() -> None:
    assert "hectare" in comparable_units("square mile")
    assert comparable_units("dollar") == ("dollar",)
    assert comparable_units("dollar per month") == ("dollar per month",)
    assert comparable_units("russian soldier") == (ANY_UNIT,)
    assert dimension("soldier") == ""


def test_words() -> None:
    assert amount(120_725.6, "square kilometer") == "120,726 km²"
    assert amount(0.6436, "percentage") == "0.64 %"
    assert amount(3e9, "dollar") == "$3 billion"
    assert amount(3000, "dollar per month") == "$3,000 per month"
    assert spoken(1500, "square mile") == "1,500 square miles"
    assert rounded(46_612.3) == 46_600
    assert number(36_745_000) == "36,745,000"


def test_importing_measures_brings_no_pint() -> None:
    code = "import sys, core.measures.conflict, core.measures.conversion; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
