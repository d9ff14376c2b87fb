"""Two statements as the arrays the trained network reads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.nlp.wording_alignment import Alignment
from core.nlp.wording_figures import Figure
from core.nlp.wording_lexicon import Opposites, opposites
from core.nlp.wording_vectors import Matrix
from core.nlp.wording_words import Word, Worded

LONGEST_A, LONGEST_B = 40, 64  # words that are read
_KINDS = ("NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "NUM", "ADP", "DET", "PRON")
_NAMED = ("PERSON", "GPE", "ORG", "DATE", "CARDINAL", "NORP")
_ROLES = ("s", "o", "v")
_FIGURES = 9  # six relations, how surely, whether a number, whether it has a bound


@dataclass(frozen=True)
class Inputs:
    """Arrays of one row for each word; `between` has a row for each word of `a`, a column for each of `b`."""

    vectors_a: Matrix
    vectors_b: Matrix
    heads_a: NDArray[np.intp]
    heads_b: NDArray[np.intp]
    marks_a: Matrix
    marks_b: Matrix
    between: Matrix


def inputs_of(pair: Alignment) -> Inputs:
    """The arrays of a pair."""
    a, b = pair.a, pair.b
    heads = _heads(a, LONGEST_A), _heads(b, LONGEST_B)
    marks = _marks(a, LONGEST_A), _marks(b, LONGEST_B)
    own = marks[0].shape[1] - _FIGURES
    for found in pair.figures:
        for of, figure, rows in ((a, found.one, marks[0]), (b, found.other, marks[1])):
            for n in _inside(of, figure, len(rows)):
                rows[n, own + found.relation] = 1
                rows[n, own + 6] = found.alike
    return Inputs(
        vectors_a=a.vectors[:LONGEST_A],
        vectors_b=b.vectors[:LONGEST_B],
        heads_a=heads[0],
        heads_b=heads[1],
        marks_a=marks[0],
        marks_b=marks[1],
        between=_between(pair, *heads),
    )


def _heads(of: Worded, longest: int) -> NDArray[np.intp]:
    last = min(len(of.words), longest)
    return np.array(
        [w.head if w.head < last else n for n, w in enumerate(of.words[:last])], np.intp
    )


def _marks(of: Worded, longest: int) -> Matrix:
    rows = [[*map(float, _said(w, opposites())), *(0.0,) * _FIGURES] for w in of.words[:longest]]
    found = np.array(rows, np.float32).reshape(len(rows), -1)
    for figure in of.figures:
        for n in _inside(of, figure, len(rows)):
            found[n, -2:] = 1, figure.bound.value in "<>"
    return found


def _said(word: Word, lexicon: Opposites) -> tuple[float, ...]:
    return (
        *(word.pos == kind for kind in _KINDS),
        *(word.entity == kind for kind in _NAMED),
        *(word.role == role for role in _ROLES),
        word.negated,
        word.content,
        word.rarity,
        word.text in lexicon.negations,
        word.lemma in lexicon.turning,
        word.text in lexicon.open,
        word.text in lexicon.limits,
        word.text in lexicon.more,
        word.text in lexicon.less,
    )


def _inside(of: Worded, figure: Figure, longest: int) -> list[int]:
    words = of.words[:longest]
    return [n for n, word in enumerate(words) if figure.start <= word.start < figure.end]


def _between(pair: Alignment, heads_a: NDArray[np.intp], heads_b: NDArray[np.intp]) -> Matrix:
    """How alike two words are, whether they are equal, how alike what they hang on and what stands before
    and after them is, and whether they are opposite."""
    one, other = pair.a.words[: len(heads_a)], pair.b.words[: len(heads_b)]
    same = np.array([[w.lemma == v.lemma for v in other] for w in one], np.float32)
    same = same.reshape(len(one), len(other))
    like = np.maximum(pair.a.vectors[: len(one)] @ pair.b.vectors[: len(other)].T, same)
    before, after = np.zeros_like(like), np.zeros_like(like)
    before[1:, 1:], after[:-1, :-1] = like[:-1, :-1], like[1:, 1:]
    against = np.zeros_like(like)
    for n, word in enumerate(one):
        opposed = opposites().of(word.lemma, word.text)
        for m, there in enumerate(other) if opposed else ():
            against[n, m] = there.lemma in opposed or there.text in opposed
    return np.stack((like, same, like[np.ix_(heads_a, heads_b)], before, after, against), axis=-1)
