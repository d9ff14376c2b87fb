"""Disputes between holders who give opposite answers to one question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from core.detectors.base import Around, Reported
from core.detectors.topic import Topic
from core.detectors.topics import Answer, answers, answers_of
from core.text import fold
from core.values import DisputeKind, Finding, Passage, Side, VagueDate

_MOST = 6  # passages a side
_APART = timedelta(days=366)  # numbers further apart in time may simply have changed


class Positions:
    """One finding for each pair of holders who contradict each other on a question.

    The same holder saying otherwise at another time is not raised. Answers in numbers are compared
    only when their dates overlap, fall in one year or lie within a year of each other; where one has
    no date, only within one article.
    """

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = tuple(topics)

    def find(self, article: Reported, around: Around) -> Iterable[Finding]:
        """The findings that hold at least one passage of this article."""
        here = answers(self._topics, article)
        asked = {a.stand.question for a in here}
        topics = [t for t in self._topics if t.key in asked]
        there = [a for placed in around.statements for a in answers_of(topics, placed)]
        for topic in topics:
            mine = [a for a in here if a.stand.question == topic.key]
            others = [a for a in there if a.stand.question == topic.key]
            yield from _findings(topic, mine, others)


def _findings(topic: Topic, here: list[Answer], there: list[Answer]) -> Iterator[Finding]:
    """Pair every group of this article with every group that opposes it."""
    groups = _groups([*here, *there])
    local = set(_groups(here))
    keys = sorted(groups)
    for n, one in enumerate(keys):
        for other in keys[n + 1 :]:
            if one[0] == other[0] or not {one, other} & local:
                continue
            pairs = [(a, b) for a in groups[one] for b in groups[other] if _opposed(topic, a, b)]
            if pairs:
                yield _finding(topic, one, other, pairs)


def _groups(given: Iterable[Answer]) -> dict[tuple[str, str], list[Answer]]:
    groups: dict[tuple[str, str], list[Answer]] = {}
    for answer in given:
        groups.setdefault((fold(answer.holder), answer.stand.position), []).append(answer)
    return groups


def _opposed(topic: Topic, one: Answer, other: Answer) -> bool:
    if one.number is not None and other.number is not None and topic.number is not None:
        apart = one.number.apart(other.number) > topic.number.tolerance
        return apart and (one.article == other.article or _same_time(one.when, other.when))
    return frozenset({one.stand.position, other.stand.position}) in topic.opposed


def _same_time(one: VagueDate | None, other: VagueDate | None) -> bool:
    """Whether two dates overlap, share a year, or lie within a year of each other."""
    if one is None or other is None:
        return False
    if one.earliest.year == other.earliest.year:
        return True
    return max(one.earliest, other.earliest) - min(one.latest, other.latest) < _APART


def _finding(
    topic: Topic,
    one: tuple[str, str],
    other: tuple[str, str],
    pairs: list[tuple[Answer, Answer]],
) -> Finding:
    a_side = list(dict.fromkeys(a for a, _ in pairs))
    b_side = list(dict.fromkeys(b for _, b in pairs))
    return Finding(
        kind=DisputeKind.POSITIONS,
        key=":".join(("positions", topic.key, *one, *other)),
        reason=f"{topic.question} {_view(topic, a_side[0])} {_view(topic, b_side[0])}",
        passages=(*_passages(a_side, Side.A), *_passages(b_side, Side.B)),
        question=topic.key,
    )


def _view(topic: Topic, answer: Answer) -> str:
    label = topic.label(answer.stand.position)
    if answer.number is not None:
        label = f"{answer.number.value:g} ({label})"
    return f"{answer.holder or 'The text'}: {label}."


def _passages(given: Iterable[Answer], side: Side) -> Iterator[Passage]:
    for answer in list(given)[:_MOST]:
        yield Passage(
            article=answer.article,
            span=answer.stand.span,
            text=answer.text,
            holder=answer.holder,
            side=side,
            statement=answer.stand.statement,
            marks=answer.stand.marks,
        )
