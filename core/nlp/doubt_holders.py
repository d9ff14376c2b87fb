"""Who doubts."""

from __future__ import annotations

from spacy.tokens import Token

from core.nlp.doubt_grammar import lemma
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_mark import Mark, span_of
from core.nlp.reading import Reading
from core.text import Span, fold
from core.values import Quotation, Statement

_HANGING = frozenset({"relcl", "acl", "appos", "prep", "punct"})


def doubter_of(reading: Reading, mark: Mark, lexicon: DoubtLexicon) -> str:
    """Who the grammar says doubts, else who holds the statement the mark stands in, else ""."""
    actor = mark.actor
    if actor is not None and _may_doubt(actor, lexicon):
        named = name_of(reading, actor)
        if named:
            return named
    statement = statement_at(reading, mark.trigger)
    if statement is None or (mark.outlet and statement.quotation is not Quotation.DIRECT):
        return ""
    return statement.holder


def name_of(reading: Reading, token: Token) -> str:
    """The resolved name a word stands for: by its mention, by the statement it holds, or the words
    themselves; "" for a pronoun nobody resolved."""
    at = span_of(token)
    for mention in reading.mentions:
        if mention.span.overlaps(at):
            return mention.entity
    for statement in reading.statements:
        if statement.holder and statement.holder_span and statement.holder_span.overlaps(at):
            return statement.holder
    if token.pos_ == "PRON":
        return ""
    kept = [t for t in token.subtree if not _hangs(t, token)]
    return span_of(kept[0], kept[-1]).of(reading.given.text)


def statement_at(reading: Reading, span: Span) -> Statement | None:
    """The narrowest statement whose content holds a span."""
    holding = [s for s in reading.statements if s.content.contains(span)]
    return min(holding, key=lambda s: len(s.content), default=None)


def speaker_of(reading: Reading, sentence: Span) -> str:
    """Who holds what a sentence quotes, "" if nobody or several do."""
    holders = {
        s.holder
        for s in reading.statements
        if s.holder and s.content.overlaps(sentence) and s.quotation is not Quotation.NONE
    }
    return holders.pop() if len(holders) == 1 else ""


def same_holder(one: str, other: str) -> bool:
    """Whether two resolved names are one holder; a surname alone is enough."""
    a, b = fold(one).split(), fold(other).split()
    return bool(a and b) and (a == b or a[-1:] == b or b[-1:] == a)


def _may_doubt(actor: Token, lexicon: DoubtLexicon) -> bool:
    """People and bodies doubt; reports, figures and footage do not."""
    return actor.pos_ in {"NOUN", "PROPN", "PRON"} and not any(
        lexicon.has(name, lemma(actor)) for name in ("claim", "content", "item", "pronoun")
    )


def _hangs(token: Token, on: Token) -> bool:
    step = token
    while step.i != on.i:
        if step.head.i == on.i and step.dep_ in _HANGING and step.lower_ != "of":
            return True
        if step.head.i == step.i:
            return False
        step = step.head
    return False
