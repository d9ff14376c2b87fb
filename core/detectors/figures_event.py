"""Whether two numbers of two articles are of one event: names, days and words that both bear."""

from __future__ import annotations

import re

from core.detectors.figures_given import Given
from core.detectors.figures_happenings import stems
from core.detectors.figures_words import figure_words

_INNER = re.compile(r"(?<![.!?“”\"]\s)(?<!^)\b[A-Z][\w’'-]+")
_ANY = re.compile(r"\b[A-Z][\w’'-]+")
_NAME, _DAY = 2, 2  # what a shared name and a shared day count for
_ENOUGH = 5
_WORDS = 3  # shared words count for this much at most
_LONG = 4  # letters of a stem that says something


def share_name(a: Given, b: Given) -> bool:
    """Whether both sentences name one thing, in one of them not only as the holder."""
    return bool(_names(a) & _names(b, holder=True) or _names(a, holder=True) & _names(b))


def name_others(a: Given, b: Given) -> bool:
    """Whether each of two sentences names somebody or something and nothing that the other does."""
    one, other = _names(a), _names(b)
    return bool(one) and bool(other) and not share_name(a, b)


def one_event(a: Given, b: Given, *, told: bool) -> bool:
    """Whether what two sentences share is enough to take them to be of one event.

    A name has to be among it, or a day and many words. `told` says that both tell of one happening.
    """
    shared = _shared_names(a, b)
    day = bool(a.measure.when) and a.measure.when == b.measure.when
    words = _content(a) & _content(b) - {stem for name in shared for stem in stems(name)}
    if not shared and (name_others(a, b) or not (day and told and len(words) >= _WORDS)):
        return False
    return _NAME * len(shared) + _DAY * day + min(_WORDS, len(words)) + told >= _ENOUGH


def names_of(given: Given) -> frozenset[str]:
    """The names of a sentence, the holder's among them."""
    return _names(given, holder=True)


def _shared_names(a: Given, b: Given) -> frozenset[str]:
    """The names in both sentences; at the beginning of one a word is a name if it is in the other."""
    return (_inner(a) & _all(b)) | (_all(a) & _inner(b))


def _inner(given: Given) -> frozenset[str]:
    return _clean(_INNER.findall(given.sentence))


def _all(given: Given) -> frozenset[str]:
    return _clean([*_ANY.findall(given.sentence), *_ANY.findall(given.holder)])


def _clean(names: list[str]) -> frozenset[str]:
    plain = (n.removesuffix("'s").removesuffix("’s") for n in names)
    return frozenset(n for n in plain if n.lower() not in figure_words().dates)


def _content(given: Given) -> frozenset[str]:
    return frozenset(w for w in given.stems if len(w) >= _LONG)


def _names(given: Given, *, holder: bool = False) -> frozenset[str]:
    """The names of a sentence; those that the holder only bears if asked for, his place always."""
    found = {*_INNER.findall(given.sentence), *(_INNER.findall(given.holder) if holder else ())}
    places: list[str] = figure_words().placed.findall(given.holder)
    borne = frozenset(() if holder else given.holder.split()) - frozenset(places)
    return frozenset(n for n in found if n not in borne and n.lower() not in figure_words().dates)
