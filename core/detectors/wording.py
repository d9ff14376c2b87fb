"""Statements that cannot both be true by their wording, held against each other by a trained network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from core.detectors.base import Placed
from core.nlp.wording_pronouns import Put, put_for_pronoun
from core.text import Span, fingerprint, fold
from core.values import DisputeKind, Finding, Passage, Side, VagueDate
from core.values.comparing import Compared, Relating

_APART = timedelta(days=92)  # what was said further apart in time may simply have changed
_SHORTEST = 30  # code points; a shorter sentence says too little by itself
_ASKS = ("?", "?”", '?"', "?’")


@dataclass(frozen=True)
class Said:
    """One sentence of a statement, or a part of one, with where it stands; `put` is what is read in the
    place of a pronoun."""

    placed: Placed
    span: Span
    put: Put | None = None

    @property
    def text(self) -> str:
        """The sentence on one line, code point for code point."""
        statement = self.placed.statement
        return self.span.shifted(-statement.span.start).of(statement.text).replace("\n", " ")

    @property
    def before(self) -> str:
        """What the statement has before it."""
        statement = self.placed.statement
        return statement.text[: max(0, self.span.start - statement.span.start)].replace("\n", " ")

    @property
    def read(self) -> str:
        """The sentence as it is compared: a part of one is closed as a sentence is."""
        text = self.put.into(self.text) if self.put else self.text
        return f"{text}." if text[-1:].isalnum() else text

    def beside(self, other: Said) -> Said:
        """This one with what a pronoun stands for beside another."""
        return replace(self, put=put_for_pronoun(self.text, self.before, other.text))

    @property
    def holder(self) -> str:
        """Who puts it forward: the statement's holder, or the outlet."""
        return self.placed.statement.holder or self.placed.source

    @property
    def when(self) -> VagueDate | None:
        """The day it was said, else published."""
        return self.placed.statement.said_on or self.placed.published

    def passage(self, side: Side, marks: tuple[Span, ...]) -> Passage:
        """The sentence as a passage; `marks` count what is read."""
        own = (self.put.back(mark) if self.put else mark for mark in marks)
        statement = self.placed.statement
        return Passage(
            article=statement.article,
            span=self.span,
            text=self.span.shifted(-statement.span.start).of(statement.text),
            holder=self.holder,
            side=side,
            statement=statement.id,
            marks=tuple(mark.shifted(self.span.start) for mark in own),
        )


def is_told(said: Said) -> bool:
    """Whether a sentence says something that can be so or not: no question, and not too little."""
    return len(said.text) >= _SHORTEST and not said.text.rstrip().endswith(_ASKS)


def can_conflict(one: Said, other: Said) -> bool:
    """Whether two sentences are of different holders, or of one holder in two articles, who tell of
    the same time as far as that is known."""
    if one.placed.statement.article == other.placed.statement.article and _one_holder(one, other):
        return False
    about = one.placed.statement.about, other.placed.statement.about
    if about[0] and about[1] and not _meet(about[0], about[1]):
        return False
    return not one.when or not other.when or _gap(one.when, other.when) <= _APART


def findings(
    pairs: list[tuple[Said, Said]], answers: list[Compared], threshold: float
) -> Iterator[Finding]:
    """A finding for each pair whose conflict is at least as likely as `threshold`."""
    for (one, other), answer in zip(pairs, answers, strict=True):
        if answer.label is Relating.DISPUTED and answer.score >= threshold:
            yield _finding(one, other, answer)


def _finding(one: Said, other: Said, answer: Compared) -> Finding:
    a = one.passage(Side.A, answer.reason.marks_a)
    b = other.passage(Side.B, answer.reason.marks_b)
    prints = ":".join(sorted(fingerprint(fold(p.text)) for p in (a, b)))
    return Finding(
        kind=DisputeKind.WORDING,
        key=f"wording:{fingerprint(prints)}",
        reason=f"{_opening(one, other)} {answer.reason.words}",
        passages=(a, b),
    )


def _opening(one: Said, other: Said) -> str:
    if _one_holder(one, other):
        return f"{one.holder} may have changed the account."
    return "These two can hardly both be true."


def _one_holder(one: Said, other: Said) -> bool:
    return fold(one.holder) == fold(other.holder)


def _meet(one: VagueDate, other: VagueDate) -> bool:
    return _gap(one, other) <= timedelta(0)


def _gap(one: VagueDate, other: VagueDate) -> timedelta:
    return max(one.earliest, other.earliest) - min(one.latest, other.latest)
