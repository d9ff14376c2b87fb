"""What a number is a measure of, and what is said of that thing."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.units import COUNT, dimension, unit_table
from core.nlp.counted import of_noun, phrase, verb_of
from core.nlp.measured import base_of, measured_noun, put_at
from core.nlp.measuring import MeasuringWords
from core.nlp.predicates import predicate
from core.nlp.reading import named_in

_NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Thing:
    """What is measured: `of` in the article's words, `head` the lemma of its noun, `predicate` the
    lemma of the verb, `place` where; `unit` is set when it is taken over from a number before."""

    of: str = ""
    head: str = ""
    predicate: str = ""
    place: str = ""
    unit: str = ""


def thing_measured(tokens: Tokens, noun: Token | None, unit: str, words: MeasuringWords) -> Thing:
    """What the number with those tokens measures; `noun` is the thing it counts, None if it has a
    unit."""
    at = noun if noun is not None else _carrier(tokens.root)
    what = _hyphened(noun) if noun is not None else measured_noun(tokens, at, unit, words)
    if what is not None and what.lower_ in words.containers and what.pos_ == "NOUN":
        what = of_noun(what.doc[what.i : what.i + 1], tokens) or what
    verb = verb_of(at)
    said = "" if verb is None or _is_whole(at, tokens) else predicate(verb, at, words)
    if noun is None and what is not None and _is_value_of(at, verb, what, words):
        said = "be"
    if unit == COUNT and verb is not None and _are_people(at, verb, words):
        return Thing("", words.people_head, said, _place(at, verb, words))
    if (valued := _valued(tokens, at, unit, words)) is not None:
        return Thing(valued, valued, "be", _place(at, verb, words))
    if noun is not None and (size := _size(at, verb, words)) is not None:
        what, said = size, "be"
    if what is not None and (cost := _worth(what, tokens, words)) is not None:
        what, said = cost
    head = _head(what, words)
    if noun is not None and head in words.events:
        head, said = words.people_head, words.events[head]
    return Thing(
        of="" if what is None else _words_of(what, tokens, noun, unit, words),
        head=head,
        predicate=said,
        place=_place(at, verb, words),
    )


def _carrier(at: Token) -> Token:
    """The number or unit that carries a number of a pair: "fell from 35% to 12%", "12 and 14 years"."""
    while at.dep_ in ("quantmod", "nummod") and at.head.i > at.i:
        if at.head.pos_ not in ("NUM", "SYM") and unit_table().after(at.head.lower_, 0) is None:
            break
        at = at.head
    return at


def _words_of(
    what: Token, tokens: Tokens, noun: Token | None, unit: str, words: MeasuringWords
) -> str:
    """What is measured in the article's words; of a share of something else with that in brackets."""
    said = phrase(what, tokens, belonging=words.belonging if noun is None else frozenset()).text
    base = base_of(tokens, unit)
    if base is None or base == what or what.i > base.i:
        return said.strip()
    return f"{said.strip()} (of {phrase(base, tokens).text.strip()})"


def _valued(tokens: Tokens, at: Token, unit: str, words: MeasuringWords) -> str | None:
    """The lead of "ahead by 61,000 votes", the distance of "within 90 feet of"."""
    before = tokens.doc[max(tokens.sent.start, tokens.start - 3) : tokens.start].text.lower()
    noun = next((n for w, n in words.valued_before.items() if before.endswith(w)), None)
    if noun is None or at.dep_ != "pobj":
        return None
    kind = dimension(unit) or unit
    if kind not in words.valued_of[noun] or (dimension(unit) and of_noun(tokens) is None):
        return None  # of a length only with what it is counted from
    return noun


def _size(at: Token, verb: Token | None, words: MeasuringWords) -> Token | None:
    """The size of "class size is 22 students", "put the class size at 22 students"."""
    if (put := put_at(at, words)) is not None and put.lower_ in words.measured:
        return put
    if verb is None or verb.lemma_ != "be" or at.dep_ != "attr":
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return subject if subject is not None and subject.lower_ in words.measured else None


def _worth(what: Token, tokens: Tokens, words: MeasuringWords) -> tuple[Token, str] | None:
    """The bridge and "cost", of "the price of the bridge"."""
    said = words.value_verbs.get(what.lower_)
    if said is None or what.pos_ != "NOUN":
        return None
    return of_noun(what.doc[what.i : what.i + 1], tokens) or what, said


def _hyphened(noun: Token) -> Token:
    """The plan of a "28-point plan"; of other counts the noun itself."""
    joined = noun.i > noun.sent.start and noun.nbor(-1).text == "-"
    described = noun.head.pos_ in _NOUNS and noun.head.i > noun.i
    return noun.head if joined and described else noun


def _is_whole(at: Token, tokens: Tokens) -> bool:
    """Whether the number is what another is a part of: "640 of its 1,700 workers"."""
    up = at.head
    if at.dep_ != "pobj" or up.lower_ != "of" or up.i == 0:
        return False
    part = up.nbor(-1)
    return part.like_num and part not in tokens


def _is_value_of(at: Token, verb: Token | None, what: Token, words: MeasuringWords) -> bool:
    """Whether the number is the very value of the noun: "a gap of $3", "put the gap at $3"."""
    if at.dep_ == "pobj" and at.head.lower_ == "of" and at.head.head == what:
        return True
    taking = verb is not None and verb.lemma_.lower() in words.taking_verbs
    return taking and what.dep_ == "dobj" and what.head == verb


def _are_people(at: Token, verb: Token, words: MeasuringWords) -> bool:
    """Whether a bare number is one of people by its verb: "2,000 marched", "killed 12"."""
    return at.dep_ in ("nsubj", "nsubjpass", "dobj") and verb.lemma_.lower() in words.people_verbs


def _head(noun: Token | None, words: MeasuringWords) -> str:
    if noun is None or noun.pos_ in ("PRON", "DET"):
        return ""
    return words.people_head if noun.lower_ in words.people else noun.lemma_.lower()


def _place(at: Token, verb: Token | None, words: MeasuringWords) -> str:
    """The place named with "in" or "at" in the number's clause."""
    for ent in named_in(at.sent):
        before = ent[0].nbor(-1) if ent.start > at.sent.start else None
        if before is not None and before.lower_ == "the" and before.i > at.sent.start:
            before = before.nbor(-1)
        if ent.label_ not in words.place_labels or before is None:
            continue
        if before.lower_ in words.place_prepositions and _hangs_on(before, at, verb):
            return ent.text
    return ""


def _hangs_on(preposition: Token, at: Token, verb: Token | None) -> bool:
    up = preposition.head
    return up in (at, verb) or (up.pos_ in _NOUNS and verb_of(up) == verb)
