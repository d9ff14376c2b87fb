"""From marks to doubts: who doubts, and where in the text the doubted statement stands."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span as Tokens

from core.nlp.doubt_back import antecedent_of
from core.nlp.doubt_grammar import heads_up, lemma
from core.nlp.doubt_holders import Doubters, same_holder, speaker_of
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_mark import Mark
from core.nlp.doubt_targets import content_clause
from core.nlp.reading import Reading
from core.text import Span, quoted
from core.text.wordpattern import Words
from core.values import Doubt, DoubtKind

_RECENT = 24  # doubts that are looked at for a denial shortly before

Marked = Sequence[tuple[Tokens, list[Mark]]]


def linked(reading: Reading, marks: Marked, lexicon: DoubtLexicon) -> list[Doubt]:
    """The doubts of a text, sentence after sentence, each linked to what came before it."""
    doubts: list[Doubt] = []
    doubters = Doubters(reading, lexicon)
    for index, (sentence, found) in enumerate(marks):
        fresh = [_doubt(reading, sentence, mark, doubts, doubters, lexicon) for mark in found]
        near = [s for s, _ in marks[max(0, index - lexicon.follow) : index + 1]]
        own = _own_words(reading, near, doubts, lexicon)
        if own is not None:
            fresh = [d for d in fresh if not d.trigger.overlaps(own.trigger)] + [own]
        doubts += fresh
    return doubts


def reason_of(kind: str, doubter: str, trigger: str, lexicon: DoubtLexicon) -> str:
    """The sentence for the screen."""
    name = doubter or lexicon.reasons["outlet"]
    return lexicon.reasons[kind].format(doubter=name, trigger=quoted(trigger))


def _doubt(
    reading: Reading,
    sentence: Tokens,
    mark: Mark,
    before: list[Doubt],
    doubters: Doubters,
    lexicon: DoubtLexicon,
) -> Doubt:
    doubter = doubters.of(mark)
    kind, template = mark.kind, mark.template or mark.kind.value
    if kind is DoubtKind.HEDGE and doubter and _distanced(mark, lexicon):
        kind, template = DoubtKind.DOUBT, "distance"
    trigger = mark.trigger.of(reading.given.text)
    return Doubt(
        kind=kind,
        trigger=mark.trigger,
        sentence=reading.span(sentence),
        doubter=doubter,
        target=_told_here(reading, mark, lexicon) or mark.target,
        antecedent=antecedent_of(reading, sentence, mark, doubter, before, doubters, lexicon),
        reason=reason_of(template, doubter, trigger, lexicon),
    )


def _told_here(reading: Reading, mark: Mark, lexicon: DoubtLexicon) -> Span | None:
    """What the same sentence told before "the figure", "a claim that cannot be checked" or "this"."""
    about = mark.about
    if about is None or mark.kind is DoubtKind.HEDGE or content_clause(about) is not None:
        return None
    named = any(lexicon.has(k, lemma(about)) for k in ("claim", "told", "content", "pronoun"))
    if not named or any(c.dep_ in {"poss", "prep", "amod", "compound"} for c in about.children):
        return None
    start, begin = about.left_edge.idx, about.sent.start_char
    before = [
        s.content
        for s in reading.statements
        if s.cue_span is not None
        and begin <= s.content.start < s.cue_span.start + len(s.content) + 1
        and s.content.start < start
        and s.span.start <= mark.trigger.start < s.span.end
    ]
    told = min(before, key=len, default=None)
    if told is None:
        return None
    end = min(told.end, start)
    words = reading.given.text[told.start : end].rstrip(" ,;—–-(")
    return Span(told.start, told.start + len(words)) if words else None


def _distanced(mark: Mark, lexicon: DoubtLexicon) -> bool:
    """Whether the hearsay is what somebody else's claim or narrative says."""
    return any(
        up.pos_ == "NOUN" and (lexicon.has("claim", lemma(up)) or lexicon.has("peddled", lemma(up)))
        for up in heads_up(mark.word)
    )


def _own_words(
    reading: Reading, sentences: list[Tokens], before: list[Doubt], lexicon: DoubtLexicon
) -> Doubt | None:
    """A denial in the holder's own words, soon after the same holder dismissed a claim."""
    recent = {reading.span(s) for s in sentences[:-1]}
    denied = [d for d in before[-_RECENT:] if d.kind is DoubtKind.DENIAL and d.sentence in recent]
    if not denied:
        return None
    span = reading.span(sentences[-1])
    speaker = speaker_of(reading, span)
    denied = [d for d in denied if same_holder(d.doubter, speaker)]
    if not denied:
        return None
    words = Words.of(sentences[-1].text, sentences[-1].start_char)
    match = next((m for p in lexicon.own_words if (m := p.find(words))), None)
    if match is None:
        return None
    reason = reason_of("own_words", speaker, span.of(reading.given.text), lexicon)
    return Doubt(DoubtKind.DENIAL, match, span, speaker, span, denied[-1].sentence, reason)
