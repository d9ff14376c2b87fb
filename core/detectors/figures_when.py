"""Whether two numbers are of one time: the same thing told at another time has changed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.detectors.base import Reported
from core.detectors.figures_given import Given
from core.detectors.figures_happenings import Happening
from core.detectors.figures_words import figure_words
from core.values import VagueDate

_DAY = len("2025-11-27")  # a year or a month is the time of one number only
_FRESH = 2  # days between two articles of which neither says another time
_MONTHS = 62  # days
_WEEK = 6  # days within which the name of a weekday means one day


def adjacent(article: Reported, a: Given, b: Given) -> bool:
    """Whether two numbers of one article stand in one sentence or in two that follow each other."""
    if a.article != b.article:
        return False
    return article.begun_between(a.measure.span, b.measure.span) <= 1


def same_time(article: Reported, a: Given, b: Given, told: Sequence[Happening]) -> bool:
    """Whether nothing says that the numbers are of different times: a count of the next day is
    change, not dispute. In one article the time of a number is that of the next one too."""
    if any(figure_words().corrected.search(g.sentence) for g in (a, b)):
        return False
    if a.article == b.article:
        return _same_in_article(article, a, b)
    return _same_day(a, b) and not _has_moved(a, b, told)


def _same_in_article(article: Reported, a: Given, b: Given) -> bool:
    one, other = time_of(a), time_of(b)
    if one is not None and other is not None:
        return _overlap(one, other)
    if one is not None or other is not None:
        untold = b if one is not None else a
        day = one is not None and len(one.edtf) == _DAY
        moved = figure_words().moved.search(untold.sentence) is not None
        fresh = not moved and _is_of_report(one or other, untold)
        return adjacent(article, a, b) and (day or fresh)
    days = (a.statement.said_on, b.statement.said_on)
    return days[0] == days[1] or None in days


def _same_day(a: Given, b: Given) -> bool:
    one, other = time_of(a), time_of(b)
    if one is not None and other is not None:
        return _overlap(one, other) or _share_day_name(a, b)
    if one is not None or other is not None:
        return _is_of_report(one or other, a if one is None else b) and _days_apart(a, b) <= _WEEK
    return _days_apart(a, b) <= _FRESH


def _is_of_report(time: VagueDate | None, report: Given) -> bool:
    """Whether a report that names no time can speak of one: of what happened in the week before."""
    told = report.statement.said_on or report.published
    if time is None or told is None:
        return True
    return time.earliest <= told.latest and (told.earliest - time.latest).days <= _reach(time)


def _has_moved(a: Given, b: Given, told: Sequence[Happening]) -> bool:
    """Whether the later of two articles gives what the earlier one could only become."""
    if a.published is None or b.published is None or a.published == b.published:
        return False
    early, late = sorted((a, b), key=lambda g: g.published or VagueDate("0001"))
    more = late.measure.value > early.measure.value
    return any(h.grows if more else h.falls for h in told)


def time_of(given: Given) -> VagueDate | None:
    """The time a number is of, as far as the text tells."""
    if given.measure.when:
        return VagueDate(given.measure.when)
    return given.statement.about


def _reach(time: VagueDate) -> int:
    """Days after which a time is still news: a day is for a week, a longer time for two months."""
    return _WEEK if len(time.edtf) == _DAY else _MONTHS


def _overlap(a: VagueDate, b: VagueDate) -> bool:
    return a.earliest <= b.latest and b.earliest <= a.latest


def _days_apart(a: Given, b: Given) -> int:
    if a.published is None or b.published is None:
        return 0 if a.published is b.published else _FRESH + 1
    return abs((a.published.earliest - b.published.earliest).days)


def _share_day_name(a: Given, b: Given) -> bool:
    """Whether both sentences, written in one week, name the same weekday."""
    one, other = (_day_names(g.sentence) for g in (a, b))
    return bool(one & other) and _days_apart(a, b) <= _WEEK


def _day_names(text: str) -> frozenset[str]:
    words = (w.lower() for w in re.findall(r"[^\W\d_]+", text))
    return frozenset(w for w in words if w in figure_words().dates)
