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
    objects,
    subjects,
)
from core.nlp.doubt_guards import negated, open_ended
from core.nlp.doubt_lexicon import DoubtLexicon, Rule
from core.nlp.doubt_mark import Mark, phrase_of, span_of, trigger_of
from core.nlp.doubt_nouns import is_claim, is_content, is_pronoun, says
from core.nlp.doubt_targets import target_of
from core.text import Span

_SHORT = 80  # code points of a clause that is still shown as part of the trigger
_VERBAL = frozenset({"VERB", "AUX"})
_WEIGHED = frozenset({"claim", "content", "pronoun", "speech"})  # asked for in ways of their own


def verb_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[verb]]."""
    if token.pos_ not in _VERBAL and token.tag_ not in {"VBG", "VBN", "VBD", "VBZ", "VBP"}:
        return
    for rule in lexicon.verbs:
        if lemma(token) in rule.lemmas and _counts(token, rule, lexicon):
            target = _target(token, rule, lexicon)
            if target is not None:
                yield _mark(token, rule, target, lexicon)
                return


def brand_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[brand]]: something is called false, or a claim ridiculous."""
    for rule in lexicon.brands:
        if lemma(token) not in rule.lemmas or token.pos_ != "VERB":
            continue
        if negated(token, lexicon) or open_ended(token, lexicon):
            continue
        called = [*objects(token, lexicon, rule.after), *_small_clause(token)]
        for word in complements(token):
            about = _branded(word, called, lexicon)
            if about is not None:
                target = _called(about, word, lexicon)
                actor = _first(subjects(token))
                yield Mark(rule.kind, span_of(token), token, target, actor, about)
                yield Mark(rule.kind, span_of(word), token, target, actor, about)
                return


def lie_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Somebody is said to have lied; not what lies somewhere."""
    words = lexicon.words
    if (
        lemma(token) not in words["lie.lemmas"]
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


def _called(about: Token, word: Token, lexicon: DoubtLexicon) -> Span:
    """What is called false; without the word itself where the parser hung that on it."""
    target = target_of(about, lexicon)
    return phrase_of(about, without=word) if target.overlaps(span_of(word)) else target


def _small_clause(verb: Token) -> list[Token]:
    """What is called something, where the parser made a clause of it: "proved that story wrong"."""
    inner = [c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in {"ADJ", "NOUN"}]
    return [s for c in inner for s in c.children if s.dep_ == "nsubj" and s.i > verb.i]


def _branded(word: Token, called: list[Token], lexicon: DoubtLexicon) -> Token | None:
    """What is called false, if it is a thing said and the word says that it is not so."""
    mocking = [c for c in word.children if c.dep_ in {"amod", "compound"}]
    for about in called:
        said = is_claim(about, lexicon) or lexicon.has("content", lemma(about))
        if lexicon.either("falsity", word.lower_, lemma(word)) and (
            said or not _somebody(about, lexicon)
        ):
            return about
        if said and any(lexicon.either("scorn", w.lower_, lemma(w)) for w in (word, *mocking)):
            return about
    return None


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
        return next(objects(verb, lexicon), None) or _first(clauses(verb)) or verb
    told = clauses(verb)
    if told and ("clause" in takes or ("whether" in takes and _asks(told[0], lexicon))):
        return told[0]
    if "speech" in takes:
        told = [c for c in verb.children if c.dep_ == "ccomp" and says(c, lexicon)]
        if told:
            return told[0]
    for thing in objects(verb, lexicon, rule.after, through=rule.through):
        if _fits(thing, rule, lexicon):
            return thing
    if "contrary" in takes and (told := _against_evidence(verb, lexicon)):
        return told
    if "gerund" in takes and (found := gerunds(verb)):
        return found[0]
    return None


def _against_evidence(verb: Token, lexicon: DoubtLexicon) -> Token | None:
    """The statement that goes against a document: "her account contradicts the log"."""
    if not any(lexicon.has("evidence", lemma(o)) for o in objects(verb, lexicon)):
        return None
    kinds = ("claim", "content", "told")
    told = [s for s in subjects(verb) if any(lexicon.has(k, lemma(s)) for k in kinds)]
    return _first(told)


def _asks(clause: Token, lexicon: DoubtLexicon) -> bool:
    """Whether a clause begins with "whether", "if" or "how"."""
    return any(
        c.i < clause.i and c.lower_ in lexicon.words["target.whether"] for c in clause.subtree
    )


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
    plain = (takes & lexicon.classes.keys()) - _WEIGHED
    return any(lexicon.has(kind, name) for kind in plain)


def _proposed(noun: Token) -> bool:
    """Whether it is something to be done rather than so: "the suggestion that he should resign"."""
    clause = has_clause(noun)
    return (
        lemma(noun) == "suggestion"
        and clause is not None
        and (clause.tag_ == "VB" and any(c.lower_ in {"should", "must"} for c in clause.children))
    )


def _mark(token: Token, rule: Rule, target: Token, lexicon: DoubtLexicon) -> Mark:
    about = target if target.pos_ in {"NOUN", "PROPN", "PRON"} else None
    return Mark(
        rule.kind,
        _trigger(token, rule, target, about),
        token,
        target_of(target, lexicon) if target.i != token.i else None,
        _first(subjects(token)) if rule.by_subject else None,
        about,
        rule.outlet,
    )


def _trigger(verb: Token, rule: Rule, target: Token, about: Token | None) -> Span:
    """The verb with its "not", with what it is done to, or with a short clause of what was said."""
    if rule.negative:
        helping = [c for c in verb.children if c.dep_ in {"neg", "aux", "auxpass"} and c.i < verb.i]
        return span_of(helping[0] if helping else verb, verb)
    whole = span_of(verb).cover(phrase_of(target))
    if "speech" in rule.takes and about is None and len(whole) <= _SHORT:
        return whole
    return trigger_of(verb, about)


def _somebody(called: Token, lexicon: DoubtLexicon) -> bool:
    return called.pos_ == "PROPN" or (
        called.pos_ == "PRON" and not is_pronoun(called, lexicon) and called.lower_ != "what"
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
