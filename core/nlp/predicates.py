"""What is said of a thing that is counted: the verb, with what makes it another one."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from spacy.tokens import Token

from core.nlp.measuring import MeasuringWords


def predicate(verb: Token, counted: Token, words: MeasuringWords) -> str:
    """The lemma of a verb with its particle ("walk out"), its negation ("not report") or, where the
    verb says little, its complement ("be without power")."""
    if verb.lemma_.lower() in words.not_done:
        inner = next((c for c in verb.children if c.dep_ == "xcomp"), None)
        if inner is not None:
            return f"not {predicate(inner, counted, words)}"
    lemma = verb.lemma_.lower()
    if lemma == "be" and any(c.dep_ == "expl" for c in verb.children):
        lemma = "there be"
    if particle := _particle(verb, words):
        lemma = f"{lemma} {particle}"
    elif lemma in words.light and (complement := _complement(verb, counted)):
        lemma = f"{lemma} {complement}"
    negated = any(c.dep_ == "neg" for c in verb.children)
    return f"not {lemma}" if negated else lemma


def _particle(verb: Token, words: MeasuringWords) -> str:
    for child in verb.rights:
        if (
            child.i == verb.i + 1
            and child.lower_ in words.particles
            and child.pos_ in ("ADP", "ADV")
        ):
            return child.lower_
    return ""


def _complement(verb: Token, counted: Token) -> str:
    """ "without power", "no electricity", "homeless": what follows a verb that says little."""
    for child in verb.rights:
        if child.i <= counted.i and counted.i > verb.i:
            continue
        if child.dep_ == "acomp":
            return child.lemma_.lower()
        if child.dep_ == "prep" and child.lower_ in ("without", "on") and child.i == verb.i + 1:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            without = "without " if child.lower_ == "without" else ""
            return f"{without}{inner.lemma_.lower()}" if inner is not None else ""
        if child.dep_ == "dobj" and child.i != counted.i and verb.i > counted.i:
            no = "no " if any(c.lower_ == "no" for c in child.children) else ""
            return f"{no}{child.lemma_.lower()}"
    return ""
