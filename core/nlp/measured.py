"""The noun that a number with a unit says something of."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.units import dimension
from core.nlp.counted import of_noun, verb_of
from core.nlp.measuring import MeasuringWords

_BEFORE_NOUN = frozenset(("nummod", "compound", "nmod", "amod", "quantmod"))
_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubjpass")


def measured_noun(tokens: Tokens, at: Token, unit: str, words: MeasuringWords) -> Token | None:
    """The noun a number with a unit says something of."""
    verb = verb_of(at)
    if (noun := of_noun(tokens)) is not None:
        of = tokens.doc[tokens[-1].i + 1].lower_ == "of"
        level = at.dep_ != "nsubj" and verb is not None and _is_level(verb, words)
        return ((not of or (level and dimension(unit) == "share")) and _subject(at)) or noun
    if (whole := _said_before(at, unit)) is not None:
        return whole
    if at.dep_ == "npadvmod" and at.head.dep_ in ("amod", "advmod") and at.head.head.pos_ in _NOUNS:
        return at.head.head  # "the lake, 20 km long"
    for token in (at, tokens[-1]):
        if token.dep_ in _BEFORE_NOUN and token.head.pos_ in _NOUNS and token.head.i > tokens[-1].i:
            return token.head
    if at.dep_ == "appos":
        return None
    if at.dep_ == "pobj" and at.head.lower_ == "of" and at.head.head.pos_ in _NOUNS:
        return at.head.head
    if (put := put_at(at, words)) is not None:
        return put
    if (changed := _changed(at, verb, words)) is not None:
        return changed
    if dimension(unit) != "time" or (verb is not None and verb.lemma_.lower() in words.lasting):
        return _subject(at)
    return None


def put_at(at: Token, words: MeasuringWords) -> Token | None:
    """The gap in "put the gap at $31 million"."""
    if at.dep_ != "pobj" or at.head.lower_ != "at":
        return None
    verb = verb_of(at)
    if verb is None or verb.lemma_.lower() not in words.taking_verbs:
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < at.i), None)
    return thing if thing is not None and thing.pos_ in _NOUNS else None


def _subject(at: Token) -> Token | None:
    """The noun of whose verb the number is object or complement: "the fire covers 30 acres"."""
    verb = verb_of(at)
    if verb is None or at.dep_ not in (
        "dobj",
        "attr",
        "oprd",
        "pobj",
        "npadvmod",
        "acomp",
        "nsubj",
        "dep",
        "conj",
    ):
        return None
    for _ in range(4):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i != at.i:
                return child if child.pos_ in _NOUNS else None
        if verb.dep_ not in ("xcomp", "conj", "aux") or verb.head.i == verb.i:
            break
        verb = verb.head
    return None


def base_of(tokens: Tokens, unit: str) -> Token | None:
    """What a share is reckoned by, "GDP" of "debt rose to 112 percent of GDP"."""
    if dimension(unit) != "share" or tokens[-1].i + 1 >= tokens.sent.end:
        return None
    return of_noun(tokens) if tokens.doc[tokens[-1].i + 1].lower_ == "of" else None


def _is_level(verb: Token, words: MeasuringWords) -> bool:
    """Whether a verb says how large its subject is and not what it does to the thing after "of"."""
    lemma = verb.lemma_.lower()
    return lemma in words.level_verbs or lemma in words.trend_verbs


def _said_before(at: Token, unit: str) -> Token | None:
    """The people of "Of the 1,012 people surveyed, 78% opposed the law"."""
    if dimension(unit) != "share" or at.dep_ not in _SUBJECTS:
        return None
    of = next((c for c in at.head.lefts if c.lower_ == "of" and c.dep_ == "prep"), None)
    return None if of is None else next((c for c in of.children if c.dep_ == "pobj"), None)


def _changed(at: Token, verb: Token | None, words: MeasuringWords) -> Token | None:
    """The rate of "raised its key rate to 4.5 percent", "cut its rate by 25 basis points"."""
    if verb is None or at.dep_ != "pobj" or at.head.lower_ not in words.change_prepositions:
        return None
    lemma = verb.lemma_.lower()
    if lemma not in words.trend_verbs and lemma not in words.trend_by:
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < at.i), None)
    return thing if thing is not None and thing.pos_ in _NOUNS else None
