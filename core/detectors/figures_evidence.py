"""How much says that two numbers count or measure one thing, although the words for it differ.

No single sign decides: the noun, what happened, the other words of the sentences and the event are
each worth some points, and a sign of another thing is worth a refusal.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.detectors.base import Reported
from core.detectors.figures_event import of_one_event
from core.detectors.figures_given import Given
from core.detectors.figures_happenings import (
    COUNT_KIND,
    MONEY,
    Happening,
    happening_words,
    kind_of,
    stems,
)
from core.detectors.figures_names import shared_names
from core.detectors.figures_things import BY_THING, same_noun
from core.detectors.figures_trend import trend_of
from core.detectors.figures_when import adjacent
from core.measures.conflict import conflict_words
from core.measures.units import dimension

_SURE, _LIKELY = 3, 2
_WORDS = 3  # shared words count for this much at most
_LONG = 3  # letters of a stem that says something
_ENOUGH = 6
_SHARE = "share"
_LIST = {_SHARE: 1, MONEY: 2}  # how many more of a kind make a list
_THING = 3  # of it what is not the event, where an event has many such numbers
_RARE = frozenset(
    ("speed", "temperature", "pressure", "magnitude", "age")
)  # an event seldom has two


@dataclass(frozen=True)
class Likeness:
    """The points that say that two numbers are of one thing, and the happenings that both tell of.

    `needed` is how many points are asked for.
    """

    noun: int
    verb: int
    words: int
    event: int
    told: tuple[Happening, ...]
    needed: int = _ENOUGH

    @property
    def enough(self) -> bool:
        """Whether they are taken to be of one thing."""
        thing = self.noun + self.verb + self.words
        least = _THING if self.needed >= _ENOUGH else 1
        return thing >= least and self.event > 0 and thing + self.event >= self.needed


def likeness(article: Reported, a: Given, b: Given) -> Likeness | None:
    """How much says that two numbers are of one thing, None when something says that they are not."""
    kind = kind_of(a.measure.unit)
    if kind != kind_of(b.measure.unit) or dimension(a.measure.unit) != dimension(b.measure.unit):
        return None
    if _compound(a) or _compound(b) or _of_many(a) or _of_many(b):
        return None
    told = shared_told(a, b)
    verb, noun = _happened(a, b), same_noun(a, b, told, counted=kind == COUNT_KIND)
    event = of_one_event(article, a, b)
    if verb is None or noun is None or event is None:
        return None
    bare = kind == COUNT_KIND and not all((a.measure.head, b.measure.head))
    if bare and verb <= 0 and not _counts(a, b):
        return None
    words = min(_WORDS, len(_shared(a, b)))
    event = event or int(words == _WORDS)  # nobody is named, but much is the same
    return Likeness(noun, verb, words, event, told, _needed(article, a, b, noun, verb))


def _needed(article: Reported, a: Given, b: Given, noun: int, verb: int) -> int:
    """Fewer points where little else can be meant, more where only the nouns are the same."""
    kind = kind_of(a.measure.unit).partition(" per ")[0]
    if kind in _RARE:
        return _ENOUGH - 1
    if verb == _SURE and a.named and b.named and adjacent(article, a, b):
        return _ENOUGH - 1
    if not noun and verb < _SURE and kind == _SHARE and a.measure.head and b.measure.head:
        return _ENOUGH + 1  # of two nouns and by a word of several meanings
    if kind == MONEY and verb <= 0:
        return _ENOUGH + 2  # sums are of everything
    return _ENOUGH if verb > 0 or kind in BY_THING else _ENOUGH + 1


def _counts(a: Given, b: Given) -> bool:
    """Whether a verb of counting gives one of the numbers: it leaves unsaid what the other tells."""
    words = conflict_words().counting | conflict_words().own
    return bool({a.measure.predicate, b.measure.predicate} & words)


def _compound(given: Given) -> bool:
    """Whether a number only says which of several a thing is: the "four-way" of a race."""
    return not dimension(given.measure.unit) and given.after.startswith("-")


def _of_many(given: Given) -> bool:
    """Whether a sentence lists values, of which each is of another thing: two shares, three sums."""
    kind, own = kind_of(given.measure.unit), given.measure.span
    near = [m for m in given.statement.measures if given.passage.span.contains(m.span)]
    others = [m for m in near if kind_of(m.unit) == kind and not m.span.overlaps(own)]
    return len(others) >= _LIST.get(kind, len(near) + 1)


def shared_told(a: Given, b: Given) -> tuple[Happening, ...]:
    """The happenings that the words of both numbers tell of."""
    names = {h.name for h in b.told.near}
    return tuple(h for h in a.told.near if h.name in names)


def _happened(a: Given, b: Given) -> int | None:
    sure, near = ([{h.name for h in told} for told in row] for row in _told(a, b))
    if sure[0] & sure[1]:
        return _SURE
    if sure[0] & near[1] or near[0] & sure[1] or (not any(sure) and near[0] & near[1]):
        return _LIKELY
    if all(sure):  # of money and shares the words are looser: what is sold may be exported
        return -_LIKELY if dimension(a.measure.unit) else None
    if _same_verb(a, b) or _both_move(a, b):
        return _LIKELY
    if all(near) and any(sure):
        return 0
    far = [names | {h.name for h in g.told.far} for names, g in zip(near, (a, b), strict=True)]
    return int(bool(far[0] & far[1]))


def _both_move(a: Given, b: Given) -> bool:
    """Whether both tell how one noun has changed: "exports rose 4%", "exports fell 2%"."""
    same = bool(a.measure.head) and stems(a.measure.head) == stems(b.measure.head)
    return same and trend_of(a) is not None and trend_of(b) is not None


def _told(a: Given, b: Given) -> tuple[list[tuple[Happening, ...]], list[tuple[Happening, ...]]]:
    """What each tells of for sure, and what it may tell of."""
    return [a.told.sure, b.told.sure], [a.told.near, b.told.near]


def _same_verb(a: Given, b: Given) -> bool:
    """Whether one verb tells of both numbers, and says something of the thing."""
    words, one = conflict_words(), stems(a.measure.predicate)
    little = words.empty | words.counting | words.own
    same = bool(one) and one == stems(b.measure.predicate) and trend_of(a) is None
    return same and a.measure.predicate not in little


def _shared(a: Given, b: Given) -> frozenset[str]:
    """The stems in both sentences that say something, names and what is counted left out."""
    left = {stem for name in shared_names(a, b) for stem in stems(name)}
    left |= {stem for g in (a, b) for stem in stems(f"{g.measure.head} {g.measure.text}")}
    left |= happening_words().light
    both = set(a.stems) & set(b.stems)
    return frozenset(w for w in both - left if len(w) >= _LONG)
