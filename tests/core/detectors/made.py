"""Analysed articles made by hand, so that a detector is tested without the language model."""

from __future__ import annotations

from core.detectors.base import Placed, Reported
from core.measures.measure import Bound, Measure
from core.text import Span
from core.values import Doubt, DoubtKind, Quotation, Stance, Statement, VagueDate

Line = tuple[str, str]  # holder ("" for the outlet) and sentence


def article(
    *lines: Line,
    number: int = 1,
    source: str = "The Herald",
    published: str | None = "2025-03-01",
    doubts: tuple[Doubt, ...] = (),
) -> Reported:
    """An article whose sentences are each one statement, with percentages as measures."""
    text = " ".join(sentence for _, sentence in lines)
    spans: list[Span] = []
    at = 0
    for _, sentence in lines:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    measures = tuple(percentages(text))
    statements = tuple(
        statement(holder, span, text, measures, number, id=number * 100 + n)
        for n, ((holder, _), span) in enumerate(zip(lines, spans, strict=True))
    )
    when = VagueDate(published) if published else None
    return Reported(number, text, "", source, when, statements, tuple(spans), measures, doubts)


def statement(
    holder: str, span: Span, text: str, measures: tuple[Measure, ...], number: int, id: int
) -> Statement:
    """A statement that is one sentence."""
    return Statement(
        span=span,
        text=span.of(text),
        content=span,
        sentences=(span,),
        holder=holder,
        holder_span=None,
        cue="said" if holder else "",
        cue_span=None,
        stance=Stance.REPORTS if holder else Stance.ASSERTS,
        quotation=Quotation.INDIRECT if holder else Quotation.NONE,
        check_worthiness=0.0,
        measures=tuple(m for m in measures if span.contains(m.span)),
        id=id,
        article=number,
    )


def percentages(text: str) -> list[Measure]:
    """Every "20%" of a text."""
    found: list[Measure] = []
    for at, sign in enumerate(text):
        if sign == "%":
            start = at
            while start and (text[start - 1].isdigit() or text[start - 1] == "."):
                start -= 1
            span = Span(start, at + 1)
            value = float(text[start:at])
            found.append(
                Measure(span, span.of(text), value, None, "percentage", Bound.ABOUT, None, "")
            )
    return found


def placed(other: Reported) -> tuple[Placed, ...]:
    """The statements of another article as the library hands them to a detector."""
    return tuple(Placed(s, other.source, other.published) for s in other.statements)


def doubt(
    text: str, trigger: str, sentence: Span, *, by: str = "", of: Span | None = None
) -> Doubt:
    """A denial whose trigger is the first such words of the sentence."""
    at = text.index(trigger, sentence.start)
    return Doubt(
        DoubtKind.DENIAL,
        Span(at, at + len(trigger)),
        sentence,
        by,
        None,
        of,
        f"Denied by {by or 'the text itself'}: “{trigger}”.",
    )
