"""Two holders who give different numbers for the same thing at the same time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.detectors.base import Around, Placed, Reported
from core.detectors.figures_common import (
    date_names,
    finding,
    handed_over,
    held_against,
    is_part,
    same_scope,
    scope,
    statement_of,
)
from core.measures.conflict import cannot_both_hold, same_thing
from core.measures.conversion import convert
from core.measures.measure import Measure
from core.measures.units import COUNT, dimension
from core.measures.words import amount, measure_words, spoken
from core.text import Span
from core.values import Finding, Passage, Side, Statement, Sum, SumRow, VagueDate

_NEAR = 3  # sentences; further apart in one article two counts must share a name to be the same
_MARK = re.compile(r"[,;:]\s")
_NAME = re.compile(r"(?<![.!?“”\"]\s)(?<!^)\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Given:
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
    def article(self) -> int:
        return self.passage.article

    @property
    def sentence(self) -> str:
        return self.passage.text

    @property
    def clause(self) -> str:
        """The words round the number up to the next comma or the like, without the number's own:
        the "more" of "more than 400" says nothing of the scope."""
        at = self.measure.span.start - self.passage.span.start
        ends = [0, *(m.end() for m in _MARK.finditer(self.sentence)), len(self.sentence) + 1]
        first = max(e for e in ends if e <= at) if at >= 0 else 0
        last = min(e for e in ends if e > max(at, 0))
        return self.sentence[first : max(at, 0)] + self.sentence[at + len(self.measure.span) : last]


def between_holders(article: Reported, around: Around) -> Iterator[Finding]:
    """The numbers of an article that others, in it or in other articles, contradict."""
    own = _own(article)
    theirs = _others(article, around)
    for index, given in enumerate(own):
        for other in own[index + 1 :]:
            apart = _told_apart(given, other)
            if _in_conflict(apart, other) and _one_event_here(article, given, other):
                yield _finding(apart, other)
        for other in theirs.get(given.measure.head, ()):
            if _in_conflict(given, other) and _one_event(given, other):
                yield _finding(given, other)


def _own(article: Reported) -> list[_Given]:
    out: list[_Given] = []
    for measure in sorted(article.measures, key=lambda m: m.span):
        statement = statement_of(article, measure.span)
        if statement is None or not measure.head:
            continue
        sentence = _sentence(statement, measure)
        before = article.text[sentence.start : measure.span.start]
        if held_against().search(before):
            continue
        side = article.passage(sentence, Side.A, statement, (measure.span,))
        other = handed_over().search(before)
        if other is not None:
            side = replace(side, holder=other["who"].split(",")[0].strip())
        out.append(_given(article, measure, statement, side, against=other is not None))
    return out


def _given(
    article: Reported, measure: Measure, statement: Statement, side: Passage, *, against: bool
) -> _Given:
    return _Given(measure, statement, side.holder, article.source, article.published, side, against)


def _others(article: Reported, around: Around) -> dict[str, list[_Given]]:
    out: dict[str, list[_Given]] = defaultdict(list)
    for placed in around.statements:
        if placed.statement.article == article.article:
            continue
        for measure in placed.statement.measures:
            given = _placed(placed, measure)
            if not held_against().search(
                given.sentence[: measure.span.start - given.passage.span.start]
            ):
                out[measure.head].append(given)
    return out


def _placed(placed: Placed, measure: Measure) -> _Given:
    statement = placed.statement
    span = _sentence(statement, measure)
    inside = statement.span.contains(span)
    passage = Passage(
        article=statement.article,
        span=span if inside else statement.span,
        text=span.shifted(-statement.span.start).of(statement.text) if inside else statement.text,
        holder=statement.holder or placed.source,
        side=Side.B,
        statement=statement.id,
        marks=(measure.span,),
    )
    return _Given(measure, statement, passage.holder, placed.source, placed.published, passage)


def _sentence(statement: Statement, measure: Measure) -> Span:
    return next((s for s in statement.sentences if s.contains(measure.span)), statement.span)


def _told_apart(a: _Given, b: _Given) -> _Given:
    """The first number without its holder where the second's holder sets his own against it."""
    if not b.against or a.holder != b.holder or a.passage.span != b.passage.span:
        return a
    return replace(a, holder=a.source, passage=replace(a.passage, holder=a.source))


def _in_conflict(a: _Given, b: _Given) -> bool:
    """Whether two numbers are of one thing at one time, from two holders, and exclude each other."""
    if a.article == b.article and a.holder == b.holder:
        return False
    if not same_thing(a.measure, b.measure) or not cannot_both_hold(a.measure, b.measure):
        return False
    if _is_fitting_part(a, b) or _is_fitting_part(b, a):
        return False
    taken_over = a.article == b.article and same_scope().search(b.sentence) is not None
    one_scope = taken_over or b.against or scope(a.clause) == scope(b.clause)
    return one_scope and _same_time(a, b)


def _is_fitting_part(part: _Given, whole: _Given) -> bool:
    """ "17 of them" is only in conflict with a whole that is smaller."""
    after = part.sentence[part.measure.span.end - part.passage.span.start :]
    return is_part().match(after) is not None and part.measure.value <= whole.measure.value


def _same_time(a: _Given, b: _Given) -> bool:
    """Whether nothing says that the numbers are of different times: a count of the next day is
    change, not dispute."""
    if a.measure.when or b.measure.when:
        return a.measure.when == b.measure.when
    if a.statement.about != b.statement.about and a.article != b.article:
        return False
    one, other = (g.statement.about or g.statement.said_on or g.published for g in (a, b))
    if a.article == b.article:
        return a.statement.said_on == b.statement.said_on or None in (
            a.statement.said_on,
            b.statement.said_on,
        )
    if one is None or other is None:
        return one is other
    return one.earliest == other.earliest and one.latest == other.latest


def _one_event_here(article: Reported, a: _Given, b: _Given) -> bool:
    """Whether two counts of one article are of one event: a place, nearness or a name says so."""
    if a.measure.place and a.measure.place == b.measure.place:
        return True
    starts = [s.start for s in article.sentences]
    between = sum(a.measure.span.start < start <= b.measure.span.start for start in starts)
    return between < _NEAR or bool(_names(a) & _names(b))


def _one_event(a: _Given, b: _Given) -> bool:
    """Whether counts of two articles are of one event: the same place, a name in both sentences, or
    the same thing in more words than one on the same day."""
    if a.measure.place and a.measure.place == b.measure.place:
        return True
    if a.measure.when and a.measure.when == b.measure.when and len(a.measure.of.split()) > 1:
        return True
    return bool(_names(a) & _names(b))


def _names(given: _Given) -> frozenset[str]:
    spoken = given.holder.split()
    found = _NAME.findall(given.sentence)
    return frozenset(n for n in found if n not in spoken and n.lower() not in date_names())


def _finding(a: _Given, b: _Given) -> Finding:
    thing = a.measure.of or b.measure.of or a.measure.head
    where = f" in {a.measure.place}" if a.measure.place else ""
    one, other = (
        f"{measure_words(g.measure)} according to {g.holder or 'the text'}" for g in (a, b)
    )
    reason = f"Different numbers for the same thing ({thing}{where}): {one}, {other}."
    return finding("between", reason, (a.passage, replace(b.passage, side=Side.B)), _sum(a, b))


def _sum(a: _Given, b: _Given) -> Sum:
    unit = a.measure.unit if dimension(a.measure.unit) else COUNT
    value = b.measure.value if unit == COUNT else convert(b.measure.value, b.measure.unit, unit)
    rows = [SumRow(g.holder or "The text", measure_words(g.measure), g.source) for g in (a, b)]
    if value is None:
        return Sum(tuple(rows), "")
    if a.measure.unit != b.measure.unit and unit != COUNT:
        rows.append(SumRow("The second in the unit of the first", amount(value, unit)))
    unit = "percentage point" if unit == "percentage" else unit
    return Sum(tuple(rows), f"They differ by {spoken(abs(a.measure.value - value), unit)}.")
