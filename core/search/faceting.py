"""How the documents found spread over the values of some fields."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.search.clauses import without
from core.search.coding import Ints
from core.search.drafting import DISPUTED
from core.search.entries import KINDS
from core.search.evaluate import Evaluation
from core.search.numbers import Docs
from core.search.parser import parse
from core.search.snapshot import Snapshot
from core.search.words import Words
from core.values import Clause, Facet

FACETS = ("kind", "disputed", "source", "holder", "date", "tag", "entity")  # of dates, the years
FLAGS = {"kind": sorted(kind.value for kind in KINDS), "disputed": ["no", "yes"]}
_IN_ORDER = sorted(range(len(KINDS)), key=lambda kind: KINDS[kind].value)
_MOST_VALUES = 30  # of a facet, and those that the query names


def facets(
    snapshot: Snapshot,
    evaluation: Evaluation,
    found: Docs,
    query: str,
    clauses: Sequence[Clause],
    words: Words,
) -> tuple[Facet, ...]:
    """The values of each field with how many documents have them, the most frequent first.

    A field that the query narrows is counted as if it did not, so that its other values can be
    seen; the values it names are among them though nothing has them.
    """
    narrowed = {clause.field for clause in clauses if clause.chosen}
    spread: list[Facet] = []
    for field in FACETS:
        among = found
        if field in narrowed:
            rest = without(query, clauses, field)
            among = evaluation.documents(parse(rest, words)) if rest else evaluation.everything()
        named = [v for c in clauses if c.chosen and c.field == field for v in c.values]
        spread.extend(_facets(snapshot, field, among, named))
    return tuple(spread)


def _facets(snapshot: Snapshot, field: str, found: Docs, named: Sequence[str]) -> list[Facet]:
    """The most frequent values, then those named that are not among them."""
    if field in FLAGS:
        values, counts = FLAGS[field], _flagged(snapshot, field, found)
        codes = [values.index(value) if value in values else -1 for value in named]
    else:
        spread = snapshot.spread(field)
        values, counts = spread.values, spread.counts(found, snapshot.everything)
        codes = [spread.known(value) for value in named]
    best = [Facet(field, values[code], int(counts[code])) for code in _most(counts, values)]
    shown = {facet.value.casefold() for facet in best}
    for value, code in zip(named, codes, strict=True):
        if value.casefold() not in shown:
            shown.add(value.casefold())
            some = code >= 0 and counts[code] > 0
            best.append(
                Facet(field, values[code], int(counts[code])) if some else Facet(field, value, 0)
            )
    return best


def _most(counts: Ints, values: Sequence[str]) -> Sequence[int]:
    """The codes of the most frequent values, of equals the first by the alphabet."""
    some = np.flatnonzero(counts)
    if len(some) and not values[some[0]]:
        some = some[1:]  # no value
    if len(some) > _MOST_VALUES:
        least = np.partition(counts[some], len(some) - _MOST_VALUES)[len(some) - _MOST_VALUES]
        some = some[counts[some] >= least]
    return some[np.lexsort((some, -counts[some]))][:_MOST_VALUES].tolist()


def _flagged(snapshot: Snapshot, field: str, found: Docs) -> Ints:
    if field == "kind":
        return np.bincount(snapshot.sizes[found] >> 14, minlength=len(KINDS))[list(_IN_ORDER)]
    yes = int(np.count_nonzero(snapshot.flags[found] & DISPUTED))
    return np.array([len(found) - yes, yes])
