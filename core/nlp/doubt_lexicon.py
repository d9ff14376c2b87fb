"""The lexicon of doubt as values: which words mark a statement as denied, doubted or not verified."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import Any, cast

import resources
from core.text.wordpattern import WordPattern, compile_pattern
from core.values import DoubtKind

_RULES = ("verb", "quality", "noun", "adverb")
_MARKING_LISTS = (
    "lie.lemmas",
    "met.lemmas",
    "insist.lemmas",
    "contrast.openers",
    "denial.nouns",
    "plain.no",
    "label.words",
)


@dataclass(frozen=True)
class Rule:
    """Words of one kind and what must stand with them; see resources/lexicons/doubt.toml."""

    kind: DoubtKind
    lemmas: frozenset[str]
    takes: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    failing: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    of: str = ""
    outlet: bool = False
    dative: bool = True
    proposals: bool = True
    negative: bool = False
    through: bool = False
    by_subject: bool = False


@dataclass(frozen=True)
class Phrases:
    """Fixed turns of one kind, the turns beside which they do not count, and where the doubted
    words (`target`) and the doubter (`by`) stand; `reason` names the reason if not the kind's."""

    kind: DoubtKind
    patterns: tuple[WordPattern, ...]
    unless: tuple[WordPattern, ...]
    needs: tuple[WordPattern, ...]
    beside: tuple[WordPattern, ...]
    target: str
    by: str
    reason: str


@dataclass(frozen=True)
class DoubtLexicon:
    """Everything the shapes ask for; `words` are lists of the sections that have only one rule,
    under "section.key"."""

    classes: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    verbs: tuple[Rule, ...]
    qualities: tuple[Rule, ...]
    nouns: tuple[Rule, ...]
    adverbs: tuple[Rule, ...]
    phrases: tuple[Phrases, ...]
    answers: tuple[WordPattern, ...]
    own_words: tuple[WordPattern, ...]
    degrees: frozenset[str]
    follow: int
    reasons: Mapping[str, str]

    @cached_property
    def marking(self) -> frozenset[str]:
        """The words and lemmas on which the marks of one word can stand: no other word is looked at."""
        rules = (self.verbs, self.qualities, self.nouns, self.adverbs)
        words = frozenset[str]().union(*(r.lemmas for r in chain.from_iterable(rules)))
        return words.union(*(self.words[name] for name in _MARKING_LISTS))

    @cached_property
    def patterns(self) -> tuple[tuple[int, WordPattern], ...]:
        """Every pattern of `phrases` with the number of its rule."""
        return tuple((number, p) for number, r in enumerate(self.phrases) for p in r.patterns)

    @cached_property
    def turns(self) -> Mapping[str, tuple[int, ...]]:
        """By a word that must stand there, places in `patterns`; under "" those of which no word is
        sure."""
        found: dict[str, list[int]] = {}
        for place, (_, pattern) in enumerate(self.patterns):
            for word in pattern.needs or {""}:
                found.setdefault(word, []).append(place)
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def named(self) -> frozenset[str]:
        """The words with which turns are written, but for the adverbs that say only how much."""
        patterns = [p for r in self.phrases for p in (*r.patterns, *r.unless, *r.needs, *r.beside)]
        return frozenset(chain.from_iterable(p.literal for p in patterns)) - self.degrees

    def has(self, name: str, lemma: str) -> bool:
        """Whether a lemma is of a class."""
        return lemma in self.classes[name]

    def either(self, name: str, word: str, lemma: str) -> bool:
        """Whether a word or its lemma is of a class ("misleading" is an adjective to us)."""
        return word in self.classes[name] or lemma in self.classes[name]


@cache
def doubt_lexicon() -> DoubtLexicon:
    """The lexicon that comes with the program; read once, never changed."""
    data = resources.load("lexicons", "doubt.toml")
    data |= resources.load("lexicons", "doubt_words.toml")
    data |= resources.load("lexicons", "doubt_turns.toml")
    names = {forms.split()[0]: forms.split() for forms in data["inflected"]["verbs"]}
    names |= {name: _numbers(words) for name, words in data["classes"].items()} | data["forms"]
    words = _words(data)
    rules = {key: tuple(map(_rule, data[key])) for key in _RULES}
    return DoubtLexicon(
        classes={name: frozenset(words) for name, words in data["classes"].items()},
        words=words,
        verbs=rules["verb"],
        qualities=rules["quality"],
        nouns=rules["noun"],
        adverbs=rules["adverb"],
        phrases=tuple(_phrases(p, names) for p in data["phrase"]),
        answers=tuple(compile_pattern(p, names) for p in data["plain"]["answers"]),
        own_words=tuple(compile_pattern(p, names) for p in data["back"]["own_words"]),
        degrees=frozenset(data["forms"]["very"]),
        follow=data["back"]["follow"],
        reasons=data["reasons"],
    )


def _rule(entry: dict[str, Any]) -> Rule:
    def words(key: str) -> frozenset[str]:
        return frozenset(entry.get(key, ()))

    return Rule(
        kind=DoubtKind(entry["kind"]),
        lemmas=words("lemmas"),
        takes=words("takes"),
        after=words("after"),
        particle=words("particle"),
        needs=words("needs"),
        parts=words("parts"),
        failing=words("failing"),
        unless=words("unless"),
        of=entry.get("of", ""),
        outlet=entry.get("voice") == "outlet",
        dative=entry.get("dative", True),
        proposals=entry.get("proposals", True),
        negative=entry.get("polarity") == "negative",
        through=entry.get("through", False),
        by_subject=entry.get("by_subject", entry["kind"] == DoubtKind.DENIAL),
    )


def _phrases(entry: dict[str, Any], names: Mapping[str, list[str]]) -> Phrases:
    def compiled(key: str) -> tuple[WordPattern, ...]:
        return tuple(compile_pattern(p, names) for p in entry.get(key, ()))

    return Phrases(
        DoubtKind(entry["kind"]),
        compiled("patterns"),
        compiled("unless"),
        compiled("needs"),
        compiled("beside"),
        entry.get("target", "after"),
        entry.get("by", ""),
        entry.get("reason", ""),
    )


def _words(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    sections = ("guards", "other_claims", "lie", "met", "insist", "contrast", "denial", "back")
    sections += ("target", "plain", "label")
    return {
        f"{section}.{key}": frozenset(cast("list[str]", value))
        for section in sections
        for key, value in data[section].items()
        if isinstance(value, list)
    }


def _numbers(lemmas: list[str]) -> list[str]:
    """Singular and plural of each."""
    return [form for lemma in lemmas for form in (lemma, _plural(lemma))]


def _plural(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"
