"""A watch topic: a contested question, its positions, and how statements that answer are recognised."""

from __future__ import annotations

from dataclasses import dataclass

from core.text.wordpattern import WordPattern
from core.values import ReferenceFact


@dataclass(frozen=True)
class Told:
    """Acts of a body that are its view, whoever tells of them."""

    holder: str
    patterns: tuple[WordPattern, ...]


@dataclass(frozen=True)
class TopicPosition:
    """One answer. `lowest` (included) and `highest` (excluded) are the values it stands for, where
    the question is one of number, in the unit of the topic."""

    key: str
    label: str
    patterns: tuple[WordPattern, ...] = ()
    told: tuple[Told, ...] = ()
    lowest: float | None = None
    highest: float | None = None


@dataclass(frozen=True)
class NumberWord:
    """A number said in words ("a fifth"), in the unit of the topic."""

    pattern: WordPattern
    value: float


@dataclass(frozen=True)
class NumberRule:
    """How a number answers: its unit, the patterns round it (`#` is the number), and how far two
    may lie apart before they differ.

    Where a share is asked for, `whole` is the fact that a size is a share of: "45,000 square miles";
    a size below `least`, in the unit, is what was gained or lost and no answer.
    """

    unit: str
    tolerance: float
    patterns: tuple[WordPattern, ...]
    words: tuple[NumberWord, ...]
    whole: ReferenceFact | None = None
    least: float = 0.0


@dataclass(frozen=True)
class TopicSource:
    """What the file says its knowledge comes from."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Topic:
    """One topic file.

    A sentence is about the question when it matches one of `recognise` (if there are any) and none
    of `unless`, and something of `subject` stands in it or in the `within` sentences before it.
    `facts` are keys of reference facts the answers can be held against, `print` is the fingerprint
    of the file.
    """

    key: str
    question: str
    positions: tuple[TopicPosition, ...]
    opposed: frozenset[frozenset[str]]
    subject: tuple[WordPattern, ...]
    within: int
    recognise: tuple[WordPattern, ...]
    unless: tuple[WordPattern, ...]
    number: NumberRule | None
    sources: tuple[TopicSource, ...]
    facts: tuple[str, ...] = ()
    print: str = ""

    def label(self, position: str) -> str:
        """The words for a position."""
        return next(p.label for p in self.positions if p.key == position)

    def opposite(self, position: str) -> str | None:
        """The one position that contradicts this, if there is exactly one."""
        others = {o for pair in self.opposed if position in pair for o in pair if o != position}
        return others.pop() if len(others) == 1 else None

    def band(self, value: float) -> str | None:
        """The position a value belongs to."""
        for p in self.positions:
            if p.lowest is not None and p.highest is not None and p.lowest <= value < p.highest:
                return p.key
        return None
