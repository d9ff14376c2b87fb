"""The chart of a question whose answers are words: a lane for each holder of each position."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QRectF

from core.values import QuestionPage, Taken
from desktop.questions.shape import (
    BELOW,
    GUTTER,
    RADIUS,
    STEP,
    Dot,
    Field,
    Lane,
    Shape,
    dot_of,
    placed,
    rows_of,
    shifted,
)
from desktop.translation import plural, tr

HEADING = 26.0
ROW = 24.0
ABOVE = 24.0  # for the days, which stand below, too
MOST = 8  # holders of a position with a lane of their own


def lanes_shape(page: QuestionPage, width: float) -> Shape:
    """Who held which position when; the height is what it needs."""
    frame = Field.of(page.passages, width, GUTTER)
    labels = [*(p.label for p in page.question.positions), tr("no position yet")]
    top, lanes, dots = ABOVE, list[Lane](), list[Dot]()
    for position, group in groupby(sorted(placed(page), key=lambda p: p[0]), key=lambda p: p[0]):
        lanes.append(Lane(labels[position], top, HEADING, position, heading=True))
        top += HEADING
        for holder, passages in _holders([taken for _, taken in group]):
            row = _row(frame, passages, top + ROW / 2, position)
            deepest = max(dot.at.y() for dot in row)
            lanes.append(Lane(holder, top, deepest - top + ROW / 2, position))
            dots += row
            top = deepest + ROW / 2
    plot = QRectF(GUTTER, ABOVE, frame.right - GUTTER, top - ABOVE)
    return Shape(
        width=width,
        height=top + BELOW,
        plot=plot,
        dots=tuple(sorted(dots, key=lambda d: (d.at.x(), d.at.y()))),
        lanes=tuple(lanes),
        days=frame.ticks(),
        undated=frame.undated,
    )


def _holders(passages: Sequence[Taken]) -> list[tuple[str, list[Taken]]]:
    """Who spoke most comes first; those beyond the first few share a lane."""
    held: dict[str, list[Taken]] = {}
    for taken in passages:
        held.setdefault(taken.holder or "—", []).append(taken)
    ranked = sorted(held.items(), key=lambda item: -len(item[1]))
    if len(ranked) <= MOST:
        return ranked
    rest = [taken for _, some in ranked[MOST - 1 :] for taken in some]
    others = plural("%n others", "%n other", len(ranked) - MOST + 1)
    return [*ranked[: MOST - 1], (others, rest)]


def _row(frame: Field, passages: Sequence[Taken], y: float, position: int) -> list[Dot]:
    """The dots of a lane, below each other where they would lie on each other; those without a date
    fill the strip at the right from line to line."""
    dots = [dot_of(frame, taken, y, position) for taken in passages]
    dated = sorted((d for d in dots if d.taken.when is not None), key=lambda d: d.stretch)
    rows = rows_of(dot.stretch for dot in dated)
    put = [shifted(dot, down=row * STEP) for dot, row in zip(dated, rows, strict=True)]
    loose = [dot for dot in dots if dot.taken.when is None]
    room = max(1, int((frame.width - RADIUS - loose[0].at.x()) / STEP)) if loose else 1
    strip = ((dot, n % room, n // room) for n, dot in enumerate(loose))
    return [*put, *(shifted(dot, right * STEP, down * STEP) for dot, right, down in strip)]
