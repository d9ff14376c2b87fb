"""A mark of doubt while its sentence is being looked at."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from core.text import Span
from core.values import DoubtKind

_CLOSE = 4  # words


@dataclass(frozen=True)
class Mark:
    """Words that put something in question.

    `trigger` and `target` count code points of the text; `word` is the token the mark hangs on,
    `actor` the words for who doubts, when the grammar says so, `about` the noun that names what is
    doubted ("claims"). `outlet` is set when the word is the writer's even inside reported speech;
    `template` names the reason if it is not that of the kind.
    """

    kind: DoubtKind
    trigger: Span
    word: Token
    target: Span | None = None
    actor: Token | None = None
    about: Token | None = None
    outlet: bool = False
    template: str = ""


def span_of(first: Token, last: Token | None = None) -> Span:
    """The code points from one token to another, in either order."""
    last = last or first
    if last.i < first.i:
        first, last = last, first
    return Span(first.idx, last.idx + len(last))


def phrase_of(token: Token, *, without: Token | None = None) -> Span:
    """The code points of everything that hangs on a word, but for what hangs on `without`."""
    left = [without.i] if without is not None else []
    kept = [
        t
        for t in token.subtree
        if not t.is_space and not any(a.i in left for a in (t, *t.ancestors))
    ]
    return span_of(kept[0], kept[-1]) if kept else span_of(token)


def trigger_of(word: Token, other: Token | None) -> Span:
    """A word with its particle, or with another it belongs to when they stand close together."""
    if other is not None and abs(other.i - word.i) <= _CLOSE:
        return span_of(word, other)
    beside = [c for c in word.children if c.dep_ in {"prt", "neg"} and abs(c.i - word.i) == 1]
    return span_of(word).cover(span_of(beside[0])) if beside else span_of(word)
