"""A text that states the very property of which the newsroom trusts another value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.detectors.base import Reported
from core.detectors.figures_common import (
    Property,
    cited,
    finding,
    names,
    passage,
    properties,
    sentence_of,
    statement_of,
)
from core.measures.conflict import Interval, interval
from core.measures.conversion import convert
from core.measures.measure import Bound, Measure
from core.measures.units import COUNT, dimension, unit_table
from core.measures.words import amount, measure_words, rounded, spoken, times
from core.values import Finding, ReferenceFact, Side, Sum, SumRow, VagueDate

_YEARS = 10  # a fact older or younger than this against the time spoken of is not held against it
_REACH = 80


def against_references(article: Reported, facts: Iterable[ReferenceFact]) -> Iterator[Finding]:
    """The numbers an article states of a property that a reference fact excludes."""
    known = [(fact, prop) for fact in facts if (prop := properties().get(fact.property))]
    for measure in article.measures:
        before = _before(article, measure)
        for fact, prop in known:
            if not any(name in before for name in names(fact)) or not _fits(measure, prop):
                continue
            if _states(before, fact, prop) and _near_in_time(article, measure, fact):
                found = _conflict(article, measure, fact)
                if found is not None:
                    yield found


def _before(article: Reported, measure: Measure) -> str:
    sentence = sentence_of(article, measure.span)
    return article.text[max(sentence.start, measure.span.start - _REACH) : measure.span.start]


def _fits(measure: Measure, prop: Property) -> bool:
    return measure.trend is None and dimension(measure.unit) == prop.dimension


def _states(before: str, fact: ReferenceFact, prop: Property) -> bool:
    spelt = "|".join(re.escape(name) for name in names(fact) if name in before)
    name = rf"(?<![\w-])(?:the\s+)?(?:{spelt})(?!\w)"
    return any(
        re.search(rf"{pattern.replace('{name}', name)}\s*$", before) for pattern in prop.patterns
    )


def _time(article: Reported, measure: Measure) -> VagueDate | None:
    if measure.when:
        return VagueDate(measure.when)
    statement = statement_of(article, measure.span)
    about = statement.about if statement is not None else None
    return about or article.published


def _near_in_time(article: Reported, measure: Measure, fact: ReferenceFact) -> bool:
    """Whether the fact is of the time spoken of; what does not change (an area) is of any time."""
    time = _time(article, measure)
    if dimension(measure.unit):
        return True
    return time is None or abs(time.earliest.year - fact.as_of.earliest.year) <= _YEARS


def _tolerance(article: Reported, measure: Measure, fact: ReferenceFact) -> float:
    table, time = unit_table().tolerance, _time(article, measure)
    if time is None or dimension(measure.unit):
        return table["reference"]
    years = abs(time.earliest.year - fact.as_of.earliest.year)
    return table["reference"] + years * table["reference_per_year"]


def _conflict(article: Reported, measure: Measure, fact: ReferenceFact) -> Finding | None:
    unit = measure.unit if dimension(measure.unit) else COUNT
    trusted = fact.value if unit == COUNT else convert(fact.value, fact.unit, measure.unit)
    if trusted is None or measure.value <= 0:
        return None
    loose = _tolerance(article, measure, fact)
    if interval(measure).meets(Interval(trusted * (1 - loose), trusted * (1 + loose))):
        return None
    ratio = max(trusted / measure.value, measure.value / trusted)
    given, real = measure_words(measure), spoken(rounded(trusted), unit)
    if measure.value > trusted:
        held = f"{times(ratio)} the reference value of about {real}"
    else:
        held = f"but the reference value is about {real}, {times(ratio)} as much"
    reason = f"The text gives {given} as the {fact.property} of {fact.subject}, {held}."
    # One side only: the other is the fact, which the sum shows.
    sides = (passage(article, measure, Side.A),)
    total = _sum(measure, fact, trusted, unit)
    return finding(f"reference-{fact.key}", reason, sides, total)


def _sum(measure: Measure, fact: ReferenceFact, trusted: float, unit: str) -> Sum:
    own = fact.unit if dimension(fact.unit) else COUNT
    rows = [
        SumRow(
            f"{fact.property.capitalize()} of {fact.subject}", amount(fact.value, own), cited(fact)
        )
    ]
    if unit != own:
        rows.append(
            SumRow("The same in the unit of the text", f"about {amount(rounded(trusted), unit)}")
        )
    rows.append(SumRow("Given in the text", measure_words(measure)))
    sign = "at least " if measure.bound is Bound.MORE else ""
    percent = amount(measure.value / trusted * 100, "percentage")
    return Sum(
        tuple(rows),
        f"{measure_words(measure)} is {sign}{percent} of {amount(rounded(trusted), unit)}.",
    )
