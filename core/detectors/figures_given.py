"""The numbers of articles as somebody gave them, each with its holder and its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from core.detectors.base import Around, Placed, Reported
from core.detectors.figures_common import statement_of
from core.detectors.figures_counting import counted_by, handed_over
from core.detectors.figures_happenings import Told, stems, told
from core.detectors.figures_unsaid import unsaid_numbers
from core.detectors.figures_words import figure_words
from core.measures.conversion import convert
from core.measures.measure import Bound, Measure
from core.measures.units import dimension, unit_table
from core.text import Span
from core.values import Passage, Side, Statement, VagueDate

_MARK = re.compile(r"[,;:]\s")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True)
class Given:
    """A number as somebody gave it, with the sentence it stands in.

    `against` says that its holder sets it against the number before ("; organisers put it at 10").
    `share` is the share from which the number was worked out ("a third of the 1,200 workers").
    """

    measure: Measure
    statement: Statement
    holder: str
    source: str
    published: VagueDate | None
    passage: Passage
    against: bool = False
    share: Measure | None = None

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

    def of(self, measure: Measure) -> Given:
        """Another number of the same sentence as it is given there."""
        return replace(self, measure=measure, share=None)

    @cached_property
    def told(self) -> Told:
        """What the number may tell of."""
        return told(self.measure, self.near, self.sentence)

    @cached_property
    def near(self) -> str:
        """The clause of the number up to the next conjunction on either side."""
        ends = figure_words().scope_ends
        return f"{ends.split(self.clause_before)[-1]} {ends.split(self.clause_after)[0]}"

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of its sentence."""
        return tuple(stems(self.sentence))

    @cached_property
    def clause_before(self) -> str:
        """What stands before the number, from the last comma or the like on."""
        return _MARK.split(self.before)[-1]

    @cached_property
    def clause_after(self) -> str:
        """What stands after the number, up to the next comma or the like."""
        return _MARK.split(self.after)[0]

    @cached_property
    def clause(self) -> str:
        """The words round the number up to the next comma or the like, without the number's own:
        the "more" of "more than 400" says nothing of the scope."""
        return self.clause_before + self.clause_after


def own_numbers(article: Reported) -> list[Given]:
    """The numbers of an article in the order of the text, those worked out from shares among them."""
    out: list[Given] = []
    for measure in sorted((*article.measures, *_unsaid(article)), key=lambda m: m.span):
        statement = statement_of(article, measure.span)
        if statement is None:
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
    return _worked_out(out)


def _unsaid(article: Reported) -> Iterator[Measure]:
    for span in article.sentences:
        yield from unsaid_numbers(span.of(article.text), span.start)


def _worked_out(numbers: list[Given]) -> list[Given]:
    """The numbers with what a share of a number comes to in the place of that number: 400 for "a third
    of the 1,200 workers"."""
    out: list[Given] = []
    for given in numbers:
        share = out[-1] if out and out[-1].passage.span == given.passage.span else None
        if share is not None and _is_share_of(share, given):
            out.append(_part(share, given))
        else:
            out.append(given)
    return out


def _is_share_of(share: Given, base: Given) -> bool:
    at = share.passage.span.start
    between = base.sentence[share.measure.span.end - at : base.measure.span.start - at]
    if dimension(share.measure.unit) != "share" or dimension(base.measure.unit) == "share":
        return False
    return share.measure.trend is None and figure_words().base.fullmatch(between) is not None


def _part(share: Given, base: Given) -> Given:
    one, whole = share.measure, base.measure
    part = (convert(one.value, one.unit, "percentage") or 0) / 100
    measure = replace(
        whole,
        span=one.span.cover(whole.span),
        value=whole.value * part,
        high=None,
        bound=one.bound if whole.bound is Bound.EXACT else whole.bound,
        predicate=one.predicate,
        when=one.when or whole.when,
        place=one.place or whole.place,
    )
    return replace(base, measure=measure, share=one)


def _given(
    article: Reported, measure: Measure, statement: Statement, side: Passage, *, against: bool
) -> Given:
    plain, source = _plain(measure, side.holder), article.source
    return Given(plain, statement, side.holder, source, article.published, side, against)


def _plain(measure: Measure, holder: str) -> Measure:
    """A measure in the unit that its noun names ("a magnitude of 6.8"), and not of who counts it
    ("the police counted 400")."""
    unit = unit_table().get(measure.head)
    if not dimension(measure.unit) and unit is not None and unit.name in figure_words().no_money:
        return replace(measure, unit=unit.name)
    if not dimension(measure.unit) and measure.of and measure.of.lower() in holder.lower():
        return replace(measure, of="", head="")
    return measure


def numbers_of_others(article: Reported, around: Around) -> list[Given]:
    """The numbers of other articles, those worked out from shares among them."""
    return [
        given
        for placed in around.statements
        if placed.statement.article != article.article
        for given in numbers_of(placed)
    ]


def numbers_of(placed: Placed) -> list[Given]:
    """The numbers of a statement of some other article."""
    said = placed.statement
    unsaid = unsaid_numbers(said.text, said.span.start)
    found = [_placed(placed, measure) for measure in (*said.measures, *unsaid)]
    return _worked_out([g for g in found if not figure_words().held_against.search(g.before)])


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
    plain, source = _plain(measure, passage.holder), placed.source
    return Given(plain, statement, passage.holder, source, placed.published, passage)


def _sentence(statement: Statement, measure: Measure) -> Span:
    return next((s for s in statement.sentences if s.contains(measure.span)), statement.span)


def one_holder(a: Given, b: Given) -> bool:
    """Whether one holder gives both numbers: the same name, or in one of them a part of it."""
    one, other = (" ".join(_WORD.findall(g.holder)) for g in (a, b))
    if one == other:
        return True
    less, more = sorted((one, other), key=len)
    return less[:1].isupper() and f" {less} " in f" {more} "


def told_apart(a: Given, b: Given) -> Given:
    """The first number without its holder where the second's holder sets his own against it."""
    if not b.against or a.holder != b.holder or a.passage.span != b.passage.span:
        return a
    return replace(a, holder=a.source, passage=replace(a.passage, holder=a.source))
