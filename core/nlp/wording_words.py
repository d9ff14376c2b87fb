"""A statement as words with what a comparison needs to know of each."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Token

from core.nlp.wording_figures import Figure, figures_of
from core.nlp.wording_lexicon import Opposites, opposites
from core.nlp.wording_vectors import Matrix, word_vectors

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_SUBJECTS = frozenset({"nsubj", "csubj", "agent", "poss"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "dative", "oprd", "pobj"})
_MARKS = frozenset({",", ";", ":", "(", ")", ".", "–", "—", "--"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True)
class Word:
    """One word; `start` counts code points of the text, `head` is the place of the word it hangs on.

    `role` is "s" for who does it, "o" for what it is done to, "v" for a verb, else "". `part` counts the
    stretches between marks.
    """

    text: str
    lemma: str
    pos: str
    entity: str
    role: str
    head: int
    start: int
    negated: bool
    content: bool
    rarity: float
    part: int


@dataclass(frozen=True)
class Worded:
    """A statement made ready: its words, a row of `vectors` for each, its numbers and dates."""

    text: str
    words: tuple[Word, ...]
    vectors: Matrix
    figures: tuple[Figure, ...]


def worded(doc: Doc) -> Worded:
    """A parsed statement made ready for comparing; only words count, not marks and spaces."""
    tokens = [t for t in doc if not t.is_space and not t.is_punct]
    place = {t.i: n for n, t in enumerate(tokens)}
    lexicon, vectors = opposites(), word_vectors()
    parts = _parts(doc)
    turned = _turned(tokens, lexicon)
    words = tuple(
        Word(
            text=t.lower_,
            lemma=t.lemma_.lower(),
            pos=t.pos_,
            entity=t.ent_type_,
            role=_role(t),
            head=place.get(t.head.i, n),
            start=t.idx,
            negated=t.i in turned,
            content=t.pos_ in CONTENT,
            rarity=vectors.rarity(t.lower_),
            part=parts[t.i],
        )
        for n, t in enumerate(tokens)
    )
    rows = [vectors.of(t.lower_) for t in tokens]
    matrix = np.stack(rows) if rows else np.zeros((0, vectors.vectors.shape[1]), np.float32)
    return Worded(doc.text, words, matrix, figures_of(doc.text))


def _parts(doc: Doc) -> list[int]:
    """For each token how many marks stand before it; one between digits ("April 14, 2020") is none."""
    found: list[int] = []
    count = 0
    for token in doc:
        after = doc[token.i + 1].text if token.i + 1 < len(doc) else ""
        date = token.text == "," and after.isdigit() and len(after) == 4
        count += token.text in _MARKS and not date
        found.append(count)
    return found


def _role(token: Token) -> str:
    if token.dep_ in _SUBJECTS or (token.dep_ == "pobj" and token.head.dep_ == "agent"):
        return "s"
    if token.dep_ in _OBJECTS:
        return "o"
    return "v" if token.pos_ in _VERBAL else ""


def _turned(tokens: list[Token], lexicon: Opposites) -> frozenset[int]:
    """The words in the reach of a negation, an odd number of times: what it hangs on and all below."""
    count: dict[int, int] = {}
    for token in tokens:
        if token.lower_ in lexicon.negations or token.lemma_.lower() in lexicon.hardly:
            over = token.head if token.dep_ in ("neg", "det", "advmod", "preconj", "cc") else token
            for under in (over, *over.subtree):
                if under.i != token.i:
                    count[under.i] = count.get(under.i, 0) + 1
        elif token.lemma_.lower() in lexicon.turning:
            for under in token.subtree:
                if under.i > token.i:
                    count[under.i] = count.get(under.i, 0) + 1
    return frozenset(place for place, times in count.items() if times % 2)
