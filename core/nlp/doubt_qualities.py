"""Marks that are said of a statement: a false claim, is untrue, branded as nonsense, a myth that."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.doubt_grammar import heads_up, lemma, subjects
from core.nlp.doubt_guards import doing, modal, negated, open_ended
from core.nlp.doubt_lexicon import DoubtLexicon, Rule
from core.nlp.doubt_mark import Mark, phrase_of, span_of, trigger_of
from core.nlp.doubt_nouns import fits
from core.nlp.doubt_said_of import Said, said_of
from core.nlp.doubt_targets import after, clause_span, content_clause, noun_span, target_of
from core.text import Span
from core.values import DoubtKind

_VERBAL = frozenset({"VERB", "AUX"})
_NAMED = frozenset({"NOUN", "PROPN", "PRON", "DET"})


def quality_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[quality]], in whatever construction the word is said of something."""
    if any(c.dep_ == "auxpass" for c in token.children):
        return  # that is a verb
    for rule in lexicon.qualities:
        if token.lower_ not in rule.lemmas and lemma(token) not in rule.lemmas:
            continue
        for said in said_of(token, lexicon):
            if _fits(token, said, rule, lexicon) and _counts(token, said, rule, lexicon):
                yield from _marks(token, said, rule, lexicon)
                return


def _fits(word: Token, said: Said, rule: Rule, lexicon: DoubtLexicon) -> bool:
    about = said.about
    if rule.of == "any":
        return said.before and about.pos_ in {"NOUN", "PROPN"}
    if (rule.of == "said" and said.before) or (
        rule.negative and about.tag_ == "WDT" and about.lower_ == "that"
    ):
        return False
    if about.pos_ == "PRON" and _described(word):
        return False  # "a myth that inspired sculptors"
    if rule.parts and word.pos_ not in rule.parts:
        return False
    if about.i == word.i:
        return "clause" in rule.takes
    if "called" in rule.takes and _is_called(said, lexicon):
        return True
    takes = rule.takes - {"item"} if said.before and not _tells(about, lexicon) else rule.takes
    return fits(about, takes, lexicon)


def _is_called(said: Said, lexicon: DoubtLexicon) -> bool:
    """Whether a thing, not somebody, is called or found to be so."""
    about, verb = said.about, said.verb
    if said.before or verb is None or not lexicon.has("naming", lemma(verb)):
        return False
    return about.pos_ == "NOUN" and about.ent_type_ != "PERSON"


def _described(noun: Token) -> bool:
    """Whether a relative clause says which one it is."""
    told = [c for c in noun.children if c.dep_ == "relcl"]
    return any(
        g.dep_ in {"nsubj", "nsubjpass"} and g.tag_ == "WDT" for c in told for g in c.children
    )


def _tells(noun: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it says something: "a message that ...", "a letter claimed that ..."."""
    if content_clause(noun) is not None:
        return True
    verb = noun.head
    says = lexicon.has("assertive", lemma(verb)) and noun.dep_ in {"nsubj", "nsubjpass"}
    return says or any(
        c.dep_ in {"acl", "relcl"} and lexicon.has("assertive", lemma(c)) for c in noun.children
    )


def _counts(word: Token, said: Said, rule: Rule, lexicon: DoubtLexicon) -> bool:
    """Whether it is said to be so; of words like "true" that it is said not to be."""
    steps = [word, *(up for up in heads_up(word) if said.top.i != word.i)]
    steps = steps[: next((n for n, s in enumerate(steps) if s.i == said.top.i), 0) + 1]
    if word.head.lower_ in lexicon.words["target.linking"]:
        steps = [word, said.top]  # what lies between is where the parser hung the "as"
    denied = any(negated(step, lexicon) for step in steps)
    if said.before:
        denied = denied or not _stands(said.about, lexicon)
    if denied != rule.negative or (rule.negative and said.before):
        return False
    letting = lexicon.words["guards.letting"]
    return said.before or not any(open_ended(s, lexicon) or lemma(s) in letting for s in steps)


def _stands(noun: Token, lexicon: DoubtLexicon) -> bool:
    """Whether there is such a thing at all: not "no false claims", not "would be a false claim"."""
    if any(c.dep_ == "det" and c.lower_ in lexicon.words["guards.negators"] for c in noun.children):
        return False
    verb = next((up for up in heads_up(noun) if up.pos_ in _VERBAL), noun)
    if content_clause(noun) is not None:
        return True
    if noun.dep_ in {"attr", "dobj"} and negated(verb, lexicon):
        return False
    if verb.i == noun.i:
        return True
    kinds = verb.head.head if verb.dep_ == "relcl" else verb  # "punish those who spread"
    return not (modal(verb, lexicon) or modal(kinds, lexicon) or doing(verb))


def _marks(word: Token, said: Said, rule: Rule, lexicon: DoubtLexicon) -> Iterator[Mark]:
    about = said.about
    target = _target(word, said, lexicon)
    noun = about if about.pos_ in _NAMED else None
    if said.before:
        trigger = trigger_of(word, about)
        yield Mark(rule.kind, trigger, word, target, None, noun, rule.outlet)
        return
    brands = said.verb is not None and not lexicon.has("copular", lemma(said.verb))
    if said.verb is None or not brands:
        kind = rule.kind if said.verb is None else _kind(rule)
        trigger = trigger_of(said.verb, word) if said.verb is not None else span_of(word)
        yield Mark(kind, trigger, word, target, None, noun, rule.outlet)
        return
    actor = next(iter(subjects(said.verb)), None)
    for part in (said.verb, word):
        yield Mark(_kind(rule), span_of(part), said.verb, target, actor, noun)


def _kind(rule: Rule) -> DoubtKind:
    """Whoever says of a statement that it is false denies it."""
    return rule.kind if rule.kind is DoubtKind.UNVERIFIED else DoubtKind.DENIAL


def _target(word: Token, said: Said, lexicon: DoubtLexicon) -> Span:
    """What is not so; of "it was a lie that ..." the clause."""
    about = said.about
    if about.i == word.i:
        clause = content_clause(word)
        return clause_span(clause, lexicon) if clause is not None else phrase_of(word)
    if said.before:
        return noun_span(about, lexicon)
    if about.lower_ == "it" and said.verb is not None:
        clause = content_clause(word) if word.pos_ == "NOUN" else None
        later = [c for c in said.verb.children if c.dep_ in {"ccomp", "advcl"} and c.i > word.i]
        clause = clause or next(iter(later), None)
        told = clause_span(clause, lexicon) if clause is not None else None
        told = told or after(word.sent, word.idx + len(word), lexicon)
        if told is not None:
            return told
    target = target_of(about, lexicon)
    return phrase_of(about, without=word) if target.overlaps(span_of(word)) else target
