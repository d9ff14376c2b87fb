"""Questions asked of a parsed sentence: who is the subject, how far does a phrase reach."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from core.text import Span

SUBJECTS = frozenset({"nsubj", "csubj"})
_ASIDE = frozenset({"relcl", "parataxis", "acl", "advcl", "ccomp"})
_LOOSE = frozenset({",", ";", ":", ".", "–", "—", "-", "--", "―"})
_STEPS = 8  # how far up a chain of clauses a subject is looked for


def child(token: Token, *relations: str) -> Token | None:
    """The first child in one of the relations."""
    return next((c for c in token.children if c.dep_ in relations), None)


def lemma(token: Token) -> str:
    """The lemma in lower case."""
    return token.lemma_.lower()


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, or as a bare participle after a noun."""
    if child(verb, "nsubjpass", "auxpass") is not None:
        return True
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and child(verb, "nsubj", "aux") is None:
        return is_passive(verb.head) and lemma(verb.head) != lemma(verb)
    bare = verb.dep_ == "advcl" and child(verb, "nsubj", "aux") is None
    return verb.tag_ == "VBN" and (verb.dep_ == "acl" or bare)


def agent(verb: Token) -> Token | None:
    """The noun after "by" that does what a passive verb says."""
    by = child(verb, "agent")
    return None if by is None else child(by, "pobj")


def subject(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, or that of the clause it leans on."""
    for _ in range(_STEPS):
        own = _own_subject(verb)
        if own is not None:
            return own
        higher = _leans_on(verb)
        if higher is None or higher.pos_ in ("NOUN", "PROPN", "PRON"):
            return higher
        passive = child(higher, "nsubjpass")
        if passive is not None and verb.dep_ in ("advcl", "conj", "xcomp", "pcomp"):
            return passive
        verb = higher
    return None


def _own_subject(verb: Token) -> Token | None:
    """The subject nearest before the verb, else one after it: a parser may have hung two on it."""
    found = [c for c in verb.children if c.dep_ in SUBJECTS]
    before = [c for c in found if c.i < verb.i]
    return before[-1] if before else next(iter(found), None)


def _leans_on(verb: Token) -> Token | None:
    if verb.dep_ in ("conj", "xcomp", "advcl", "acl", "relcl", "aux", "dep"):
        return verb.head if verb.head.i != verb.i else None
    if verb.dep_ == "pcomp":
        return verb.head.head if verb.head.dep_ == "prep" else None
    return None


def left(token: Token) -> int:
    """Index of the first token under a token."""
    return token.left_edge.i


def right(token: Token) -> int:
    """Index of the last token under a token."""
    return token.right_edge.i


def phrase(token: Token) -> Span:
    """The code points of a noun phrase, without the clauses that hang on it ("lawmakers who", "critics
    of hiding") and its 's."""
    first, last = left(token), right(token)
    for part in token.children:
        if part.i > token.i and (part.dep_ in _ASIDE or child(part, "pcomp") is not None):
            last = min(last, left(part) - 1)
        elif part.i > token.i and (part.dep_ == "case" or part.text == ":"):
            last = min(last, part.i - 1)
        elif part.i < token.i and part.dep_ in ("preconj", "advmod", "punct", "mark"):
            first = max(first, right(part) + 1)
    return chars(token.doc, min(first, token.i), max(last, token.i))


def chars(doc: Doc, first: int, last: int) -> Span:
    """The code points from one token to another, both included, without loose marks at the ends."""
    begin, end = first, last
    while begin < end and _is_loose(doc[begin]):
        begin += 1
    while begin < end and _is_loose(doc[end]):
        end -= 1
    return Span(doc[begin].idx, doc[end].idx + len(doc[end]))


def _is_loose(token: Token) -> bool:
    return token.is_space or token.text in _LOOSE


def verb_group(verb: Token) -> tuple[int, int]:
    """First and last token of a verb with its auxiliaries, negation, the adverbs before and the particle
    after it: "has also pointed out"."""
    first = last = verb.i
    for part in verb.children:
        if part.dep_ in ("aux", "auxpass", "neg") and part.i < verb.i:
            first = min(first, part.i)
        elif part.dep_ == "prt":
            last = max(last, part.i)
    while first > verb.sent.start and _is_adverb_of(verb, verb.doc[first - 1]):
        first -= 1
    between = verb.doc[first : verb.i]
    if any(t.pos_ in ("NOUN", "PROPN", "PRON") or t.is_punct for t in between):
        first = verb.i
    return first, last if last - verb.i < 4 else verb.i


def _is_adverb_of(verb: Token, token: Token) -> bool:
    return token.dep_ == "advmod" and token.tag_ == "RB" and token.head.i == verb.i


def span_of(tokens: Iterable[Token]) -> tuple[int, int] | None:
    """First and last index under some tokens, None if there are none."""
    found = [(left(t), right(t)) for t in tokens]
    return (min(f for f, _ in found), max(t for _, t in found)) if found else None
