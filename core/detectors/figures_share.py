"""A share and a size of one thing in one sentence: "20 % of it, about 1,500 square miles"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.detectors.base import Reported
from core.detectors.figures_common import cited, fact_of, finding, passage, sentence_of
from core.detectors.figures_words import figure_words
from core.measures.conflict import Interval, in_unit, interval
from core.measures.conversion import convert
from core.measures.measure import Measure
from core.measures.units import COUNT, dimension, unit_table
from core.measures.words import amount, rounded, spoken, times
from core.values import Finding, ReferenceFact, Side, Sum, SumRow

PERCENT = "percentage"
_REACH = 80  # code points


def shares_and_sizes(article: Reported, facts: Iterable[ReferenceFact]) -> Iterator[Finding]:
    """The sentences that give a share of something and a size that the share cannot have."""
    known = tuple(facts)
    for one, other in _close(article.measures):
        share, size = (one, other) if dimension(one.unit) == "share" else (other, one)
        if dimension(share.unit) != "share" or dimension(size.unit) == "share":
            continue
        if share.trend or size.trend or not _is_apposed(article, one, other, share.of):
            continue
        fact = fact_of(share.of, known, dimension(size.unit))
        if fact is not None and (found := _conflict(article, share, size, fact)) is not None:
            yield found


def _close(measures: Iterable[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """The pairs of measures so close that one may explain the other, in the order of the text."""
    ordered = sorted(measures, key=lambda m: m.span)
    for index, one in enumerate(ordered):
        at = index + 1
        while at < len(ordered) and ordered[at].span.start - one.span.end <= _REACH:
            yield one, ordered[at]
            at += 1


def _is_apposed(article: Reported, one: Measure, other: Measure, of: str) -> bool:
    if sentence_of(article, one.span) != sentence_of(article, other.span):
        return False
    between = article.text[one.span.end : other.span.start]
    if of:
        between = re.sub(rf"^\s*of\s+(?:the\s+)?{re.escape(of)}", "", between)
    return figure_words().apposed.fullmatch(between) is not None


def _conflict(
    article: Reported, share: Measure, size: Measure, fact: ReferenceFact
) -> Finding | None:
    if _meet(share, size, fact):
        return None
    implied, given = _implied(share, size, fact)
    if implied is None or not given:
        return None
    unit = size.unit if dimension(size.unit) else COUNT
    would = f"{_middle_words(share)} of {share.of} would be about {spoken(rounded(implied), unit)}"
    stands = spoken(given, unit)
    if implied > given:
        compared = f"{times(implied / given)} the {stands} given"
    else:
        compared = f"while the {stands} given is {times(given / implied)} as much"
    reason = f"The two figures cannot both hold: {would}, {compared}."
    sides = (passage(article, share, Side.A), passage(article, size, Side.B))
    return finding("share", reason, sides, _sum(share, size, fact, implied))


def _middle(measure: Measure) -> float:
    return measure.value if measure.high is None else (measure.value + measure.high) / 2


def _percent(share: Measure) -> float:
    return convert(_middle(share), share.unit, PERCENT) or 0.0


def _middle_words(share: Measure) -> str:
    return amount(_percent(share), PERCENT)


def _implied(share: Measure, size: Measure, fact: ReferenceFact) -> tuple[float | None, float]:
    """What the share comes to in the unit of the size, and the size that stands there."""
    whole = _whole(size, fact)
    return (None if whole is None else whole * _percent(share) / 100), _middle(size)


def _whole(size: Measure, fact: ReferenceFact) -> float | None:
    """The fact's value in the unit of the size."""
    return fact.value if not dimension(size.unit) else convert(fact.value, fact.unit, size.unit)


def _meet(share: Measure, size: Measure, fact: ReferenceFact) -> bool:
    """Whether some reading of both makes them agree, the fact taken with its tolerance."""
    percent = in_unit(interval(share), share.unit, PERCENT)
    whole = _whole(size, fact)
    if percent is None or whole is None:
        return True
    loose = unit_table().tolerance["reference"]
    low, high = percent.low / 100 * whole * (1 - loose), percent.high / 100 * whole * (1 + loose)
    return interval(size).meets(Interval(low, high))


def _sum(share: Measure, size: Measure, fact: ReferenceFact, implied: float) -> Sum:
    own = fact.unit if dimension(fact.unit) else COUNT
    unit = size.unit if dimension(size.unit) else COUNT
    said, total = _middle_words(share), amount(fact.value, own)
    part = amount(fact.value * _percent(share) / 100, own)
    turned = amount(rounded(implied), unit)
    given = amount(_middle(size), unit)
    real = amount(_middle(size) / (_whole(size, fact) or fact.value) * 100, PERCENT)
    rows = [
        SumRow(f"{fact.property.capitalize()} of {fact.subject}", total, cited(fact)),
        SumRow(f"{said} of {total}", f"about {part}"),
    ]
    if unit != own:
        rows.append(SumRow(f"{part} in the unit of the text", f"about {turned}"))
    rows.append(SumRow(f"{given} as a share of {fact.subject}", real))
    converted = f", about {turned}" if unit != own else ""
    return Sum(tuple(rows), f"{said} of {total} is about {part}{converted}; {given} is {real}.")
