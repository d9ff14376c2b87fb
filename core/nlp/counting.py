"""The numbers of a sentence with the nouns they count and their units."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.quantities import Quantity, apart, is_hanging, read_quantities
from core.measures.rates import rate_after
from core.measures.units import COUNT, unit_table
from core.nlp.counted import counted_noun, of_noun, unit_counted, unit_of_count
from core.nlp.measuring import MeasuringWords
from core.nlp.not_quantities import is_no_quantity


@dataclass(frozen=True)
class Counted:
    """A quantity with its tokens, the noun it counts (None with a unit) and the unit's name."""

    quantity: Quantity
    tokens: Tokens
    noun: Token | None
    unit: str


def numbers_of(sentence: Tokens, words: MeasuringWords) -> list[Counted]:
    """The quantities of a sentence, without the numbers that are none."""
    found: list[Counted] = []
    for quantity in _read(sentence, words):
        start, end = sentence.start_char + quantity.figure, sentence.start_char + quantity.after
        tokens = sentence.doc.char_span(start, end, alignment_mode="expand")
        if tokens is None:
            continue
        quantity = _as_money(sentence, quantity, words)
        noun = None if quantity.unit else counted_noun(tokens, words)
        if not is_no_quantity(quantity, tokens, noun, words):
            found.append(_with_unit(quantity, tokens, noun))
    return [_as_rate(number) for number in _shared(sentence.text, found, words)]


def _read(sentence: Tokens, words: MeasuringWords) -> Iterator[Quantity]:
    """The numbers; after a verb of change two with their units are by how much and to what."""
    for quantity in read_quantities(sentence.text):
        start = sentence.start_char + quantity.start
        if not quantity.parts:
            yield quantity
            continue
        before = [t for t in sentence if t.idx < start and not t.is_space][-1:]
        changed = any(t.pos_ == "VERB" and t.lemma_.lower() in words.trend_verbs for t in before)
        yield from apart(sentence.text, quantity) if changed else [quantity]


def _as_money(sentence: Tokens, quantity: Quantity, words: MeasuringWords) -> Quantity:
    """The number with the unit that its word is in talk of money: "an average price of 2,900 pounds"."""
    text, of = sentence.text, words.of_stuff.match(sentence.text, quantity.end)
    found = unit_table().after(text, quantity.numeral.end, large=True)
    if found is None or found[0].name == quantity.unit or of or " per " in quantity.unit:
        return quantity
    money = any(t.lemma_.lower() in words.money for t in sentence)
    return replace(quantity, unit=found[0].name, after=found[1]) if money else quantity


def _with_unit(quantity: Quantity, tokens: Tokens, noun: Token | None) -> Counted:
    """The number with its unit, which may stand behind adjectives: "50 previous years"."""
    if noun is None:
        return Counted(quantity, tokens, None, quantity.unit or COUNT)
    unit = unit_counted(tokens, noun)
    if unit is None:
        return Counted(quantity, tokens, noun, unit_of_count(tokens, noun))
    first, last = sorted((tokens[-1].i, noun.i))
    whole = tokens.doc[min(first, tokens.start) : last + 1]
    return Counted(replace(quantity, unit=unit.name), whole, None, unit.name)


def _shared(text: str, numbers: list[Counted], words: MeasuringWords) -> list[Counted]:
    """The unit of the last carried back: "four- and six-cylinder", "16,369, up 58 points"."""
    out: list[Counted] = []
    for number in reversed(numbers):
        last = out[-1] if out else None
        quantity = number.quantity
        if last is not None and not quantity.unit and last.unit != COUNT:
            between = text[quantity.end : last.quantity.start]
            level = number.noun is None and words.level_and_change.fullmatch(between)
            if is_hanging(text, quantity.end) or (level and not last.quantity.unit):
                number = replace(number, noun=last.noun, unit=last.unit)
        out.append(number)
    return out[::-1]


def _as_rate(number: Counted) -> Counted:
    """The number with what stands behind its noun: "4,000 steps a day", "2 tonnes of gas a year"."""
    noun = number.noun
    if noun is None:
        noun = of_noun(number.tokens)
    elif (whole := of_noun(noun.doc[noun.i : noun.i + 1])) is not None:
        noun = whole
    if noun is None or " per " in number.unit or noun.i < number.tokens.start:
        return number
    end = noun.idx + len(noun) - noun.sent.start_char
    rate = rate_after(noun.sent.text, end, times_only=True)
    return number if rate is None else replace(number, unit=f"{number.unit} per {rate[0]}")
