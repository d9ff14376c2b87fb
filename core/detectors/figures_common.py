"""What the kinds of conflict between figures share: finding subjects, sentences and statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from core.detectors.base import Reported
from core.detectors.figures_words import figure_words
from core.measures.measure import Measure
from core.text import Span
from core.values import DisputeKind, Finding, Passage, ReferenceFact, Side, Statement, Sum


@dataclass(frozen=True, slots=True)
class Property:
    """A property of which there are reference facts, and how a text states it."""

    name: str
    dimension: str
    of: frozenset[str]
    patterns: tuple[str, ...]


@cache
def properties() -> dict[str, Property]:
    """The properties of resources/lexicons/measuring.toml by name."""
    rows: list[dict[str, Any]] = resources.load("lexicons", "measuring.toml")["property"]
    made = (
        Property(r["name"], r["dimension"], frozenset(r["of"]), tuple(r["patterns"])) for r in rows
    )
    return {p.name: p for p in made}


def scope(text: str, verb: str = "") -> frozenset[str]:
    """The scope words of a text, lower case, one for all that say the same.

    `verb` is the lemma of the verb that tells of the number: "left" is none of scope in "left two dead".
    """
    words = figure_words()
    found: list[str] = words.scope.findall(words.no_scope.sub("", text.lower()))
    kept = (m for m in found if not verb or words.scope_verbs.get(m) != verb)
    return frozenset(words.scope_alike.get(m, m) for m in kept)


def opposed(one: str, other: str) -> frozenset[str]:
    """The words by which two sentences speak of two of several: of a quarter and of a year."""
    apart: set[str] = set()
    for sides in figure_words().opposed:
        found = [
            {n: m.group() for n, p in enumerate(sides) if (m := p.search(t))} for t in (one, other)
        ]
        if found[0] and found[1] and not found[0].keys() & found[1].keys():
            apart |= {min(f.values()) for f in found}
    return frozenset(apart)


def names(fact: ReferenceFact) -> tuple[str, ...]:
    """The spellings of a fact's subject."""
    return (fact.subject, *fact.aliases)


def fact_of(of: str, facts: Iterable[ReferenceFact], dimension: str) -> ReferenceFact | None:
    """The fact a share is a share of: "X", "X's territory", "the territory of X".

    Only facts whose property has the dimension are looked at.
    """
    plain = _plain(of)
    for fact in facts:
        prop = properties().get(fact.property)
        if prop is not None and prop.dimension == dimension and plain in _of_forms(fact, prop):
            return fact
    return None


def _of_forms(fact: ReferenceFact, prop: Property) -> set[str]:
    forms: set[str] = set()
    for name in map(_plain, names(fact)):
        forms |= {name} | {f"{name}'s {word}" for word in prop.of}
        forms |= {f"{word} of {name}" for word in prop.of}
    return forms


def _plain(text: str) -> str:
    plain = text.replace("’", "'").strip()
    first, _, rest = plain.partition(" ")
    return rest if first.lower() in figure_words().articles else plain


def sentence_of(article: Reported, span: Span) -> Span:
    """The sentence a span stands in, the span itself when it stands in none."""
    near = article.sentences_by_place.overlapping(span)
    return next((s for s in near if s.contains(span)), span)


def statement_of(article: Reported, span: Span) -> Statement | None:
    """The statement that puts a span forward: the one whose content holds it most closely."""
    near = article.statements_by_place.overlapping(span)
    holding = [s for s in near if s.content.contains(span)]
    holding = holding or [s for s in near if s.span.contains(span)]
    return min(holding, key=lambda s: len(s.content), default=None)


def passage(article: Reported, measure: Measure, side: Side) -> Passage:
    """The sentence of a measure as one side of a conflict, the number marked."""
    statement = statement_of(article, measure.span)
    sentence = sentence_of(article, measure.span)
    return article.passage(sentence, side, statement, (measure.span,))


def finding(what: str, reason: str, passages: tuple[Passage, ...], sum_: Sum | None) -> Finding:
    """A finding of figures; its key is made of what it compares and the passages' fingerprints."""
    prints = "-".join(sorted({p.fingerprint[:24] for p in passages}))
    return Finding(DisputeKind.FIGURES, f"figures-{what}-{prints}", reason, passages, sum_)


def cited(fact: ReferenceFact) -> str:
    """Where a fact comes from and of when it is."""
    return f"{fact.source} ({fact.as_of.words})"
