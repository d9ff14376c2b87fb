"""The unit of a bare number whose noun is left out: "435 homes in May and 187 in June"."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.measure import Measure
from core.measures.quantities import Quantity
from core.measures.units import COUNT, dimension
from core.nlp.counted import verb_of
from core.nlp.measuring import MeasuringWords
from core.nlp.thing import Thing

_FAR = 1000.0  # numbers of one thing in one sentence are seldom further apart
_SUBJECTS = ("nsubj", "nsubjpass")
_RUNS = 3  # tokens between a word that ties a number to the one before and the number


def taken_from_last(
    quantity: Quantity, tokens: Tokens, thing: Thing, last: Measure | None, words: MeasuringWords
) -> Thing:
    """The thing of a bare number with the unit that is left out.

    The unit is that of the number before it in its sentence, or the subject of which it says how many
    there are ("deaths exceeded 47,000"). The thing itself is that of the number before only where the
    number has a verb of its own ("22 migrants drowned and 40 are missing").
    """
    if last is not None and _is_tied(quantity, tokens, last, words):
        own = tokens.root.dep_ in _SUBJECTS
        return replace(thing, of=last.of, head=last.head if own else "", unit=last.unit)
    subject = _counted_subject(quantity, tokens, words)
    return thing if subject is None else replace(thing, unit=subject.lemma_.lower())


def _is_tied(quantity: Quantity, tokens: Tokens, last: Measure, words: MeasuringWords) -> bool:
    """Whether the two numbers stand side by side as numbers of one kind."""
    if last.unit == COUNT or last.span.start < tokens.sent.start_char:
        return False
    if not 1 / _FAR < abs(quantity.value) / max(abs(last.value), 1e-9) < _FAR:
        return False
    if dimension(last.unit) == "share" or (
        tokens.root.dep_ in _SUBJECTS and dimension(last.unit) not in ("", "share")
    ):
        return False
    if last.trend is None and _is_superlative(tokens):
        return True
    level = words.gap_sure | words.gap_ties | words.trend_words.keys()  # "310 people, up by 45"
    ties = level if last.trend is None else words.gap_sure
    start = tokens.sent.start_char + quantity.start
    before = [t for t in tokens.sent if last.span.end <= t.idx < start][-_RUNS:]
    return any(t.lower_ in ties for t in before)


def _is_superlative(tokens: Tokens) -> bool:
    """ "While the lowest is 74": the other end of what the number before is one of."""
    verb = verb_of(tokens.root)
    if verb is None or verb.lemma_ != "be" or tokens.root.dep_ != "attr":
        return False
    return any(c.dep_ in _SUBJECTS and c.tag_ == "JJS" for c in verb.lefts)


def _counted_subject(quantity: Quantity, tokens: Tokens, words: MeasuringWords) -> Token | None:
    """The plural of which a number says how many there are: "deaths exceeded 47,000"."""
    if not quantity.value.is_integer():
        return None
    at = tokens.root
    verb = verb_of(at)
    if verb is None:
        return None
    said = verb.lemma_.lower()
    level = said in words.trend_verbs and at.dep_ == "pobj" and at.head.lower_ == "to"
    if not level and not (said in words.amounting and at.dep_ in ("dobj", "pobj")):
        return None
    subject = next((c for c in verb.lefts if c.dep_ in _SUBJECTS), None)
    if subject is None or subject.tag_ != "NNS" or subject.lemma_.lower() in words.valued:
        return None
    return subject
