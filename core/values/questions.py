"""Contested questions and the answers given to them."""

from __future__ import annotations

from dataclasses import dataclass

from core.text import Span


@dataclass(frozen=True, slots=True)
class Stand:
    """A statement recognised as an answer to a question.

    `question` and `position` are keys of a watch topic; `span` is the passage of the article that
    answers, `marks` the words by which it was recognised, `value` the number it gives, if the
    question is one of number.
    """

    question: str
    position: str
    span: Span
    statement: int = 0
    marks: tuple[Span, ...] = ()
    value: float | None = None


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
