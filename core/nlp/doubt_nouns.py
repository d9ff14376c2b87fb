"""Whether a word stands for something put forward as so."""

from __future__ import annotations

from spacy.tokens import Token

from core.nlp.doubt_grammar import has_clause, lemma
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_targets import content_clause

_WEIGHED = frozenset({"claim", "content", "pronoun", "speech"})  # asked for in ways of their own
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def is_claim(token: Token, lexicon: DoubtLexicon) -> bool:
    """A claim about what is so, not one on land, money or a title."""
    if not lexicon.has("claim", lemma(token)) or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    words = lexicon.words
    if any(lemma(c) in words["other_claims.compounds"] for c in token.children):
        return False
    if lemma(token) != "claim" or has_clause(token) is not None:
        return True
    return not any(
        c.dep_ == "nummod" or (c.dep_ == "prep" and c.lower_ in words["other_claims.prepositions"])
        for c in token.children
    )


def is_content(token: Token, lexicon: DoubtLexicon) -> bool:
    """A noun that brings in a clause with what is put forward: "the idea that ..."."""
    if token.pos_ != "NOUN" or lemma(token) in lexicon.words["other_claims.proposals"]:
        return False
    clause = content_clause(token)
    if clause is None:
        return False
    said = any(c.lower_ == "that" for c in clause.children)
    return said or (clause.dep_ != "relcl" and lexicon.has("content", lemma(token)))


def is_pronoun(token: Token, lexicon: DoubtLexicon) -> bool:
    """A pronoun that can stand for a statement."""
    return token.pos_ in {"PRON", "DET"} and lexicon.has("pronoun", token.lower_)


def says(token: Token, lexicon: DoubtLexicon) -> bool:
    """A clause about what somebody said: "what the ministry has acknowledged"."""
    verbs = [t for t in token.subtree if t.pos_ == "VERB" and lexicon.has("speech", lemma(t))]
    return any(
        c.tag_ in {"WP", "WDT"} and c.lower_ == "what" for v in verbs for c in v.subtree
    ) or (
        token.lower_ == "what"
        and any(c.dep_ == "relcl" and lexicon.has("speech", lemma(c)) for c in token.children)
    )


def stated_so(noun: Token, lexicon: DoubtLexicon) -> bool:
    """A noun that stands for what somebody said of it: "the deaths the ministry has acknowledged"."""
    return noun.pos_ in _NOUNS and any(
        (c.dep_ in {"relcl", "acl"} and lexicon.has("speech", lemma(c)))
        or (c.dep_ == "amod" and lexicon.either("officially", c.lower_, lemma(c)))
        for c in noun.children
    )


def fits(thing: Token, takes: frozenset[str], lexicon: DoubtLexicon) -> bool:
    """Whether something is of one of the kinds a rule takes: a class of nouns, or "content" (with a
    clause), "bare" (without), "pronoun", "speech" (what somebody said), "clause"."""
    name = lemma(thing)
    if "claim" in takes and is_claim(thing, lexicon):
        return True
    if "content" in takes and is_content(thing, lexicon):
        return True
    if "bare" in takes and lexicon.has("content", name):
        return True
    if "pronoun" in takes and is_pronoun(thing, lexicon):
        return True
    if "speech" in takes and says(thing, lexicon):
        return True
    if "stated_so" in takes and stated_so(thing, lexicon):
        return True
    if "someone" in takes and (
        thing.ent_type_ == "PERSON" or name in lexicon.words["target.people"]
    ):
        return True
    if "clause" in takes and thing.dep_ in {"csubj", "csubjpass", "ccomp"}:
        return True
    plain = (takes & lexicon.classes.keys()) - _WEIGHED
    return thing.pos_ in _NOUNS and any(lexicon.has(kind, name) for kind in plain)
