"""Which statements of an article answer the watch topics, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.detectors.base import Placed, Reported
from core.detectors.numbers_told import Number, numbers_in
from core.detectors.topic import Topic
from core.detectors.topic_files import load_topics, read_topic
from core.detectors.views import View, is_carried, view_lexicon, view_of
from core.measures.measure import Measure
from core.text import Span
from core.text.wordpattern import Words
from core.values import Quotation, Stand, Statement, VagueDate

__all__ = ["Answer", "Topic", "answers", "answers_of", "load_topics", "read_topic", "stands"]


@dataclass(frozen=True)
class Answer:
    """A stand with what a comparison needs: who takes it, in which article, its words and date."""

    stand: Stand
    holder: str
    article: int
    text: str
    when: VagueDate | None
    number: Number | None = None


@dataclass(frozen=True)
class _Place:
    """A sentence with the statements round it; `known` when what it speaks of needs no looking for."""

    article: int
    span: Span
    words: Words
    text: str
    before: tuple[Words, ...]
    statements: tuple[Statement, ...]
    measures: tuple[Measure, ...]
    source: str
    published: VagueDate | None
    known: bool = False


@dataclass(frozen=True)
class _Match:
    position: str
    span: Span
    told: str = ""
    number: Number | None = None


def stands(topics: Sequence[Topic], article: Reported) -> list[Stand]:
    """Which statements of an article answer which question how, in the order of the text."""
    return [a.stand for a in answers(topics, article)]


def answers(topics: Sequence[Topic], article: Reported) -> list[Answer]:
    """The same with holders and dates."""
    if not topics:
        return []
    places = list(_places(article))
    return [a for place in places for topic in topics for a in _answers(topic, place)]


def answers_of(topics: Sequence[Topic], placed: Placed) -> list[Answer]:
    """What a statement of another article answers; that it speaks of the subject is taken as known,
    since it was found where its whole article could be seen."""
    statement = placed.statement
    found: list[Answer] = []
    for span in statement.sentences:
        text = (
            span.shifted(-statement.span.start).of(statement.text)
            if _inside(statement, span)
            else ""
        )
        place = _Place(
            statement.article,
            span,
            Words.of(text, span.start),
            text,
            (),
            (statement,),
            statement.measures,
            placed.source,
            placed.published,
            known=True,
        )
        found += [a for topic in topics for a in _answers(topic, place)]
    return found


def _places(article: Reported) -> Iterator[_Place]:
    before: list[Words] = []
    for span in article.sentences:
        text = span.of(article.text)
        words = Words.of(text, span.start)
        yield _Place(
            article.article,
            span,
            words,
            text,
            tuple(before[-8:]),
            article.statements_by_place.overlapping(span),
            article.measures_by_place.inside(span),
            article.source,
            article.published,
        )
        before.append(words)


def _answers(topic: Topic, place: _Place) -> list[Answer]:
    if not place.words.line or not _is_about(topic, place):
        return []
    matches = list(_numbers(topic, place)) + list(_views(topic, place))
    found = [_answer(topic, place, match) for match in matches]
    told = [a for a in found if a is not None]
    return [a for a in told if not _unclear(topic, a, told)]


def _is_about(topic: Topic, place: _Place) -> bool:
    if place.text.rstrip().endswith("?"):
        return False
    if topic.recognise and not any(p.find(place.words) for p in topic.recognise):
        return False
    if any(p.find(place.words) for p in topic.unless) and topic.number is None:
        return False
    if place.known or not topic.subject:
        return True
    near = (place.words, *place.before[max(0, len(place.before) - topic.within) :])
    return any(p.find(words) for words in near for p in topic.subject)


def _views(topic: Topic, place: _Place) -> Iterator[_Match]:
    """One match for each position that is put into words, the institutional acts first."""
    lexicon = view_lexicon()
    for position in topic.positions:
        told = [(t.holder, p) for t in position.told for p in t.patterns]
        for holder, pattern in [*told, *(("", p) for p in position.patterns)]:
            match = pattern.find(place.words)
            if match is None:
                continue
            view = view_of(place.words, match, pattern, lexicon)
            opposite = topic.opposite(position.key)
            if view is View.HELD:
                yield _Match(position.key, match, holder)
                break
            if view is View.REVERSED and opposite is not None:
                yield _Match(opposite, match)
                break


def _numbers(topic: Topic, place: _Place) -> Iterator[_Match]:
    if topic.number is None:
        return
    for number, words in numbers_in(topic.number, place.text, place.span.start, place.measures):
        if any(p.find(words) for p in topic.unless):
            continue
        pattern = next((p for p in topic.number.patterns if p.find(words)), None)
        position = topic.band(number.value)
        if pattern is None or position is None:
            continue
        match = pattern.find(words)
        if match is not None and view_of(words, match, pattern, view_lexicon()) is View.HELD:
            yield _Match(position, number.span, "", number)


def _answer(topic: Topic, place: _Place, match: _Match) -> Answer | None:
    statement = _statement(place, match.span)
    low, high = match.number.reach if match.number else (None, None)
    holder = match.told or (statement.holder if statement else "") or place.source
    stand = Stand(
        question=topic.key,
        position=match.position,
        span=place.span,
        statement=statement.id if statement else 0,
        marks=(match.span,),
        value=match.number.value if match.number else None,
        low=low,
        high=high,
        holder=match.told,
    )
    when = (statement.about or statement.said_on) if statement else None
    return Answer(stand, holder, place.article, place.text, when or place.published, match.number)


def _statement(place: _Place, match: Span) -> Statement | None:
    """Who puts these words forward: the narrowest statement that holds them; words beside a quotation
    belong to its holder when they are passed on ("..., repeating claims that"), else to the outlet."""
    holding = [s for s in place.statements if s.content.overlaps(match) and s.holder]
    if holding:
        return min(holding, key=lambda s: len(s.content))
    said = [s for s in place.statements if s.holder and s.span.overlaps(match)]
    if said and is_carried(place.words, match, view_lexicon()):
        return min(said, key=lambda s: abs(s.content.end - match.start))
    own = [s for s in place.statements if s.quotation is Quotation.NONE and s.span.overlaps(match)]
    if own:
        return own[0]
    return replace(said[0], holder="") if said else None


def _unclear(topic: Topic, answer: Answer, others: Iterable[Answer]) -> bool:
    """Whether the same holder is read both ways in one sentence."""
    if answer.number is not None:
        return False
    against = topic.opposite(answer.stand.position)
    return any(o.stand.position == against and o.holder == answer.holder for o in others)


def _inside(statement: Statement, span: Span) -> bool:
    return statement.span.contains(span)
