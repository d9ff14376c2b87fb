"""How much a statement is worth checking, from 0 to 1."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

import resources
from core.measures.measure import Measure
from core.measures.units import dimension
from core.nlp.reading import Reading, named_in
from core.values import Statement

_WORD = re.compile(r"\w+")
_SUBJECTS = ("nsubj", "nsubjpass")
_DEGREES = frozenset(("JJR", "RBR", "JJS", "RBS"))
_OTHERS = ("PRP", "NNP", "NNPS", "NN", "NNS")
_NO_NAMES = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT"))
_UNMEASURED = ("time", "age", "")
_MANY = 3  # names, words and numbers beyond this add nothing


@dataclass(frozen=True)
class Listed:
    """A list of words and turns, and the first word of each: without one of those none stands there."""

    pattern: re.Pattern[str]
    first: frozenset[str]


@dataclass(frozen=True)
class Weighing:
    """The weights and words of resources/lexicons/checkworthiness.toml."""

    weights: dict[str, float]
    words: dict[str, Listed]
    speakers: frozenset[str]
    reasons: dict[str, str]


@cache
def weighing() -> Weighing:
    """The weights of the program; read once, never changed."""
    data = resources.load("lexicons", "checkworthiness.toml")
    words = {k: _listed(words) for k, words in data["words"].items()}
    return Weighing(data["weights"], words, frozenset(data["speakers"]), data["reasons"])


def rate(reading: Reading) -> None:
    """Set how much each statement is worth checking, and why: the highest of its sentences.

    A logistic curve over features after Hassan et al. (ClaimBuster, KDD 2017).
    """
    reading.statements = [_rated(reading, s) for s in reading.statements]


def _rated(reading: Reading, statement: Statement) -> Statement:
    doc = reading.doc
    # The whole sentence: "I think" and "the report shows" stand outside what is put forward.
    sentences = [
        doc.char_span(s.start, s.end, alignment_mode="expand")
        for s in statement.sentences
        if s.overlaps(statement.content)
    ]
    rated = [worth(s, statement.measures) for s in sentences if s is not None and len(s)]
    score, reasons = max(rated, default=(0.0, ()))
    return replace(statement, check_worthiness=round(score, 3), worth=reasons)


def worth(tokens: Tokens, measures: tuple[Measure, ...]) -> tuple[float, tuple[str, ...]]:
    """How much a sentence is worth checking, from 0 to 1, and what speaks for and against it."""
    known = weighing()
    found = {name: times for name, times in _features(tokens, measures) if times}
    total = known.weights["base"] + sum(known.weights[n] * times for n, times in found.items())
    reasons = tuple(words for name, words in known.reasons.items() if name in found)
    return 1 / (1 + math.exp(-total)), reasons


def _features(tokens: Tokens, measures: tuple[Measure, ...]) -> Iterator[tuple[str, float]]:
    start, end = tokens.start_char, tokens.end_char
    text, words = tokens.text, list(tokens)
    yield from _of_measures([m for m in measures if start <= m.span.start < end])
    yield from _of_words(text)
    yield from _of_names(tokens)
    yield from _of_verbs(words)
    yield from _of_form(text, words)


def _of_measures(measures: list[Measure]) -> Iterator[tuple[str, float]]:
    if measures:
        yield "number", 1
        yield "number_more", min(_MANY, len(measures) - 1)
        yield "unit", any(dimension(m.unit) not in _UNMEASURED for m in measures)
        yield "trend", any(m.trend is not None for m in measures)


def _of_words(text: str) -> Iterator[tuple[str, float]]:
    stand = frozenset(_WORD.findall(text.lower()))
    for name, listed in weighing().words.items():
        if not stand.isdisjoint(listed.first):
            found = len({m.lower() for m in listed.pattern.findall(text)})
            yield name, min(found, _MANY if name == "subject_matter" else 1)


def _of_names(tokens: Tokens) -> Iterator[tuple[str, float]]:
    all_named = named_in(tokens)
    named = [e for e in all_named if e.label_ not in _NO_NAMES]
    yield "name", min(_MANY, len(named))
    yield "time", any(e.label_ == "DATE" and any(c.isdigit() for c in e.text) for e in all_named)
    yield "named_subject", any(e.root.dep_ in _SUBJECTS for e in named)


def _of_verbs(tokens: list[Token]) -> Iterator[tuple[str, float]]:
    tags = {t.tag_ for t in tokens}
    subjects = [t for t in tokens if t.dep_ in _SUBJECTS]
    yield "past", "VBD" in tags
    yield "perfect", "VBN" in tags and any(t.tag_ == "VBN" and _is_perfect(t) for t in tokens)
    yield "degree", not _DEGREES.isdisjoint(tags)
    yield "negated_past", "VBD" in tags and any(t.dep_ == "neg" for t in tokens)
    yield "imperative", tokens[0].tag_ == "VB" and tokens[0].dep_ == "ROOT"
    yield "fragment", not any(t.head.pos_ in ("VERB", "AUX") for t in subjects)
    yield "ongoing", "VBG" in tags and any(t.tag_ == "VBG" and _is_under_way(t) for t in tokens)
    yield "deed_of_others", any(_is_deed_of_others(t) for t in subjects)


def _is_perfect(participle: Token) -> bool:
    return any(c.lower_ in ("has", "have", "'ve", "’ve") for c in participle.children)


def _is_under_way(verb: Token) -> bool:
    """Whether a verb tells what goes on now ("is falling"), not what is planned ("is going to")."""
    now = any(c.tag_ in ("VBZ", "VBP") and c.lemma_ == "be" for c in verb.children)
    return now and not any(c.dep_ == "xcomp" for c in verb.children)


def _is_deed_of_others(subject: Token) -> bool:
    """Whether somebody other than the speaker is said to have done or to do something."""
    return (
        subject.head.tag_ in ("VBD", "VBZ", "VBN")
        and subject.tag_ in _OTHERS
        and subject.lower_ not in weighing().speakers
    )


def _of_form(text: str, tokens: list[Token]) -> Iterator[tuple[str, float]]:
    words = sum(t.is_alpha or t.like_num for t in tokens)
    yield "long", words > 12
    yield "short", words < 6
    yield "very_short", words < 4
    yield "question", text.rstrip("\"'”’ ").endswith("?")
    yield "first_person", any(t.lower_ == "i" for t in tokens)


def _listed(words: list[str]) -> Listed:
    spelt = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{spelt})(?!\w)", re.I)
    return Listed(pattern, frozenset(_WORD.findall(w.lower())[0] for w in words))
