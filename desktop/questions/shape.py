"""Where everything in a chart of a question lies; painting and pointing both go by it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from core.values import QuestionPage, Taken
from core.values.scales import Axis, Tick, time_axis, time_ticks
from desktop.dates import short_words

RADIUS = 5.0
STEP = 2 * RADIUS + 3  # between two dots that would lie on each other
MOST_ROWS = 40
GUTTER = 190.0  # at the left, for names or numbers
EDGE = 14.0
UNDATED = 96.0  # at the right, for what has no date
BELOW = 26.0  # for the ticks of time
ABOVE = 10.0
TICK_ROOM = 92.0  # pixels that a date on the axis takes


@dataclass(frozen=True)
class Dot:
    """A passage in the chart: its place, the bar of a vague date, how far its value reaches (a line
    from top to bottom, with `ends` false where it has no end), and the number of its position."""

    taken: Taken
    at: QPointF
    position: int
    bar: tuple[float, float] | None = None
    reach: tuple[float, float] | None = None
    ends: tuple[bool, bool] = (True, True)

    @property
    def stretch(self) -> tuple[float, float]:
        """From where to where it covers its row."""
        x, bar = self.at.x(), self.bar or (self.at.x(), self.at.x())
        return min(bar[0], x - STEP / 2), max(bar[1], x + STEP / 2)

    def holds(self, point: QPointF) -> bool:
        """Whether a point lies on it, with some room for the hand."""
        near = (point - self.at).manhattanLength() <= RADIUS * 2
        if self.bar is None:
            return near
        inside = self.bar[0] <= point.x() <= self.bar[1]
        return near or (inside and abs(point.y() - self.at.y()) <= RADIUS)


@dataclass(frozen=True)
class Lane:
    """A row of the chart: a holder, or the heading of a position (`heading`)."""

    words: str
    top: float
    height: float
    position: int
    heading: bool = False


@dataclass(frozen=True)
class Shape:
    """The whole chart in pixels."""

    width: float
    height: float
    plot: QRectF
    dots: tuple[Dot, ...] = ()
    lanes: tuple[Lane, ...] = ()
    days: tuple[Tick, ...] = ()
    values: tuple[Tick, ...] = ()
    facts: tuple[Tick, ...] = ()
    undated: float | None = None  # where the strip without dates begins

    def dot_at(self, point: QPointF) -> int | None:
        """The number of the dot at a point, the one painted last if several."""
        found = (n for n in reversed(range(len(self.dots))) if self.dots[n].holds(point))
        return next(found, None)


@dataclass(frozen=True)
class Field:
    """The frame that a chart is laid in: the axis of time, and where undated passages go."""

    width: float
    left: float
    right: float
    undated: float | None
    time: Axis | None

    @classmethod
    def of(cls, passages: Sequence[Taken], width: float, left: float) -> Field:
        """The frame for some passages at a width."""
        dated = [t.when for t in passages if t.when is not None]
        loose = len(dated) < len(passages)
        right = width - EDGE - (UNDATED if loose and dated else 0.0)
        days = [day for when in dated for day in (when.earliest, when.latest)]
        time = time_axis(days, left, right) if days else None
        return cls(width, left, right, right + EDGE if loose else None, time)

    def ticks(self) -> tuple[Tick, ...]:
        """The days to write below."""
        if self.time is None:
            return ()
        return tuple(time_ticks(self.time, int((self.right - self.left) / TICK_ROOM), short_words))

    def extent(self, taken: Taken) -> tuple[float, float]:
        """From where to where a passage lies in time; the strip's beginning if it has no date."""
        if taken.when is None or self.time is None:
            start = (self.undated or self.left) + RADIUS + 4
            return start, start
        first, last = taken.when.earliest.toordinal(), taken.when.latest.toordinal()
        return self.time.place(first), self.time.place(last)


def dot_of(frame: Field, taken: Taken, y: float, position: int) -> Dot:
    """A dot in the middle of its time."""
    start, end = frame.extent(taken)
    bar = (start, end) if end - start > STEP else None
    return Dot(taken, QPointF((start + end) / 2, y), position, bar)


def placed(page: QuestionPage) -> list[tuple[int, Taken]]:
    """The passages, each with the number of its position; those of none come after the last."""
    order = {p.key: place for place, p in enumerate(page.question.positions)}
    return [(order.get(taken.position, len(order)), taken) for taken in page.passages]


def rows_of(stretches: Iterable[tuple[float, float]]) -> list[int]:
    """For stretches in the order they begin, the first row in which each lies on no other; past
    MOST_ROWS they do."""
    ends: list[float] = []
    rows: list[int] = []
    for start, end in stretches:
        row = next((n for n, last in enumerate(ends) if last <= start), len(ends))
        if row == len(ends) and row < MOST_ROWS:
            ends.append(end)
        row = min(row, MOST_ROWS - 1)
        ends[row] = max(ends[row], end)
        rows.append(row)
    return rows


def shifted(dot: Dot, right: float = 0.0, down: float = 0.0) -> Dot:
    """The dot somewhere else; its bar goes down with it and stays in time."""
    return replace(dot, at=QPointF(dot.at.x() + right, dot.at.y() + down))
