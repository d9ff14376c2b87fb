"""How the documents found spread over the values of some fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set

from core.search.clauses import without
from core.search.documents import APART, FACETS, SEPARATOR
from core.search.evaluate import Evaluation
from core.search.parser import parse
from core.search.snapshot import Snapshot
from core.search.words import Words
from core.values import Clause, Facet

_MOST_VALUES = 30  # of a facet, and those that the query names


def facets(
    snapshot: Snapshot,
    evaluation: Evaluation,
    found: Set[int],
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
    shared = _counted(snapshot, found)
    for place, field in enumerate(FACETS):
        counts = shared[place]
        if field in narrowed:
            rest = without(query, clauses, field)
            wider = evaluation.documents(parse(rest, words)) if rest else evaluation.everything()
            counts = _counted(snapshot, wider)[place]
        spread.extend(_facets(field, counts, clauses))
    return tuple(spread)


def _counted(snapshot: Snapshot, found: Set[int]) -> list[Counter[str]]:
    counts = [Counter[str]() for _ in FACETS]
    for written, count in Counter(snapshot.facets(found)).items():
        for place, values in enumerate(written.decode().split(APART)):
            for value in values.split(SEPARATOR):
                counts[place][value] += count
    return counts


def _facets(field: str, counts: Counter[str], clauses: Iterable[Clause]) -> list[Facet]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    best = [(value, count) for value, count in ordered if value][:_MOST_VALUES]
    shown = {value.casefold() for value, _ in best}
    known = {value.casefold(): value for value in counts}
    for clause in clauses:
        for value in clause.values if clause.chosen and clause.field == field else ():
            if value.casefold() not in shown:
                spelt = known.get(value.casefold(), value)
                shown.add(value.casefold())
                best.append((spelt, counts[spelt]))
    return [Facet(field, value, count) for value, count in best]
