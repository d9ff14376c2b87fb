"""What a word is said of, whatever the construction: "a false claim", "the claim is false", "branded
the claim false", "found the claim to be false", "dismissed as false", "the claim, a fabrication"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from core.nlp.doubt_grammar import heads_up, lemma, objects, subjects, with_conjuncts
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_targets import content_clause

_VERBAL = frozenset({"VERB", "AUX"})
_BEFORE = frozenset({"amod", "compound", "nmod"})
_PARTS = frozenset({"amod", "compound", "nmod", "poss"})
_NAMED = frozenset({"nsubj", "nsubjpass"})
_COMPLEMENT = frozenset(
    {"acomp", "attr", "oprd", "xcomp", "dobj", "ccomp", "advcl", "advmod", "pobj"}
)
_UNDER = frozenset({"pobj", "pcomp", "amod", "advmod", "acomp"})
_WH = frozenset({"WDT", "WP"})
_NEAR = 8  # words between a complement and its verb


@dataclass(frozen=True)
class Said:
    """Something a word is said of: `about`, the verb that says it (None where none does), the topmost
    word on the way (`top`), and whether the word only stands before the noun."""

    about: Token
    verb: Token | None
    top: Token
    before: bool = False


def said_of(word: Token, lexicon: DoubtLexicon) -> Iterator[Said]:
    """Everything a word may be said of, nearest first."""
    first = _first_joined(word)
    if first.dep_ in _BEFORE and first.head.pos_ in {"NOUN", "PROPN"}:
        called = _called(first, lexicon)
        if called is not None:
            yield Said(*called, called[1])
            return
        yield Said(first.head, None, first.head, before=True)
        return
    yield from _beside(word, first)
    verb = _verb(first, lexicon)
    if verb is not None:
        yield from _through(first, verb, lexicon)
    if first.dep_ in _UNDER and first.head.lower_ in lexicon.words["target.linking"]:
        higher = (up for up in heads_up(first.head) if lexicon.has("naming", lemma(up)))
        yield from (said for up in higher for said in _around(first, up))
    following = word.nbor() if word.i + 1 < word.sent.end else word
    if following.pos_ == "NOUN" and first.dep_ in {"advmod", "dep", "nsubj", "amod"}:
        yield Said(following, None, following, before=True)


def _first_joined(word: Token) -> Token:
    """The first of words joined by "and": "false and misleading"."""
    while word.dep_ == "conj" and word.head.i != word.i:
        word = word.head
    return word


def _called(word: Token, lexicon: DoubtLexicon) -> tuple[Token, Token] | None:
    """The noun and the verb of "dismissed as nonsense the report", which the parser took for "as
    (nonsense report)"."""
    noun = word.head
    while noun.dep_ in _PARTS and noun.head.i != noun.i:
        noun = noun.head
    linked = word.i and word.nbor(-1).lower_ in lexicon.words["target.linking"]
    verb = noun.head.head
    return (noun, verb) if linked and noun.dep_ == "pobj" and verb.pos_ in _VERBAL else None


def _beside(word: Token, first: Token) -> Iterator[Said]:
    """A clause of its own ("the myth that"), an apposition, a noun it stands behind ("a claim since
    debunked")."""
    if word.pos_ == "NOUN" and _that(word):
        yield Said(word, None, word)
    if first.dep_ in {"appos", "acl"} and first.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        yield Said(first.head, None, first)
    for child in first.children:
        if child.dep_ == "appos":
            yield Said(child, None, first)


def _that(noun: Token) -> bool:
    following = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    relative = following.dep_ in {"nsubj", "nsubjpass"}
    return following.lower_ == "that" and not relative and content_clause(noun) is not None


def _verb(word: Token, lexicon: DoubtLexicon) -> Token | None:
    """The verb of which a word is a complement, also over "as"."""
    head = word.head
    if (
        word.dep_ in _UNDER
        and head.dep_ in {"prep", "advmod", "mark"} | _UNDER
        and head.pos_ in {"ADP", "SCONJ"}
    ):
        linking = head.lower_ in lexicon.words["target.linking"]
        return head.head if linking and head.head.pos_ in _VERBAL else None
    if word.dep_ == "ROOT" and word.pos_ not in _VERBAL:
        return None
    if word.dep_ in _COMPLEMENT and head.pos_ in _VERBAL and word.i - head.i > 0:
        return head
    return None


def _through(word: Token, verb: Token, lexicon: DoubtLexicon) -> Iterator[Said]:
    """What a verb says the word of: of a copula its subject, else what is called so."""
    named = _NAMED | _PARTS if word.pos_ == "ADJ" else _NAMED
    own = [c for c in word.children if c.dep_ in named and c.i > verb.i]
    for about in own:
        yield Said(about, verb, verb)
    things = [o for o in objects(verb, lexicon, lexicon.words["target.particles"]) if o.i != word.i]
    for about in things:
        yield Said(about, verb, verb)
    if word.dep_ == "dobj":
        return
    if lexicon.has("copular", lemma(verb)):
        yield from _subjects(verb, lexicon)
    elif lexicon.has("naming", lemma(verb)):
        yield from _around(word, verb)


def _around(word: Token, verb: Token) -> Iterator[Said]:
    """The nouns after a word and between its verb and it, where the parser hung them elsewhere:
    "dismissed as fantasy a report", "found the report that ... to be false"."""
    after = [t for t in word.doc[word.i + 1 : min(word.i + _NEAR, word.sent.end)] if _heads(t)]
    for about in [*after[:1], *(t for t in word.doc[verb.i + 1 : word.i] if _heads(t))]:
        yield Said(about, verb, verb)


def _heads(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.dep_ not in _PARTS


def _subjects(verb: Token, lexicon: DoubtLexicon) -> Iterator[Said]:
    """The subject of a copula; over "to be" what is found or shown to be so."""
    above = verb.head if verb.dep_ in {"xcomp", "ccomp"} and verb.head.i != verb.i else None
    raised = above is not None and not any(c.dep_ == "nsubj" for c in verb.children)
    named = above if raised and above is not None and above.pos_ in _VERBAL else None
    for subject in subjects(verb):
        for about in with_conjuncts(subject):
            yield Said(about, verb, verb)
    for child in verb.children:
        if child.tag_ in _WH or child.dep_ in {"csubj", "dobj"}:
            yield Said(child, verb, verb)
    if named is not None:
        for child in named.children:
            if child.dep_ in {"nsubjpass", "dobj"}:
                yield Said(child, named, named)
    if above is not None and above.dep_ == "acl":
        yield Said(above.head, above, above)
    if any(c.tag_ == "TO" for c in verb.children):
        judged = (up for up in heads_up(verb) if lexicon.has("judging", lemma(up)))
        yield from (said for up in judged for said in _around(verb, up))
