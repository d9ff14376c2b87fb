"""A number as a text gives it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text import Span


class Bound(StrEnum):
    """How exactly a number is given; the values are those of the terminal's JSON."""

    EXACT = "="
    ABOUT = "~"  # about, nearly, some, tens of
    LESS = "<"  # less than, up to, at most, within
    MORE = ">"  # more than, at least, over


class Trend(StrEnum):
    """Whether the number is a change."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit and what it measures.

    `span` counts code points of the article's text. `value` is the number in `unit` as written
    ("1.2 million" is 1200000.0, "-1.3 %" is -1.3); `high` the upper end of a range, else None. `unit` is
    the singular name of resources/lexicons ("square mile", "percentage", "dollar") or of the thing
    counted ("young soldier"), "-" where none is named; of a rate it ends in what it is reckoned by ("dollar per
    month", "step per day"), which `core.measures.units.rate_of` gives.
    `of` is what is measured, in the article's words ("the valley" for "20% of the valley", "young
    soldiers" for "4,000 young soldiers"), `head` the lemma of its noun ("soldier"), `predicate`
    the lemma of the verb that says what happened to it ("die"), "" if none. Of a share of something that
    says how large another is, `of` is that other with the whole in brackets: "Debt (of GDP)". `when` is
    the date it speaks of as EDTF, "" when the text names none.
    """

    span: Span
    text: str
    value: float
    high: float | None
    unit: str
    bound: Bound
    trend: Trend | None
    of: str
    head: str = ""
    predicate: str = ""
    place: str = ""
    when: str = ""
