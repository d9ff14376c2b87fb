"""What can be counted of the numbers and dates of two statements side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.nlp.wording_alignment import Alignment, FigurePair
from core.nlp.wording_figures import DATE, DAY, ORDINAL, Figure, Relation, sign


def figure_features(pair: Alignment) -> Iterator[tuple[str, float]]:
    """The features by name: dates, places in an order, and all other numbers."""
    for name, units in (("date", (DATE, DAY)), ("place", (ORDINAL,)), ("number", None)):
        mine, theirs = (_of_kind(of.figures, units) for of in (pair.a, pair.b))
        best = [p for p in pair.figures if p.one in mine]
        every = [p for p in pair.all_figures if p.one in mine]
        yield f"{name}s a", float(len(mine))
        yield f"{name}s b", float(len(theirs))
        for kind in Relation:
            yield f"{name} {kind.name.lower()}", float(sum(p.relation is kind for p in best))
            yield (
                f"{name} {kind.name.lower()} surely",
                max((p.alike for p in best if p.relation is kind), default=0.0),
            )
            yield (
                f"{name} any {kind.name.lower()}",
                max((p.alike for p in every if p.relation is kind), default=0.0),
            )
        yield f"{name} alone", float(len(mine) - len(best))
        yield f"{name} kept", float(sum(_kept(f, every) for f in mine)) - len(mine)
        yield (
            f"{name} values",
            float(sum(any(f.value == g.value for g in theirs) for f in mine)) - len(mine),
        )
        yield f"{name} bounded a", float(sum(f.bound.value in "<>" for f in mine))
        yield f"{name} bounded b", float(sum(f.bound.value in "<>" for f in theirs))
        apart = [p for p in best if p.relation is Relation.APART]
        yield f"{name} far", max((_distance(p) for p in apart), default=0.0)
        yield f"{name} near", min((_distance(p) for p in apart), default=-1.0)
        yield f"{name} margin", min((_margin(f, every) for f in mine), default=3.0)
        yield from _first_pairs(name, best)


def _first_pairs(name: str, best: list[FigurePair]) -> Iterator[tuple[str, float]]:
    """Of the two surest pairs what bounds them and which is more."""
    for n in range(2):
        one = best[n] if n < len(best) else None
        yield f"{name}{n} alike", one.alike if one else -1.0
        yield f"{name}{n} relation", float(one.relation) if one else -1.0
        yield f"{name}{n} sign", sign(one.one, one.other) if one else -2.0
        yield f"{name}{n} bound a", _bound(one.one) if one else -1.0
        yield f"{name}{n} bound b", _bound(one.other) if one else -1.0


def _bound(figure: Figure) -> float:
    kinds = {"=": 0.0, "~": 1.0, "<": 2.0, ">": 3.0}
    inclusive = figure.bound.value in "<>" and not figure.open
    return kinds[figure.bound.value] + 0.5 * inclusive


def _of_kind(figures: Iterable[Figure], units: tuple[str, ...] | None) -> list[Figure]:
    if units is None:
        return [f for f in figures if f.unit not in (DATE, DAY, ORDINAL)]
    return [f for f in figures if f.unit in units]


def _margin(figure: Figure, every: list[FigurePair]) -> float:
    """How much likelier it stands for a number it agrees with than for another."""
    sure = [
        max(
            (p.alike for p in every if p.one is figure and (p.relation <= Relation.NEAR) == fits),
            default=-1.0,
        )
        for fits in (True, False)
    ]
    return sure[0] - sure[1]


def _kept(figure: object, every: list[FigurePair]) -> bool:
    return any(
        p.one is figure and p.relation in (Relation.SAME, Relation.WITHIN, Relation.NEAR)
        for p in every
    )


def _distance(pair: FigurePair) -> float:
    return min(3.0, abs(pair.one.value - pair.other.value) / max(abs(pair.other.value), 1e-6))
