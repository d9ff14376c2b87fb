"""Disputes that the text itself marks: denied, unfounded, not verified."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core.detectors.base import Around, Reported
from core.text import Span, fingerprint, quoted
from core.values import (
    DisputeKind,
    Doubt,
    DoubtKind,
    Finding,
    Passage,
    Side,
    Statement,
)


class Marked:
    """One finding a sentence that holds marks of doubt; mere hearsay ("allegedly") is none."""

    def find(self, article: Reported, around: Around) -> Iterable[Finding]:
        """The findings of one article; it needs nothing from around it."""
        for sentence, doubts in _by_sentence(article.doubts):
            yield _finding(article, sentence, doubts)


def _by_sentence(doubts: Sequence[Doubt]) -> Iterator[tuple[Span, list[Doubt]]]:
    marked = defaultdict[Span, list[Doubt]](list)
    for doubt in doubts:
        if doubt.kind is not DoubtKind.HEDGE:
            marked[doubt.sentence].append(doubt)
    yield from sorted(marked.items())


def _finding(article: Reported, sentence: Span, doubts: list[Doubt]) -> Finding:
    passages = [*_doubted(article, doubts), _doubting(article, sentence, doubts)]
    prints = ":".join(dict.fromkeys(p.fingerprint for p in passages))
    return Finding(
        kind=DisputeKind.MARKED,
        key=f"marked:{fingerprint(prints)}",
        reason=_reason(article, doubts),
        passages=tuple(passages),
    )


def _reason(article: Reported, doubts: list[Doubt]) -> str:
    """One sentence a doubter and kind, with the words that mark it and those they speak of."""
    said: dict[tuple[str, str], Span] = {}
    for doubt in doubts:
        trigger = quoted(doubt.trigger.of(article.text))
        group = doubt.doubter, doubt.reason.replace(trigger, "{}")
        words = doubt.trigger
        if doubt.target is not None and doubt.sentence.contains(doubt.target):
            words = words.cover(doubt.target)
        said[group] = said[group].cover(words) if group in said else words
    return " ".join(
        frame.replace("{}", quoted(words.of(article.text))) for (_, frame), words in said.items()
    )


def _doubted(article: Reported, doubts: list[Doubt]) -> Iterator[Passage]:
    """The passages that are doubted, where they stand outside the doubting sentence."""
    seen: set[Span] = set()
    for doubt in doubts:
        place = doubt.antecedent
        if place is None or place.overlaps(doubt.sentence) or place in seen:
            continue
        seen.add(place)
        yield article.passage(place, Side.A, _statement_at(article, place))


def _doubting(article: Reported, sentence: Span, doubts: list[Doubt]) -> Passage:
    """The sentence with its marks; whoever doubts holds it, or the statement it stands in."""
    marks = tuple(sorted(d.trigger for d in doubts))
    doubter = next((d.doubter for d in doubts if d.doubter), "")
    held = article.statements_by_place.overlapping(sentence)
    own = [s for s in held if s.holder == doubter]
    statement = next(iter(own or held), None)
    passage = article.passage(sentence, Side.B, statement, marks)
    return replace(passage, holder=doubter or article.source)


def _statement_at(article: Reported, place: Span) -> Statement | None:
    return next(iter(article.statements_by_place.overlapping(place)), None)
