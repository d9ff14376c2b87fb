"""A number that takes up the thing of the number before: "organisers put it at 10,000", "listed 112"."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.conflict import conflict_words
from core.measures.measure import Measure
from core.measures.units import COUNT, dimension
from core.nlp.counted import of_noun, verb_of
from core.nlp.measuring import MeasuringWords
from core.nlp.thing import Thing

_APART = 80  # code points; further apart two numbers are not apposed


def taken_up(
    tokens: Tokens,
    noun: Token | None,
    unit: str,
    thing: Thing,
    last: Measure | None,
    words: MeasuringWords,
) -> Thing:
    """The thing of the number before where this one takes it up.

    So it does in an apposition ("20% of the valley, about 1,500 square miles"), and where words stand
    for the thing ("organisers put it at 10,000").
    """
    if last is None or not _near(tokens, last):
        return thing
    if noun is not None:
        stands_for = noun.pos_ == "PRON" and noun.lower_ in words.taking_words
        if noun.lemma_.lower() in words.events and _same_said(thing, last):
            plain = thing.of.lower() == noun.lower_ and _counts_plainly(noun, words)
            return replace(thing, of=last.of, head=last.head) if plain else thing
        same = replace(thing, of=last.of, head=last.head, unit=last.unit)
        return same if stands_for and not dimension(last.unit) else thing
    if not thing.head and _is_apposed(tokens, last, words):
        said = thing.predicate if last.predicate == "be" else last.predicate
        return replace(thing, of=last.of, head=last.head, predicate=said, place=last.place)
    if _stands_for(tokens, words) and (unit == COUNT or dimension(unit) == dimension(last.unit)):
        counted = "" if unit != COUNT or dimension(last.unit) else last.unit
        return Thing(last.of, last.head, last.predicate, thing.place or last.place, counted)
    if unit == COUNT and not dimension(last.unit) and _left_out(tokens, thing, last, words):
        over = _counts(tokens, words) and last.predicate not in words.counting_own
        said = last.predicate if over else thing.predicate
        return Thing(last.of, last.head, said, thing.place or last.place, last.unit)
    alike = unit != COUNT and dimension(unit) == dimension(last.unit)
    if alike and not thing.head and _same_said(thing, last) and _of_pronoun(tokens, words):
        return Thing(last.of, last.head, thing.predicate, thing.place or last.place)
    if alike and _gives_value(tokens, words):
        return Thing(last.of, last.head, last.predicate, thing.place or last.place)
    return _price_of_last(thing, unit, last, words)


def _near(tokens: Tokens, last: Measure) -> bool:
    """Whether the number before stands in the same sentence or in the one before it."""
    first = tokens.sent.start
    start = tokens.doc[first - 1].sent.start_char if first else 0
    return last.span.start >= start


def _left_out(tokens: Tokens, thing: Thing, last: Measure, words: MeasuringWords) -> bool:
    """ "Officials listed 112", "it would create 600": the noun is that of the number before."""
    at = tokens.root
    if not last.head or at.dep_ not in ("dobj", "npadvmod") or of_noun(tokens) is not None:
        return False
    return _same_said(thing, last) or thing.predicate in words.counting | words.subsets


def _same_said(thing: Thing, last: Measure) -> bool:
    said, before = (conflict_words().verbs.get(p, p) for p in (thing.predicate, last.predicate))
    return bool(said) and said == before and said not in conflict_words().empty


def _of_pronoun(tokens: Tokens, words: MeasuringWords) -> bool:
    """ "It lasted 90 minutes": the number is of what a pronoun stands for."""
    verb = verb_of(tokens.root)
    subjects = ("nsubj", "nsubjpass")
    return verb is not None and any(
        c.dep_ in subjects and c.lower_ in words.taking_words for c in verb.lefts
    )


def _counts_plainly(noun: Token, words: MeasuringWords) -> bool:
    """ "A report listed 11 deaths": not the deaths that a holder has had himself."""
    verb = verb_of(noun)
    said = "" if verb is None else verb.lemma_.lower()
    return said in words.counting - words.counting_own


def _counts(tokens: Tokens, words: MeasuringWords) -> bool:
    verb = verb_of(tokens.root)
    return verb is not None and verb.lemma_.lower() in words.counting


def _gives_value(tokens: Tokens, words: MeasuringWords) -> bool:
    """ "The cooperative recorded 46 degrees": a value with no thing of its own."""
    return tokens.root.dep_ == "dobj" and of_noun(tokens) is None and _counts(tokens, words)


def _price_of_last(thing: Thing, unit: str, last: Measure, words: MeasuringWords) -> Thing:
    """ "the price" after what a bill would cost is the price of that bill."""
    said = words.value_verbs.get(thing.of.lower())
    if said is None or said != last.predicate or dimension(unit) != dimension(last.unit):
        return thing
    return replace(thing, of=last.of, head=last.head, predicate=last.predicate)


def _is_apposed(tokens: Tokens, last: Measure, words: MeasuringWords) -> bool:
    """Whether only a comma, a bracket, "or" or the thing measured stands between two numbers."""
    if tokens.start_char - last.span.end > _APART or tokens.sent.start_char > last.span.start:
        return False
    before = tokens.doc[tokens.sent.start : tokens.start]
    between = before.text_with_ws[max(0, last.span.end - before.start_char) :]
    rest = between.replace(last.of, "", 1) if last.of else between
    plain = rest.lower().replace(" of ", " ").replace("the ", " ")
    kept = [w for w in plain.replace(",", " ").replace("(", " ").replace("–", " ").split() if w]
    apposed = all(w in words.links for w in kept)
    return apposed and any(mark in rest for mark in (",", "(", "–", "—", " or "))


_LINKS = frozenset(
    (
        "or",
        "about",
        "some",
        "around",
        "roughly",
        "nearly",
        "than",
        "more",
        "less",
        "almost",
        "over",
        "approximately",
        "up",
        "to",
        "an",
        "area",
        "equivalent",
        "$",
        "£",
        "€",
        "—",
    )
)


def _stands_for(tokens: Tokens, words: MeasuringWords) -> bool:
    """ "put it at 10,000", "it was 10,000": a word before the number stands for the thing."""
    at = tokens.root
    verb = verb_of(at)
    if verb is None:
        return False
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if at.dep_ == "attr" and verb.lemma_ == "be":
        return subject is not None and subject.lower_ in words.taking_words
    if verb.lemma_ == "be" and at.dep_ == "pobj" and at.head.lower_ == "at":
        return subject is not None and subject.lower_ in words.taking_words  # "it was at 52%"
    if verb.lemma_ == "be" and at.dep_ == "pobj" and at.head.head.dep_ == "acomp":
        return subject is not None and subject.lower_ in words.taking_words  # "is closer to 350"
    if at.dep_ == "pobj" and at.head.lower_ == "of" and at.head.head.lower_ in words.taking_words:
        return at.head.head.dep_ == "dobj" and verb.lemma_.lower() in words.counting
    inside = {t.lower_ for t in tokens.doc[verb.i : tokens.start]}
    taking = verb.lemma_.lower() in words.taking_verbs
    return taking and bool(inside & words.taking_words) and "at" in inside
