"""Whole answers that deny: "Absolutely not", "We did not", after a question or a claim; "They can't",
after what somebody said they can."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.doubt_back import right_before
from core.nlp.doubt_grammar import lemma
from core.nlp.doubt_holders import speaker_of
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_links import reason_of
from core.nlp.doubt_mark import span_of
from core.nlp.doubt_plain import Told, told
from core.nlp.doubt_targets import clause_span, noun_span
from core.nlp.reading import Reading
from core.text import Span
from core.text.wordpattern import Words
from core.values import Doubt, DoubtKind, Quotation, Statement

_BARE = 4  # words that tell: "they can n't ,"
_NOT = frozenset({"not", "n't"})


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


def bare_denials(reading: Reading, known: list[Doubt], lexicon: DoubtLexicon) -> Iterator[Doubt]:
    """The denials of one text that leave out what they deny, since it was said right before."""
    marked = {d.sentence.start for d in known if d.kind is not DoubtKind.HEDGE}
    for sentence in reading.sentences():
        span = reading.span(sentence)
        said = [t for t in sentence if not t.is_space and not t.is_quote]
        if span.start in marked or not _is_bare(said, lexicon):
            continue
        doubter = speaker_of(reading, span)
        claim = right_before(reading, sentence, doubter)
        if claim is not None and _uses(reading, claim, said[1]):
            trigger = span_of(said[0], said[2])
            words = trigger.of(reading.given.text)
            reason = reason_of("plain", doubter, words, lexicon)
            yield Doubt(DoubtKind.DENIAL, trigger, span, doubter, trigger, claim, reason)


def _is_bare(said: list[Token], lexicon: DoubtLexicon) -> bool:
    """Whether a sentence begins with "they cannot" and no verb follows."""
    if len(said) < _BARE or said[0].lower_ not in lexicon.words["plain.bare"]:
        return False
    _, auxiliary, no, then = said[:_BARE]
    return auxiliary.pos_ in {"AUX", "VERB"} and no.lower_ in _NOT and then.is_punct


def _uses(reading: Reading, claim: Span, auxiliary: Token) -> bool:
    """Whether what was said has the verb that a bare denial repeats; "do" repeats any."""
    tokens = reading.doc.char_span(claim.start, claim.end, alignment_mode="expand") or ()
    if lemma(auxiliary) == "do":
        return any(t.pos_ == "VERB" for t in tokens)
    return any(lemma(t) == lemma(auxiliary) for t in tokens)


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
