"""Which words and numbers of two statements stand for each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.nlp.wording_figures import DATE, DAY, ORDINAL, Figure, Relation, relation
from core.nlp.wording_vectors import Matrix
from core.nlp.wording_words import Worded

Beside = list[tuple[int, float]]
_REACH = 7  # words beside a number that tell what it counts
_OTHER_PART = 0.3  # what a word beyond a comma counts
_UNIT, _VALUE = 0.1, 0.05  # what the same unit and the same value add
_LIKE = 0.4  # words less alike than that are strangers
_SHORT = 100.0  # days; a date without a year can be compared with one that is no longer than this
_NAMES = frozenset({"PROPN", "NUM"})


@dataclass(frozen=True, slots=True)
class FigurePair:
    """A number with the one of the other statement that counts the same; `alike` says how surely."""

    one: Figure
    other: Figure
    relation: Relation
    alike: float


@dataclass(frozen=True)
class Alignment:
    """Two statements side by side; `likeness` has a row for each word of `a`, a column for each of `b`."""

    a: Worded
    b: Worded

    @cached_property
    def likeness(self) -> Matrix:
        """1 where lemmas are equal, else the cosine of the vectors, less for names that differ."""
        found: Matrix = self.a.vectors @ self.b.vectors.T
        for n, one in enumerate(self.a.words):
            for m, other in enumerate(self.b.words):
                if one.lemma == other.lemma or one.text == other.text:
                    found[n, m] = 1.0
                elif one.pos in _NAMES and other.pos in _NAMES:
                    found[n, m] *= 0.7
        return found

    @cached_property
    def best(self) -> Matrix:
        """How well each word of `a` is matched."""
        return (
            self.likeness.max(axis=1)
            if self.likeness.size
            else np.zeros(len(self.a.words), np.float32)
        )

    @cached_property
    def figures(self) -> tuple[FigurePair, ...]:
        """The numbers of `a` with those of `b` they stand for: the likest first, each once."""
        found: list[FigurePair] = []
        for pair in sorted(self.all_figures, key=lambda p: -p.alike):
            if all(pair.one is not f.one and pair.other is not f.other for f in found):
                found.append(pair)
        return tuple(found)

    @cached_property
    def all_figures(self) -> tuple[FigurePair, ...]:
        """Every number of `a` with every one of `b` of its kind."""
        left = [(f, _beside(self.a, f)) for f in self.a.figures]
        right = [(f, _beside(self.b, f)) for f in self.b.figures]
        return tuple(
            FigurePair(one, other, relation(one, other), self._alike(one, beside, other, there))
            for one, beside in left
            for other, there in right
            if same_kind(one, other)
        )

    def _alike(self, one: Figure, left: Beside, other: Figure, right: Beside) -> float:
        """How much the words round two numbers are alike, those nearest counting most."""
        bonus = _UNIT * (one.unit == other.unit) + _VALUE * (one.value == other.value)
        if not left or not right:
            return bonus
        here, there = np.array([w for _, w in left]), np.array([w for _, w in right])
        near = self.likeness[np.ix_([i for i, _ in left], [j for j, _ in right])]
        near = np.where(near < _LIKE, 0.0, near) * np.minimum(here[:, None], there[None, :])
        return (
            float((near.max(axis=1).sum() / here.sum() + near.max(axis=0).sum() / there.sum()) / 2)
            + bonus
        )


def _beside(of: Worded, figure: Figure) -> Beside:
    """The words round a number that tell what it counts, with their weights: nearer is more."""
    inside = [n for n, w in enumerate(of.words) if figure.start <= w.start < figure.end]
    if not inside:
        return []
    first, last = inside[0], inside[-1]
    part = of.words[last].part
    found: Beside = []
    for n in range(max(0, first - _REACH), min(len(of.words), last + 1 + _REACH)):
        word = of.words[n]
        if word.content and not first <= n <= last and word.pos != "NUM":
            away = first - n if n < first else (n - last) * 0.7
            found.append((n, (1.0 if word.part == part else _OTHER_PART) / (1 + away)))
    return found


def same_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures can be held against each other: dates with dates, units with their like."""
    dates = (DATE, DAY)
    if one.unit in dates and other.unit in dates:
        return one.unit == other.unit or max(one.length, other.length) < _SHORT
    return one.unit == other.unit or (
        not {one.unit, other.unit} & {DATE, DAY, ORDINAL} and "" in (one.unit, other.unit)
    )
