"""When a statement was made, and what time it speaks of."""

from __future__ import annotations

from dataclasses import replace

from core.nlp.date_phrases import DatePhrase, find_date_phrases
from core.nlp.reading import Reading
from core.text import Span
from core.values import Quotation, Statement, VagueDate


def find_dates(reading: Reading) -> None:
    """Set when each statement was said and what time it is about.

    A date beside what is put forward says when it was said ("he said on Tuesday"), one inside it what
    it is about. Where no date stands, or it hangs on an unknown day of publication, nothing is set.
    """
    reading.statements = [_dated(reading, s) for s in reading.statements]


def dates_in(reading: Reading, span: Span, *, past: bool = False) -> list[DatePhrase]:
    """The date phrases of a stretch of the text; spans count code points of the text."""
    if (span, past) not in reading.dates:
        found = find_date_phrases(span.of(reading.text), reading.given.published, past=past)
        placed = [replace(f, span=f.span.shifted(span.start)) for f in found]
        reading.dates[span, past] = placed
    return reading.dates[span, past]


def _dated(reading: Reading, statement: Statement) -> Statement:
    if statement.quotation is Quotation.NONE:
        return replace(statement, about=_first(_phrases(reading, statement, past=False)))
    inside = [
        p for p in _phrases(reading, statement, past=False) if statement.content.contains(p.span)
    ]
    outside = [
        p
        for p in _phrases(reading, statement, past=True)
        if not statement.content.contains(p.span) and _beside_cue(reading, statement, p)
    ]
    return replace(statement, said_on=_first(outside), about=_first(inside))


def _phrases(reading: Reading, statement: Statement, *, past: bool) -> list[DatePhrase]:
    found = (dates_in(reading, span, past=past) for span in statement.sentences)
    return [phrase for phrases in found for phrase in phrases if not phrase.edge]


def _beside_cue(reading: Reading, statement: Statement, phrase: DatePhrase) -> bool:
    """Whether a date stands with the cue and not in another clause far from it."""
    if statement.cue_span is None:
        return False
    low, high = sorted((statement.cue_span, phrase.span))
    between = reading.text[low.end : max(low.end, high.start)]
    return not any(mark in between for mark in ";:.!?") and len(between.split()) <= 8


def _first(phrases: list[DatePhrase]) -> VagueDate | None:
    return phrases[0].date if phrases else None
