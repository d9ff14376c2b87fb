"""The chart of a question as a drawing: who held which position when, or values over time.

The window lays out the same chart with room for the mouse (desktop.questions); they share the axes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from core.measures.words import amount
from core.report import svg
from core.report.wording import NOBODY
from core.values import QuestionPage, Taken
from core.values.scales import Axis, time_axis, time_ticks, value_axis, value_ticks

WIDTH = 720.0
_LEFT, _EDGE, _UNDATED = 190.0, 16.0, 84.0
_TOP, _BELOW, _HEADING, _ROW = 24.0, 26.0, 26.0, 24.0
_STEP = 12.0  # between two dots that would lie on each other
_MOST = 12  # holders of a position with a row of their own
_HEIGHT = 300.0  # of a chart of values


def chart(page: QuestionPage) -> str:
    """The chart of a question as SVG; "" if nothing was said to it."""
    if not page.passages:
        return ""
    if page.unit and any(taken.value is not None for taken in page.passages):
        return _values(page)
    return _lanes(page)


class _Time:
    """The axis of time, and the strip at the right for what has no date."""

    def __init__(self, passages: Sequence[Taken], left: float) -> None:
        days = [day for t in passages if t.when for day in (t.when.earliest, t.when.latest)]
        loose = any(t.when is None for t in passages)
        self.left = left
        self.right = WIDTH - _EDGE - (_UNDATED if loose and days else 0.0)
        self.undated = (self.right + _EDGE if days else left) if loose else None
        self.axis: Axis | None = time_axis(days, left, self.right) if days else None

    def extent(self, taken: Taken) -> tuple[float, float]:
        """From where to where a passage lies."""
        if taken.when is None or self.axis is None:
            place = (self.undated or self.left) + 10
            return place, place
        first, last = taken.when.earliest.toordinal(), taken.when.latest.toordinal()
        return self.axis.place(first), self.axis.place(last)

    def grid(self, top: float, bottom: float) -> list[str]:
        """The days, with lines."""
        parts: list[str] = []
        ticks = time_ticks(self.axis, int((self.right - self.left) / 92)) if self.axis else []
        for tick in ticks:
            parts.append(svg.line(tick.at, top, tick.at, bottom + 4))
            at = min(max(tick.at, 40), WIDTH - 40)
            parts.append(svg.words(at, bottom + 18, tick.words, 92, side="middle"))
        if self.undated is not None:
            if self.axis:
                parts.append(svg.line(self.undated - 8, top, self.undated - 8, bottom, dash="2 3"))
            parts.append(svg.words(self.undated, bottom + 18, "no date", 80))
        return parts


def _lanes(page: QuestionPage) -> str:
    time = _Time(page.passages, _LEFT)
    order = {p.key: n for n, p in enumerate(page.question.positions)}
    labels = [*(p.label for p in page.question.positions), "No position yet"]
    placed = sorted(page.passages, key=lambda t: order.get(t.position, len(order)))
    names, dots, top = list[str](), list[str](), _TOP
    for n, group in groupby(placed, key=lambda t: order.get(t.position, len(order))):
        names += [svg.band(0, top, WIDTH, _HEADING), svg.dot(14, top + _HEADING / 2, n)]
        names.append(svg.words(28, top + 17, labels[n], WIDTH - 40, strong=True, colour=svg.INK))
        top += _HEADING
        for holder, passages in _holders(list(group)):
            names.append(svg.words(28, top + 16, holder, _LEFT - 44, colour=svg.INK))
            row, height = _row(time, passages, top + _ROW / 2, n)
            dots += row
            top += height
            names.append(svg.line(0, top, WIDTH, top))
    parts = [*names, *time.grid(_TOP, top), *dots]
    return svg.drawing(WIDTH, top + _BELOW, said(page), parts)


def _holders(passages: Sequence[Taken]) -> list[tuple[str, list[Taken]]]:
    """Who spoke most comes first; those beyond the first few share a row."""
    counts = Counter(t.holder or NOBODY for t in passages)
    ranked = [name for name, _ in counts.most_common()]
    own = ranked if len(ranked) <= _MOST else ranked[: _MOST - 1]
    rows = [(name, [t for t in passages if (t.holder or NOBODY) == name]) for name in own]
    rest = [t for t in passages if (t.holder or NOBODY) not in own]
    return [*rows, (f"{len(ranked) - len(own)} others", rest)] if rest else rows


def _row(
    time: _Time, passages: Sequence[Taken], y: float, position: int
) -> tuple[list[str], float]:
    """The dots of one row, below each other where they would lie on each other, and its height."""
    parts: list[str] = []
    ends: list[float] = []
    for taken in sorted(passages, key=time.extent):
        first, last = time.extent(taken)
        middle = (first + last) / 2
        begin, end = min(first, middle - _STEP / 2), max(last, middle + _STEP / 2)
        deep = next((n for n, before in enumerate(ends) if before <= begin), len(ends))
        ends[deep : deep + 1] = [end]
        at = y + deep * _STEP
        if last - first > _STEP:
            parts.append(svg.band(first, at - 3, last - first, 6, svg.COLOURS[position % 6], 0.25))
        parts.append(svg.dot(middle, at, position))
    return parts, _ROW + max(0, len(ends) - 1) * _STEP


def _values(page: QuestionPage) -> str:
    given = [t for t in page.passages if t.value is not None]
    time, bottom = _Time(given, 96.0), _HEIGHT - _BELOW
    ends = [end for t in given for end in (t.value, t.low, t.high) if end is not None]
    axis = value_axis([*ends, *(fact.value for fact in page.facts)], bottom, 12.0)
    parts = time.grid(12.0, bottom)
    for value in value_ticks(axis, 7):
        at = axis.place(value)
        parts.append(svg.line(time.left, at, time.right, at))
        parts.append(svg.words(time.left - 8, at + 4, amount(value, page.unit), 86, side="end"))
    for fact in page.facts:
        at, told = axis.place(fact.value), f"{fact.subject}: {amount(fact.value, page.unit)}"
        parts.append(svg.line(time.left, at, time.right, at, svg.FACT, "6 4"))
        parts.append(svg.words(time.right - 4, at - 5, told, 400, side="end", colour=svg.FACT))
    for taken in given:
        parts += _value(time, axis, taken)
    return svg.drawing(WIDTH, _HEIGHT, said(page), parts)


def _value(time: _Time, axis: Axis, taken: Taken) -> list[str]:
    first, last = time.extent(taken)
    x, y = (first + last) / 2, axis.place(taken.value or 0.0)
    parts: list[str] = []
    if last - first > _STEP:
        parts.append(svg.band(first, y - 3, last - first, 6, svg.COLOURS[0], 0.25))
    if taken.low != taken.high:
        top = 12.0 if taken.high is None else axis.place(taken.high)
        low = axis.start if taken.low is None else axis.place(taken.low)
        parts.append(svg.line(x, top, x, low, svg.COLOURS[0]))
    return [*parts, svg.dot(x, y, 0)]


def said(page: QuestionPage) -> str:
    """The chart for somebody who does not see it."""
    counts = Counter(t.position for t in page.passages)
    held = [f"{p.label}: {counts[p.key]}" for p in page.question.positions if counts[p.key]]
    return (
        f"Chart over time. {page.question.text} Passages by position: {'; '.join(held) or 'none'}."
    )
