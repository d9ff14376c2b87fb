"""Finding what stands at a place of a text without going through all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from core.text.span import Span

_STRETCH = 1_000  # code points; some five sentences

T = TypeVar("T")


class ByPlace(Generic[T]):
    """Things with a span each, in the order given; asking costs what lies near, not what there is."""

    def __init__(self, things: Iterable[tuple[Span, T]]) -> None:
        self._things = list(things)
        self._near = defaultdict[int, list[int]](list)
        for number, (span, _) in enumerate(self._things):
            for stretch in _stretches(span):
                self._near[stretch].append(number)

    def overlapping(self, span: Span) -> tuple[T, ...]:
        """Those that share a code point with a span."""
        near = {n for stretch in _stretches(span) for n in self._near.get(stretch, ())}
        return tuple(self._things[n][1] for n in sorted(near) if self._things[n][0].overlaps(span))

    def inside(self, span: Span) -> tuple[T, ...]:
        """Those that lie wholly in a span."""
        near = {n for stretch in _stretches(span) for n in self._near.get(stretch, ())}
        return tuple(self._things[n][1] for n in sorted(near) if span.contains(self._things[n][0]))


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, max(span.end - 1, span.start) // _STRETCH + 1)
