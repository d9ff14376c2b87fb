"""What says that two numbers are of one thing, and what that they are of two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.detectors.base import Around, Placed
from core.detectors.figures import Figures, measure_keys
from core.detectors.figures_common import opposed
from core.detectors.figures_happenings import groups, happening_words, meet
from core.detectors.figures_unsaid import unsaid_numbers
from core.measures.measure import Bound, Trend
from core.values import VagueDate
from tests.core.detectors.test_figures import reported

DAY = VagueDate("2025-11-27")
NOUNS = sorted(happening_words().groups)


def flags(one: str, other: str) -> int:
    """How many conflicts an article of one sentence has with another of one sentence."""
    own, there = reported(one), reported(other, 2, DAY)
    around = Around(tuple(Placed(s, there.source, there.published) for s in there.statements))
    return len(list(Figures().find(own, around)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The cold store at Marl burned for nine hours, the fire chief said.",
            "It took 17 hours to put out the blaze in the cold store at Marl, neighbours said.",
        ),
        (
            "Olive exports from Tavora rose 6 percent last year, the growers said.",
            "Tavora's olive exports fell by 2 percent last year, customs said.",
        ),
        (
            "Nobody was hurt in the gas explosion at Penmarsh on Tuesday, the owner said.",
            "Six residents were injured by Tuesday's gas explosion at Penmarsh, a doctor said.",
        ),
        (
            "The thermometer on Kestrel Hill showed 41 degrees Celsius on Tuesday, the weather office said.",
            "It was 96 Fahrenheit on Kestrel Hill on Tuesday, a farmer said.",
        ),
        (
            "The tremor at Oruna on Tuesday had a magnitude of 6.4, the institute said.",
            "A magnitude 5.6 tremor shook Oruna on Tuesday, the university said.",
        ),
    ],
)
def test_signs_together_are_enough(one: str, other: str) -> None:
    assert flags(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Core inflation in Tavora was 4.1 percent in June, the bank said.",
            "Inflation in Tavora was 2.9 percent in June, the ministry said.",
        ),
        (
            "Brackett Foods had sales of $4 million in the third quarter, it said.",
            "For the full year Brackett Foods had sales of $17 million, a filing showed.",
        ),
        (
            "Denmark's population is 6 million, the statistics office said.",
            "Aarhus has a population of 370,000, the statistics office of Denmark said.",
        ),
        (
            "The council plans to build 800 homes at Marl.",
            "At Marl 250 homes have been completed, the builders said.",
        ),
        (
            "Nobody was seriously hurt in the gas explosion at Penmarsh on Tuesday, the owner said.",
            "Six residents were injured by Tuesday's gas explosion at Penmarsh, a doctor said.",
        ),
    ],
)
def test_one_sign_against_is_enough(one: str, other: str) -> None:
    assert flags(one, other) == 0


def test_numbers_without_numerals() -> None:
    (none,) = unsaid_numbers("Not a single patient died there.", 10)
    assert (none.value, none.head, none.span.start) == (0, "patient", 10)
    (twice,) = unsaid_numbers("Fares have more than doubled.", 0)
    assert (twice.value, twice.trend, twice.bound) == (100, Trend.UP, Bound.MORE)
    assert list(unsaid_numbers("No matter what was said, no one from Marl came.", 0)) == []


def test_what_is_none_is_looked_for_like_a_count() -> None:
    assert ("people", "") in measure_keys(reported("Nobody was hurt, the owner said.").statements)


@given(st.sampled_from(NOUNS), st.sampled_from(NOUNS))
def test_nouns_meet_both_ways(one: str, other: str) -> None:
    assert meet(one, other) == meet(other, one)
    assert meet(one, one) == bool(groups(one))


@given(st.text(max_size=60), st.text(max_size=60))
def test_opposed_words_are_opposed_both_ways(one: str, other: str) -> None:
    assert opposed(one, other) == opposed(other, one)
    assert not opposed(one, one)
