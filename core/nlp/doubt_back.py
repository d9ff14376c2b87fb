"""The earlier passage a mark reaches back to: "his denials", "the claim", "this is untrue"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.nlp.doubt_grammar import has_clause, lemma
from core.nlp.doubt_holders import Doubters, same_holder, speaker_of
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_mark import Mark, span_of
from core.nlp.reading import Reading
from core.text import Span
from core.values import Doubt, DoubtKind, Quotation, Statement

_FAR = 6  # sentences back
_NEAR = 2  # sentences back for a claim that shares no words
_SHARED = 3  # words of content in common that make an earlier statement surely the same
_THIS = frozenset({"this", "that", "such"})
_OPEN = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def antecedent_of(
    reading: Reading,
    sentence: Tokens,
    mark: Mark,
    doubter: str,
    before: list[Doubt],
    doubters: Doubters,
    lexicon: DoubtLexicon,
) -> Span | None:
    """The passage of the doubted statement, when it is sure: the last denial of the one whose denials
    are meant, or the earlier statement that is spoken of; None otherwise."""
    about = mark.about
    if mark.kind is DoubtKind.HEDGE:
        return None
    if about is None:
        return right_before(reading, sentence, doubter) if _says_such(sentence, mark) else None
    owner = _owner(doubters, about)
    if lemma(about) in lexicon.words["denial.nouns"]:
        return _last_denial(owner, before, sentence) if owner else None
    if not _points_back(about, lexicon) and not owner:
        return None
    candidates = _earlier(reading, sentence, doubter, owner)
    shared = [s for s in candidates if _common(reading, about, s, lexicon) >= _SHARED]
    if shared:
        return shared[-1].span
    if has_clause(about) is not None:
        return None
    if about.lower_ in _THIS or any(c.lower_ in _THIS for c in about.children):
        return right_before(reading, sentence, doubter)
    if about.pos_ == "PRON":
        return None
    start = reading.sentences()[max(0, _number(reading, sentence) - _NEAR)].start_char
    claimed = [s for s in candidates if s.span.start >= start and _is_claimed(reading, s, lexicon)]
    return claimed[-1].span if claimed else None


def _says_such(sentence: Tokens, mark: Mark) -> bool:
    """Whether what is said not to be is only named as such: "no such calls were made"."""
    inside = [t for t in sentence if mark.trigger.contains(span_of(t))]
    return any(a.lower_ == "no" and b.lower_ == "such" for a, b in pairwise(inside))


def right_before(reading: Reading, sentence: Tokens, doubter: str) -> Span | None:
    """What was told last in the sentence before this one, unless it is the doubter who told it."""
    here, at = reading.span(sentence), _number(reading, sentence)
    if not at:
        return None
    close = reading.span(reading.sentences()[at - 1])
    told = [
        s
        for s in reading.statements
        if s.holder
        and s.quotation is not Quotation.NONE
        and s.span.overlaps(close)
        and s.span.end <= here.start
    ]
    last = max(told, key=lambda s: s.span, default=None)
    own = (doubter, speaker_of(reading, here))
    if last is None or any(same_holder(last.holder, name) for name in own):
        return None
    return last.span


def _owner(doubters: Doubters, noun: Token) -> str:
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return doubters.name(owner) if owner is not None else ""


def _last_denial(owner: str, before: list[Doubt], sentence: Tokens) -> Span | None:
    told = [
        d.sentence
        for d in before
        if d.kind is DoubtKind.DENIAL
        and same_holder(d.doubter, owner)
        and d.sentence.end <= sentence.start_char
    ]
    return told[-1] if told else None


def _points_back(noun: Token, lexicon: DoubtLexicon) -> bool:
    return noun.pos_ == "PRON" or any(
        c.lower_ in lexicon.words["back.determiners"] for c in noun.children
    )


def _earlier(reading: Reading, sentence: Tokens, doubter: str, owner: str) -> list[Statement]:
    start = reading.sentences()[max(0, _number(reading, sentence) - _FAR)].start_char
    end = sentence.start_char
    found = [
        s
        for s in reading.statements
        if start <= s.span.start
        and s.span.end <= end
        and s.holder
        and not same_holder(s.holder, doubter)
        and (not owner or same_holder(s.holder, owner))
    ]
    return sorted(found, key=lambda s: s.span)


def _number(reading: Reading, sentence: Tokens) -> int:
    return bisect_left(reading.sentences(), sentence.start, key=lambda s: s.start)


def _common(reading: Reading, about: Token, statement: Statement, lexicon: DoubtLexicon) -> int:
    """Words of content that what is doubted shares with an earlier statement."""
    content = reading.doc.char_span(
        statement.content.start, statement.content.end, alignment_mode="expand"
    )
    if content is None:
        return 0
    said = {lemma(t) for t in content if t.pos_ in _OPEN}
    meant = {lemma(t) for t in about.subtree if t.pos_ in _OPEN and t.i != about.i}
    return len({word for word in said & meant if not lexicon.has("claim", word)})


def _is_claimed(reading: Reading, statement: Statement, lexicon: DoubtLexicon) -> bool:
    if statement.cue_span is None:
        return False
    cue = reading.doc.char_span(
        statement.cue_span.start, statement.cue_span.end, alignment_mode="expand"
    )
    return cue is not None and any(lexicon.has("accusing", lemma(t)) for t in cue)
