"""What is found of two statements held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text import Span


class Relating(StrEnum):
    """How two statements stand to each other; the values are those of the terminal's JSON."""

    AGREE = "agree"
    DISPUTED = "disputed"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Reason:
    """Words for the screen and what they speak of in either statement, in code points."""

    words: str
    marks_a: tuple[Span, ...] = ()
    marks_b: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """The answer for a pair; `score` is how likely it is that the two cannot both hold, 0 to 1."""

    label: Relating
    score: float
    reason: Reason
