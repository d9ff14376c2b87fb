"""What a hit shows of its text: the stretch that says most, with the words that were looked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.search.evaluate import Evaluation, one_change
from core.search.nodes import Fuzzy, Leaf, Phrase, Prefix, Word
from core.search.words import Token, Words
from core.text import Span

WIDTH = 220  # code points: two to three lines of a list
_MARKED = ("", "text", "holder", "entity")  # scopes whose words are marked in the text
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a text where a leaf of the query stands; `leaf` tells which."""

    start: int
    end: int
    leaf: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text, the marks in its own code points, and where its first match lies in the
    whole text (None if there is none)."""

    text: str
    marks: tuple[Span, ...]
    first: Span | None


class Marker:
    """Finds the words of a query in a text. Made from the leaves a document is looked for by."""

    def __init__(self, leaves: Iterable[Leaf], evaluation: Evaluation, words: Words) -> None:
        self._words = words
        shown = [leaf for leaf in dict.fromkeys(leaves) if getattr(leaf, "scope", None) in _MARKED]
        self._stems: dict[str, int] = {}
        self._exact: dict[str, int] = {}
        self._starts: list[tuple[str, int]] = []
        self._phrases: list[tuple[Phrase, int]] = []
        for number, leaf in enumerate(shown):
            match leaf:
                case Word(stem=stem):
                    self._stems[stem] = number
                case Prefix(start=start):
                    self._starts.append((start, number))
                case Fuzzy():
                    self._exact |= dict.fromkeys(evaluation.expand(leaf), number)
                case Phrase():
                    self._phrases.append((leaf, number))
                case _:
                    pass

    def snippet(self, text: str, spellings: Sequence[Sequence[str]] = ()) -> Snippet:
        """The best stretch of a text; `spellings` are groups of names that stand for one another."""
        tokens = list(self._words.tokens(text))
        also = self._also(spellings)
        matches = sorted(self._matches(tokens, also), key=lambda m: (m.start, m.end))
        window = _window(matches)
        start, end = _stretch(text, tokens, window)
        marks = _joined(Span(m.start, m.end) for m in matches if start <= m.start and m.end <= end)
        lead = f"{_CUT} " if start else ""
        shown = "".join(" " if c.isspace() else c for c in text[start:end])
        tail = f" {_CUT}" if end < len(text) else ""
        moved = tuple(Span(m.start - start + len(lead), m.end - start + len(lead)) for m in marks)
        first = Span(window[0].start, window[0].end) if window else None
        return Snippet(f"{lead}{shown}{tail}", moved, first)

    def _matches(self, tokens: list[Token], also: dict[str, int]) -> Iterator[Match]:
        for token in tokens:
            leaf = self._stems.get(
                token.stem, self._exact.get(token.word, also.get(token.word, -1))
            )
            if leaf < 0 and self._starts:
                leaf = next((n for s, n in self._starts if token.word.startswith(s)), -1)
            if leaf >= 0:
                yield Match(token.start, token.end, leaf)
        for phrase, number in self._phrases:
            yield from _phrase_matches(tokens, phrase, number)

    def _also(self, spellings: Sequence[Sequence[str]]) -> dict[str, int]:
        """Other spellings of a name that was looked for by one: each differs by a letter or two."""
        found: dict[str, int] = {}
        for group in spellings:
            tokens = {t for name in group for t in self._words.tokens(name)}
            asked = {t.word: self._stems[t.stem] for t in tokens if t.stem in self._stems}
            for word, number in asked.items():
                near = (t.word for t in tokens if _alike(word, t.word))
                found |= {other: number for other in near if other not in asked}
        return found


def _alike(a: str, b: str) -> bool:
    """Whether two words may be spellings of one name: the same but for their last two letters."""
    return one_change(a, b) or (
        len(a) > 4 and a[:-2] == b[: len(a) - 2] and len(b) - len(a) in (-1, 0, 1)
    )


def _phrase_matches(tokens: list[Token], phrase: Phrase, number: int) -> Iterator[Match]:
    fits = [_fits(word) for word in phrase.words]
    if phrase.starts:
        fits[-1] = _begins(phrase.words[-1])
    for at in range(len(tokens) - len(fits) + 1):
        if all(fit(tokens[at + i].word) for i, fit in enumerate(fits)):
            yield Match(tokens[at].start, tokens[at + len(fits) - 1].end, number)


def _fits(word: str) -> Callable[[str], bool]:
    return word.__eq__


def _begins(start: str) -> Callable[[str], bool]:
    return lambda word: word.startswith(start)


def _window(matches: list[Match]) -> list[Match]:
    """The matches of the best stretch: most different leaves, then most matches, then the first."""
    best: tuple[int, int] = (0, 0)
    chosen: list[Match] = []
    inside: Counter[int] = Counter()
    begin = 0
    for stop, match in enumerate(matches, 1):
        inside[match.leaf] += 1
        while begin < stop - 1 and match.end - matches[begin].start > WIDTH:
            inside[matches[begin].leaf] -= 1
            begin += 1
        value = (sum(count > 0 for count in inside.values()), stop - begin)
        if value > best:
            best, chosen = value, matches[begin:stop]
    return chosen


def _stretch(text: str, tokens: list[Token], window: list[Match]) -> tuple[int, int]:
    """Where to cut: round the window, between words, near WIDTH long; nothing of a match is cut."""
    first = window[0].start if window else 0
    last = max((match.end for match in window), default=0)
    free = max(0, WIDTH - (last - first))
    low = max(0, first - free // 3)
    high = min(len(text), low + max(WIDTH, last - first))
    low = max(0, min(low, high - WIDTH))
    starts = (t.start for t in tokens if low <= t.start <= first)
    ends = [t.end for t in tokens if last <= t.end <= high]
    start = 0 if low == 0 else next(starts, first)
    end = len(text) if high == len(text) else (ends[-1] if ends else max(last, min(high, WIDTH)))
    return start, max(end, last)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = joined[-1].cover(span)
        else:
            joined.append(span)
    return joined
