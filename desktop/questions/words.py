"""Questions, positions and passages in words for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.measures.words import amount, number
from core.values import Origin, Question, QuestionPage, Taken
from desktop.marks import claim_sign
from desktop.outcomes import count
from desktop.parts.cards import Badge, Card

ORIGINS = {
    Origin.SHIPPED: "comes with the program",
    Origin.CHANGED: "comes with the program, changed here",
    Origin.OWN: "your own",
    Origin.NONE: "its recognition words are gone; claims hold it",
}
LOOSE = "No position yet"


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
    parts = [count(listed.passages, "passage")]
    if held:
        parts.append(f"{count(held, 'position')} taken")
    badges = (Badge(count(listed.claims, "claim"), "claim"),) if listed.claims else ()
    return Card(listed.question.text, foot=" · ".join(parts), badges=badges)


def taken_card(taken: Taken, unit: str = "") -> Card:
    """How a passage stands in the column of its position."""
    day = taken.when.words if taken.when else "no date"
    foot = " · ".join(part for part in (taken.source, day, taken.title) if part)
    badges: list[Badge] = []
    if taken.value is not None and unit:
        badges.append(Badge(reach_words(taken, unit), "text"))
    if taken.claim:
        badges.append(Badge(claim_sign(taken.claim), "claim"))
    body = " ".join(taken.text.split()) if not taken.marks else taken.text.replace("\n", " ")
    holder = taken.holder or "Nobody named"
    return Card(holder, body, foot, taken.shown_marks, tuple(badges))


def reach_words(taken: Taken, unit: str) -> str:
    """A value with how far it reaches: "20 %", "18 to 20 %", "20 % or more"."""
    value = amount(taken.value or 0.0, unit)
    if (taken.low is None and taken.high is None) or taken.low == taken.high:
        return value
    if taken.low is None or taken.high is None:
        return f"up to {value}" if taken.low is None else f"{value} or more"
    return f"{number(taken.low)} to {amount(taken.high, unit)}"


def span_words(passages: Sequence[Taken]) -> str:
    """How many passages, of how many holders and outlets, from when to when."""
    holders = {taken.holder for taken in passages}
    outlets = {taken.source for taken in passages if taken.source}
    parts = [count(len(passages), "passage"), count(len(holders), "holder")]
    if outlets:
        parts.append(count(len(outlets), "outlet"))
    days = [taken.when for taken in passages if taken.when is not None]
    if days:
        first = min(days, key=lambda day: day.earliest).words
        last = max(days, key=lambda day: day.latest).words
        parts.append(first if first == last else f"{first} to {last}")
    return " · ".join(parts)


def heading_words(page: QuestionPage) -> str:
    """What stands under the question."""
    said = span_words(page.passages) if page.passages else "No passage yet"
    return f"{said} · {ORIGINS[page.origin]}"


def dot_words(page: QuestionPage, taken: Taken) -> str:
    """A dot of the chart in a sentence."""
    labels = {p.key: p.label for p in page.question.positions}
    day = taken.when.words if taken.when else "no date"
    value = reach_words(taken, page.unit) if taken.value is not None and page.unit else ""
    answer = value or labels.get(taken.position, LOOSE.lower())
    words = " ".join(taken.text.split())
    return f"{taken.holder or 'Nobody named'}, {day}, {answer}: “{words}”"


def chart_words(page: QuestionPage) -> str:
    """The whole chart for somebody who does not see it."""
    parts = [f"Chart over time: {page.question.text} {span_words(page.passages)}."]
    for position in page.question.positions:
        held = [t for t in page.passages if t.position == position.key]
        if held:
            parts.append(f"{position.label}: {span_words(held)}.")
    for fact in page.facts:
        parts.append(f"Reference: {fact.subject}, {amount(fact.value, page.unit)}.")
    return " ".join(parts)
