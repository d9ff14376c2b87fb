"""Figures that cannot both hold: in one sentence, against a reference fact, between two holders.

Precision comes first: two numbers are only held against each other when the words say that they
measure the same thing, at the same time and place, and when no reading of "about", "up to" or a
range lets both be true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.detectors.base import Around, Reported
from core.detectors.figures_between import between_holders
from core.detectors.figures_happenings import alike_nouns
from core.detectors.figures_reference import against_references
from core.detectors.figures_share import shares_and_sizes
from core.detectors.figures_unsaid import unsaid_numbers
from core.measures.units import ANY_UNIT, comparable_units, dimension
from core.values import Finding, Statement

__all__ = ["Figures", "measure_keys"]

ANY_HEAD = ""  # in a search for measures: whatever is measured


def measure_keys(statements: Iterable[Statement]) -> set[tuple[str, str]]:
    """What to look for in other articles: head and unit, "" for any.

    Of counts all nouns that may stand for the same; of what has a unit anything in a comparable one.
    """
    keys: set[tuple[str, str]] = set()
    for measure in (m for s in statements for m in (*s.measures, *unsaid_numbers(s.text, 0))):
        if dimension(measure.unit):
            keys |= {(ANY_HEAD, unit) for unit in comparable_units(measure.unit)}
        elif measure.head:
            keys |= {(head, ANY_UNIT) for head in alike_nouns(measure.head)}
    return keys


class Figures:
    """The detector of figures."""

    def find(self, article: Reported, around: Around) -> Iterable[Finding]:
        """The conflicts of figures of an article, each once."""
        seen: set[str] = set()
        for finding in self._all(article, around):
            if finding.key not in seen:
                seen.add(finding.key)
                yield finding

    def _all(self, article: Reported, around: Around) -> Iterator[Finding]:
        yield from shares_and_sizes(article, around.facts)
        yield from against_references(article, around.facts)
        yield from between_holders(article, around)
