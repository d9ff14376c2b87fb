"""What a hit shows of its text: the stretch that says most, with the words that were looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.search.evaluate import Evaluation
from core.search.expanding import one_change
from core.search.nodes import Expression, Fuzzy, Leaf, Near, Pattern, Phrase, Prefix, Word
from core.search.sheet import Sheet
from core.search.words import Token, Words
from core.text import Span

WIDTH = 220  # code points: two to three lines of a list
LINE = 160  # code points: one to two lines of a list
_MARKED = ("", "text", "holder", "entity")  # scopes whose words are marked in the text
_CUT = "…"
_SPACE = re.compile(r"\s")


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
                case Fuzzy() | Pattern() | Expression():
                    self._exact |= dict.fromkeys(evaluation.expand(leaf), number)
                case Near(words=near):
                    self._exact |= dict.fromkeys(near, number)
                case Phrase():
                    self._phrases.append((leaf, number))
                case _:
                    pass
        self._beginnings = {form for stem in self._stems for form in evaluation.forms(stem)}
        self._beginnings |= {*self._exact, *(start for start, _ in self._starts)}
        self._beginnings |= {phrase.words[0] for phrase, _ in self._phrases}

    def snippet(self, text: str, spellings: Sequence[Sequence[str]] = ()) -> Snippet:
        """The best stretch of a text; `spellings` are groups of names that stand for one another."""
        sheet, matches = self._read(text, spellings)
        return _cut(sheet, matches, _window(matches), WIDTH, Span(0, len(text)))

    def lines(
        self, text: str, spellings: Sequence[Sequence[str]], most: int
    ) -> tuple[Snippet, list[Snippet], int]:
        """The best stretch, the lines with a match in the order of the text (the fullest ones when
        there are more than `most`; its beginning when there is none), and how many were left out."""
        sheet, matches = self._read(text, spellings)
        best = _cut(sheet, matches, _window(matches), WIDTH, Span(0, len(text)))
        windows = _windows(text, matches)
        fullest = sorted(windows, key=_fullness)[:most]
        chosen = sorted(fullest, key=lambda window: window[0].start)
        lines = [
            _cut(sheet, matches, window, LINE, _paragraph(text, window))
            for window in chosen or [[]]
        ]
        return best, lines, len(windows) - len(chosen)

    def _read(self, text: str, spellings: Sequence[Sequence[str]]) -> tuple[Sheet, list[Match]]:
        sheet, also = Sheet(text, self._words), self._also(spellings)
        tokens = sheet.tokens(self._beginnings | also.keys())
        found = self._matches(sheet, tokens, also)
        return sheet, sorted(found, key=lambda m: (m.start, m.end))

    def _matches(self, sheet: Sheet, tokens: list[Token], also: dict[str, int]) -> Iterator[Match]:
        for token in tokens:
            leaf = self._stems.get(
                token.stem, self._exact.get(token.word, also.get(token.word, -1))
            )
            if leaf < 0 and self._starts:
                leaf = next((n for s, n in self._starts if token.word.startswith(s)), -1)
            if leaf >= 0:
                yield Match(token.start, token.end, leaf)
        for phrase, number in self._phrases:
            yield from _phrase_matches(sheet, tokens, phrase, number)

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


def _phrase_matches(
    sheet: Sheet, tokens: list[Token], phrase: Phrase, number: int
) -> Iterator[Match]:
    fits = [_fits(word) for word in phrase.words]
    if phrase.starts:
        fits[-1] = _begins(phrase.words[-1])
    for token in tokens:
        if fits[0](token.word):
            found = sheet.following(token, len(fits))
            if len(found) == len(fits) and all(
                fit(t.word) for fit, t in zip(fits, found, strict=True)
            ):
                yield Match(token.start, found[-1].end, number)


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


def _windows(text: str, matches: list[Match]) -> list[list[Match]]:
    """All matches, those together that fit in one line of a paragraph."""
    windows: list[list[Match]] = []
    for match in matches:
        first = windows[-1][0].start if windows else 0
        near = windows and match.end - first <= LINE // 2
        if near and "\n" not in text[first : match.start]:
            windows[-1].append(match)
        else:
            windows.append([match])
    return windows


def _fullness(window: list[Match]) -> tuple[int, int, int]:
    return (-len({match.leaf for match in window}), -len(window), window[0].start)


def _paragraph(text: str, window: list[Match]) -> Span:
    """The paragraph a window stands in; the whole text when it is empty."""
    if not window:
        return Span(0, len(text))
    start = text.rfind("\n", 0, window[0].start) + 1
    end = text.find("\n", window[-1].end)
    return Span(start, len(text) if end < 0 else end)


def _cut(
    sheet: Sheet, matches: list[Match], window: list[Match], width: int, room: Span
) -> Snippet:
    """A stretch of at most `width` round a window and inside `room`."""
    start, end = _stretch(sheet, window, width, room)
    marks = _joined(Span(m.start, m.end) for m in matches if start <= m.start and m.end <= end)
    lead = f"{_CUT} " if start > room.start else ""
    shown = _SPACE.sub(" ", sheet.text[start:end])
    tail = f" {_CUT}" if end < room.end else ""
    moved = tuple(Span(m.start - start + len(lead), m.end - start + len(lead)) for m in marks)
    first = Span(window[0].start, window[0].end) if window else None
    return Snippet(f"{lead}{shown}{tail}", moved, first)


def _stretch(sheet: Sheet, window: list[Match], width: int, room: Span) -> tuple[int, int]:
    """Where to cut: round the window, between words, near `width` long; nothing of a match is cut."""
    first = window[0].start if window else room.start
    last = max((match.end for match in window), default=room.start)
    free = max(0, width - (last - first))
    low = max(room.start, first - free // 3)
    high = min(room.end, low + max(width, last - first))
    low = max(room.start, min(low, high - width))
    start = low if low == room.start else sheet.first_start(low, first)
    if high == room.end:
        return start, max(high, last)
    end = sheet.last_end(last, high)
    return start, max(end if end is not None else min(high, room.start + width), last)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = joined[-1].cover(span)
        else:
            joined.append(span)
    return joined
