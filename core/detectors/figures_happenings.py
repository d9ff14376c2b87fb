"""What a number tells of: its happening ("death" for killed, drowned, bodies) and its group of
things, from resources/lexicons/happenings.toml."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

import resources
from core.detectors.figures_words import figure_words
from core.measures.measure import Measure
from core.measures.units import dimension, unit_table

COUNT_KIND = "count"
MONEY = "currency"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ANY = ".."
_GAP = 3  # words that ".." may stand for


@dataclass(frozen=True)
class Happening:
    """One [[happening]]: of which kinds of numbers and groups of things it is told."""

    name: str
    kinds: frozenset[str]
    things: frozenset[str]
    grows: bool
    falls: bool
    changes: bool
    personal: bool
    gained: bool
    ignores: frozenset[str]


@dataclass(frozen=True)
class Group:
    """One [[things]]: nouns counted alike; if any stand for the `whole`, the others are each its own."""

    name: str
    general: bool
    part: bool
    whole: frozenset[str] = frozenset()


Phrases: TypeAlias = "dict[str, list[tuple[tuple[str, ...], Happening]]]"


@dataclass(frozen=True)
class Lexicon:
    """The tables of happenings.toml, by stems."""

    groups: dict[str, tuple[Group, ...]]
    neutral: frozenset[str]
    part_of: frozenset[str]
    narrow: frozenset[str]
    attributes: dict[str, str]
    contrasts: tuple[frozenset[str], ...]
    persons: tuple[str, ...]
    light: frozenset[str]
    surely: Phrases = field(repr=False)
    maybe: Phrases = field(repr=False)

    def of_noun(self, words: Sequence[str]) -> tuple[Happening, ...]:
        """The happenings of which a noun, as stems, may be a word."""
        return (*self.told(words, self.surely), *self.told(words, self.maybe))

    def told(self, words: Sequence[str], phrases: Phrases) -> Iterator[Happening]:
        """The happenings of which some phrases stand in a row of stems."""
        for at, word in enumerate(words):
            for phrase, happening in phrases.get(word, ()):
                if _stands(phrase, words, at):
                    yield happening


@dataclass(frozen=True)
class Told:
    """What the words of a number tell of: for sure, maybe, or only elsewhere in its sentence."""

    sure: tuple[Happening, ...]
    maybe: tuple[Happening, ...]
    far: tuple[Happening, ...]

    @property
    def near(self) -> tuple[Happening, ...]:
        """What the verb, the noun or the clause of the number tell of."""
        return (*self.sure, *self.maybe)


def told(measure: Measure, clause: str, sentence: str) -> Told:
    """What a number may tell of, by its verb and noun, its clause and its sentence."""
    own = [stems(measure.predicate) + stems(measure.head), stems(measure.of), stems(clause)]
    # Of a noun in no group what its own words tell for sure may be told.
    things = {g.name for g in groups(measure.head)} if measure.head else {""}
    known, kind, lexicon = (
        not measure.head or bool(things),
        kind_of(measure.unit),
        happening_words(),
    )

    def found(lists: Iterable[Sequence[str]], phrases: Phrases, *, own: bool) -> list[Happening]:
        told = [h for words in lists for h in lexicon.told(words, phrases)]
        fitting = [h for h in told if _fits(h, kind, h.things if own else things)]
        return list({h.name: h for h in fitting}.values())

    sure = found(own, lexicon.surely, own=not known)
    far = found([stems(sentence)], lexicon.surely, own=False)
    return Told(tuple(sure), tuple(found(own, lexicon.maybe, own=False)), tuple(far))


def groups(head: str) -> tuple[Group, ...]:
    """The groups of things a noun belongs to."""
    return happening_words().groups.get(head.lower(), ())


def meet(one: str, other: str) -> bool:
    """Whether two nouns may be counted for one thing: "house" and "home", "hen" and "bird" but not
    "hen" and "duck"."""
    shared = set(groups(one)) & set(groups(other))
    return any(not g.whole or stems(one) == stems(other) or {one, other} & g.whole for g in shared)


def alike_nouns(head: str) -> frozenset[str]:
    """All nouns that may be counted for the same things as this one, as lemmas."""
    own = groups(head)
    names = {g.name for g in own}
    of_people = any(g.general or g.part for g in own)
    return frozenset({head}) | {
        noun
        for noun, group in _nouns()
        if group.name in names or (of_people and (group.general or group.part))
    }


def kind_of(unit: str) -> str:
    """ "count", "currency", or the dimension of a unit; of a rate with what it is per."""
    base, _, per = unit.partition(" per ")
    found = unit_table().get(unit) or unit_table().get(base)
    if found is None or not dimension(unit):
        return COUNT_KIND
    plain = not found.pint and found.factor is None
    kind = MONEY if plain and found.dimension not in figure_words().no_money else found.dimension
    return f"{kind} per {per}" if per and unit_table().get(unit) is None else kind


def stems(text: str) -> list[str]:
    """The words of a text without the endings of number and tense, lower case."""
    return [_stem(word) for word in _WORD.findall(text.lower().replace("’", "'"))]


@cache
def happening_words() -> Lexicon:
    """The lexicon of the program; read once, never changed."""
    data = _data()
    found: dict[str, tuple[Group, ...]] = defaultdict(tuple)
    for noun, group in _nouns():
        found[noun] += (group,)
    return Lexicon(
        groups=dict(found),
        neutral=_stemmed(data["neutral"]["words"]),
        narrow=_stemmed(data["narrow"]["words"]),
        part_of=_stemmed(data["part_of"]["nouns"]),
        attributes={
            " ".join(stems(w)): name for name, row in data["attributes"].items() for w in row
        },
        contrasts=tuple(_stemmed(row) for row in data["contrast"]["sets"]),
        persons=tuple(data["persons"]["endings"]),
        light=_stemmed(data["light"]["words"]),
        surely=_phrases(data["happening"], "words"),
        maybe=_phrases(data["happening"], "maybe"),
    )


def _phrases(rows: Iterable[dict[str, Any]], key: str) -> Phrases:
    found: Phrases = defaultdict(list)
    for row in rows:
        happening = _happening(row)
        for text in row.get(key, ()):
            phrase = tuple(w if w == _ANY else " ".join(stems(w)) for w in text.split())
            found[phrase[0]].append((phrase, happening))
    return dict(found)


def _happening(row: dict[str, Any]) -> Happening:
    return Happening(
        row["name"],
        frozenset(row.get("kinds", (COUNT_KIND,))),
        frozenset(row.get("things", ())),
        row.get("grows", False),
        row.get("falls", False),
        row.get("changes", False),
        row.get("personal", False),
        row.get("gained", False),
        frozenset(row.get("ignores", ())),
    )


def _fits(happening: Happening, kind: str, things: Set[str]) -> bool:
    """Whether a happening is told of such numbers of such things."""
    if kind.partition(" per ")[0] not in happening.kinds:
        return False
    return kind != COUNT_KIND or not happening.things or bool(happening.things & things)


def _stands(phrase: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether the phrase, whose first word stands at `at`, goes on as it should."""
    if not phrase:
        return True
    if phrase[0] == _ANY:
        return any(_stands(phrase[1:], words, at + n) for n in range(_GAP + 1))
    return at < len(words) and words[at] == phrase[0] and _stands(phrase[1:], words, at + 1)


@cache
def _data() -> dict[str, Any]:
    return resources.load("lexicons", "happenings.toml")


@cache
def _nouns() -> tuple[tuple[str, Group], ...]:
    made: list[tuple[str, Group]] = []
    for row in _data()["things"]:
        flags = row.get("general", False), row.get("part", False)
        group = Group(row["name"], *flags, frozenset(row.get("whole", ())))
        made += [(noun, group) for noun in (*row["nouns"], *group.whole)]
    return tuple(made)


@cache
def _stem(word: str) -> str:
    rule = _data()["stem"]
    word = rule["irregular"].get(word.removesuffix("'s"), word.removesuffix("'s"))
    found: str | None = ""
    while found is not None:
        found = next((e for e in rule["endings"] if _ends(word, e, rule["shortest"])), None)
        word = word.removesuffix(found or "")
    return word[:-1] if len(word) > rule["shortest"] + 1 and word[-1] == word[-2] else word


def _ends(word: str, ending: str, shortest: int) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= shortest


def _stemmed(words: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(stems(w)) for w in words)
