"""Words that say that one number is of a part, or that two are of two parts of one thing."""

from __future__ import annotations

from core.detectors.figures_given import Given
from core.detectors.figures_happenings import groups, happening_words, stems
from core.measures.units import dimension


def parts_apart(a: Given, b: Given) -> frozenset[str]:
    """The words by which two numbers are of different parts: "first phase" against all, children
    against people, men against women; none when nothing says so."""
    return _contrasts(a, b) | _phases(a, b) | _some_of_all(a, b) | _narrowed(a, b)


def _contrasts(a: Given, b: Given) -> frozenset[str]:
    one, other = _by_stem(a.clause), _by_stem(b.clause)
    return frozenset(
        words[stem]
        for row in happening_words().contrasts
        for words in (one, other)
        for stem in words.keys() & row
        if one.keys() & row and other.keys() & row and not one.keys() & other.keys() & row
    )


def _narrowed(a: Given, b: Given) -> frozenset[str]:
    """The words before one noun alone that make another value of it: "core inflation"."""
    narrow = happening_words().narrow
    one, other = _by_stem(a.measure.of), _by_stem(b.measure.of)
    apart = (one.keys() ^ other.keys()) & narrow
    said = set(a.stems) & set(b.stems)
    return frozenset({**one, **other}[stem] for stem in apart - said)


def _phases(a: Given, b: Given) -> frozenset[str]:
    parts = happening_words().part_of
    one, other = _by_stem(a.measure.of), _by_stem(b.measure.of)
    apart = (one.keys() ^ other.keys()) & parts
    return frozenset({**one, **other}[stem] for stem in apart)


def _some_of_all(a: Given, b: Given) -> frozenset[str]:
    """The nouns of which one is only of some of those concerned."""
    heads = (a.measure.head, b.measure.head)
    one, other = (groups(head) for head in heads)
    if dimension(a.measure.unit) and not (one and other):
        return frozenset()  # of a share the noun may be who gives it or what it is given for
    some = [any(g.part for g in found) for found in (one, other)]
    if stems(heads[0]) == stems(heads[1]) or not any(some) or set(one) & set(other):
        return frozenset()
    return frozenset(head for head in heads if head)


def _by_stem(text: str) -> dict[str, str]:
    return {stem: word for word in text.split() for stem in stems(word)}
