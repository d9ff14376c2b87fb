"""Two holders who give different numbers for the same thing at the same time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from core.detectors.base import Around, Reported
from core.detectors.figures_common import finding
from core.detectors.figures_given import Given, numbers_of_others, own_numbers, told_apart
from core.detectors.figures_happenings import kind_of
from core.detectors.figures_relation import in_conflict
from core.measures.conversion import convert
from core.measures.units import COUNT, dimension
from core.measures.words import amount, measure_words, spoken
from core.values import Finding, Side, Sum, SumRow

_NEXT = 200  # numbers of a kind in some forty pages
_PAIRS = 500_000  # of which a detector tells some 20,000 a second
_LEAST = 10


def between_holders(article: Reported, around: Around) -> Iterator[Finding]:
    """The numbers of an article that others, in it or in other articles, contradict.

    Within it each is held against the next so many of its kind only: of a whole book, all pairs would
    take hours, and what stands a hundred pages apart is seldom of one thing.
    """
    own: dict[str, list[Given]] = defaultdict(list)
    for given in own_numbers(article):
        own[kind_of(given.measure.unit)].append(given)
    theirs: dict[str, list[Given]] = defaultdict(list)
    for other in numbers_of_others(article, around):
        theirs[kind_of(other.measure.unit)].append(other)
    for kind, numbers in own.items():
        reach = min(_NEXT, max(_LEAST, _PAIRS // len(numbers)))
        for index, given in enumerate(numbers):
            for other in numbers[index + 1 : index + 1 + reach]:
                apart = told_apart(given, other)
                if in_conflict(article, apart, other):
                    yield _finding(apart, other)
            for other in theirs.get(kind, ()):
                if in_conflict(article, given, other):
                    yield _finding(given, other)


def different(a: Given, b: Given) -> str:
    """The sentence that says that two numbers are disputed."""
    return f"Different numbers for the same thing{thing(a, b)}: {said(a)}, {said(b)}."


def thing(a: Given, b: Given) -> str:
    """What two numbers are of, in brackets; "" where the text does not name it."""
    what = a.measure.of or b.measure.of or a.measure.head
    where = f" in {a.measure.place}" if a.measure.place else ""
    return f" ({what}{where})" if what else ""


def said(given: Given) -> str:
    """A number and who gives it."""
    return f"{measure_words(given.measure)} according to {given.holder or 'the text'}"


def _finding(a: Given, b: Given) -> Finding:
    return finding(
        "between", different(a, b), (a.passage, replace(b.passage, side=Side.B)), _sum(a, b)
    )


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
