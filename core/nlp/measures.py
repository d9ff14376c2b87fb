"""The numbers of a text: how much, of what, what happened to it, where and when."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.measure import Measure, Trend
from core.measures.quantities import Quantity, read_quantities
from core.measures.units import COUNT
from core.nlp.counted import counted_noun, unit_of_count
from core.nlp.dates import dates_in
from core.nlp.measuring import MeasuringWords, measuring_words
from core.nlp.not_quantities import is_no_quantity
from core.nlp.reading import Reading
from core.nlp.taking_up import taken_up
from core.nlp.thing import thing_measured
from core.text import Span
from core.values import Statement

AGE = "year of age"
_OLDEST = 120


@dataclass(frozen=True)
class _Number:
    """A quantity with its tokens."""

    quantity: Quantity
    tokens: Tokens
    noun: Token | None


def find_measures(reading: Reading) -> None:
    """Fill the measures of the reading and of each statement.

    A statement has the measures inside what it puts forward, and those beside it in its sentences
    that no other statement puts forward.
    """
    words = measuring_words()
    for sentence in reading.sentences():
        last = reading.measures[-1:]
        for number in _numbers(sentence, words):
            measure = _measure(reading, sentence, number, words, last[-1] if last else None)
            last.append(measure)
            reading.measures.append(measure)
    contents = [s.content for s in reading.statements]
    starts = [m.span.start for m in reading.measures]
    reading.statements = [
        replace(s, measures=_own(s, _within(s.span, starts, reading.measures), contents))
        for s in reading.statements
    ]


def _within(span: Span, starts: list[int], measures: list[Measure]) -> list[Measure]:
    """The measures that begin in a span; they are in the order of the text."""
    return measures[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _own(
    statement: Statement, measures: list[Measure], contents: list[Span]
) -> tuple[Measure, ...]:
    def owned(measure: Measure) -> bool:
        if statement.content.contains(measure.span):
            return True
        return statement.span.contains(measure.span) and not any(
            c.contains(measure.span) for c in contents
        )

    return tuple(m for m in measures if owned(m))


def _numbers(sentence: Tokens, words: MeasuringWords) -> list[_Number]:
    """The quantities of a sentence, without the numbers that are none."""
    out: list[_Number] = []
    for quantity in read_quantities(sentence.text):
        start, end = sentence.start_char + quantity.figure, sentence.start_char + quantity.after
        tokens = sentence.doc.char_span(start, end, alignment_mode="expand")
        if tokens is None:
            continue
        noun = None if quantity.unit else counted_noun(tokens)
        if not is_no_quantity(quantity, tokens, noun, words):
            out.append(_Number(quantity, tokens, noun))
    return out


def _measure(
    reading: Reading, sentence: Tokens, number: _Number, words: MeasuringWords, last: Measure | None
) -> Measure:
    quantity, tokens, noun = number.quantity, number.tokens, number.noun
    unit = quantity.unit or (unit_of_count(tokens, noun) if noun is not None else COUNT)
    if not quantity.unit and _is_age(number, words):
        unit, noun = AGE, None
    offset = sentence.start_char
    span = Span(offset + quantity.start, offset + quantity.end)
    thing = thing_measured(tokens, noun, unit, words)
    thing = taken_up(tokens, noun, unit, thing, last, words)
    unit = thing.unit or unit
    return Measure(
        span=span,
        text=span.of(reading.text),
        value=abs(quantity.value) if _signed_change(quantity, unit) else quantity.value,
        high=quantity.high,
        unit=unit,
        bound=quantity.bound,
        trend=_trend(sentence, quantity, tokens, words),
        of=thing.of,
        head=thing.head,
        predicate=thing.predicate,
        place=thing.place,
        when=_when(reading, sentence, tokens),
    )


def _signed_change(quantity: Quantity, unit: str) -> bool:
    return quantity.value < 0 and unit == "percentage"


def _is_age(number: _Number, words: MeasuringWords) -> bool:
    """ "Maria, who was 10", "aged 25": a bare number where an age is told."""
    quantity, first = number.quantity, number.tokens[0]
    if number.noun is not None or not 0 < quantity.value <= _OLDEST or quantity.numeral.scale != 1:
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


def _trend(
    sentence: Tokens, quantity: Quantity, tokens: Tokens, words: MeasuringWords
) -> Trend | None:
    """Whether the number says by how much something rose or fell."""
    text = sentence.text
    sign = text[quantity.figure - 1 : quantity.figure]
    if sign == "+" or text[quantity.figure : quantity.figure + 1] in ("-", "−"):
        return _signed(text, quantity)
    start = sentence.start_char + quantity.start
    before = [t for t in sentence if t.idx < start and not t.is_space]
    if before and before[-1].lower_ == "by":
        before = before[:-1]
    if not before:
        return None
    word = before[-1]
    if word.lower_ == "of" and len(before) > 1 and before[-2].lower_ in words.trend_nouns:
        return words.trend_nouns[before[-2].lower_]
    if word.pos_ == "VERB" or word.tag_.startswith("VB"):
        return words.trend_verbs.get(word.lemma_.lower())
    if word.lower_ in words.trend_words and tokens.root.ent_type_ != "TIME":
        return words.trend_words[word.lower_]
    return None


def _signed(text: str, quantity: Quantity) -> Trend | None:
    if quantity.unit != "percentage":
        return None
    return Trend.UP if text[quantity.figure - 1 : quantity.figure] == "+" else Trend.DOWN


def _when(reading: Reading, sentence: Tokens, tokens: Tokens) -> str:
    """The date that stands nearest to the number in its clause, as EDTF."""
    whole = Span(sentence.start_char, sentence.end_char)
    measured = Span(tokens.start_char, tokens.end_char)
    dates = [d for d in dates_in(reading, whole) if not d.edge and not d.span.overlaps(measured)]
    own = [d for d in dates if _same_clause(reading.text, d.span, measured)]
    if not own:
        return ""
    return min(own, key=lambda d: abs(d.span.start - measured.start)).date.edtf


def _same_clause(text: str, one: Span, other: Span) -> bool:
    low, high = sorted((one, other))
    between = text[low.end : max(low.end, high.start)]
    return not any(mark in between for mark in measuring_words().clause_ends)
