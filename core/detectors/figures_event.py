"""What says that two numbers are of one event: names and days that both bear, and nearness."""

from __future__ import annotations

from core.detectors.base import Reported
from core.detectors.figures_given import Given
from core.detectors.figures_names import name_others, of_other_places, share_name, shared_names
from core.detectors.figures_when import adjacent

_NEAR = 3  # sentences
_NAMES = 3  # what shared names count for at most


def of_one_event(article: Reported, a: Given, b: Given) -> int | None:
    """How much says that two numbers are of one event, 0 and up; None when names say that they are not.

    At least one of them is of the article.
    """
    if name_others(a, b) or of_other_places(a, b):
        return None
    names, day = shared_names(a, b), bool(a.measure.when) and a.measure.when == b.measure.when
    if a.article == b.article:
        return _nearness(article, a, b) + bool(names) + day
    return min(_NAMES, len(names) + bool(names)) + day


def is_near(article: Reported, a: Given, b: Given) -> bool:
    """Whether two counts of one article are of one event: a place, nearness or a name says so."""
    if a.measure.place and a.measure.place == b.measure.place:
        return True
    return _between(article, a, b) < _NEAR or share_name(a, b)


def _nearness(article: Reported, a: Given, b: Given) -> int:
    return 2 if adjacent(article, a, b) else int(_between(article, a, b) < _NEAR)


def _between(article: Reported, a: Given, b: Given) -> int:
    """How many sentences begin between two numbers of an article."""
    return article.begun_between(a.measure.span, b.measure.span)
