"""Numbers that count and measure nothing: years, days of a month, labels, parts of names."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

import calendar
import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.quantities import Quantity
from core.nlp.measuring import MeasuringWords

_MONTHS = frozenset(
    name.lower() for months in (calendar.month_name, calendar.month_abbr) for name in months if name
) | {"sept"}
_YEARS = range(1400, 2201)
_PHONE = re.compile(r"\+?\(?\d[\d().-]*(?:[ \u00a0][\d().-]+)*")
_TIMES = ("DATE", "TIME")
_DIGITS = 9  # a number with fewer digits in groups is no telephone number


def is_no_quantity(
    quantity: Quantity, tokens: Tokens, noun: Token | None, words: MeasuringWords
) -> bool:
    """Whether a number found in a text is none that counts or measures.

    `tokens` are those of the number with its unit, `noun` the thing counted, if any. A number with a
    unit or currency is always a quantity.
    """
    if quantity.unit and quantity.unit != "share":
        return False
    if quantity.score:
        return True
    numeral = quantity.numeral
    first, last = tokens[0], tokens[-1]
    if numeral.spelt:
        return not quantity.unit and _no_count_in_words(tokens, noun, words)
    before = _neighbour(first, -1)
    after = _neighbour(last, 1)
    return (
        _in_date(numeral.value, numeral.grouped, before, after, first, noun)
        or _is_label(before, words)
        or _is_part_of_name(first, before, noun)
        or _numbers_a_name(quantity, tokens, noun)
        or _in_telephone_number(tokens)
    )


def _neighbour(token: Token, step: int) -> Token | None:
    at = token.i + step
    sent = token.sent
    return token.doc[at] if sent.start <= at < sent.end else None


def _in_date(
    value: float,
    grouped: bool,
    before: Token | None,
    after: Token | None,
    first: Token,
    noun: Token | None,
) -> bool:
    months = [t for t in (before, after) if t is not None and t.lower_.strip(".") in _MONTHS]
    if months and value <= 31:
        return True
    year = not grouped and value.is_integer() and int(value) in _YEARS and len(first.text) == 4
    if not year:
        return False
    counted = noun is not None and noun.tag_ == "NNS" and first.ent_type_ not in ("DATE", "EVENT")
    return not counted


def _is_label(before: Token | None, words: MeasuringWords) -> bool:
    return before is not None and before.lower_ in words.labels and before.dep_ != "prep"


def _is_part_of_name(first: Token, before: Token | None, noun: Token | None) -> bool:
    """ "iPhone 14", "Boeing 787 Dreamliner": the number follows a name and counts no plural."""
    if before is None or before.pos_ != "PROPN":
        return False
    if noun is None:
        return first.dep_ in ("nummod", "appos", "nmod", "npadvmod") or first.ent_iob_ == "I"
    return noun.tag_ not in ("NNS", "NNPS") or noun.i < first.i


def _numbers_a_name(quantity: Quantity, tokens: Tokens, noun: Token | None) -> bool:
    """ "Planet 9", "the sp 500", "49 Zorro Road": a whole number said of a name, not counting it."""
    if not quantity.value.is_integer() or quantity.numeral.grouped or quantity.numeral.scale != 1:
        return False
    first, last = tokens[0], tokens[-1]
    before, after = _neighbour(first, -1), _neighbour(last, 1)
    if before is not None and before.pos_ in ("NOUN", "PROPN") and before.ent_type_ not in _TIMES:
        if first.dep_ == "nummod" and first.head == before:
            return True
        if noun is None and before.dep_ == "compound" and before.head == first:
            return True
    if after is None or noun is None or noun.tag_ != "NNP" or quantity.value == 1:
        return False
    return after.text not in ("-", "of") and not _is_sign(after) and not _is_sign(noun)


def _is_sign(token: Token) -> bool:
    """Whether a token may be the sign of a unit: "20 MWe"."""
    return token.text.isupper() and len(token) > 1


def _in_telephone_number(tokens: Tokens) -> bool:
    sentence, at = tokens.sent.text, tokens.start_char - tokens.sent.start_char
    return any(
        match.start() <= at < match.end() and sum(c.isdigit() for c in match.group()) >= _DIGITS
        for match in _PHONE.finditer(sentence)
    )


def _no_count_in_words(tokens: Tokens, noun: Token | None, words: MeasuringWords) -> bool:
    """ "one" as a pronoun, and number words that are part of a name."""
    first = tokens[0]
    named = first.is_title and first.i > tokens.sent.start
    if named and noun is not None and noun.pos_ == "PROPN":
        return True  # "the Seven Sisters"
    before = _neighbour(first, -1)
    if len(tokens) > 1 or first.lower_ != "one":
        pronoun = before is not None and before.lower_ in words.pronouns
        return noun is None and (first.pos_ == "PROPN" or pronoun)
    if before is not None and before.lower_ in words.not_one:
        return True
    if noun is not None and _is_of_the_most(first, noun):
        return False
    return noun is None or first.dep_ not in ("nummod", "compound")


def _is_of_the_most(one: Token, noun: Token) -> bool:
    """ "One of the most gifted players", "one of the hottest cars": one that stands out."""
    after = _neighbour(one, 1)
    return (
        after is not None
        and after.lower_ == "of"
        and any(t.tag_ in ("JJS", "RBS") for t in one.doc[after.i : noun.i])
    )
