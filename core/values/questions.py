"""Contested questions, the answers given to them, and what a user says a question is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text import Span
from core.values.dates import VagueDate
from core.values.disputes import ReferenceFact


@dataclass(frozen=True, slots=True)
class Stand:
    """A statement recognised as an answer to a question.

    `question` and `position` are keys of a watch topic; `span` is the passage of the article that
    answers, `marks` the words by which it was recognised, `value` the number it gives, if the
    question is one of number, `low` and `high` how far that reaches (None: without end).
    `holder` is who takes the position where that is not the holder of the statement.
    """

    question: str
    position: str
    span: Span
    statement: int = 0
    marks: tuple[Span, ...] = ()
    value: float | None = None
    low: float | None = None
    high: float | None = None
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to a question, with how many statements give it."""

    id: int
    key: str
    label: str
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A contested question with its positions."""

    id: int
    key: str
    text: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """A passage in which somebody takes a position on a question.

    `position` is its key ("" for a claim that was not given one); offsets count the article's text,
    and `article` is 0 for a claim that appears nowhere. `value`, `low` and `high` are as in Stand.
    `when` is what the passage speaks of, else when it was said, else when it was published.
    """

    position: str
    holder: str
    article: int
    title: str
    source: str
    span: Span
    text: str
    when: VagueDate | None
    marks: tuple[Span, ...] = ()
    statement: int = 0
    claim: int = 0
    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def shown_marks(self) -> tuple[Span, ...]:
        """The marked words, counted from the beginning of `text`."""
        inside = (mark for mark in self.marks if self.span.contains(mark))
        return tuple(mark.shifted(-self.span.start) for mark in inside)


class Origin(StrEnum):
    """Where the words by which a question is recognised come from."""

    SHIPPED = "shipped"  # with the program
    CHANGED = "changed"  # with the program, and changed by the user
    OWN = "own"  # a file of the library's folder
    NONE = "none"  # its file is gone, but claims are attached to it


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question with all that was said to it: by date, what has none last.

    `unit` is that of the values, "" if the question is not one of number; `facts` are the reference
    facts of the question, in that unit.
    """

    question: Question
    passages: tuple[Taken, ...]
    origin: Origin
    unit: str = ""
    facts: tuple[ReferenceFact, ...] = ()


@dataclass(frozen=True, slots=True)
class PositionDraft:
    """A position as a user gives it: patterns (core.text.wordpattern), or for a question of number
    the values from `lowest` (included) to `highest` (excluded). `key` is "" for a new one."""

    label: str
    patterns: tuple[str, ...] = ()
    key: str = ""
    lowest: float | None = None
    highest: float | None = None


@dataclass(frozen=True, slots=True)
class NumberDraft:
    """How a number answers: its unit, how far two may lie apart, the patterns round it (`#`)."""

    unit: str
    tolerance: float
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question as a user gives it.

    `key` is "" for a new one. With `opposed`, holders of different positions contradict each other.
    `subject` are patterns of which one must stand near, `unless` of which none may stand there;
    `facts` are keys of reference facts; `claims` are to be attached, each with the number of its
    position in `positions`.
    """

    text: str
    positions: tuple[PositionDraft, ...]
    subject: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    opposed: bool = True
    number: NumberDraft | None = None
    facts: tuple[str, ...] = ()
    key: str = ""
    claims: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the words of a draft match in the library; the position of a passage is the number of its
    position in the draft. Only the first passages are given; `counts` counts all, or with `more` those
    met until enough were."""

    counts: tuple[int, ...]
    passages: tuple[Taken, ...]
    articles: int
    more: bool = False
