"""How two numbers of one thing stand to each other: they agree, one has changed, their scope
differs, or they are disputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.detectors.base import Reported
from core.detectors.figures_event import is_near
from core.detectors.figures_evidence import likeness, shared_told
from core.detectors.figures_given import Given, one_holder
from core.detectors.figures_happenings import Happening, happening_words, stems
from core.detectors.figures_likeness import (
    elsewhere,
    is_fitting_part,
    of_their_own,
    one_thing,
    scopes_apart,
)
from core.detectors.figures_names import share_name
from core.detectors.figures_parts import parts_apart
from core.detectors.figures_things import by_others
from core.detectors.figures_trend import trend_of
from core.detectors.figures_when import same_time
from core.measures.conflict import Interval, cannot_both_hold, conflict_words, in_unit
from core.measures.measure import Trend
from core.measures.units import dimension
from core.values import Relation

_MOST = 20  # how many times as large a number of one thing told in other words may be


@dataclass(frozen=True)
class Standing:
    """A relation with the words by which the scopes differ, if they do."""

    relation: Relation
    words: tuple[str, ...] = ()


def in_conflict(article: Reported, a: Given, b: Given) -> bool:
    """Whether two numbers are of one thing at one time, from two holders, and exclude each other."""
    if (a.article == b.article and one_holder(a, b)) or not _excluded(a, b):
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
    both = bool({h.name for h in a.told.near} & {h.name for h in b.told.near})
    if any(is_fitting_part(*pair, told=both) for pair in ((a, b), (b, a))):
        return Standing(Relation.OTHER_SCOPE)
    if not same_time(article, a, b, told):
        return Standing(Relation.CHANGED)
    return Standing(Relation.DISPUTED if _excluded(a, b) else Relation.AGREES)


def _excluded(a: Given, b: Given) -> bool:
    """Whether two numbers exclude each other: one rose and the other fell, or they cannot meet.

    Of a count that one verb makes a change ("shed 300 jobs") both are numbers of what happened, as
    of a loss that is lost; a value that is a change by nature rises by itself.
    """
    one, other = (replace(g.measure, trend=trend_of(g)) for g in (a, b))
    if {one.trend, other.trend} == {Trend.UP, Trend.DOWN} and one.value and other.value:
        return True
    plain = not dimension(one.unit) or any(
        h.changes or _is_verb_of(h, a, b) for h in shared_told(a, b)
    )
    if one.trend is not other.trend and None in (one.trend, other.trend) and plain:
        one, other = replace(one, trend=None), replace(other, trend=None)
    return cannot_both_hold(one, other)


def _is_verb_of(happening: Happening, a: Given, b: Given) -> bool:
    """Whether the verb that makes one of two numbers a change is a word of the happening itself."""
    moved = stems((a if trend_of(a) else b).measure.predicate)
    return any(h.name == happening.name for h in happening_words().of_noun(moved))


def _one_thing(article: Reported, a: Given, b: Given) -> Sequence[Happening] | None:
    """The happenings that both numbers tell of, None when they are of two things or events."""
    here = a.article == b.article
    if any(h.gained for h in shared_told(a, b)) and by_others(a, b):
        return None
    if one_thing(article, a, b) and (is_near(article, a, b) if here else _is_known_event(a, b)):
        return tuple(h for h in a.told.near if h in b.told.near)
    if _is_too_far(a, b) or (here and (elsewhere(a, b) or _own_cases(a, b))):
        return None
    if a.passage.span == b.passage.span and here and not b.against:
        return None  # what one sentence tells apart is told apart
    found = likeness(article, a, b)
    return found.told if found is not None and found.enough else None


def _is_too_far(a: Given, b: Given) -> bool:
    """Whether one number is so many times the other that other words mean another thing."""
    one = in_unit(Interval(b.measure.value, b.measure.value), b.measure.unit, a.measure.unit)
    if not a.measure.value or not b.measure.value:
        return bool(dimension(a.measure.unit))  # "not a single one" is said of any number
    if one is None or min(one.low, a.measure.value) <= 0:
        return True
    return max(one.low / a.measure.value, a.measure.value / one.low) > _MOST


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
