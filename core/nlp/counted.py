"""What a number counts or measures, from the parse round it."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

_MODIFIES = frozenset(
    ("nummod", "quantmod", "compound", "amod", "nmod", "npadvmod", "advmod", "det", "poss", "appos")
)
_NOUNS = ("NOUN", "PROPN")
_KEPT = frozenset(("ADJ", "NOUN", "PROPN", "VERB", "PUNCT", "X", "ADV"))
_BELONGS = frozenset(("compound", "amod", "nmod", "poss", "case", "nummod", "punct"))
_REACH = 6  # tokens between a number and the noun it counts


def counted_noun(tokens: Tokens) -> Token | None:
    """The noun a bare number counts: "people" of "seven people", "deputies" of "two of his deputies"."""
    last = tokens[-1]
    for token in (last, tokens.root):
        if (noun := _up_to_noun(token, last)) is not None:
            return noun
    following = _following_noun(last)
    return following if following is not None else of_noun(tokens)


def _up_to_noun(token: Token, last: Token) -> Token | None:
    """The noun that a modifier stands before."""
    at = token
    while at.dep_ in _MODIFIES and at.head.i != at.i:
        at = at.head
        if at.pos_ in _NOUNS and last.i < at.i <= last.i + _REACH:
            return _last_of_compound(at, last)
    return None


def _last_of_compound(noun: Token, last: Token) -> Token:
    """ "residents" where the parse ties the number of "nine county residents" to "county"."""
    while noun.dep_ == "compound" and noun.head.pos_ in _NOUNS and noun.head.i == noun.i + 1:
        if last.nbor(1).text == "-":  # "a 28-point plan": the points are counted
            break
        noun = noun.head
    return noun


def _following_noun(last: Token) -> Token | None:
    """The noun right after the number, over adjectives, when the parse does not tie them."""
    sent, at, found = last.sent, last.i + 1, None
    while at < sent.end and at <= last.i + _REACH:
        token = last.doc[at]
        if token.pos_ in _NOUNS and token.ent_type_ != "DATE":
            found = token
        elif found is not None or (token.pos_ != "ADJ" and token.text != "-"):
            break
        at += 1
    return found


def of_noun(tokens: Tokens, number: Tokens | None = None) -> Token | None:
    """The noun of "of" after some tokens, "valley" of "20% of the valley", unless the number itself
    stands there."""
    end = tokens[-1].i + 1
    sent = tokens.sent
    if end < sent.end and tokens.doc[end].lower_ in ("of", "among"):
        for child in tokens.doc[end].children:
            if child.dep_ in ("pobj", "pcomp") and (number is None or child not in number):
                return child
    return None


def unit_of_count(tokens: Tokens, noun: Token) -> str:
    """The singular name of what is counted, with the words before it: "heart transplant"."""
    first = tokens[-1].i + 1
    before = list(noun.doc[first : noun.i]) if noun.i >= first else []
    if any(t.lower_ == "of" for t in before):
        before = [t for t in noun.lefts if t.dep_ in ("compound", "amod", "poss")]
    kept = [t for t in before if t.pos_ in _KEPT and t.pos_ != "PUNCT" and t.tag_ != "JJR"]
    comparative = [t.lemma_.lower() for t in before if t.tag_ == "JJR" and t.lemma_ != "more"]
    return " ".join([*comparative, *(t.lower_ for t in kept), noun.lemma_.lower()])


def phrase(noun: Token, number: Tokens) -> Tokens:
    """A noun with the words before it that belong to it and an "of" after it, without the number."""
    left = noun.i
    for token in reversed(list(noun.lefts)):
        if token.dep_ not in _BELONGS or token.pos_ in ("NUM", "SYM"):
            break
        left = min(left, token.left_edge.i)
    right = noun.i
    for token in noun.rights:
        if token.dep_ != "prep" or token.lower_ != "of":
            break
        ends = [t.i for t in token.children if t.dep_ == "pobj" and t not in number]
        right = max(ends, default=right)
    if left < number.end <= noun.i:
        left = number.end
    while left < noun.i and noun.doc[left].pos_ in ("NUM", "DET", "PUNCT", "SYM"):
        left += 1
    return noun.doc[left : right + 1]


def verb_of(token: Token) -> Token | None:
    """The verb that says what happened to what stands at the token."""
    at = token
    while at.head.i != at.i:
        at = at.head
        if at.pos_ in ("VERB", "AUX"):
            return at
    return at if at.pos_ in ("VERB", "AUX") and at.i != token.i else None
