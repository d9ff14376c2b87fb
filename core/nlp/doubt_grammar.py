"""What stands in which role to a word, read off the parse.

Labels are those of spaCy's English pipelines (ClearNLP style). The parse of a small model is often
wrong about where a prepositional phrase hangs, so roles are read generously.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from core.nlp.doubt_lexicon import DoubtLexicon

_SUBJECTS = frozenset({"nsubj", "csubj"})
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_WH = frozenset({"WDT", "WP"})
_DEEP = 12  # steps up a tree that are looked at


def lemma(token: Token) -> str:
    """The lemma in lower case."""
    return token.lemma_.lower()


def with_conjuncts(token: Token) -> Iterator[Token]:
    """A word and those joined to it by "and", "or" or apposition."""
    yield token
    for child in token.children:
        if child.dep_ in {"conj", "appos"}:
            yield from with_conjuncts(child)


def heads_up(token: Token) -> Iterator[Token]:
    """The words above one, nearest first."""
    for _ in range(_DEEP):
        if token.head is token or token.head.i == token.i:
            return
        token = token.head
        yield token


def subjects(verb: Token) -> list[Token]:
    """Who does it: the subject, the agent of a passive, or the subject of the verb it hangs on."""
    own = [c for c in verb.children if c.dep_ in _SUBJECTS] + _mistaken(verb)
    agents = [o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
    if own or agents or _passive(verb):
        return [_antecedent(t, verb) for t in own] or agents
    if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "ccomp"} and verb.head.i != verb.i:
        up = verb.head if verb.dep_ != "pcomp" else verb.head.head
        up = up.head if up.dep_ == "acomp" else up
        return subjects(up) if up.i != verb.i and up.pos_ in {"VERB", "AUX"} else []
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return [verb.head]
    return []


def objects(
    verb: Token, lexicon: DoubtLexicon, after: Iterable[str] = (), *, through: bool = False
) -> Iterator[Token]:
    """What it is done to: object, subject of a passive, antecedent of a relative clause, or the object
    of one of the prepositions `after` (nothing else if `through`); quantities give what they count ("any of the claims")."""
    found = [] if through else _direct(verb)
    found += [
        o
        for c in verb.children
        if c.dep_ in {"prep", "prt", "advmod"} and c.lower_ in set(after)
        for o in _under(c)
    ]
    for token in found:
        for each in with_conjuncts(_antecedent(token, verb)):
            yield from _counted(each, lexicon)
        if token.tag_ in _WH and token.lower_ == "which":
            yield token


def clauses(verb: Token) -> list[Token]:
    """Its finite that-clauses."""
    return [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and _finite(c)]


def gerunds(verb: Token) -> list[Token]:
    """Its complements in -ing: "denied meeting him", "denied having met"."""
    return [
        c
        for c in verb.children
        if c.i > verb.i
        and c.dep_ in {"xcomp", "ccomp", "dobj", "pcomp", "advcl"}
        and not any(t.text == "," for t in verb.doc[verb.i : c.i])
        and any(t.tag_ == "VBG" for t in (c, *(a for a in c.children if a.dep_.startswith("aux"))))
    ]


def has_clause(noun: Token) -> Token | None:
    """The clause a noun of content brings with it: "the claim that ...", "claims X did ..."."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in _CLAUSES and _finite(child) and not _relative(child):
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            for under in child.children:
                if under.dep_ == "pcomp":
                    return under
    return _clause_of_verb(noun)


def governing(token: Token) -> Token:
    """The verb a word stands under, or the top of its sentence."""
    for up in heads_up(token):
        if up.pos_ in {"VERB", "AUX"}:
            return up
    return token


def _direct(verb: Token) -> list[Token]:
    found = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "csubjpass"}]
    if (verb.dep_ == "acl" and verb.tag_ == "VBN") or _mistaken(verb):
        found.append(verb.head)
    if not found and not _passive(verb):
        found += _gap(verb)
    if not found and verb.dep_ == "advcl" and verb.tag_ == "VBN" and not _passive(verb):
        found += [c for c in verb.head.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if not found:
        shared = [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB"]
        found += [o for c in shared for o in c.children if o.dep_ == "dobj"]
    if not found and verb.dep_ == "conj" and _passive(verb):
        found += [c for c in verb.head.children if c.dep_ == "nsubjpass"]
    return found


def _gap(verb: Token) -> list[Token]:
    """What a clause leaves out because it hangs on it: "a sum he called invention", "a rumor that the
    sheriff was quick to deny"."""
    step = verb
    while step.dep_ in {"xcomp", "acomp"} and step.head.i != step.i:
        step = step.head
    told = any(c.dep_ in _SUBJECTS for c in step.children)
    return [step.head] if step.dep_ in {"relcl", "acl"} and told else []


def _mistaken(verb: Token) -> list[Token]:
    """The subject of a past tense that the parser took for an adjective, as in a headline with a name
    that is also a word: "Snow dismissed suggestions that ..."."""
    if verb.dep_ != "amod" or verb.head.dep_ != "ROOT" or verb.head.i != verb.i + 1:
        return []
    return [c for c in verb.children if c.dep_ in {"npadvmod", "nsubj"} and c.i < verb.i]


def _passive(verb: Token) -> bool:
    return any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)


def _antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for, also out of an infinitive: "a rumor that he was quick to
    deny"."""
    if token.tag_ not in _WH:
        return token
    for step in (verb, *heads_up(verb)):
        if step.dep_ == "relcl":
            return step.head
        if step.dep_ not in {"xcomp", "ccomp", "acomp"}:
            break
    return token


def _counted(token: Token, lexicon: DoubtLexicon) -> Iterator[Token]:
    yield token
    if lemma(token) in lexicon.words["guards.quantities"]:
        yield from (
            o for c in token.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"
        )


def _under(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield child
        elif child.dep_ == "prep":
            yield from _under(child)


def _finite(clause: Token) -> bool:
    """Whether it has a subject, and more than a bare infinitive ("denied him bail")."""
    subject = any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in clause.children)
    helped = any(c.dep_ in {"aux", "mark"} for c in clause.children)
    return subject and (clause.tag_ != "VB" or helped)


def _relative(clause: Token) -> bool:
    """Whether it says which one rather than what: "claims which he made", "claims made by"; a
    passive with a subject of its own has no place left for a relative."""
    if any(c.dep_ == "nsubjpass" and c.tag_ not in _WH for c in clause.children):
        return any(c.tag_ in _WH and c.dep_ not in {"mark", "dobj"} for c in clause.children)
    return any(c.tag_ in _WH and c.dep_ != "mark" for c in clause.children)


def _clause_of_verb(noun: Token) -> Token | None:
    """A that-clause the parser hung on the verb beside the noun: "rejected the claim that ..."."""
    head = noun.head
    if noun.dep_ not in {"dobj", "pobj"} or head.i == noun.i:
        return None
    near = [
        c
        for c in head.children
        if c.dep_ in {"ccomp", "advcl", "acl", "relcl"} and 0 < c.left_edge.i - noun.i <= 2
    ]
    return near[0] if near else None
