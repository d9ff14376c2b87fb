"""The chart of a question of number: values with how far they reach over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QRectF

from core.measures.words import amount
from core.values import QuestionPage, Taken
from core.values.scales import Axis, Tick, value_axis, value_ticks
from desktop.questions.shape import (
    ABOVE,
    BELOW,
    RADIUS,
    Dot,
    Field,
    Shape,
    dot_of,
    shifted,
)

LEFT = 84.0  # room for the numbers
LEAST = 220.0  # height
LINE = 34.0  # pixels between two ticks
NEAR = RADIUS * 1.4


def numbers_shape(page: QuestionPage, width: float, height: float) -> Shape:
    """The values over time, as high as is asked, but never too low to be read."""
    given = [taken for taken in page.passages if taken.value is not None]
    height = max(LEAST, height)
    frame = Field.of(given, width, LEFT)
    bottom = height - BELOW
    ends = [end for t in given for end in (t.value, t.low, t.high) if end is not None]
    axis = value_axis([*ends, *(fact.value for fact in page.facts)] or [0, 1], bottom, ABOVE)
    dots = [_dot(frame, axis, taken) for taken in given]
    apart = _apart(dots)
    ticks = value_ticks(axis, int((bottom - ABOVE) / LINE))
    return Shape(
        width=width,
        height=height,
        plot=QRectF(LEFT, ABOVE, frame.right - LEFT, bottom - ABOVE),
        dots=tuple(sorted(apart, key=lambda d: (d.at.x(), d.at.y()))),
        days=frame.ticks(),
        values=tuple(Tick(axis.place(value), amount(value, page.unit)) for value in ticks),
        facts=tuple(Tick(axis.place(f.value), _fact(page, f.subject, f.value)) for f in page.facts),
        undated=frame.undated,
    )


def _dot(frame: Field, axis: Axis, taken: Taken) -> Dot:
    value = taken.value or 0.0
    dot = dot_of(frame, taken, axis.place(value), 0)
    if taken.low == taken.high:
        return dot
    top = ABOVE if taken.high is None else axis.place(taken.high)
    bottom = axis.start if taken.low is None else axis.place(taken.low)
    ends = (taken.high is not None, taken.low is not None)
    return replace(dot, reach=(top, bottom), ends=ends)


def _apart(dots: Iterable[Dot]) -> list[Dot]:
    """The dots, each a little to the right of those it would hide: no more, so that dates stay true."""
    held: set[tuple[int, int]] = set()
    done: list[Dot] = []
    for dot in dots:
        row, place = round(dot.at.y() / NEAR), round(dot.at.x() / NEAR)
        steps = next(n for n in count() if (place + n, row) not in held)
        held.add((place + steps, row))
        done.append(shifted(dot, right=steps * NEAR))
    return done


def _fact(page: QuestionPage, subject: str, value: float) -> str:
    return f"{subject}: {amount(value, page.unit)}"
