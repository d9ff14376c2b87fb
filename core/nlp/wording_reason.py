"""What decided that two statements cannot both hold: a number, opposite words, a denial or a stretch of
words, found by asking again as if it were the same in both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from core.nlp.wording_numbers import Counted, partners
from core.nlp.wording_opposites import opposites
from core.nlp.wordpiece import Piece
from core.text import Span, fold
from core.values.comparing import Reason

Pieces = Sequence[Piece]
Weigh = Callable[[Sequence[tuple[Pieces, Pieces]]], list[float]]
_MOST = 8  # things that are tried
_RUNS = 3  # stretches without a counterpart that are tried
_STEM = 6  # letters by which two words are told to be one
_LEAST, _LEAST_OF_RUNS = 0.15, 0.5  # how far the log-odds must fall for something to be named
_SURE = 1e-6
WHOLE = Reason("The wording as a whole, no single word.")


@dataclass(frozen=True)
class Read:
    """A statement with its numbers and pieces; what is told of a number has no place of its own."""

    counted: Counted
    pieces: Pieces

    def words(self) -> list[Span]:
        """The places of its words, marks left out."""
        spans = dict.fromkeys(piece.span for piece in self.pieces)
        return [span for span in spans if any(c.isalnum() for c in span.of(self.counted.text))]

    def said(self, word: Span) -> str:
        """A word for comparing."""
        return fold(word.of(self.counted.text))

    def having(self, word: Span, instead: Sequence[Piece]) -> Pieces:
        """The pieces with others in the place of a stretch, and nothing told of a number that ends there."""
        inside = [n for n, p in enumerate(self.pieces) if word.contains(p.span)]
        if not inside:
            return self.pieces
        kept = [p for n, p in enumerate(self.pieces) if n not in inside]
        return [*kept[: inside[0]], *instead, *kept[inside[0] :]]

    def at(self, word: Span) -> Pieces:
        """The pieces of a stretch, without what is told of its numbers."""
        return [p for p in self.pieces if word.contains(p.span) and p.span.end > p.span.start]


@dataclass(frozen=True)
class _Cause:
    reason: Reason
    without: tuple[Pieces, Pieces]


def reason_for(one: Read, other: Read, weigh: Weigh) -> Reason:
    """The one thing that, were it the same in both, would make a conflict least likely: a number, opposite
    words or a denial, or if none of them tells a stretch of words.

    `weigh` gives how likely a conflict is for each pair of pieces.
    """
    known = (*_numbers(one, other), *_opposites(one, other), *_denials(one, other))
    for causes, least in ((known, _LEAST), ((*_runs(one, other),), _LEAST_OF_RUNS)):
        if causes:
            tried = causes[:_MOST]
            before, *after = weigh([(one.pieces, other.pieces), *(c.without for c in tried)])
            falls = [_odds(before) - _odds(left) for left in after]
            best = max(range(len(tried)), key=lambda n: (falls[n], -n))
            if falls[best] >= least:
                return tried[best].reason
    return WHOLE


def _odds(likely: float) -> float:
    bounded = min(max(likely, _SURE), 1 - _SURE)
    return log(bounded / (1 - bounded))


def _numbers(one: Read, other: Read) -> Iterator[_Cause]:
    """As if the second statement had the number of the first."""
    for here, there in partners(one.counted, other.counted):
        mine, theirs = Span(here.start, here.end), Span(there.start, there.end)
        if one.said(mine) != other.said(theirs):
            yield _swapped(one, mine, other, theirs, "{} against {}.")


def _opposites(one: Read, other: Read) -> Iterator[_Cause]:
    said = {other.said(word) for word in other.words()}
    there = {one.said(word) for word in one.words()}
    for word in one.words():
        if one.said(word) in said:
            continue
        for against in other.words():
            if (
                opposites().opposed(one.said(word), other.said(against))
                and other.said(against) not in there
            ):
                yield _swapped(one, word, other, against, "{} is the opposite of {}.")
                break


def _denials(one: Read, other: Read) -> Iterator[_Cause]:
    """As if a word that denies were left out, where the other statement does not have it."""
    for here, there in ((one, other), (other, one)):
        beside = {there.said(word) for word in there.words()}
        for word in here.words():
            said = here.said(word)
            denies = said in opposites().turning or _is_short_not(here, word)
            if denies and said not in beside:
                marks = (word,) if here is one else (), (word,) if here is other else ()
                words = f"Only one of the two says “{_whole_word(here, word)}”."
                without = here.having(word, ())
                pair = (without, other.pieces) if here is one else (one.pieces, without)
                yield _Cause(Reason(words, *marks), pair)


def _runs(one: Read, other: Read) -> Iterator[_Cause]:
    """The longest stretches that the other statement lacks, each in the place of one of the other's."""
    for mine in _longest(one, other):
        for theirs in _longest(other, one):
            yield _swapped(one, mine, other, theirs, "{} against {}.")


def _longest(read: Read, beside: Read) -> list[Span]:
    """The longest stretches without a counterpart, but for those that tell who says it."""
    there = {beside.said(word)[:_STEM] for word in beside.words()}
    speaking = opposites().speaking
    runs: list[list[Span]] = [[]]
    for word in read.words():
        if read.said(word)[:_STEM] in there and read.said(word) not in speaking:
            runs.append([])
        else:
            runs[-1].append(word)
    told = [run for run in runs if run and not any(read.said(word) in speaking for word in run)]
    spans = [Span(run[0].start, run[-1].end) for run in told]
    return sorted(spans, key=lambda span: (-len(span), span))[:_RUNS]


def _swapped(one: Read, mine: Span, other: Read, theirs: Span, words: str) -> _Cause:
    quoted = (f"“{span.of(read.counted.text)}”" for read, span in ((one, mine), (other, theirs)))
    same = one.having(mine, one.at(mine)), other.having(theirs, one.at(mine))
    return _Cause(Reason(words.format(*quoted), (mine,), (theirs,)), same)


def _is_short_not(read: Read, word: Span) -> bool:
    """Whether a word is the t of "didn't", which is cut at its apostrophe."""
    before = read.counted.text[max(0, word.start - 2) : word.start]
    return read.said(word) == "t" and before[:1] == "n"


def _whole_word(read: Read, word: Span) -> str:
    if not _is_short_not(read, word):
        return word.of(read.counted.text)
    start = read.counted.text.rfind(" ", 0, word.start) + 1
    return read.counted.text[start : word.end]
