"""Whether a mark counts where it stands: not when it is itself denied, asked, supposed or wanted."""

from __future__ import annotations

from spacy.tokens import Token

from core.nlp.doubt_grammar import heads_up, lemma
from core.nlp.doubt_lexicon import DoubtLexicon


def negated(token: Token, lexicon: DoubtLexicon) -> bool:
    """Whether the word itself is denied: "did not deny", "nobody denies", "neither confirmed nor"."""
    negators = lexicon.words["guards.negators"]
    if any(
        (c.dep_ == "neg" and not _not_only(c, lexicon))
        or (c.lower_ in negators and c.dep_ in {"advmod", "det", "preconj", "cc"})
        or (c.dep_ == "advmod" and any(g.lower_ in negators for g in c.children))
        for c in token.children
    ):
        return True
    if any(
        c.dep_ in {"nsubj", "nsubjpass"} and (lemma(c) in negators or _no(c))
        for c in token.children
    ):
        return True
    if token.dep_ in {"acomp", "attr", "oprd", "xcomp"}:
        return token.head.i != token.i and negated(token.head, lexicon)
    if token.dep_ == "pcomp" and token.head.lower_ in lexicon.words["guards.without"]:
        return True
    if _for_nothing(token, lexicon) or _not_because(token, lexicon):
        return True
    return token.dep_ == "conj" and (
        negated(token.head, lexicon) if token.pos_ != "VERB" else _nor(token)
    )


def _not_only(negator: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it is "not only", "not just"."""
    following = negator.nbor() if negator.i + 1 < len(negator.doc) else negator
    return following.lower_ in lexicon.words["guards.not_only"]


def open_ended(token: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it is only asked, supposed or wanted: questions, conditions, "would", "refused to"."""
    return (
        modal(token, lexicon) or doing(token) or wanted(token, lexicon) or supposed(token, lexicon)
    )


def modal(verb: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it stands under "would", "could", "may"."""
    modals = lexicon.words["guards.modals"]
    return any(c.dep_ == "aux" and c.lower_ in modals for c in verb.children)


def doing(verb: Token) -> bool:
    """Whether only the doing is spoken of: "denying the famine would be a crime"."""
    return verb.dep_ == "csubj" and verb.tag_ == "VBG"


def wanted(token: Token, lexicon: DoubtLexicon) -> bool:
    """Whether somebody is to do it: "refused to deny", "would have to print a correction"."""
    verb = _first_joined(token)
    if not (_to(verb) and verb.dep_ in {"xcomp", "ccomp"}):
        return False
    return lemma(verb.head) in lexicon.words["guards.open"] or modal(verb.head, lexicon)


def supposed(token: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it is only asked or supposed: a question, or under "if"."""
    if _asked(token):
        return True
    conditions = lexicon.words["guards.conditionals"]
    for step in (token, *heads_up(token)):
        if any(c.dep_ == "mark" and c.lower_ in conditions for c in step.children):
            return True
        if _inverted(step, lexicon):
            return True
        if step.dep_ == "ccomp" and _not_thought(step.head, lexicon):
            return True
        if step.dep_ in {"ccomp", "conj", "parataxis"}:
            return False
    return False


def _not_thought(verb: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it is under "do not think that", "did not say that"."""
    raising = lemma(verb) in lexicon.words["guards.raising"]
    return raising and any(c.dep_ == "neg" for c in verb.children)


def _inverted(verb: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it is a condition without "if": "had she known", "should the court find"."""
    first = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
    if first is None or first.lower_ not in lexicon.words["guards.inverted"]:
        return False
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.i > first.i for c in verb.children)


def _to(verb: Token) -> bool:
    return verb.dep_ == "xcomp" or any(c.tag_ == "TO" for c in verb.children)


def _first_joined(verb: Token) -> Token:
    """The first of infinitives joined by "and" or "or": "refused to confirm or deny"."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _for_nothing(token: Token, lexicon: DoubtLexicon) -> bool:
    """Whether nothing was done to do it: "has done nothing to dispel the notion"."""
    if token.dep_ not in {"acl", "relcl", "xcomp", "advcl"}:
        return False
    near = [token.head, *(c for c in token.head.children if c.dep_ == "dobj")]
    return any(t.lower_ in lexicon.words["guards.nothing"] for t in near)


def _not_because(token: Token, lexicon: DoubtLexicon) -> bool:
    """Whether it is a reason that does not hold: "it is not because they lied"."""
    for step in (token, *heads_up(token)):
        if step.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in lexicon.words["guards.causes"] for c in step.children
        ):
            return any(c.dep_ == "neg" for c in step.head.children)
    return False


def _no(token: Token) -> bool:
    return any(
        c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "cc"} for c in token.children
    )


def _nor(verb: Token) -> bool:
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return not own and any(c.lower_ == "nor" for c in verb.head.children)


def _asked(token: Token) -> bool:
    """Whether the clause ends in a question mark before any full stop."""
    for other in token.doc[token.i : token.sent.end]:
        if other.text in {"?", "."}:
            return other.text == "?"
    return False
