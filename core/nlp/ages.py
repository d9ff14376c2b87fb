"""Ages told by a bare number: "aged 25", "Maria, 25, who"."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

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
    if first.i > sentence.start and first.doc[first.i - 1].lower_ in words.age_before:
        return True
    if words.age_told.search(sentence.text[: quantity.start]):
        return True
    return _is_of_person(first) or _between_commas_after_person(first)


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
