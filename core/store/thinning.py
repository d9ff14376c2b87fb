"""Which backups stay: many of the last hours, some of the last days, few of the last weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

_Times = list[datetime]


def staying(made: Iterable[datetime], keep: int) -> set[datetime]:
    """Of backups made at these times, the `keep` that stay.

    A quarter of them are the last of an hour, half the last of a day, the rest the last of a week
    (a place that nothing takes falls to the newest of those left). Hours, days and weeks in which
    nothing was backed up do not count, so that a clock that was wrong for a while costs nothing.
    """
    times = sorted(made, reverse=True)
    hours, days = max(1, keep // 4), max(1, keep // 2)
    chosen = [
        *_lasts(times, hours, lambda t: t.strftime("%Y-%m-%d %H")),
        *_lasts(times, days, lambda t: t.strftime("%Y-%m-%d")),
        *_lasts(times, max(1, keep - hours - days), lambda t: t.strftime("%G-%V")),
        *times,
    ]
    return set(list(dict.fromkeys(chosen))[:keep])


def _lasts(times: _Times, many: int, part: Callable[[datetime], str]) -> _Times:
    """The newest time of each of the newest parts of the calendar; `times` are newest first."""
    lasts: dict[str, datetime] = {}
    for time in times:
        lasts.setdefault(part(time), time)
    return list(lasts.values())[:many]
