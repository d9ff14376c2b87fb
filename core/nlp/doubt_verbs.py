"""Marks that are verbs: denied that, rejected suggestions, retracted a story, lied about."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp.doubt_grammar import (
    clauses,
    gerunds,
    has_clause,
    lemma,
    objects,
    subjects,
)
from core.nlp.doubt_guards import modal, negated, open_ended, supposed
from core.nlp.doubt_lexicon import DoubtLexicon, Rule
from core.nlp.doubt_mark import Mark, phrase_of, span_of, trigger_of
from core.nlp.doubt_nouns import fits, says
from core.nlp.doubt_targets import target_of
from core.text import Span

_SHORT = 80  # code points of a clause that is still shown as part of the trigger
_VERBAL = frozenset({"VERB", "AUX"})


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
    past = token.lower_ == "lied" or _is_lying(token)
    caught = token.dep_ == "pcomp" and token.head.lower_ in words["lie.caught"]
    told = [c for name, c in after.items() if name in words["lie.about"] and not _counted(c)]
    kinds = token.dep_ == "relcl" and token.tag_ in {"VBP", "VBZ"}  # "people who lie"
    if past or caught or (told and token.lower_ != "lay" and not kinds):
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
    failing = token.dep_ in {"xcomp", "advcl", "acl", "ccomp"} and lemma(token.head) in rule.failing
    unable = token.dep_ == "xcomp" and lemma(token.head) in lexicon.words["guards.able"]
    steps = [token, token.head, token.head.head] if unable else [token]
    failing = failing or (unable and any(negated(s, lexicon) for s in steps))
    if not failing and not negated(token, lexicon):
        return False
    joined = [c for c in token.children if c.dep_ == "conj"]
    if supposed(token, lexicon) or any(lemma(c) in rule.unless for c in joined):
        return False
    unreal = lexicon.words["guards.unreal"]
    if any(c.dep_ == "aux" and c.lower_ in unreal for c in token.children):
        return False
    near = {c.lower_ for c in token.children} | {c.lower_ for c in token.head.children}
    return failing or not rule.needs or bool(near & rule.needs)


def _gives(verb: Token) -> bool:
    """Whether somebody is denied something: two objects, or one and "to somebody"."""
    if any(c.dep_ == "dative" for c in verb.children):
        return True
    things = [c for c in verb.children if c.dep_ == "dobj"]
    return len(things) > 1 or (bool(things) and any(c.dep_ == "nsubjpass" for c in verb.children))


def _target(verb: Token, rule: Rule, lexicon: DoubtLexicon) -> Token | None:
    takes = rule.takes
    if "anything" in takes:
        if any(c.tag_ == "WRB" for told in verb.children for c in told.children):
            return None  # "could not say when"
        return next(objects(verb, lexicon), None) or _first(clauses(verb)) or verb
    told = clauses(verb)
    if told and ("clause" in takes or ("whether" in takes and _asks(told[0], lexicon))):
        return told[0]
    if "settled" in takes and told and not modal(told[0], lexicon):
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
    fitting = fits(thing, rule.takes, lexicon) or _scorned(thing, rule, lexicon)
    return fitting and (rule.proposals or not _proposed(thing))


def _scorned(thing: Token, rule: Rule, lexicon: DoubtLexicon) -> bool:
    """Whether it is a statement that is dismissed "as meaningless", "as speculation"."""
    as_what = any(c.dep_ == "prep" and c.lower_ == "as" for c in thing.head.children)
    return as_what and "going_round" in rule.takes and lexicon.has("content", lemma(thing))


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
        _somebody(subjects(token), lexicon) if rule.by_subject else None,
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


def _lies_in_state(after: dict[str, Token], lexicon: DoubtLexicon) -> bool:
    inside = after.get("in")
    if inside is None:
        return False
    return any(
        c.dep_ == "pobj"
        and (lemma(c) in lexicon.words["lie.not_in"] or c.ent_type_ in {"GPE", "LOC", "FAC"})
        for c in inside.children
    )


def _is_lying(verb: Token) -> bool:
    """Whether it is all that is said of somebody: "he is lying"."""
    placed = any(c.i > verb.i and c.dep_ not in {"punct", "cc", "conj"} for c in verb.children)
    told = any(c.dep_ == "nsubj" and c.pos_ in {"PRON", "PROPN"} for c in verb.children)
    return (
        verb.tag_ == "VBG" and told and not placed and any(c.dep_ == "aux" for c in verb.children)
    )


def _counted(preposition: Token) -> bool:
    """Whether a number follows: "lies about 50 miles north"."""
    return any(t.like_num for t in preposition.subtree)


def _somebody(acting: list[Token], lexicon: DoubtLexicon) -> Token | None:
    """The first who acts, but for "nothing" and "nobody"."""
    return _first([t for t in acting if t.lower_ not in lexicon.words["guards.negators"]])


def _first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None
