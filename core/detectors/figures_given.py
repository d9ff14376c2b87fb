"""The numbers of articles as somebody gave them, each with its holder and its sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from core.detectors.base import Around, Placed, Reported
from core.detectors.figures_common import statement_of
from core.detectors.figures_counting import counted_by, handed_over
from core.detectors.figures_words import figure_words
from core.measures.measure import Measure
from core.text import Span
from core.values import Passage, Side, Statement, VagueDate

_MARK = re.compile(r"[,;:]\s")


@dataclass(frozen=True, slots=True)
class Given:
    """A number as somebody gave it, with the sentence it stands in.

    `against` says that its holder sets it against the number before ("; organisers put it at 10").
    """

    measure: Measure
    statement: Statement
    holder: str
    source: str
    published: VagueDate | None
    passage: Passage
    against: bool = False

    @property
    def named(self) -> bool:
        """Whether somebody other than the outlet gives the number."""
        return self.holder != self.source

    @property
    def article(self) -> int:
        return self.passage.article

    @property
    def sentence(self) -> str:
        return self.passage.text

    @property
    def before(self) -> str:
        """What stands before the number in its sentence."""
        return self.sentence[: max(0, self.measure.span.start - self.passage.span.start)]

    @property
    def after(self) -> str:
        """What stands after the number in its sentence."""
        return self.sentence[max(0, self.measure.span.end - self.passage.span.start) :]

    @property
    def clause(self) -> str:
        """The words round the number up to the next comma or the like, without the number's own:
        the "more" of "more than 400" says nothing of the scope."""
        at = self.measure.span.start - self.passage.span.start
        ends = [0, *(m.end() for m in _MARK.finditer(self.sentence)), len(self.sentence) + 1]
        first = max(e for e in ends if e <= at) if at >= 0 else 0
        last = min(e for e in ends if e > max(at, 0))
        return self.sentence[first : max(at, 0)] + self.sentence[at + len(self.measure.span) : last]


def own_numbers(article: Reported) -> list[Given]:
    out: list[Given] = []
    for measure in sorted(article.measures, key=lambda m: m.span):
        statement = statement_of(article, measure.span)
        if statement is None or not measure.head:
            continue
        sentence = _sentence(statement, measure)
        before = article.text[sentence.start : measure.span.start]
        if figure_words().held_against.search(before):
            continue
        side = article.passage(sentence, Side.A, statement, (measure.span,))
        other = handed_over(before)
        if who := other or counted_by(before, statement.holder):
            side = replace(side, holder=who)
        out.append(_given(article, measure, statement, side, against=bool(other)))
    return out


def _given(
    article: Reported, measure: Measure, statement: Statement, side: Passage, *, against: bool
) -> Given:
    return Given(measure, statement, side.holder, article.source, article.published, side, against)


def numbers_of_others(article: Reported, around: Around) -> dict[str, list[Given]]:
    out: dict[str, list[Given]] = defaultdict(list)
    for placed in around.statements:
        if placed.statement.article == article.article:
            continue
        for measure in placed.statement.measures:
            given = _placed(placed, measure)
            if not figure_words().held_against.search(
                given.sentence[: measure.span.start - given.passage.span.start]
            ):
                out[measure.head].append(given)
    return out


def _placed(placed: Placed, measure: Measure) -> Given:
    statement = placed.statement
    span = _sentence(statement, measure)
    inside = statement.span.contains(span)
    start = (span if inside else statement.span).start
    before = statement.text[
        start - statement.span.start : measure.span.start - statement.span.start
    ]
    passage = Passage(
        article=statement.article,
        span=span if inside else statement.span,
        text=span.shifted(-statement.span.start).of(statement.text) if inside else statement.text,
        holder=statement.holder or counted_by(before, "") or placed.source,
        side=Side.B,
        statement=statement.id,
        marks=(measure.span,),
    )
    return Given(measure, statement, passage.holder, placed.source, placed.published, passage)


def _sentence(statement: Statement, measure: Measure) -> Span:
    return next((s for s in statement.sentences if s.contains(measure.span)), statement.span)


def told_apart(a: Given, b: Given) -> Given:
    """The first number without its holder where the second's holder sets his own against it."""
    if not b.against or a.holder != b.holder or a.passage.span != b.passage.span:
        return a
    return replace(a, holder=a.source, passage=replace(a.passage, holder=a.source))
