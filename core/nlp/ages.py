"""Ages told by a bare number: "aged 25", "Maria, 25, who"."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.measure import Bound
from core.measures.quantities import Quantity
from core.nlp.measuring import MeasuringWords

AGE = "year of age"
_OLDEST = 120


def is_age(quantity: Quantity, tokens: Tokens, noun: Token | None, words: MeasuringWords) -> bool:
    """ "Maria, who was 10", "aged 25": a bare number where an age is told."""
    first = tokens[0]
    if noun is not None or not 0 < quantity.value <= _OLDEST or quantity.numeral.scale != 1:
        return False
    sentence = first.sent
    before = [t for t in sentence if t.idx < sentence.start_char + quantity.start]
    if len(before) > 1 and before[-1].lower_ in words.age_skips:
        before = before[:-1]
    if before and (before[-1].lower_ in words.age_before or _is_limit(quantity, before[-1], words)):
        return True
    if words.age_told.search(sentence.text[: quantity.start]):
        return True
    return _is_of_person(first) or _between_commas_after_person(first)


def _is_limit(quantity: Quantity, before: Token, words: MeasuringWords) -> bool:
    """ "Voters under 30", "children over 5": people told by their age."""
    bounded = quantity.bound in (Bound.LESS, Bound.MORE)
    return bounded and before.tag_ in ("NNS", "NNPS", "DT") and before.lower_ in words.age_people


def whose_age(tokens: Tokens) -> str:
    """Whose age a number is, in the article's words: "Maria" of "Maria, 25, who", "" for a pronoun."""
    at = tokens.root
    for _ in range(3):
        if at.dep_ in ("attr", "acomp"):
            subject = next((c for c in at.head.lefts if c.dep_ == "nsubj"), at)
            return _name(at.head.head if subject.tag_ == "WP" else subject)  # "Maria, who was 10"
        if at.head.i == at.i:
            return ""
        at = at.head
        if at.pos_ in ("NOUN", "PROPN"):
            return _name(at)
    return ""


def _name(token: Token) -> str:
    """The words of a name or noun, without what follows it."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return ""
    left = [t for t in token.lefts if t.dep_ in ("compound", "amod", "poss")]
    return token.doc[min([t.left_edge.i for t in left], default=token.i) : token.i + 1].text


def _is_of_person(number: Token) -> bool:
    """ "who was 10"."""
    if number.dep_ not in ("attr", "acomp") or number.head.lemma_ != "be":
        return False
    subject = next((c for c in number.head.children if c.dep_ == "nsubj"), None)
    return subject is not None and (
        subject.lower_ in ("he", "she", "who") or subject.ent_type_ == "PERSON"
    )


def _between_commas_after_person(number: Token) -> bool:
    """ "Maria, 25, who": the age of a person."""
    doc, sentence = number.doc, number.sent
    if number.i < sentence.start + 2 or number.i + 1 >= sentence.end:
        return False
    commas = doc[number.i - 1].text == "," and doc[number.i + 1].text == ","
    return commas and doc[number.i - 2].ent_type_ == "PERSON"
