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

_MARKING = frozenset({"lie", "when"})
_MARKING_LISTS = ("denial.nouns", "met.lemmas", "insist.lemmas")


@dataclass(frozen=True)
class Rule:
    """Words of one kind and what must stand with them; see resources/lexicons/doubt.toml."""

    kind: DoubtKind
    lemmas: frozenset[str]
    takes: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
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
    """Fixed turns of one kind, and the turns beside which they do not count."""

    kind: DoubtKind
    patterns: tuple[WordPattern, ...]
    unless: tuple[WordPattern, ...]


@dataclass(frozen=True)
class DoubtLexicon:
    """Everything the shapes ask for; `words` are lists of the sections that have only one rule,
    under "section.key"."""

    classes: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    verbs: tuple[Rule, ...]
    brands: tuple[Rule, ...]
    predicates: tuple[Rule, ...]
    adjectives: tuple[Rule, ...]
    adverbs: tuple[Rule, ...]
    phrases: tuple[Phrases, ...]
    own_words: tuple[WordPattern, ...]
    follow: int
    reasons: Mapping[str, str]

    @cached_property
    def marking(self) -> frozenset[str]:
        """The words and lemmas on which the marks of one word can stand: no other word is looked at."""
        rules = (self.verbs, self.brands, self.predicates, self.adjectives, self.adverbs)
        words = frozenset[str]().union(*(rule.lemmas for rule in chain.from_iterable(rules)))
        return words.union(_MARKING, *(self.words[name] for name in _MARKING_LISTS))

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
    classes = {name: frozenset(words) for name, words in data["classes"].items()}
    names = {name: _numbers(words) for name, words in data["classes"].items()}
    return DoubtLexicon(
        classes=classes,
        words=_words(data),
        verbs=tuple(map(_rule, data["verb"])),
        brands=tuple(map(_rule, data["brand"])),
        predicates=tuple(map(_rule, data["predicate"])),
        adjectives=tuple(map(_rule, data["adjective"])),
        adverbs=tuple(map(_rule, data["adverb"])),
        phrases=tuple(_phrases(p, names) for p in data["phrase"]),
        own_words=tuple(compile_pattern(p, names) for p in data["back"]["own_words"]),
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
    return Phrases(
        DoubtKind(entry["kind"]),
        tuple(compile_pattern(p, names) for p in entry["patterns"]),
        tuple(compile_pattern(p, names) for p in entry["unless"]),
    )


def _words(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    sections = ("guards", "other_claims", "lie", "met", "insist", "contrast", "denial", "back")
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
