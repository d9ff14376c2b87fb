"""Attribution by nouns: "X's claim that", "a report by X that", "made the promise to"."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.attribution import Attribution
from core.nlp.lexicon import NOTHING, Cue, cues
from core.text import Span


def by_nouns(tokens: list[Token]) -> Iterator[Attribution]:
    """The attributions of cue nouns whose holder is named."""
    known = cues().nouns
    for token in tokens:
        cue = known.get(grammar.lemma(token), NOTHING) if token.pos_ == "NOUN" else NOTHING
        if cue is not NOTHING:
            found = _noun(token, cue)
            if found is not None:
                yield found


def _noun(noun: Token, cue: Cue) -> Attribution | None:
    content, link = _content(noun, cue)
    if content is None:
        return None
    holder = _beside(noun, link) or _lender(noun) or _maker(noun)
    if holder is None and (cue.belief or not _is_told(noun)):
        return None
    first = next((c.i for c in noun.lefts if c.dep_ == "amod"), noun.i)
    return Attribution(
        content=content,
        cue=grammar.chars(noun.doc, first, noun.i),
        holder=holder,
        holder_span=None if holder is None else grammar.phrase(holder),
        place=noun.i,
        belief=cue.belief,
    )


def _content(noun: Token, cue: Cue) -> tuple[Span | None, Token | None]:
    """What the noun puts forward, and the preposition that leads to it, if one does."""
    for part in noun.rights:
        if cue.clause and part.dep_ in ("acl", "ccomp", "relcl") and _is_that(part):
            return grammar.chars(noun.doc, grammar.left(part), grammar.right(part)), None
        if cue.infinitive and part.dep_ in ("acl", "xcomp") and _is_to(part):
            return grammar.chars(noun.doc, grammar.left(part), grammar.right(part)), None
    for part in noun.rights:
        if part.dep_ == "prep" and part.lower_ in cue.after and grammar.right(part) > part.i:
            return grammar.chars(noun.doc, part.i + 1, grammar.right(part)), part
    return None, None


def _is_that(clause: Token) -> bool:
    """Whether a clause is told by "that" rather than describing the noun."""
    return any(c.dep_ == "mark" and c.lower_ in ("that", "whether") for c in clause.children)


def _is_told(noun: Token) -> bool:
    """Whether a clause with "that" follows, so that the noun attributes though nobody is named."""
    return any(c.dep_ in ("acl", "ccomp", "relcl") and _is_that(c) for c in noun.rights)


def _is_to(clause: Token) -> bool:
    return any(c.tag_ == "TO" for c in clause.children)


def _beside(noun: Token, link: Token | None) -> Token | None:
    owner = grammar.child(noun, "poss")
    if owner is not None:
        return owner
    for part in noun.children:
        if part.dep_ in ("prep", "agent") and part.lower_ in ("by", "from", "of") and part != link:
            inner = grammar.child(part, "pobj")
            if inner is not None:
                return inner
    return None


def _lender(noun: Token) -> Token | None:
    """The subject of "make", "repeat", "express" when the noun is its object."""
    verb = noun.head
    if grammar.lemma(verb) not in cues().light:
        return None
    if noun.dep_ == "nsubjpass":
        return grammar.agent(verb)
    return grammar.subject(verb) if noun.dep_ == "dobj" else None


def _maker(noun: Token) -> Token | None:
    """The name right before the noun: "a BBC report that", "White House claims that"."""
    name = grammar.child(noun, "compound")
    return name if name is not None and name.pos_ == "PROPN" else None
