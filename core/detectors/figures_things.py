"""Whether two numbers count or measure one thing although the words for it differ."""

from __future__ import annotations

import re

from core.detectors.figures_given import Given
from core.detectors.figures_happenings import (
    Happening,
    groups,
    happening_words,
    kind_of,
    meet,
    stems,
)
from core.measures.conflict import conflict_words

_AGE = "age"
_SOME, _MOST, _ALL = 1, 2, 3  # points
_FULL = r"(?P<name>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)+)"
_FULL_NAME = re.compile(r"(?<=\s)[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)+")
_NAMED_BEFORE = re.compile(rf"{_FULL},?\s+(?:[a-z]+\s+)?$")
_NAMED_AFTER = re.compile(rf"\s*,?\s*{_FULL}")
BY_THING = frozenset(("length", "mass", "volume", "area", "energy", "power"))
_BY_EVENT = frozenset(("speed", "temperature", "pressure", "magnitude"))


def same_noun(a: Given, b: Given, told: tuple[Happening, ...], *, counted: bool) -> int | None:
    """How much says that two numbers are of one kind of thing: 0 to 3, None when they are not.

    `told` is what both tell of.
    """
    if kind_of(a.measure.unit) == _AGE:
        return _ALL if _of_one_person(a, b) else None
    ways = [_ways(g) for g in (a, b)]
    if (all(ways) and not ways[0] & ways[1]) or _many_of_a_kind(a, b):
        return None
    if any(h.personal for h in told) and _of_two_persons(a, b):
        return None
    return _counted(a, b, told) if counted else _measured(a, b, told)


def _measured(a: Given, b: Given, told: tuple[Happening, ...]) -> int | None:
    """Of a value the noun is often who pays or sells, so another noun refuses nothing."""
    kind = kind_of(a.measure.unit).partition(" per ")[0]
    one, other = stems(a.measure.head), stems(b.measure.head)
    if one and other and (one == other or meet(a.measure.head, b.measure.head)):
        return _modified(a, b, _ALL)
    tells = {h.name for g in (a, b) for h in happening_words().of_noun(stems(g.measure.head))}
    known = _speaks_of(a, b) or _speaks_of(b, a) or any(h.name in tells for h in told)
    if kind in _BY_EVENT:
        return _ALL if known or not one or not other else _SOME
    return known * _MOST


def _counted(a: Given, b: Given, told: tuple[Happening, ...]) -> int | None:
    heads = a.measure.head, b.measure.head
    if not all(heads):
        return _SOME
    if stems(heads[0]) == stems(heads[1]) or meet(*heads):
        return _modified(a, b, _ALL)
    if all(map(_may_be_people, heads)) and any(map(_is_people, heads)):
        return _modified(a, b, _MOST)
    if _is_told(heads[0], told) or _is_told(heads[1], told):
        return _MOST
    if any(h in conflict_words().measured for h in heads):
        return _SOME
    return _SOME if _speaks_of(a, b) or _speaks_of(b, a) else None


def _is_told(noun: str, told: tuple[Happening, ...]) -> bool:
    """Whether a noun is a word of what happened itself: "executions" for people executed."""
    names = {h.name for h in told}
    return any(h.name in names for h in happening_words().of_noun(stems(noun)))


def _modified(a: Given, b: Given, points: int) -> int | None:
    """The points of two nouns by the words before them: fewer if one says more, None if both do."""
    if _bears(a.measure.head, a) and _bears(b.measure.head, b):
        return points
    more = [not _says_nothing_more(one, other) for one, other in ((a, b), (b, a))]
    return None if all(more) else points - _MOST * any(more)


def by_others(a: Given, b: Given) -> bool:
    """Whether two subjects each won or own what the numbers tell: "The Reds won", "The Blues won"."""
    one, other = (_subject(g) for g in (a, b))
    return bool(one) and bool(other) and not one & other


def _subject(given: Given) -> frozenset[str]:
    """The stems before the verb of a number in its clause."""
    before, verb = stems(given.clause_before), stems(given.measure.predicate)[:1]
    if not verb or verb[0] not in before:
        return frozenset()
    return frozenset(before[: before.index(verb[0])]) - happening_words().light


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


def _may_be_people(noun: str) -> bool:
    """Whether a noun stands for those concerned or, as far as known, for persons of some trade."""
    found = groups(noun)
    if found:
        return any(g.general or g.part for g in found)
    return noun.endswith(happening_words().persons)


def _is_people(noun: str) -> bool:
    return any(g.general for g in groups(noun))


def _speaks_of(given: Given, other: Given) -> bool:
    """Whether a sentence speaks of the thing that the other one counts."""
    head = stems(other.measure.head)
    return bool(head) and set(head) <= set(given.stems)


def _says_nothing_more(given: Given, other: Given) -> bool:
    """Whether the words before a noun leave it what the other's is: they stand in the other sentence,
    are names, mean the thing itself or say little."""
    return all(_says_nothing(word, given, other) for word in _modifiers(given))


def _says_nothing(word: str, given: Given, other: Given) -> bool:
    if all(s in happening_words().neutral or s in other.stems for s in stems(word)):
        return True
    return _is_name(word, given) or meet(word, other.measure.head)


def _is_name(word: str, given: Given) -> bool:
    """Whether a word stands with a capital after the beginning of its sentence."""
    return word[:1].isupper() and not given.sentence.startswith(word)


def _bears(noun: str, given: Given) -> bool:
    """Whether a noun is a name: "Bela" of "the river Bela"."""
    return noun.capitalize() in given.sentence.split() and noun not in given.sentence.split()


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
    kind, own = kind_of(given.measure.unit), {h.name for h in given.told.near}
    near = [m for m in given.statement.measures if given.passage.span.contains(m.span)]
    return any(
        not m.span.overlaps(given.measure.span)
        and kind_of(m.unit) == kind
        and m.head
        and own & {h.name for h in given.of(m).told.near}
        for m in near
    )


def _ways(given: Given) -> frozenset[str]:
    near = [*stems(given.measure.predicate), *stems(given.after)[:2], *stems(given.before)[-4:]]
    known = happening_words().attributes
    return frozenset(known[w] for w in near if w in known)
