"""Whole answers that deny: "Absolutely not", "We did not", after a question or a claim."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.doubt_grammar import lemma
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_links import reason_of
from core.nlp.doubt_plain import Told, told
from core.nlp.doubt_targets import clause_span, noun_span
from core.nlp.reading import Reading
from core.text import Span
from core.text.wordpattern import Words
from core.values import Doubt, DoubtKind, Quotation, Statement


def answers(reading: Reading, known: list[Doubt], lexicon: DoubtLexicon) -> Iterator[Doubt]:
    """The denials of one text that are a whole answer; none where `known` has a mark."""
    for place in told(reading, known):
        for statement in place.said:
            answer = _answer(reading, place.span, statement, lexicon)
            asked = answer and _asked(place, answer, lexicon)
            if answer is not None and asked is not None:
                holder, words = statement.holder, answer.of(reading.given.text)
                reason = reason_of("plain", holder, words, lexicon)
                yield Doubt(DoubtKind.DENIAL, answer, place.span, holder, asked, None, reason)
                break


def _answer(
    reading: Reading, sentence: Span, statement: Statement, lexicon: DoubtLexicon
) -> Span | None:
    """What is quoted in a sentence, if the whole of it denies."""
    if statement.quotation is Quotation.INDIRECT:
        return None
    start = max(sentence.start, statement.content.start)
    said = Words.of(reading.given.text[start : min(sentence.end, statement.content.end)], start)
    found = (p.find(said) for p in lexicon.answers)
    return next((f for f in found if f is not None and _whole(said, f)), None)


def _whole(words: Words, found: Span) -> bool:
    return found.start == words.spans[0].start and found.end == words.spans[-1].end


def _asked(place: Told, answer: Span, lexicon: DoubtLexicon) -> Span | None:
    """What was asked or claimed right before an answer, or in the same sentence round it."""
    for sentence in filter(None, (place.sentence, place.before)):
        for token in sentence:
            if answer.start <= token.idx < answer.end:
                continue
            asked = _put(token, lexicon)
            if asked is not None:
                return asked
    return None


def _put(token: Token, lexicon: DoubtLexicon) -> Span | None:
    name = lemma(token)
    if token.pos_ == "NOUN" and lexicon.has("claim", name):
        return noun_span(token, lexicon)
    clause = next((c for c in token.children if c.dep_ == "ccomp" and c.i > token.i), None)
    if name in lexicon.words["plain.asked"] or lexicon.has("accusing", name):
        inner = next((c for c in token.children if c.i > token.i and c.dep_ != "punct"), clause)
        return clause_span(inner, lexicon) if inner is not None else None
    if clause is not None and token.tag_ != "VBD" and lexicon.has("speech", name):
        return clause_span(clause, lexicon)
    return None
