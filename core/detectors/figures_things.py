"""Whether two numbers count or measure one thing although the words for it differ."""

from __future__ import annotations

import re

from core.detectors.figures_given import Given
from core.detectors.figures_happenings import (
    COUNT_KIND,
    Group,
    Happening,
    groups,
    happening_words,
    kind_of,
    stems,
)
from core.measures.conflict import conflict_words
from core.measures.units import dimension

_AGE = "age"
_DAY = len("2025-11-27")
_FULL = r"(?P<name>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)+)"
_FULL_NAME = re.compile(r"(?<=\s)[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)+")
_NAMED_BEFORE = re.compile(rf"{_FULL},?\s+(?:[a-z]+\s+)?$")
_NAMED_AFTER = re.compile(rf"\s*,?\s*{_FULL}")
_BY_THING = frozenset(("length", "mass", "volume", "area", "energy", "power"))
_BY_EVENT = frozenset(("speed", "temperature", "pressure"))


def told_alike(a: Given, b: Given) -> tuple[Happening, ...] | None:
    """The happenings that two numbers tell of both, None when they are not of one thing.

    Empty when the things are the same by themselves: the length of one slick, the speed of one train.
    """
    kind = kind_of(a.measure.unit)
    if kind != kind_of(b.measure.unit) or dimension(a.measure.unit) != dimension(b.measure.unit):
        return None
    shared = tuple(h for h in a.told if h.name in {o.name for o in b.told})
    if any(h.personal for h in shared) and _of_two_persons(a, b):
        return None
    if _many_of_a_kind(a, b):
        return None
    if kind == COUNT_KIND:
        return _counted(a, b, shared)
    if kind == _AGE:
        return () if _of_one_person(a, b) else None
    if not _of_one_noun(a, b, shared):
        return None
    if shared:
        return shared
    base = kind.partition(" per ")[0]
    if _moved_alike(a, b) or base in _BY_EVENT or (base in _BY_THING and _one_thing_measured(a, b)):
        return ()
    return None


def _moved_alike(a: Given, b: Given) -> bool:
    """Whether one noun rose, or fell, in both: "exports fell 4%", "exports dropped 11%"."""
    one, other = a.measure, b.measure
    same = bool(one.head) and stems(one.head) == stems(other.head)
    return same and one.trend is not None and one.trend is other.trend


def _of_one_noun(a: Given, b: Given, shared: tuple[Happening, ...]) -> bool:
    """Whether the nouns that are measured may be one: the same, one known to the other sentence, or a
    word of what happened itself."""
    one, other = stems(a.measure.head), stems(b.measure.head)
    if not one or not other:
        return True
    if one == other:
        return _modified_alike(a, b)
    if _meet(groups(a.measure.head), groups(b.measure.head)):
        return _modified_alike(a, b)
    tells = {h.name for h in (*happening_words().of_noun(one), *happening_words().of_noun(other))}
    return _speaks_of(a, b) or _speaks_of(b, a) or any(h.name in tells for h in shared)


def _counted(a: Given, b: Given, shared: tuple[Happening, ...]) -> tuple[Happening, ...] | None:
    if shared or _same_verb(a, b):
        return shared if _counted_alike(a, b, shared) else None
    # Of one only the noun is known: on one day one kind of thing is taken to be one thing.
    day = a.measure.when == b.measure.when and len(a.measure.when) == _DAY
    unsaid = all(not g.told and _says_little(g) for g in (a, b))
    known = bool(a.told) and bool(b.told)
    same = stems(a.measure.head) == stems(b.measure.head) and not _is_people(groups(a.measure.head))
    fits = same and not known and (day or unsaid) and _modified_alike(a, b)
    return () if fits else None


def _same_verb(a: Given, b: Given) -> bool:
    """Whether one verb tells of both numbers, and says something of the thing."""
    one, other = a.measure.predicate, b.measure.predicate
    return bool(one) and stems(one) == stems(other) and not _says_little(a)


def _says_little(given: Given) -> bool:
    words = conflict_words()
    return given.measure.predicate in words.empty | words.counting | words.own


def _of_two_persons(a: Given, b: Given) -> bool:
    """Whether both sentences name persons in full, and no one person."""
    one, other = (frozenset(_FULL_NAME.findall(g.sentence)) for g in (a, b))
    return bool(one) and bool(other) and not one & other


def _of_one_person(a: Given, b: Given) -> bool:
    """Whether two ages, more than a birthday apart or the same, are of a person of one full name."""
    apart = abs(a.measure.value - b.measure.value)
    return apart != 1 and bool(_person(a)) and _person(a) == _person(b)


def _person(given: Given) -> str:
    found = _NAMED_BEFORE.search(given.before) or _NAMED_AFTER.match(given.after)
    return found["name"] if found else ""


def _counted_alike(a: Given, b: Given, shared: tuple[Happening, ...]) -> bool:
    """Whether the nouns that are counted may stand for the same: "executions" for people executed."""
    names = {h.name for h in shared}
    for given in (a, b):
        nouns = happening_words().of_noun(stems(given.measure.head))
        if not groups(given.measure.head) and any(h.name in names for h in nouns):
            return True
    one, other = groups(a.measure.head), groups(b.measure.head)
    same = stems(a.measure.head) == stems(b.measure.head)
    if same or _meet(one, other):
        return _modified_alike(a, b)
    plain = [not g.measure.head or _is_of_people(got) for g, got in ((a, one), (b, other))]
    if all(plain) and (_is_people(one) or _is_people(other)):
        return _modified_alike(a, b)
    spoken = [_speaks_of(b, a), _speaks_of(a, b)]
    return any(p and s for p, s in zip(plain, reversed(spoken), strict=True))


def _meet(one: tuple[Group, ...], other: tuple[Group, ...]) -> bool:
    return bool({g.name for g in one} & {g.name for g in other})


def _is_of_people(found: tuple[Group, ...]) -> bool:
    return any(g.general or g.part for g in found)


def _is_people(found: tuple[Group, ...]) -> bool:
    return not found or any(g.name in ("people", "resident") for g in found)


def _speaks_of(given: Given, other: Given) -> bool:
    """Whether a sentence speaks of the thing that the other one counts."""
    head = stems(other.measure.head)
    return bool(head) and set(head) <= set(given.stems)


def _modified_alike(a: Given, b: Given) -> bool:
    """Whether the words before both nouns leave them the same: what only one has stands in the other
    sentence, is a name, means the thing itself or says little."""
    return all(
        _says_nothing(word, given, other)
        for given, other in ((a, b), (b, a))
        for word in _modifiers(given)
    )


def _says_nothing(word: str, given: Given, other: Given) -> bool:
    if all(s in happening_words().neutral or s in other.stems for s in stems(word)):
        return True
    return _is_name(word, given) or _meet(groups(word), groups(other.measure.head))


def _is_name(word: str, given: Given) -> bool:
    """Whether a word stands with a capital after the beginning of its sentence."""
    return word[:1].isupper() and not given.sentence.startswith(word)


def _modifiers(given: Given) -> list[str]:
    """The words before the noun: "coronavirus" of "coronavirus infections in the city"."""
    words, head = given.measure.of.split(), stems(given.measure.head)
    at = next((n for n, w in enumerate(words) if head and stems(w)[-1:] == head[-1:]), 0)
    return words[:at]


def _many_of_a_kind(a: Given, b: Given) -> bool:
    """Whether a sentence has several numbers that may be meant and the nouns do not tell which."""
    if stems(a.measure.head) == stems(b.measure.head):
        return False
    return any(_rivals(g) for g in (a, b))


def _rivals(given: Given) -> bool:
    kind, own = kind_of(given.measure.unit), {h.name for h in given.told}
    near = [m for m in given.statement.measures if given.passage.span.contains(m.span)]
    return any(
        not m.span.overlaps(given.measure.span)
        and kind_of(m.unit) == kind
        and m.head
        and own & {h.name for h in given.of(m).told}
        for m in near
    )


def _one_thing_measured(a: Given, b: Given) -> bool:
    """Whether the noun that is measured in one sentence stands in the other, and both are measured
    the same way: a length and a width are two."""
    ways = [_ways(g) for g in (a, b)]
    if all(ways) and not ways[0] & ways[1]:
        return False
    return _speaks_of(a, b) or _speaks_of(b, a)


def _ways(given: Given) -> frozenset[str]:
    near = [*stems(given.measure.predicate), *stems(given.after)[:2], *stems(given.before)[-4:]]
    known = happening_words().attributes
    return frozenset(known[w] for w in near if w in known)
