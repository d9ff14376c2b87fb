"""Going from mark to mark: along the text, and among those that lie over each other."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.marks import Mark


class Steps:
    """The marks that can be gone to, which one is current, and where it was met.

    `point` is the code point at which marks that lie over each other are gone through.
    """

    def __init__(self) -> None:
        self.marks: Sequence[Mark] = ()
        self.current: Mark | None = None
        self.point = 0

    def stand(self, mark: Mark | None, point: int) -> None:
        """Make a mark the current one, met at a code point."""
        self.current, self.point = mark, point

    def at(self, point: int) -> list[Mark]:
        """The marks that a code point lies in."""
        return [m for m in self.marks if m.span.start <= point < m.span.end]

    def along(self, by: int, here: int) -> Mark | None:
        """The next (1) or previous (-1) mark; after the last comes the first. `here` is the code
        point to begin from when there is no current one."""
        if not self.marks:
            return None
        keys = [mark.key for mark in self.marks]
        if self.current is not None and self.current.key in keys:
            return self.marks[(keys.index(self.current.key) + by) % len(keys)]
        after = sum(mark.span.start < here for mark in self.marks)
        return self.marks[(after if by > 0 else after - 1) % len(self.marks)]

    def here(self, by: int) -> list[Mark]:
        """The marks at the place, the next (1) or previous (-1) after the current one first."""
        return self._turned(self.at(self.point), by)

    def met(self, mark: Mark) -> list[Mark]:
        """The marks where a mark begins, that one first."""
        others = self.at(mark.span.start)
        keys = [m.key for m in others]
        place = keys.index(mark.key) if mark.key in keys else 0
        return others[place:] + others[:place] if mark.key in keys else [mark, *others]

    def _turned(self, marks: list[Mark], by: int) -> list[Mark]:
        keys = [mark.key for mark in marks]
        known = self.current is not None and self.current.key in keys
        place = (keys.index(self.current.key) + by) % len(keys) if known and self.current else 0
        return marks[place:] + marks[:place]
