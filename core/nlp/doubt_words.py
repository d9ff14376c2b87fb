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
from core.nlp.doubt_targets import clause_span, content_clause, noun_span, target_of
from core.text import Span
from core.values import DoubtKind


def predicate_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[predicate]]: a claim is said to be false, or not true."""
    for rule in lexicon.predicates:
        if lemma(token) not in rule.lemmas or open_ended(token, lexicon):
            continue
        for word in complements(token):
            about = _false_of(token, word, lexicon)
            if about is not None:
                target = _falsified(token, word, about, lexicon)
                yield Mark(rule.kind, trigger_of(token, word), token, target, None, about)
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
                rule.kind,
                trigger_of(token, noun),
                token,
                noun_span(noun, lexicon),
                None,
                noun,
                rule.outlet,
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
        actor = _denier(token, issued)
        target = _denied(token, lexicon)
        yield Mark(DoubtKind.DENIAL, span_of(token), token, target, actor, token)


def _denier(denial: Token, issued: bool) -> Token | None:
    """Whose denial it is: "his denial", "a denial by", "issued a denial"."""
    for child in denial.children:
        if child.dep_ == "poss":
            return child
        if child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = governing(denial)
    drawn = [o for c in verb.children if c.lower_ == "from" for o in c.children]
    return next(iter(drawn or subjects(verb)), None) if issued else None


def _denied(denial: Token, lexicon: DoubtLexicon) -> Span:
    """What a denial is about; what "drew a rebuttal" is the subject."""
    verb = governing(denial)
    if lemma(verb) in lexicon.words["denial.drawn"] and content_clause(denial) is None:
        return next((target_of(s, lexicon) for s in subjects(verb)), noun_span(denial, lexicon))
    return noun_span(denial, lexicon)


def myth_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Nouns that call what they bring untrue: "the myth that ..."."""
    if token.pos_ != "NOUN" or not lexicon.has("myths", lemma(token)):
        return
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    clause = content_clause(token)
    if clause is None or following.lower_ != "that" or following.dep_ in {"nsubj", "nsubjpass"}:
        return
    if not negated(token, lexicon) and not open_ended(token, lexicon):
        target = clause_span(clause, lexicon)
        yield Mark(DoubtKind.DOUBT, span_of(token), token, target, None, token)


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


def _false_of(verb: Token, word: Token, lexicon: DoubtLexicon) -> Token | None:
    """What is said to be false by "is false" or "is not true", if it is a thing said."""
    denied = negated(verb, lexicon)
    if any(c.dep_ == "relcl" for c in word.children) and lexicon.has("myths", lemma(word)):
        return None
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


def _falsified(verb: Token, word: Token, about: Token, lexicon: DoubtLexicon) -> Span:
    """What is false; of "it was a lie that ..." the clause."""
    if about.lower_ == "it":
        clause = content_clause(word) if word.pos_ == "NOUN" else None
        clauses = [c for c in verb.children if c.dep_ in {"ccomp", "advcl"} and c.i > verb.i]
        clause = clause or next(iter(clauses), None)
        if clause is not None:
            return clause_span(clause, lexicon)
    return target_of(about, lexicon)


def _asserted(verb: Token, lexicon: DoubtLexicon) -> Span:
    """What is asserted: the clause of the verb, or all that hangs on it."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    return phrase_of(verb) if clause is None else clause_span(clause, lexicon)


def _about(verb: Token) -> Iterator[Token]:
    for subject in subjects(verb):
        yield from with_conjuncts(subject)
    if verb.dep_ == "xcomp":
        yield from (c for c in verb.head.children if c.dep_ == "nsubjpass")
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
