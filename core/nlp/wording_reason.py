"""What decided that two statements cannot both hold: found by asking again without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from core.nlp.wording_alignment import Alignment
from core.nlp.wording_features import opposed_words
from core.nlp.wording_figures import Relation
from core.nlp.wording_lexicon import opposites
from core.nlp.wording_words import Word, Worded
from core.text import Span
from core.values.comparing import Reason

Weigh = Callable[[Alignment], float]
_MOST = 3  # words without a counterpart that are tried
_LEAST = 0.05  # what leaving something out must change to be the reason


@dataclass(frozen=True)
class _Cause:
    reason: Reason
    without: Alignment


def reason_for(pair: Alignment, weigh: Weigh) -> Reason:
    """The one thing that, were it the same in both statements, would change the answer most.

    `weigh` gives how likely it is that the two cannot both hold.
    """
    before = weigh(pair)
    tried = [(before - weigh(cause.without), n, cause) for n, cause in enumerate(_causes(pair))]
    if not tried:
        return _WHOLE
    change, _, cause = max(tried, key=lambda t: (t[0], -t[1]))
    return cause.reason if change >= _LEAST else _WHOLE


_WHOLE = Reason("The wording as a whole, no single word.")


def _causes(pair: Alignment) -> Iterator[_Cause]:
    yield from _figures(pair)
    yield from _opposites(pair)
    yield from _negation(pair)
    yield from _strangers(pair)


def _figures(pair: Alignment) -> Iterator[_Cause]:
    for found in pair.figures:
        if found.relation in (Relation.SAME, Relation.NEAR):
            continue
        one, other = Span(found.one.start, found.one.end), Span(found.other.start, found.other.end)
        words = f"“{one.of(pair.a.text).strip()}” against “{other.of(pair.b.text).strip()}”."
        same = replace(found.one, start=other.start, end=other.end)
        figures = tuple(same if f is found.other else f for f in pair.b.figures)
        yield _Cause(
            Reason(words, (one,), (other,)), Alignment(pair.a, replace(pair.b, figures=figures))
        )


def _opposites(pair: Alignment) -> Iterator[_Cause]:
    for one, other in opposed_words(pair):
        words = f"“{one.text}” is the opposite of “{other.text}”."
        yield _swapped(pair, one, other, words)


def _strangers(pair: Alignment) -> Iterator[_Cause]:
    """Words of `a` with no equal in `b`, each with the word that stands in its place."""
    open_ = [n for n, w in enumerate(pair.a.words) if w.content and pair.best[n] < 0.999]
    for n in sorted(open_, key=lambda n: float(pair.best[n]))[:_MOST]:
        one = pair.a.words[n]
        kin = [m for m, w in enumerate(pair.b.words) if w.pos == one.pos and not _held(w, pair.a)]
        if kin:
            other = pair.b.words[max(kin, key=lambda m: float(pair.likeness[n, m]))]
            yield _swapped(pair, one, other, f"“{one.text}” in one, “{other.text}” in the other.")


def _held(word: Word, of: Worded) -> bool:
    return any(word.lemma == other.lemma for other in of.words)


def _swapped(pair: Alignment, one: Word, other: Word, words: str) -> _Cause:
    """As if the second statement had the word of the first."""
    n, m = pair.a.words.index(one), pair.b.words.index(other)
    put = replace(one, head=other.head, start=other.start, negated=other.negated, part=other.part)
    vectors = pair.b.vectors.copy()
    vectors[m] = pair.a.vectors[n]
    said = (*pair.b.words[:m], put, *pair.b.words[m + 1 :])
    reason = Reason(words, (_span(one),), (_span(other),))
    return _Cause(reason, Alignment(pair.a, replace(pair.b, words=said, vectors=vectors)))


def _negation(pair: Alignment) -> Iterator[_Cause]:
    """As if neither statement denied anything, where only one does."""
    plain = [_without_negation(of) for of in (pair.a, pair.b)]
    denied = [[w for w in of.words if _turns(w)] for of in (pair.a, pair.b)]
    if bool(denied[0]) == bool(denied[1]):
        return
    marks = [tuple(_span(w) for w in words) for words in denied]
    said = (denied[0] or denied[1])[0]
    words = f"Only one of the two says “{said.text}”."
    yield _Cause(Reason(words, marks[0], marks[1]), Alignment(plain[0], plain[1]))


def _turns(word: Word) -> bool:
    lexicon = opposites()
    return (
        word.text in lexicon.negations
        or word.lemma in lexicon.turning
        or word.lemma in lexicon.hardly
    )


def _without_negation(of: Worded) -> Worded:
    kept = [n for n, w in enumerate(of.words) if not _turns(w)]
    if not kept or len(kept) == len(of.words):
        return of
    place = {n: m for m, n in enumerate(kept)}
    words = tuple(
        replace(of.words[n], head=place.get(of.words[n].head, m), negated=False)
        for m, n in enumerate(kept)
    )
    return replace(of, words=words, vectors=of.vectors[kept])


def _span(word: Word) -> Span:
    return Span(word.start, word.start + len(word.text))
