"""Verbs that a parser hung into a reported clause although they go on with the verb that reports it:
"said he would order a review and warned against ...", "said it was over, citing ..."."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.lexicon import cues

ASIDE = frozenset({",", "–", "—", "-", "--"})
_OWN = ("nsubj", "nsubjpass", "mark")


def hung_in(clause: Token) -> Token | None:
    """The first verb after the head of a reported clause that is not part of what is reported."""
    for part in clause.rights:
        if (part.dep_ == "conj" and _is_other_form(part, clause)) or _is_trailing(part):
            return part
    return None


def went_on(clause: Token) -> Token | None:
    """A quoted verb joined to the one that reports: "said it was 'late' but was 'ready'"."""
    for part in clause.head.rights:
        if part.dep_ == "conj" and part.i > clause.i and part.i + 1 < len(part.doc):
            quoted = part.doc[part.i + 1].is_quote and grammar.child(part, *_OWN) is None
            return part if quoted and grammar.lemma(part) not in cues().verbs else None
    return None


def reporting(verb: Token) -> Token | None:
    """The verb that reports the clause into which this one was hung."""
    clause = verb.head
    if clause.dep_ != "ccomp" or clause.i > verb.i or clause.head.i > clause.i:
        return None
    return clause.head if hung_in(clause) == verb else None


def end_of(clause: Token) -> int:
    """Index of the last token of what a clause reports."""
    other = hung_in(clause) or _remark_in(clause)
    if other is None:
        return grammar.right(went_on(clause) or clause)
    first = grammar.left(other)
    link = clause.doc[first - 1]
    return first - 2 if link.dep_ == "cc" else first - 1


def _remark_in(clause: Token) -> Token | None:
    """ "said he had won, a claim that is untrue": what the writer says of what was said."""
    for token in clause.subtree:
        if (
            token.dep_ in ("appos", "attr")
            and token.i > clause.i + 1
            and grammar.lemma(token) in cues().nouns
        ):
            return token if token.doc[grammar.left(token) - 1].text in ASIDE else None
    return None


def _is_other_form(verb: Token, clause: Token) -> bool:
    """Whether a finite cue verb is joined to a bare one ("would order and warned")."""
    modal = any(c.tag_ == "MD" for c in clause.lefts)
    finite = verb.tag_ in ("VBD", "VBZ") and grammar.child(verb, *_OWN, "aux") is None
    return (
        modal and finite and verb.tag_ == clause.head.tag_ and grammar.lemma(verb) in cues().verbs
    )


def _is_trailing(verb: Token) -> bool:
    """Whether a participle after a comma goes on with what the one who speaks says."""
    if verb.dep_ not in ("advcl", "conj") or verb.tag_ != "VBG":
        return False
    first = grammar.left(verb)
    after_comma = first > 0 and verb.doc[first - 1].text == ","
    alone = grammar.child(verb, *_OWN, "aux") is None
    return after_comma and alone and grammar.lemma(verb) in cues().trailing
