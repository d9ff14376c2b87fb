"""The numbers of a text: how much, of what, what happened to it, where and when."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Span as Tokens

from core.measures.measure import Bound, Measure
from core.measures.units import COUNT
from core.nlp.ages import AGE, is_age, whose_age
from core.nlp.counting import Counted, numbers_of
from core.nlp.dates import dates_in
from core.nlp.left_out import taken_from_last
from core.nlp.measuring import MeasuringWords, measuring_words
from core.nlp.reading import Reading
from core.nlp.taking_up import taken_up
from core.nlp.thing import thing_measured
from core.nlp.trends import taken_over, trend_of
from core.text import Span
from core.values import Statement


def find_measures(reading: Reading) -> None:
    """Fill the measures of the reading and of each statement.

    A statement has the measures inside what it puts forward, and those beside it in its sentences
    that no other statement puts forward.
    """
    words = measuring_words()
    for sentence in reading.sentences():
        last = reading.measures[-1:]
        for number in numbers_of(sentence, words):
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


def _measure(
    reading: Reading, sentence: Tokens, number: Counted, words: MeasuringWords, last: Measure | None
) -> Measure:
    quantity, tokens, noun = number.quantity, number.tokens, number.noun
    unit = number.unit
    if not quantity.unit and is_age(quantity, tokens, noun, words):
        unit, noun = AGE, None
    offset = sentence.start_char
    span = Span(offset + quantity.start, offset + quantity.end)
    thing = thing_measured(tokens, noun, unit, words)
    thing = taken_up(tokens, noun, unit, thing, last, words)
    if (thing.unit or unit) == COUNT:
        thing = taken_from_last(quantity, tokens, thing, last, words)
    unit = thing.unit or unit
    if unit == AGE and not thing.of:
        thing = replace(thing, of=whose_age(tokens))
    return Measure(
        span=span,
        text=span.of(reading.text),
        value=quantity.value,
        high=quantity.high,
        unit=unit,
        bound=_bound(number, words),
        trend=taken_over(
            reading.text, trend_of(sentence, quantity, tokens, words), span.start, last, words
        ),
        of=thing.of,
        head=thing.head,
        predicate=thing.predicate,
        place=thing.place,
        when=_when(reading, sentence, tokens),
    )


def _bound(number: Counted, words: MeasuringWords) -> Bound:
    """How exact a number is; "would limit the army to 600,000" gives the most there may be."""
    at = number.tokens.root if number.noun is None else number.noun
    if number.quantity.bound is not Bound.EXACT or at.dep_ != "pobj":
        return number.quantity.bound
    limited = at.head.lower_ in words.limit_words and at.head.head.lemma_.lower() in words.limits
    return Bound.LESS if limited else Bound.EXACT


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
