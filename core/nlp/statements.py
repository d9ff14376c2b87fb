"""The statements of a text: who puts what forward, and what the outlet says itself."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from core.nlp.attribution import Attribution
from core.nlp.clauses import by_verbs, clause_of
from core.nlp.holders import Holders
from core.nlp.phrases import by_nouns, by_openings
from core.nlp.quotes import Quote, find_quotes
from core.nlp.reading import Reading
from core.nlp.speech import Speeches, unspoken
from core.text import Span
from core.values import Quotation, Stance, Statement


def find_statements(reading: Reading) -> None:
    """Add every attribution, and each sentence that stands in none in the outlet's own voice."""
    text = reading.doc.text
    quotes = find_quotes(text)
    found = _attributions(reading, text, quotes)
    holders = Holders(reading)
    sentences = [reading.span(s) for s in reading.sentences()]
    for attribution in found:
        reading.statements.append(_statement(reading, attribution, quotes, sentences, holders))
    covered = {s for statement in reading.statements for s in statement.sentences}
    for span in sentences:
        if span not in covered:
            reading.statements.append(_own(reading.given.text, span))


def _attributions(reading: Reading, text: str, quotes: list[Quote]) -> list[Attribution]:
    speeches = Speeches(reading.doc, text, quotes)
    spoken = speeches.find()
    places = {s.place: s for s in spoken}
    rest: list[Attribution] = []
    for tokens in unspoken(reading.doc, speeches.quotes):
        for found in _in_sentence(tokens):
            if found.place not in places:
                rest.append(found)
    for speech in spoken:
        _widen(reading, speech)
    return sorted([*spoken, *_pruned(rest)], key=lambda a: (a.content, a.place))


def _in_sentence(tokens) -> Iterator[Attribution]:
    yield from by_verbs(tokens)
    yield from by_openings(tokens)
    yield from by_nouns(tokens)


def _widen(reading: Reading, speech: Attribution) -> None:
    """A quotation after an indirect beginning ("He said it was over: ...") is one with it."""
    if speech.place < 0:
        return
    clause = clause_of(reading.doc[speech.place])
    if (
        clause is not None
        and speech.cue
        and speech.cue.end <= clause.start
        and not clause.overlaps(speech.content)
        and clause.end < speech.content.start
        and len(clause) > 15
    ):
        speech.content = speech.content.cover(clause)


def _pruned(found: list[Attribution]) -> list[Attribution]:
    return found


def _statement(reading, a, quotes, sentences, holders) -> Statement:
    text = reading.given.text
    whole = a.content
    if a.cue:
        whole = whole.cover(a.cue)
    if a.holder_span:
        whole = whole.cover(a.holder_span)
    inside = tuple(s for s in _touched(sentences, whole))
    span = inside[0].cover(inside[-1]) if inside else whole
    return Statement(
        span=span,
        text=span.of(text),
        content=a.content,
        sentences=inside or (span,),
        holder=holders.name(a.holder),
        holder_span=a.holder_span,
        cue=a.cue.of(text) if a.cue else "",
        cue_span=a.cue,
        stance=Stance.REPORTS,
        quotation=_quotation(a, quotes),
        check_worthiness=0.0,
        belief=a.belief,
    )


def _touched(sentences: list[Span], span: Span) -> list[Span]:
    first = bisect_right(sentences, span.start, key=lambda s: s.end)
    last = bisect_left(sentences, span.end, key=lambda s: s.start)
    return sentences[first:last]


def _quotation(a: Attribution, quotes: list[Quote]) -> Quotation:
    if a.quoted:
        return Quotation.DIRECT
    index = bisect_right(quotes, a.content.start, key=lambda q: q.span.end)
    if index < len(quotes) and quotes[index].span.overlaps(a.content):
        whole = quotes[index].span.contains(a.content)
        return Quotation.DIRECT if whole else Quotation.MIXED
    return Quotation.INDIRECT


def _own(text: str, span: Span) -> Statement:
    return Statement(
        span, span.of(text), span, (span,), "", None, "", None, Stance.ASSERTS, Quotation.NONE, 0.0
    )
