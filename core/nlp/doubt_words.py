"""Marks that are adverbs and nouns: falsely said, his denials, doubts about the claim."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.doubt_grammar import (
    governing,
    has_clause,
    lemma,
    subjects,
    with_conjuncts,
)
from core.nlp.doubt_guards import negated, open_ended
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_mark import Mark, phrase_of, span_of, trigger_of
from core.nlp.doubt_nouns import fits, is_claim
from core.nlp.doubt_targets import clause_span, content_clause, noun_span, target_of
from core.text import Span
from core.values import DoubtKind

_HANGING = frozenset({"dobj", "nsubjpass", "nsubj", "attr"})


def adverb_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[adverb]]: "falsely claimed"."""
    for rule in lexicon.adverbs:
        if token.lower_ not in rule.lemmas or token.pos_ != "ADV":
            continue
        near = {
            token.doc[i].lower_
            for i in range(max(0, token.i - 2), min(len(token.doc), token.i + 2))
        }
        if near & rule.unless:
            continue
        if rule.kind is DoubtKind.HEDGE:
            yield Mark(rule.kind, span_of(token), token, phrase_of(token.head), None, None, True)
            return
        verb = token.head
        if lexicon.has("assertive", lemma(verb)) and not negated(verb, lexicon):
            yield Mark(rule.kind, trigger_of(token, verb), token, _asserted(verb, lexicon))
            return


def denial_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Denials as nouns: "his denials that ...", "despite a denial"; not "denial of bail"."""
    words = lexicon.words
    if lemma(token) not in words["denial.nouns"] or token.pos_ != "NOUN":
        return
    of = [o for c in token.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]
    if any(lemma(o) in words["denial.not_of"] for o in of):
        return
    owner = any(c.dep_ == "poss" or c.lower_ in {"by", "from"} for c in token.children)
    issued = lemma(governing(token)) in words["denial.verbs"]
    meant = owner or issued or has_clause(token) is not None or token.head.lower_ == "despite"
    if meant and not negated(governing(token), lexicon) and not open_ended(token, lexicon):
        actor = _denier(token, lexicon, issued=issued)
        target = _denied(token, lexicon)
        yield Mark(DoubtKind.DENIAL, span_of(token), token, target, actor, token)


def _denier(denial: Token, lexicon: DoubtLexicon, *, issued: bool) -> Token | None:
    """Whose denial it is: "his denial", "a denial by", "issued a denial"."""
    for child in denial.children:
        if child.dep_ == "poss":
            return child
        if child.lower_ in lexicon.words["target.among"]:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = governing(denial)
    drawn = [o for c in verb.children if c.lower_ == "from" for o in c.children]
    acting = [s for s in drawn or subjects(verb) if s.i != denial.i]
    return next(iter(acting), None) if issued else None


def _denied(denial: Token, lexicon: DoubtLexicon) -> Span:
    """What a denial is about; what "drew a rebuttal" is the subject."""
    verb = governing(denial)
    if lemma(verb) in lexicon.words["denial.drawn"] and content_clause(denial) is None:
        return next((target_of(s, lexicon) for s in subjects(verb)), noun_span(denial, lexicon))
    return noun_span(denial, lexicon)


def noun_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[noun]], with what they are about: "doubts over the claim", "the rejection of
    her account", "a retraction of the story"."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return
    for rule in lexicon.nouns:
        if lemma(token) not in rule.lemmas or not _meant(token, lexicon):
            continue
        for thing in _under(token, rule.after):
            if fits(thing, rule.takes, lexicon):
                target = target_of(thing, lexicon)
                about = thing if thing.pos_ in {"NOUN", "PROPN", "PRON"} else None
                actor = _denier(token, lexicon, issued=rule.by_subject)
                yield Mark(rule.kind, trigger_of(token, about), token, target, actor, about)
                return


def _meant(noun: Token, lexicon: DoubtLexicon) -> bool:
    """Whether there is such a thing: not "no doubt", not "would raise doubts"."""
    if any(c.lower_ in lexicon.words["guards.negators"] for c in noun.children if c.i < noun.i):
        return False
    verb = governing(noun)
    return not negated(verb, lexicon) and not open_ended(verb, lexicon)


def _under(noun: Token, after: frozenset[str]) -> Iterator[Token]:
    """What stands after the prepositions of a noun, also where the parser hung them on its verb."""
    verb = governing(noun)
    beside = [c for c in verb.children if c.i > noun.i] if noun.dep_ in _HANGING else []
    for preposition in [*noun.children, *beside]:
        if preposition.lower_ in after and preposition.i > noun.i:
            for thing in preposition.children:
                if thing.dep_ in {"pobj", "pcomp"}:
                    yield from with_conjuncts(thing)
                    yield from (c for c in thing.children if c.dep_ == "poss")
                    of = [c for c in thing.children if c.lower_ == "of"]
                    yield from (o for c in of for o in c.children if o.dep_ == "pobj")


def met_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Claims that are met with scepticism."""
    if lemma(token) not in lexicon.words["met.lemmas"] or negated(token, lexicon):
        return
    for preposition in (c for c in token.children if c.dep_ == "prep" and c.lower_ == "with"):
        for thing in preposition.children:
            if lemma(thing) in lexicon.words["met.with"]:
                about = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
                if (
                    about is None
                    or is_claim(about, lexicon)
                    or lexicon.has("content", lemma(about))
                ):
                    target = noun_span(about, lexicon) if about is not None else None
                    yield Mark(
                        DoubtKind.DOUBT, span_of(token, thing), token, target, None, about, True
                    )
                    return


def _asserted(verb: Token, lexicon: DoubtLexicon) -> Span:
    """What is asserted: the clause of the verb, or all that hangs on it."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    return phrase_of(verb) if clause is None else clause_span(clause, lexicon)
