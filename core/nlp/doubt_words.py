"""Marks that are adjectives, adverbs and nouns: unfounded claims, falsely said, is untrue, denials."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.doubt_grammar import (
    complements,
    governing,
    has_clause,
    heads_up,
    lemma,
    subjects,
    with_conjuncts,
)
from core.nlp.doubt_guards import negated, open_ended
from core.nlp.doubt_lexicon import DoubtLexicon, Rule
from core.nlp.doubt_mark import Mark, phrase_of, span_of, trigger_of
from core.nlp.doubt_nouns import is_claim, is_content, is_pronoun
from core.values import DoubtKind


def predicate_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[predicate]]: a claim is said to be false, or not true."""
    for rule in lexicon.predicates:
        if lemma(token) not in rule.lemmas or open_ended(token, lexicon):
            continue
        for word in complements(token):
            about = _false_of(token, word, lexicon)
            if about is not None:
                yield Mark(rule.kind, trigger_of(token, word), token, phrase_of(about), None, about)
                return


def adjective_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[adjective]], before a noun."""
    if token.pos_ not in {"ADJ", "VERB", "ADV"}:
        return
    for rule in lexicon.adjectives:
        if token.lower_ not in rule.lemmas:
            continue
        noun = _noun_of(token)
        if noun is not None and _said_of(noun, rule, lexicon) and _stands(noun, lexicon):
            yield Mark(
                rule.kind, trigger_of(token, noun), token, phrase_of(noun), None, noun, rule.outlet
            )
            return


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
            yield Mark(rule.kind, trigger_of(token, verb), token, phrase_of(verb))
            return


def denial_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Denials as nouns: "his denials that ...", "despite a denial"; not "denial of bail"."""
    words = lexicon.words
    if lemma(token) not in words["denial.nouns"] or token.pos_ != "NOUN":
        return
    of = [o for c in token.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]
    if any(lemma(o) in words["denial.not_of"] for o in of):
        return
    owner = [c for c in token.children if c.dep_ == "poss"]
    issued = lemma(governing(token)) in words["denial.verbs"]
    meant = owner or issued or has_clause(token) is not None or token.head.lower_ == "despite"
    if meant and not negated(governing(token), lexicon) and not open_ended(token, lexicon):
        actor = owner[0] if owner else None
        yield Mark(DoubtKind.DENIAL, span_of(token), token, phrase_of(token), actor, token)


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
                    target = phrase_of(about) if about is not None else None
                    yield Mark(
                        DoubtKind.DOUBT, span_of(token, thing), token, target, None, about, True
                    )
                    return


def _false_of(verb: Token, word: Token, lexicon: DoubtLexicon) -> Token | None:
    """What is said to be false by "is false" or "is not true", if it is a thing said."""
    denied = negated(verb, lexicon)
    strong = lexicon.either("falsity", word.lower_, lemma(word)) and not denied
    strong = strong or (lexicon.has("truth", lemma(word)) and lemma(word) != "right" and denied)
    weak = lexicon.has("scorn", lemma(word)) and not denied and word.pos_ == "ADJ"
    for about in _about(verb):
        noun = is_claim(about, lexicon) or lexicon.has("stated", lemma(about))
        if ((strong or weak) and noun) or (strong and lexicon.has("content", lemma(about))):
            return about
        if strong and (
            (is_pronoun(about, lexicon) and not (denied and about.tag_ == "WDT"))
            or lexicon.has("item", lemma(about))
            or about.dep_ in {"csubj", "ccomp"}
        ):
            return about
    return None


def _about(verb: Token) -> Iterator[Token]:
    for subject in subjects(verb):
        yield from with_conjuncts(subject)
    yield from (c for c in verb.children if c.dep_ == "dobj" or c.tag_ == "WDT")


def _noun_of(adjective: Token) -> Token | None:
    """The noun an adjective stands before, also as one of several: "false and misleading claims"."""
    if adjective.dep_ in {"amod", "compound", "nmod"}:
        return adjective.head
    if adjective.dep_ == "conj" and adjective.head.i != adjective.i:
        return _noun_of(adjective.head)
    following = adjective.doc[adjective.i + 1] if adjective.i + 1 < len(adjective.doc) else None
    if (
        following is not None
        and following.pos_ == "NOUN"
        and adjective.dep_ in {"advmod", "dep", "nsubj"}
    ):
        return following
    return None


def _said_of(noun: Token, rule: Rule, lexicon: DoubtLexicon) -> bool:
    if rule.of == "any":
        return noun.pos_ in {"NOUN", "PROPN"}
    if rule.of == "claim":
        return is_claim(noun, lexicon) or (
            noun.pos_ in {"NOUN", "PROPN"}
            and (lexicon.has("stated", lemma(noun)) or is_content(noun, lexicon))
        )
    return is_claim(noun, lexicon) or is_content(noun, lexicon)


def _stands(noun: Token, lexicon: DoubtLexicon) -> bool:
    """Whether there is such a thing at all: not "no false claims", not "would be a false claim"."""
    if any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children):
        return False
    verb = governing(noun)
    modal = any(
        c.dep_ == "aux" and c.lower_ in lexicon.words["guards.modals"] for c in verb.children
    )
    return (
        not (modal and any(h.i == verb.i for h in heads_up(noun))) or has_clause(noun) is not None
    )
