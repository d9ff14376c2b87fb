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

import resources
from core.measures.measure import Measure
from core.measures.units import dimension
from core.nlp.reading import Reading, named_in
from core.values import Statement

_SUBJECTS = ("nsubj", "nsubjpass")
_NO_NAMES = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT"))
_UNMEASURED = ("time", "age", "")
_MANY = 3  # names, words and numbers beyond this add nothing


@dataclass(frozen=True)
class Weighing:
    """The weights and words of resources/lexicons/checkworthiness.toml."""

    weights: dict[str, float]
    words: dict[str, re.Pattern[str]]


@cache
def weighing() -> Weighing:
    """The weights of the program; read once, never changed."""
    data = resources.load("lexicons", "checkworthiness.toml")
    return Weighing(data["weights"], {k: _pattern(words) for k, words in data["words"].items()})


def rate(reading: Reading) -> None:
    """Set how much each statement is worth checking: the highest of its sentences.

    A logistic curve over features after Hassan et al. (ClaimBuster, KDD 2017).
    """
    reading.statements = [
        replace(s, check_worthiness=_worth(reading, s)) for s in reading.statements
    ]


def _worth(reading: Reading, statement: Statement) -> float:
    doc = reading.doc
    # The whole sentence: "I think" and "the report shows" stand outside what is put forward.
    sentences = [
        doc.char_span(s.start, s.end, alignment_mode="expand")
        for s in statement.sentences
        if s.overlaps(statement.content)
    ]
    scores = [_score(s, statement.measures) for s in sentences if s is not None and len(s)]
    return round(max(scores, default=0.0), 3)


def _score(tokens: Tokens, measures: tuple[Measure, ...]) -> float:
    weights = weighing().weights
    total = weights["base"] + sum(
        weights[name] * times for name, times in _features(tokens, measures)
    )
    return 1 / (1 + math.exp(-total))


def _features(tokens: Tokens, measures: tuple[Measure, ...]) -> Iterator[tuple[str, float]]:
    start, end = tokens.start_char, tokens.end_char
    yield from _of_measures([m for m in measures if start <= m.span.start < end])
    yield from _of_words(tokens.text)
    yield from _of_names(tokens)
    yield from _of_verbs(tokens)
    yield from _of_form(tokens)


def _of_measures(measures: list[Measure]) -> Iterator[tuple[str, float]]:
    if measures:
        yield "number", 1
        yield "number_more", min(_MANY, len(measures) - 1)
        yield "unit", any(dimension(m.unit) not in _UNMEASURED for m in measures)
        yield "trend", any(m.trend is not None for m in measures)


def _of_words(text: str) -> Iterator[tuple[str, float]]:
    for name, pattern in weighing().words.items():
        found = len({m.lower() for m in pattern.findall(text)})
        yield name, min(found, _MANY if name == "subject_matter" else 1)


def _of_names(tokens: Tokens) -> Iterator[tuple[str, float]]:
    all_named = named_in(tokens)
    named = [e for e in all_named if e.label_ not in _NO_NAMES]
    yield "name", min(_MANY, len(named))
    yield "time", any(e.label_ == "DATE" and any(c.isdigit() for c in e.text) for e in all_named)
    yield "named_subject", any(e.root.dep_ in _SUBJECTS for e in named)


def _of_verbs(tokens: Tokens) -> Iterator[tuple[str, float]]:
    tags = {t.tag_ for t in tokens}
    yield "past", "VBD" in tags
    yield (
        "perfect",
        any(
            t.tag_ == "VBN" and any(c.lower_ in ("has", "have", "'ve", "’ve") for c in t.children)
            for t in tokens
        ),
    )
    yield "present", bool(tags & {"VBZ", "VBP"})
    yield "negated_past", "VBD" in tags and any(t.dep_ == "neg" for t in tokens)
    yield "imperative", tokens[0].tag_ == "VB" and tokens[0].dep_ == "ROOT"


def _of_form(tokens: Tokens) -> Iterator[tuple[str, float]]:
    words = sum(t.is_alpha or t.like_num for t in tokens)
    yield "long", words > 12
    yield "short", words < 6
    yield "very_short", words < 4
    yield "question", tokens.text.rstrip("\"'”’ ").endswith("?")
    yield "first_person", any(t.lower_ == "i" for t in tokens)


def _pattern(words: list[str]) -> re.Pattern[str]:
    spelt = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{spelt})(?!\w)", re.I)
