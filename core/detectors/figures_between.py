"""Two holders who give different numbers for the same thing at the same time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.detectors.base import Around, Reported
from core.detectors.figures_common import finding
from core.detectors.figures_given import Given, numbers_of_others, own_numbers, told_apart
from core.detectors.figures_likeness import in_conflict
from core.detectors.figures_words import figure_words
from core.measures.conversion import convert
from core.measures.units import COUNT, dimension
from core.measures.words import amount, measure_words, spoken
from core.values import Finding, Side, Sum, SumRow

_NEAR = 3  # sentences; further apart in one article two counts must share a name to be the same
_NAME = re.compile(r"(?<![.!?“”\"]\s)(?<!^)\b[A-Z][\w’'-]+")


def between_holders(article: Reported, around: Around) -> Iterator[Finding]:
    """The numbers of an article that others, in it or in other articles, contradict."""
    own = own_numbers(article)
    theirs = numbers_of_others(article, around)
    for index, given in enumerate(own):
        for other in own[index + 1 :]:
            apart = told_apart(given, other)
            if in_conflict(article, apart, other) and _one_event_here(article, given, other):
                yield _finding(apart, other)
        for other in theirs.get(given.measure.head, ()):
            if in_conflict(article, given, other) and _one_event(given, other):
                yield _finding(given, other)


def _one_event_here(article: Reported, a: Given, b: Given) -> bool:
    """Whether two counts of one article are of one event: a place, nearness or a name says so."""
    if a.measure.place and a.measure.place == b.measure.place:
        return True
    starts = [s.start for s in article.sentences]
    between = sum(a.measure.span.start < start <= b.measure.span.start for start in starts)
    return between < _NEAR or _share_name(a, b)


def _one_event(a: Given, b: Given) -> bool:
    """Whether counts of two articles are of one event: the same place, a name in both sentences, or
    the same thing in more words than one on the same day."""
    if a.measure.place and a.measure.place == b.measure.place:
        return True
    if a.measure.when and a.measure.when == b.measure.when and len(a.measure.of.split()) > 1:
        return True
    return _share_name(a, b)


def _share_name(a: Given, b: Given) -> bool:
    """Whether both sentences name one thing, in one of them not only as the holder."""
    return bool(_names(a) & _names(b, holder=True) or _names(a, holder=True) & _names(b))


def _names(given: Given, *, holder: bool = False) -> frozenset[str]:
    """The names of a sentence; those that the holder only bears if asked for, his place always."""
    found = {*_NAME.findall(given.sentence), *(_NAME.findall(given.holder) if holder else ())}
    places: list[str] = figure_words().placed.findall(given.holder)
    borne = frozenset(() if holder else given.holder.split()) - frozenset(places)
    return frozenset(n for n in found if n not in borne and n.lower() not in figure_words().dates)


def _finding(a: Given, b: Given) -> Finding:
    thing = a.measure.of or b.measure.of or a.measure.head
    where = f" in {a.measure.place}" if a.measure.place else ""
    one, other = (
        f"{measure_words(g.measure)} according to {g.holder or 'the text'}" for g in (a, b)
    )
    reason = f"Different numbers for the same thing ({thing}{where}): {one}, {other}."
    return finding("between", reason, (a.passage, replace(b.passage, side=Side.B)), _sum(a, b))


def _sum(a: Given, b: Given) -> Sum:
    unit = a.measure.unit if dimension(a.measure.unit) else COUNT
    value = b.measure.value if unit == COUNT else convert(b.measure.value, b.measure.unit, unit)
    rows = [SumRow(g.holder or "The text", measure_words(g.measure), g.source) for g in (a, b)]
    if value is None:
        return Sum(tuple(rows), "")
    if a.measure.unit != b.measure.unit and unit != COUNT:
        rows.append(SumRow("The second in the unit of the first", amount(value, unit)))
    unit = "percentage point" if unit == "percentage" else unit
    return Sum(tuple(rows), f"They differ by {spoken(abs(a.measure.value - value), unit)}.")
