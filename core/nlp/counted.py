"""What a number counts or measures, from the parse round it."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.units import Unit, unit_table
from core.nlp.measuring import MeasuringWords

_MODIFIES = frozenset(
    ("nummod", "quantmod", "compound", "amod", "nmod", "npadvmod", "advmod", "det", "poss", "appos")
)
_NOUNS = ("NOUN", "PROPN")
_KEPT = frozenset(("ADJ", "NOUN", "PROPN", "VERB", "X"))
_BELONGS = frozenset(("compound", "amod", "nmod", "poss", "case", "nummod", "punct"))
_REACH = 6  # tokens between a number and the noun it counts where the parse does not tie them
_COMPARED = ("JJR", "JJS")
_TIED = 10  # where it does


def counted_noun(tokens: Tokens, words: MeasuringWords) -> Token | None:
    """The noun a bare number counts: "people" of "seven people", "deputies" of "two of his deputies"."""
    last = tokens[-1]
    if (
        last.i + 1 < last.sent.end
        and last.nbor(1).pos_ == "NOUN"
        and last.nbor(1).dep_ == "quantmod"
    ):
        return last.nbor(1)  # "1.5 times as many seats"
    for token in (last, tokens.root):
        if (noun := _up_to_noun(token, last)) is not None:
            return None if _is_other_time(noun, last, words) else noun
    following = _following_noun(last)
    if following is not None:
        return None if _is_other_time(following, last, words) else following
    return of_noun(tokens) or _noun_before(tokens)


def _is_other_time(noun: Token, last: Token, words: MeasuringWords) -> bool:
    """The year of "2.1 last year"."""
    return any(t.lower_ in words.turns for t in noun.doc[last.i + 1 : noun.i])


def _noun_before(tokens: Tokens) -> Token | None:
    """ "Another pick or two": the noun of the singular that the number is held against."""
    first = tokens[0]
    if first.i - 2 < first.sent.start or first.nbor(-1).lower_ != "or":
        return None
    noun = first.nbor(-2)
    return noun if noun.tag_ == "NN" else None


def unit_counted(tokens: Tokens, noun: Token) -> Unit | None:
    """The unit that stands behind adjectives, "year" of "50 previous years", None for things."""
    between = noun.doc[tokens[-1].i + 1 : noun.i]
    if not all(t.pos_ == "ADJ" for t in between):
        return None
    found = unit_table().after(noun.lemma_.lower(), 0)
    return found[0] if found is not None and found[1] == len(noun.lemma_) else None


def _up_to_noun(token: Token, last: Token) -> Token | None:
    """The noun that a modifier stands before."""
    at = token
    while at.dep_ in _MODIFIES and at.head.i != at.i:
        at = at.head
        if at.pos_ in _NOUNS and last.i < at.i <= last.i + _TIED:
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
    compared = [t.lemma_.lower() for t in before if t.tag_ in _COMPARED and t.lemma_ != "more"]
    kept = [t for t in before if _is_kept(t)]
    plain = "".join(t.lower_ + t.whitespace_ for t in kept).strip(" -")
    return " ".join([*compared, *plain.split(), noun.lemma_.lower()])


def _is_kept(token: Token) -> bool:
    """Whether a word before a noun says which things are counted; participles do with a hyphen only
    ("coal-fired"), since others mostly say what was done to them."""
    if token.text == "-":
        return True
    if token.tag_ in _COMPARED or token.pos_ not in _KEPT:
        return False
    return token.pos_ != "VERB" or token.nbor(-1).text == "-"


def phrase(noun: Token, number: Tokens, *, belonging: frozenset[str] = frozenset()) -> Tokens:
    """A noun with the words before it that belong to it and what stands after it with "of" or one of
    the prepositions of `belonging`, without the number."""
    left = noun.i
    for token in reversed(list(noun.lefts)):
        if token.dep_ not in _BELONGS or token.pos_ in ("NUM", "SYM"):
            break
        left = min(left, token.left_edge.i)
    right = noun.i
    for token in noun.rights:
        if token.dep_ != "prep" or (token.lower_ != "of" and token.lower_ not in belonging):
            break
        ends = [t.i for t in token.children if t.dep_ == "pobj" and t not in number]
        right = max(ends, default=right)
    if left < number.end <= noun.i:
        left = number.end
        if noun.doc[left].text == "-":  # "a 28-point plan" is a plan
            left = min(left + 2, noun.i)
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
