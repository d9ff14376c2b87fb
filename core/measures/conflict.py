"""When two measures cannot both hold: the same thing, and values that cannot meet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import resources
from core.measures.conversion import convert
from core.measures.measure import Bound, Measure
from core.measures.units import dimension, rate_of, unit_table


@dataclass(frozen=True, slots=True)
class Interval:
    """What a measure allows, both ends included, in the measure's unit."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether a value can lie in both."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True)
class ConflictWords:
    """Verbs and nouns that say the same, from resources/lexicons/measuring.toml."""

    verbs: dict[str, str]
    people: frozenset[str]
    people_head: str
    empty: frozenset[str]
    events: frozenset[str]
    counting: frozenset[str]
    own: frozenset[str]
    subsets: dict[str, str]
    measured: frozenset[str]
    telling: frozenset[str]


def interval(measure: Measure) -> Interval:
    """The values a measure leaves open.

    A number with no bound is taken as rounded to its last figure that is not zero; "about" widens it
    by the share given in units.toml; "more than" and "up to" are open on one side and allow for the
    other the rounding of the number. Of a change the sign is that of its trend ("fell 1.3 %, -1.3 %").
    """
    value = measure.value if measure.trend is None else abs(measure.value)
    low, high = value, value if measure.high is None else measure.high
    low, high = min(low, high), max(low, high)
    slack_low, slack_high = _slack(low, measure.bound), _slack(high, measure.bound)
    if measure.bound is Bound.MORE:
        return Interval(low - slack_low, math.inf)
    if measure.bound is Bound.LESS:
        return Interval(-math.inf, high + slack_high)
    return Interval(low - slack_low, high + slack_high)


def cannot_both_hold(a: Measure, b: Measure) -> bool:
    """Whether the numbers of two measures of one thing exclude each other, units converted.

    Measures whose units cannot be compared never do.
    """
    if a.trend is not b.trend:
        return False
    turned = in_unit(interval(b), b.unit, a.unit)
    return turned is not None and not interval(a).meets(turned)


def in_unit(values: Interval, unit: str, to: str) -> Interval | None:
    """An interval in another unit, None when the two cannot be compared; counts are not converted."""
    if not dimension(unit) and not dimension(to):
        return values
    low, high = _converted(values.low, unit, to), _converted(values.high, unit, to)
    return None if low is None or high is None else Interval(low, high)


def same_thing(a: Measure, b: Measure, *, modified: bool = True) -> bool:
    """Whether two measures are of one thing by their words: same head and modifiers (unless not
    `modified`), same verb, same kind of unit, and no place or time that differs."""
    if not a.head or _head(a.head) != _head(b.head) or not _same_kind(a.unit, b.unit):
        return False
    if (
        (modified and not _modifiers_agree(a, b))
        or not _agree(a.place, b.place)
        or not _agree(a.when, b.when)
    ):
        return False
    return same_predicate(a, b)


def same_predicate(a: Measure, b: Measure) -> bool:
    """Whether the verbs of two measures say the same; "be" says it of the value of a noun only."""
    words = conflict_words()
    one, other = (words.verbs.get(p, p) for p in (a.predicate, b.predicate))
    if one == other == "be":
        return bool(dimension(a.unit)) or a.head in words.measured
    if dimension(a.unit) in words.telling:
        return True
    if one == other and one in words.own:
        return False
    return bool(one) and one == other and one not in words.empty


def only_counted(a: Measure, b: Measure) -> bool:
    """Whether one of two measures of things of one name stands with a verb of counting, which says
    nothing of the thing itself: "deputies seized 12 guns", "the lawyer counted three guns"."""
    words = conflict_words()
    if not a.head or _head(a.head) != _head(b.head) or not _same_kind(a.unit, b.unit):
        return False
    if not _agree(a.place, b.place) or not _agree(a.when, b.when):
        return False
    counted = a.predicate in words.counting or b.predicate in words.counting
    own = a.predicate in words.own or b.predicate in words.own
    both = {a.predicate, b.predicate} <= words.own
    return (counted or (own and not both)) and "" not in (a.predicate, b.predicate)


def is_larger_part(part: Measure, whole: Measure) -> bool:
    """Whether more were treated than hurt: what is done to a part, of more than there are in all."""
    words = conflict_words()
    of = words.subsets.get(part.predicate)
    if of is None or of != words.verbs.get(whole.predicate, whole.predicate):
        return False
    alike = _head(part.head) == _head(whole.head) and _words(part) == _words(whole)
    fits = _agree(part.place, whole.place) and _agree(part.when, whole.when)
    return alike and fits and part.value > whole.value


def other_words(a: Measure, b: Measure) -> frozenset[str]:
    """The words that tell only one of two things from others of its kind, lower case."""
    return _words(a) ^ _words(b)


@cache
def conflict_words() -> ConflictWords:
    """The words of the program; read once, never changed."""
    data = resources.load("lexicons", "measuring.toml")
    verbs = {verb: group["verbs"][0] for group in data["same"] for verb in group["verbs"]}
    people = data["people"]
    return ConflictWords(
        verbs,
        frozenset(people["nouns"]),
        people["head"],
        frozenset(data["empty"]["verbs"]),
        frozenset(data["events"]),
        frozenset(data["counting"]["verbs"]),
        frozenset(data["counting"]["own"]),
        {verb: group["of"] for group in data["subset"] for verb in group["verbs"]},
        frozenset(data["measured"]["nouns"]),
        frozenset(data["measured"]["dimensions"]),
    )


def _slack(value: float, bound: Bound) -> float:
    share = unit_table().tolerance["about" if bound is Bound.ABOUT else "exact"]
    return max(abs(value) * share, _rounding(value))


def _rounding(value: float) -> float:
    """Half a step of the last figure of a number that is not zero, at most a twentieth of it."""
    if value == 0 or not float(value).is_integer():
        return abs(value) * 0.01
    zeros = len(str(int(abs(value)))) - len(str(int(abs(value))).rstrip("0"))
    step = unit_table().tolerance["at_least_round"] * 10.0**zeros
    return 0.0 if zeros == 0 else min(step, abs(value) / 20)


def _converted(value: float, unit: str, to: str) -> float | None:
    return value if math.isinf(value) else convert(value, unit, to)


def _same_kind(a: str, b: str) -> bool:
    return dimension(a) == dimension(b) and rate_of(a) == rate_of(b)


def _head(head: str) -> str:
    words = conflict_words()
    return words.people_head if head in words.people else head


def _modifiers_agree(a: Measure, b: Measure) -> bool:
    """Whether the words round the head leave the two things the same."""
    return _words(a) == _words(b)


def _words(measure: Measure) -> frozenset[str]:
    """The words that tell the thing from others of its kind: "local" of "local soldiers"."""
    events = conflict_words().events
    plain = measure.of.lower().replace("'s", "").replace("’s", "").split()
    kept = (w for w in plain if w not in _SMALL and not w.startswith(measure.head[:4]))
    return frozenset(w for w in kept if w.removesuffix("s") not in events)


_SMALL = frozenset(("the", "a", "an", "of", "at", "its", "their", "his", "her", "least", "other"))


def _agree(a: str, b: str) -> bool:
    return not a or not b or a.lower() == b.lower()
