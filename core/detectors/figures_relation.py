"""How two numbers of one thing stand to each other: they agree, one has changed, their scope
differs, or they are disputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.detectors.base import Reported
from core.detectors.figures_event import name_others, one_event, share_name
from core.detectors.figures_given import Given
from core.detectors.figures_happenings import Happening
from core.detectors.figures_likeness import (
    elsewhere,
    is_fitting_part,
    of_their_own,
    one_thing,
    scopes_apart,
)
from core.detectors.figures_parts import parts_apart
from core.detectors.figures_things import told_alike
from core.detectors.figures_when import same_time
from core.measures.conflict import Interval, cannot_both_hold, conflict_words, in_unit
from core.measures.measure import Trend
from core.values import Relation

_NEAR = 3  # sentences; further apart in one article two counts must share a name to be the same
_MOST = 20  # how many times as large a number of one thing told in other words may be


@dataclass(frozen=True)
class Standing:
    """A relation with the words by which the scopes differ, if they do."""

    relation: Relation
    words: tuple[str, ...] = ()


def in_conflict(article: Reported, a: Given, b: Given) -> bool:
    """Whether two numbers are of one thing at one time, from two holders, and exclude each other."""
    if (a.article == b.article and a.holder == b.holder) or not _excluded(a, b):
        return False
    found = related(article, a, b)
    return found is not None and found.relation is Relation.DISPUTED


def related(article: Reported, a: Given, b: Given) -> Standing | None:
    """How two numbers stand to each other, None when they are not of one thing.

    At least one of them is of the article.
    """
    told = _one_thing(article, a, b)
    if told is None or of_their_own(a, b):
        return None
    ignored = frozenset(group for h in told for group in h.ignores)
    if apart := scopes_apart(a, b, ignored) | _places_apart(a, b) | parts_apart(a, b):
        return Standing(Relation.OTHER_SCOPE, tuple(sorted(apart)))
    if is_fitting_part(a, b) or is_fitting_part(b, a):
        return Standing(Relation.OTHER_SCOPE)
    if not same_time(article, a, b, told):
        return Standing(Relation.CHANGED)
    return Standing(Relation.DISPUTED if _excluded(a, b) else Relation.AGREES)


def _excluded(a: Given, b: Given) -> bool:
    """Whether two numbers exclude each other; a value that is a change by nature rises by itself."""
    one, other = a.measure, b.measure
    changing = any(h.changes for g in (a, b) for h in g.told)
    if changing and {one.trend, other.trend} == {None, Trend.UP}:
        one, other = replace(one, trend=None), replace(other, trend=None)
    return cannot_both_hold(one, other)


def _one_thing(article: Reported, a: Given, b: Given) -> Sequence[Happening] | None:
    """The happenings that both numbers tell of, None when they are of two things or events."""
    here = a.article == b.article
    if one_thing(article, a, b) and (_is_near(article, a, b) if here else _is_known_event(a, b)):
        return tuple(h for h in a.told if h in b.told)
    told = None if _is_too_far(a, b) else told_alike(a, b)
    if told is None:
        return None
    if not here:
        return told if one_event(a, b, told=bool(told)) else None
    apart = _own_cases(a, b) or name_others(a, b) or elsewhere(a, b)
    return told if not apart and _is_near(article, a, b) else None


def _is_too_far(a: Given, b: Given) -> bool:
    """Whether one number is so many times the other that other words mean another thing."""
    one = in_unit(Interval(b.measure.value, b.measure.value), b.measure.unit, a.measure.unit)
    if one is None or min(one.low, a.measure.value) <= 0:
        return True
    return max(one.low / a.measure.value, a.measure.value / one.low) > _MOST


def _is_near(article: Reported, a: Given, b: Given) -> bool:
    """Whether two counts of one article are of one event: a place, nearness or a name says so."""
    if a.measure.place and a.measure.place == b.measure.place:
        return True
    starts = [s.start for s in article.sentences]
    between = sum(a.measure.span.start < start <= b.measure.span.start for start in starts)
    return between < _NEAR or share_name(a, b)


def _own_cases(a: Given, b: Given) -> bool:
    """Whether each holder may report what he has had himself: no name says that it is one count."""
    both = {a.measure.predicate, b.measure.predicate} <= conflict_words().own
    return both and not share_name(a, b)


def _is_known_event(a: Given, b: Given) -> bool:
    """Whether counts of two articles are of one event: the same place, a name in both sentences, or
    the same thing in more words than one on the same day."""
    if a.measure.place and a.measure.place == b.measure.place:
        return True
    if a.measure.when and a.measure.when == b.measure.when and len(a.measure.of.split()) > 1:
        return True
    return share_name(a, b)


def _places_apart(a: Given, b: Given) -> frozenset[str]:
    """The places of two counts where each has its own and neither sentence knows both."""
    places = {a.measure.place, b.measure.place} - {""}
    if len(places) < 2 or all(place in a.sentence and place in b.sentence for place in places):
        return frozenset()
    return frozenset(places)
