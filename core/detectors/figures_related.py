"""The other numbers of what a statement measures: agreeing, changed, of other scope, or disputed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.detectors.base import Around, Reported
from core.detectors.figures_between import different, said, thing
from core.detectors.figures_given import Given, numbers_of_others, own_numbers
from core.detectors.figures_happenings import kind_of
from core.detectors.figures_relation import Standing, related
from core.detectors.figures_when import time_of
from core.measures.words import measure_words
from core.values import Related, Relation, Side, Statement

_ORDER = (Relation.DISPUTED, Relation.CHANGED, Relation.OTHER_SCOPE, Relation.AGREES)


def numbers_related(article: Reported, statement: Statement, around: Around) -> list[Related]:
    """The numbers in and around an article that are of what one of its statements measures.

    The disputed ones come first; each number elsewhere stands once for each of the statement's own.
    """
    numbers = own_numbers(article)
    own = [g for g in numbers if statement.content.contains(g.measure.span)]
    others = [g for g in numbers if g not in own] + numbers_of_others(article, around)
    found = {
        (given.measure.span, other.article, other.measure.span): made
        for given in own
        for other in others
        if (made := _related(article, given, other)) is not None
    }
    return sorted(found.values(), key=lambda r: (_ORDER.index(r.relation), r.other.article))


def _related(article: Reported, given: Given, other: Given) -> Related | None:
    if kind_of(given.measure.unit) != kind_of(other.measure.unit):
        return None
    first = given.article != other.article or given.measure.span < other.measure.span
    found = related(article, *((given, other) if first else (other, given)))
    alone = given.article == other.article and given.holder == other.holder
    if found is None or (alone and found.relation is Relation.DISPUTED):
        return None
    reason = _reason(found, given, other)
    sides = (replace(given.passage, side=Side.A), replace(other.passage, side=Side.B))
    return Related(found.relation, reason, *sides, found.words)


def _reason(found: Standing, given: Given, other: Given) -> str:
    of = thing(given, other)
    match found.relation:
        case Relation.DISPUTED:
            return different(given, other)
        case Relation.AGREES:
            return f"The same{of}: {said(given)}, {said(other)}."
        case Relation.CHANGED:
            older, newer = sorted((given, other), key=_age)
            told = [f"{measure_words(g.measure)}{_day(g, given, other)}" for g in (older, newer)]
            return f"The number has changed{of}: {told[0]}, then {told[1]}."
        case Relation.OTHER_SCOPE:
            words = " and ".join(f"“{word}”" for word in found.words)
            show = "show" if len(found.words) > 1 else "shows"
            by = f", as {words} {show}" if words else ", one is a part of the other"
            return f"Not of the same scope{of}: {said(given)}, {said(other)}{by}."


def _age(given: Given) -> str:
    """What sorts numbers by the time they are of."""
    return "".join(_dates(given))


def _day(dated: Given, *both: Given) -> str:
    """The time of a number in brackets; of one event it is the day that told of it."""
    times = {time_of(given) for given in both}
    time = time_of(dated) if len(times) > 1 else None
    time = time or dated.published
    return f" ({time.words})" if time else ""


def _dates(given: Given) -> Iterator[str]:
    for time in (time_of(given) or given.published, given.published):
        if time is not None:
            yield time.earliest.isoformat()
