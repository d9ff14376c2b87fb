"""Questions, positions and passages in words for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.measures.words import amount, number
from core.values import Origin, Question, QuestionPage, Taken
from desktop.dates import date_words
from desktop.marks import claim_sign
from desktop.parts.cards import Badge, Card
from desktop.translation import marked, plural, tr

ORIGINS = {
    Origin.SHIPPED: marked("comes with the program"),
    Origin.CHANGED: marked("comes with the program, changed here"),
    Origin.OWN: marked("your own"),
    Origin.NONE: marked("its recognition words are gone; claims hold it"),
}
LOOSE = marked("No position yet")


@dataclass(frozen=True)
class Listed:
    """A question as the list shows it: with how many claims are attached."""

    question: Question
    claims: int

    @property
    def passages(self) -> int:
        """How many statements answer it."""
        return sum(position.statements for position in self.question.positions)


def question_card(listed: Listed) -> Card:
    """How a question stands in the list."""
    held = sum(p.statements > 0 for p in listed.question.positions)
    parts = [plural("%n passages", "%n passage", listed.passages)]
    if held:
        parts.append(plural("%n positions taken", "%n position taken", held))
    claims = plural("%n claims", "%n claim", listed.claims)
    badges = (Badge(claims, "claim"),) if listed.claims else ()
    return Card(listed.question.text, foot=" · ".join(parts), badges=badges)


def taken_card(taken: Taken, unit: str = "") -> Card:
    """How a passage stands in the column of its position."""
    day = date_words(taken.when) if taken.when else tr("no date")
    foot = " · ".join(part for part in (taken.source, day, taken.title) if part)
    badges: list[Badge] = []
    if taken.value is not None and unit:
        badges.append(Badge(reach_words(taken, unit), "text"))
    if taken.claim:
        badges.append(Badge(claim_sign(taken.claim), "claim"))
    body = " ".join(taken.text.split()) if not taken.marks else taken.text.replace("\n", " ")
    holder = taken.holder or tr("Nobody named")
    return Card(holder, body, foot, taken.shown_marks, tuple(badges))


def reach_words(taken: Taken, unit: str) -> str:
    """A value with how far it reaches: "20 %", "18 to 20 %", "20 % or more"."""
    value = amount(taken.value or 0.0, unit)
    if (taken.low is None and taken.high is None) or taken.low == taken.high:
        return value
    if taken.low is None or taken.high is None:
        words = tr("up to {value}") if taken.low is None else tr("{value} or more")
        return words.format(value=value)
    return tr("{low} to {high}").format(low=number(taken.low), high=amount(taken.high, unit))


def span_words(passages: Sequence[Taken]) -> str:
    """How many passages, of how many holders and outlets, from when to when."""
    holders = {taken.holder for taken in passages}
    outlets = {taken.source for taken in passages if taken.source}
    parts = [
        plural("%n passages", "%n passage", len(passages)),
        plural("%n holders", "%n holder", len(holders)),
    ]
    if outlets:
        parts.append(plural("%n outlets", "%n outlet", len(outlets)))
    days = {taken.when for taken in passages if taken.when is not None}
    if days:
        first = date_words(min(days, key=lambda day: day.earliest))
        last = date_words(max(days, key=lambda day: day.latest))
        both = tr("{first} to {last}").format(first=first, last=last)
        parts.append(first if first == last else both)
    return " · ".join(parts)


def heading_words(page: QuestionPage) -> str:
    """What stands under the question."""
    said = span_words(page.passages) if page.passages else tr("No passage yet")
    return f"{said} · {tr(ORIGINS[page.origin])}"


def dot_words(page: QuestionPage, taken: Taken) -> str:
    """A dot of the chart in a sentence."""
    labels = {p.key: p.label for p in page.question.positions}
    day = date_words(taken.when) if taken.when else tr("no date")
    value = reach_words(taken, page.unit) if taken.value is not None and page.unit else ""
    answer = value or labels.get(taken.position, tr("no position yet"))
    words = " ".join(taken.text.split())
    said = tr("{holder}, {day}, {answer}: “{words}”")
    return said.format(
        holder=taken.holder or tr("Nobody named"), day=day, answer=answer, words=words
    )


def chart_words(page: QuestionPage) -> str:
    """The whole chart for somebody who does not see it."""
    chart = tr("Chart over time: {question} {passages}.")
    span = span_words(page.passages)
    parts = [chart.format(question=page.question.text, passages=span)]
    for position in page.question.positions:
        held = [t for t in page.passages if t.position == position.key]
        if held:
            parts.append(f"{position.label}: {span_words(held)}.")
    for fact in page.facts:
        said = tr("Reference: {subject}, {value}.")
        parts.append(said.format(subject=fact.subject, value=amount(fact.value, page.unit)))
    return " ".join(parts)
