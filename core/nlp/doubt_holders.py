"""Who doubts."""

from __future__ import annotations

from spacy.tokens import Token

from core.nlp.doubt_grammar import lemma
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_mark import Mark
from core.nlp.holders import Holders
from core.nlp.reading import Reading
from core.text import Span, fold
from core.values import Quotation, Statement


class Doubters:
    """Names who doubts in one text; to be asked in the order of the text."""

    def __init__(self, reading: Reading, lexicon: DoubtLexicon) -> None:
        self._reading = reading
        self._lexicon = lexicon
        self._holders = Holders(reading)

    def of(self, mark: Mark) -> str:
        """Who the grammar says doubts, else who holds the statement the mark stands in, else ""."""
        if mark.actor is not None:
            named = self._beside(mark) or self._acting(mark.actor, shown=mark.outlet)
            if named and not _unresolved(named, mark.actor):
                return named
            if mark.outlet:
                return named
        statement = statement_at(self._reading, mark.trigger)
        if statement is None or (mark.outlet and statement.quotation is not Quotation.DIRECT):
            return ""
        return statement.holder

    def name(self, token: Token) -> str:
        """The resolved name a word stands for, "" for a pronoun that nobody resolved."""
        return self._holders.name(token)

    def _acting(self, actor: Token, *, shown: bool) -> str:
        """People and bodies doubt, and what is `shown` against a statement: footage, records; not
        claims and accounts."""
        kinds = ("claim", "content", "item", "pronoun")
        if shown and self._lexicon.has("evidence", lemma(actor)):
            return self.name(actor)
        if any(self._lexicon.has(kind, lemma(actor)) for kind in kinds):
            return ""
        if actor.pos_ not in {"NOUN", "PROPN", "PRON"}:
            return ""
        name = self.name(actor)
        for preposition in self._lexicon.words["target.topics"]:
            name = name.partition(f" {preposition} ")[0]
        return name

    def _beside(self, mark: Mark) -> str:
        """The name that ends right before the verb: the parser may have tied it to what came
        before."""
        word = mark.word
        if word.pos_ != "VERB" or word.tag_ not in {"VBD", "VBZ", "VBP"} or not word.i:
            return ""
        near = [m for m in self._reading.mentions if 0 < word.idx - m.span.end <= 1]
        return near[-1].entity if near and word.nbor(-1).dep_ != "pobj" else ""


def _unresolved(name: str, actor: Token) -> bool:
    return actor.pos_ == "PRON" and name == actor.text


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
