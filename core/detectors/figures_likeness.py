"""Whether two numbers given by two holders are of one thing and of one scope by their words."""

from __future__ import annotations

import re

from core.detectors.base import Reported
from core.detectors.figures_common import opposed, scope
from core.detectors.figures_counting import gives_number
from core.detectors.figures_given import Given
from core.detectors.figures_names import shared_names
from core.detectors.figures_when import adjacent
from core.detectors.figures_words import figure_words
from core.measures.conflict import (
    conflict_words,
    is_larger_part,
    only_counted,
    other_words,
    same_thing,
)
from core.measures.units import dimension

_MOST = 8  # how many times as large a number may be that only its place says is of the same thing
_SMALL = 3  # letters of a word that says nothing of the thing
_CLOSE = 6  # words
_MARKED = re.compile(r"[,;:.]")


def one_thing(article: Reported, a: Given, b: Given) -> bool:
    """Whether two numbers are of one thing by their noun and verb, or by a verb of counting."""
    one, other = a.measure, b.measure
    if one.predicate.startswith("be ") and elsewhere(a, b):
        return False
    if same_thing(one, other) or is_larger_part(one, other) or is_larger_part(other, one):
        return True
    if same_thing(one, other, modified=False):
        return all(_names(word, a) and _names(word, b) for word in other_words(one, other))
    return _counted_beside(article, a, b)


def _names(word: str, given: Given) -> bool:
    """Whether a word stands in the sentence as a name."""
    return re.search(rf"\b{re.escape(word.capitalize())}\b", given.sentence) is not None


def _counted_beside(article: Reported, a: Given, b: Given) -> bool:
    """Whether two holders, one after the other, give numbers for things of one name, one of them
    with a verb of counting."""
    if not (a.named and b.named and adjacent(article, a, b)) or not only_counted(
        a.measure, b.measure
    ):
        return False
    if any(
        p.search(g.before) for p in (figure_words().person, figure_words().it) for g in (a, b)
    ) or elsewhere(a, b):
        return False
    if not (_says_no_more(a, b) and _says_no_more(b, a)):
        return False
    low, high = sorted((a.measure.value, b.measure.value))
    return 0 < high <= _MOST * low and (
        not other_words(a.measure, b.measure) or _one_has_more(a, b)
    )


def _says_no_more(counted: Given, other: Given) -> bool:
    """Whether a number with a verb of counting is followed by nothing that the other does not say:
    "30 farms for sale" are not the farms that were flooded."""
    words = conflict_words()
    if counted.measure.predicate not in words.counting | words.own:
        return True
    after = _MARKED.split(counted.after, maxsplit=1)[0].lower().split()
    said = {*other.sentence.lower().rstrip(".").split(), *counted.measure.of.lower().split()}
    return all(len(word) <= _SMALL or word in said for word in after)


def _one_has_more(a: Given, b: Given) -> bool:
    """ "vacant flats", then "flats": the second leaves out what the first has said."""
    return len(b.measure.of.split()) < len(a.measure.of.split())


def elsewhere(a: Given, b: Given) -> bool:
    """Whether the numbers are of what is in two places: "inside the mill", "inside the warehouse"."""
    one, other = (_inside(g) for g in (a, b))
    return bool(one) and bool(other) and not one & other


def _inside(given: Given) -> frozenset[str]:
    """The place right after a number: the mill of "57 workers were inside the mill"."""
    found: list[str] = figure_words().inside.findall(" ".join(given.after.split()[:_CLOSE]))
    return frozenset(found)


def of_their_own(a: Given, b: Given) -> bool:
    """Whether each holder speaks of himself or of his own place: "Jones said he scored 18"."""
    places = [set(figure_words().placed.findall(g.holder)) for g in (a, b)]
    if all(places) and not places[0] & places[1]:
        return True
    if all(
        figure_words().theirs.match(g.holder) or figure_words().theirs.match(g.measure.of)
        for g in (a, b)
    ):
        return True
    if any(figure_words().alone.search(g.before) for g in (a, b)):
        return True
    persons, things = (
        [p.search(g.before) for g in (a, b)] for p in (figure_words().person, figure_words().it)
    )
    of_all = conflict_words().counting | set(conflict_words().subsets)
    if a.measure.head in conflict_words().measured:
        return all(things)
    if dimension(a.measure.unit) in conflict_words().telling:
        return all(persons)
    when = a.measure.when
    if when and when == b.measure.when and shared_names(a, b):
        return all(persons)  # of one day and one place both speak of what happened there
    some = any(persons) and not {a.measure.predicate, b.measure.predicate} & of_all
    spoken = [p is not None or t is not None for p, t in zip(persons, things, strict=True)]
    related = [figure_words().related.search(g.before) is not None for g in (a, b)]
    rival = (spoken[0] and related[1]) or (spoken[1] and related[0])
    return some or rival or all(persons) or all(things)


def scopes_apart(a: Given, b: Given, ignored: frozenset[str]) -> frozenset[str]:
    """The words by which one number takes in more than the other, none when nothing says so.

    What will be and what is put at a price are one; a total is one of its article alone.
    """
    if b.against or (a.article == b.article and figure_words().same_scope.search(b.sentence)):
        return frozenset()
    one, other = (scope(g.near, g.measure.predicate) - ignored - _said_of(g) for g in (a, b))
    words = figure_words()
    if (one & words.future and other & words.future) or gives_number(a.clause + b.clause):
        one, other = one - words.future, other - words.future
    elif a.article != b.article:
        one, other = one - words.will, other - words.will
    if a.article != b.article:
        one, other = one - words.totals, other - words.totals
    if a.measure.when and a.measure.when == b.measure.when:
        one, other = one - words.times, other - words.times
    return (one ^ other) | (_sums(a) ^ _sums(b)) | opposed(a.sentence, b.sentence)


def _said_of(given: Given) -> frozenset[str]:
    """What looks like scope and is none: the "more" of "4 percent more", the "left" of "left 9 dead"."""
    words, before = figure_words(), given.clause_before.rstrip().lower()
    moved = dimension(given.measure.unit) == "share" and words.risen.match(given.after)
    ends = {w for w in words.scope_verbs if before.endswith(w)}
    return frozenset(ends | ({words.more} if moved else set[str]()))


def _sums(given: Given) -> frozenset[str]:
    found: list[str] = figure_words().sums.findall(given.sentence.lower())
    return frozenset(found)


def is_fitting_part(part: Given, whole: Given, *, told: bool) -> bool:
    """ "17 of them" is only in conflict with a whole that is smaller; "300 of its drivers" went on
    strike beside others who did, if one thing is `told` of both."""
    words, after = figure_words(), part.after
    named = words.part.match(after) is not None
    if not dimension(part.measure.unit) and not told:
        named = named or words.part_counted.match(after) is not None
    return named and part.measure.value <= whole.measure.value
