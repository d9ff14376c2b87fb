"""Following a passage from one edition of a text into a later one, never silently to another passage.

Nothing that differs is taken for the same: hypothesis/client#7571 tells how a passage was bound to a
lookalike of other numbers. What is not the same word for word, in the same surroundings, is only proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.text.anchors import CONTEXT, Anchor, Found, Placing, places_of
from core.text.comparing import Edit, Stretch, compare_texts
from core.text.span import Span

ALIKE = 0.5  # of the words of both passages; a passage less like is another
NEAR = 12  # code points of what stood before or after; less may stand anywhere
OWN = 5  # words; a passage of so many is hardly another's by chance
ROOM = 40  # code points that a passage may have gained beside twice its length


@dataclass(frozen=True)
class Edition:
    """Two editions of a text, compared once for all the passages that are followed."""

    old: str
    new: str
    stretches: Sequence[Stretch]

    @classmethod
    def of(cls, old: str, new: str) -> Edition:
        """Two editions of a text."""
        return cls(old, new, compare_texts(old, new))

    def follow(self, anchor: Anchor) -> Found:
        """Where an anchor of the old text lies in the new.

        Exact: the same words between the same words, spacing aside. Moved: nearly the same words in
        their place, or the same words elsewhere or in other surroundings. Else lost.
        """
        same = places_of(self.new, anchor.exact)
        exact = [s for s in same if _stands_between(self.new, s, anchor)]
        there = self._there(anchor.span)
        if exact:
            return Found(Placing.EXACT, min(exact, key=lambda s: abs(s.start - there.start)))
        kept = [s for s in same if self._is_kept(anchor, s)]
        for proposed in (*kept, *self._changed(anchor, there), *self._elsewhere(anchor, same)):
            return Found(Placing.MOVED, proposed)
        return Found(Placing.LOST, None)

    def _there(self, span: Span) -> Span:
        """The stretch of the new text that stands where a stretch of the old stood."""
        start = end = 0
        for one in self.stretches:
            if one.old.start <= span.start < one.old.end:
                start = one.new.start + (span.start - one.old.start) * (one.edit is Edit.KEPT)
            if one.old.start < span.end <= one.old.end:
                kept = one.new.start + span.end - one.old.start
                end = kept if one.edit is Edit.KEPT else self._replaced(one)
        return Span(start, max(start, end))

    def _replaced(self, removed: Stretch) -> int:
        """The end of what was put in the place of something, which is told right after it."""
        added = (s for s in self.stretches if s.edit is Edit.ADDED)
        here = (s.new.end for s in added if s.old.start == removed.old.end)
        return next(here, removed.new.start)

    def _is_kept(self, anchor: Anchor, place: Span) -> bool:
        """Whether a place of the same words is that at which they were kept."""
        kept = (s for s in self.stretches if s.edit is Edit.KEPT)
        return any(
            s.old.contains(anchor.span) and s.new.start + anchor.start - s.old.start == place.start
            for s in kept
        )

    def _changed(self, anchor: Anchor, there: Span) -> Iterable[Span]:
        """What stands where the passage stood, if it is still like it."""
        place = _trimmed(self.new, there)
        if not place or len(place) > 2 * len(anchor.exact) + ROOM:
            return
        words = place.of(self.new)
        between = _stands_between(self.new, place, anchor)
        if between or _likeness(anchor.exact, words) >= ALIKE:
            yield place

    def _elsewhere(self, anchor: Anchor, same: Sequence[Span]) -> Iterable[Span]:
        """The same words at another place, if there is one that has something of what stood round
        them, or if they are many."""
        if not same:
            return
        best = max(same, key=lambda s: (_surroundings(self.new, s, anchor), -s.start))
        many = len(anchor.exact.split()) >= OWN
        if many or _surroundings(self.new, best, anchor) >= NEAR:
            yield best


def _stands_between(text: str, place: Span, anchor: Anchor) -> bool:
    """Whether what stood before and after the passage stands round a place, spacing aside."""
    before = _plain(text[max(0, place.start - 2 * CONTEXT) : place.start])
    after = _plain(text[place.end : place.end + 2 * CONTEXT])
    prefix, suffix = _plain(anchor.prefix), _plain(anchor.suffix)
    begins = bool(prefix) or not before
    ends = bool(suffix) or not after
    return begins and ends and before.endswith(prefix) and after.startswith(suffix)


def _surroundings(text: str, place: Span, anchor: Anchor) -> int:
    """How many code points of what stood round a passage stand round a place."""
    before = _plain(text[max(0, place.start - 2 * CONTEXT) : place.start])
    after = _plain(text[place.end : place.end + 2 * CONTEXT])
    return _common(before[::-1], _plain(anchor.prefix)[::-1]) + _common(
        after, _plain(anchor.suffix)
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _common(a: str, b: str) -> int:
    pairs = enumerate(zip(a, b, strict=False))
    return next((i for i, (x, y) in pairs if x != y), min(len(a), len(b)))


def _likeness(one: str, other: str) -> float:
    """The share of both passages that was kept, by code points other than spaces."""
    kept = (s for s in compare_texts(one, other) if s.edit is Edit.KEPT)
    same = sum(len("".join(s.old.of(one).split())) for s in kept)
    both = len("".join(one.split())) + len("".join(other.split()))
    return 2 * same / both if both else 0.0


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
