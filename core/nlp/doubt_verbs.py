"""Marks that are verbs: denied that, rejected suggestions, called it a lie, lied about."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.doubt_grammar import (
    clauses,
    complements,
    gerunds,
    has_clause,
    lemma,
    negated,
    objects,
    open_ended,
    subjects,
)
from core.nlp.doubt_lexicon import DoubtLexicon, Rule
from core.nlp.doubt_mark import Mark, phrase_of, span_of, trigger_of
from core.nlp.doubt_nouns import is_claim, is_content, is_pronoun, says

_VERBAL = frozenset({"VERB", "AUX"})


def verb_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[verb]]."""
    if token.pos_ not in _VERBAL and token.tag_ not in {"VBG", "VBN", "VBD", "VBZ", "VBP"}:
        return
    for rule in lexicon.verbs:
        if lemma(token) in rule.lemmas and _counts(token, rule, lexicon):
            target = _target(token, rule, lexicon)
            if target is not None:
                yield _mark(token, rule, target)
                return


def brand_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[brand]]: something is called false, or a claim ridiculous."""
    for rule in lexicon.brands:
        if lemma(token) not in rule.lemmas or token.pos_ != "VERB":
            continue
        if negated(token, lexicon) or open_ended(token, lexicon):
            continue
        called = list(objects(token)) + [
            c for c in token.children if c.dep_ in {"nsubj", "ccomp"} and c.i > token.i
        ]
        claims = [
            o
            for o in called
            if is_claim(o, lexicon) or is_content(o, lexicon) or is_pronoun(o, lexicon)
        ]
        for word in complements(token):
            strong = lexicon.has("falsity", lemma(word)) and word.lower_ != "lying"
            if (strong and (claims or not _somebody(called))) or (
                lexicon.has("scorn", lemma(word))
                and any(not is_pronoun(c, lexicon) for c in claims)
            ):
                about = claims[0] if claims else None
                target = phrase_of(about, without=word) if about is not None else None
                yield Mark(rule.kind, span_of(token), token, target, _first(subjects(token)), about)
                yield Mark(rule.kind, span_of(word), word, target, _first(subjects(token)), about)
                return


def lie_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Somebody is said to have lied; not what lies somewhere."""
    words = lexicon.words
    if (
        lemma(token) != "lie"
        or token.pos_ != "VERB"
        or negated(token, lexicon)
        or open_ended(token, lexicon)
    ):
        return
    after = {c.lower_: c for c in token.children if c.dep_ in {"prep", "prt", "advmod", "advcl"}}
    if any(name in words["lie.not_after"] for name in after) or _lies_in_state(after, lexicon):
        return
    past = token.lower_ == "lied"
    caught = token.dep_ == "pcomp" and token.head.lower_ in words["lie.caught"]
    told = [c for name, c in after.items() if name in words["lie.about"] and not _counted(c)]
    if past or caught or (told and token.lower_ != "lay"):
        yield Mark(lexicon.verbs[0].kind, span_of(token), token, phrase_of(token))


def _counts(token: Token, rule: Rule, lexicon: DoubtLexicon) -> bool:
    if rule.negative:
        return _unverified(token, rule, lexicon)
    if negated(token, lexicon) or open_ended(token, lexicon):
        return False
    if rule.particle and not any(c.lower_ in rule.particle for c in token.children):
        return False
    return rule.dative or not _gives(token)


def _unverified(token: Token, rule: Rule, lexicon: DoubtLexicon) -> bool:
    if not negated(token, lexicon):
        return False
    near = {c.lower_ for c in token.children} | {c.lower_ for c in token.head.children}
    return not rule.needs or bool(near & rule.needs)


def _gives(verb: Token) -> bool:
    """Whether somebody is denied something: two objects, or one and "to somebody"."""
    if any(c.dep_ == "dative" for c in verb.children):
        return True
    things = [c for c in verb.children if c.dep_ == "dobj"]
    return len(things) > 1 or (bool(things) and any(c.dep_ == "nsubjpass" for c in verb.children))


def _target(verb: Token, rule: Rule, lexicon: DoubtLexicon) -> Token | None:
    takes = rule.takes
    if "anything" in takes:
        return next(objects(verb), None) or _first(clauses(verb)) or verb
    if "clause" in takes and (found := clauses(verb)):
        return found[0]
    for thing in objects(verb, rule.after):
        if _fits(thing, rule, lexicon):
            return thing
    if "gerund" in takes and (found := gerunds(verb)):
        return found[0]
    return None


def _fits(thing: Token, rule: Rule, lexicon: DoubtLexicon) -> bool:
    takes, name = rule.takes, lemma(thing)
    if "claim" in takes and is_claim(thing, lexicon):
        return rule.proposals or not _proposed(thing)
    if "content" in takes and is_content(thing, lexicon):
        return rule.proposals or not _proposed(thing)
    if "bare" in takes and lexicon.has("content", name):
        return True
    if "pronoun" in takes and is_pronoun(thing, lexicon):
        return True
    if "speech" in takes and says(thing, lexicon):
        return True
    return any(
        c in takes and lexicon.has(c, name)
        for c in ("act", "item", "peddled", "made_up", "deceived")
    )


def _proposed(noun: Token) -> bool:
    """Whether it is something to be done rather than so: "the suggestion that he should resign"."""
    clause = has_clause(noun)
    return (
        lemma(noun) == "suggestion"
        and clause is not None
        and (clause.tag_ == "VB" and any(c.lower_ in {"should", "must"} for c in clause.children))
    )


def _mark(token: Token, rule: Rule, target: Token) -> Mark:
    about = target if target.pos_ in {"NOUN", "PROPN", "PRON"} else None
    return Mark(
        rule.kind,
        trigger_of(token, about),
        token,
        phrase_of(target) if target.i != token.i else None,
        _first(subjects(token)),
        about,
    )


def _somebody(called: list[Token]) -> bool:
    return bool(called) and all(
        t.ent_type_ == "PERSON" or t.lower_ in {"him", "her", "me", "us", "you"} for t in called
    )


def _lies_in_state(after: dict[str, Token], lexicon: DoubtLexicon) -> bool:
    inside = after.get("in")
    if inside is None:
        return False
    return any(
        c.dep_ == "pobj"
        and (lemma(c) in lexicon.words["lie.not_in"] or c.ent_type_ in {"GPE", "LOC", "FAC"})
        for c in inside.children
    )


def _counted(preposition: Token) -> bool:
    """Whether a number follows: "lies about 50 miles north"."""
    return any(t.like_num for t in preposition.subtree)


def _first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None
