"""The same documents in plain Whoosh, and the same queries answered there one posting at a time: what
the fast path is held to. Whoosh's own writer, codec and matchers, all postings of every word, sums and
sets of Python."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from core.search import schema
from core.search.engine import FileIndex, FileStorage, W3Codec
from core.search.entries import Entry
from core.search.expanding import one_change
from core.search.expressions import Matcher
from core.search.nodes import (
    And,
    Dates,
    Everything,
    Expression,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Prefix,
    Value,
    Word,
    wanted,
)
from core.search.words import Words
from core.values import HitKind

Weights = dict[int, int]


class PlainWhoosh:
    """An index of entries in a folder, each a document in their order."""

    def __init__(self, folder: Path, entries: list[Entry]) -> None:
        from whoosh.writing import SegmentWriter

        self._words = Words()
        self._entries = entries
        storage = FileStorage(str(folder))
        codec: Any = W3Codec()
        codec.length_stats = False
        writer = SegmentWriter(
            FileIndex.create(storage, schema.make_schema(), "MAIN"), codec=codec, compound=False
        )
        self._sizes = [0] * len(entries)
        for doc, entry in enumerate(entries):
            writer.add_document(**self._fields(doc, entry))
        writer.commit()
        self._means = {kind: self._mean(kind) for kind in HitKind}
        self._reader: Any = FileIndex(storage, schema.make_schema()).reader()
        self._lexicon = {
            name: [
                term.decode() for term in self._reader.lexicon(name) if not term.startswith(b"=")
            ]
            for name in schema.FIELDS
        }

    def close(self) -> None:
        self._reader.close()

    def answer(self, node: Node) -> list[tuple[int, float]]:
        """All documents that fit with their scores, best first, of equals the last."""
        found = self._match(node)
        scores = dict.fromkeys(found, 0.0)
        asked = {(n.stem, n.scope) if isinstance(n, Word) else n: n for n in wanted(node)}
        for leaf in asked.values():
            if not isinstance(leaf, Value | Dates | Everything):
                weights = self._weigh(leaf)
                rare = 2.2 * math.log(
                    1 + (len(self._entries) - len(weights) + 0.5) / (len(weights) + 0.5)
                )
                for doc, halves in weights.items():
                    if doc in scores:
                        weight = halves / 2
                        scores[doc] += rare * (weight / (weight + self._length(doc)))
        return sorted(scores.items(), key=lambda item: (item[1], item[0]), reverse=True)

    def _length(self, doc: int) -> float:
        mean = self._means[self._entries[doc].kind]
        return 1.2 * (1 - 0.75 + 0.75 * (self._sizes[doc] / mean))

    def _mean(self, kind: HitKind) -> float:
        same = [size for e, size in zip(self._entries, self._sizes, strict=True) if e.kind is kind]
        return sum(same) / len(same) if sum(same) else 1.0

    def _match(self, node: Node) -> set[int]:
        every = set(range(len(self._entries)))
        match node:
            case And(parts):
                return every.intersection(*(self._match(part) for part in parts))
            case Or(parts):
                return set[int]().union(*(self._match(part) for part in parts))
            case Not(part):
                return every - self._match(part)
            case _:
                return set(self._weigh(node))

    def _weigh(self, leaf: Leaf) -> Weights:
        match leaf:
            case Word(word, stem, scope):
                if scope in schema.NAMES:
                    return self._any([word], scope)
                forms = (w for w in self._lexicon["word"] if self._words.stem(w) == stem)
                return self._any(forms, scope)
            case Prefix(start, scope):
                return self._any(self._fitting(scope, lambda w: w.startswith(start)), scope)
            case Fuzzy(word, scope):
                return self._any(self._fitting(scope, lambda w: one_change(word, w)), scope)
            case Pattern(pattern, scope):
                return self._any(self._fitting(scope, lambda w: _fits(pattern, w)), scope)
            case Expression(expression, scope):
                return self._any(self._fitting(scope, Matcher(expression).fits), scope)
            case Phrase(words, scope, starts):
                return self._phrase(words, scope, starts=starts)
            case Near(words, distance, scope):
                return self._near(words, distance, scope)
            case Value(field, value):
                return {d: 0 for d, e in enumerate(self._entries) if self._has(e, field, value)}
            case Dates(field, first, last):
                days = (
                    (d, getattr(e, "date" if field == "date" else field))
                    for d, e in enumerate(self._entries)
                )
                return {
                    doc: 0
                    for doc, day in days
                    if day
                    and (not last or day.earliest <= last)
                    and (not first or day.latest >= first)
                }
            case Everything():
                return dict.fromkeys(range(len(self._entries)), 0)

    def _has(self, entry: Entry, field: str, value: str) -> bool:
        if field == "kind":
            return value in (entry.kind.value, entry.quotation.value)
        if field == "disputed":
            return (value == "yes") == entry.disputed
        values = _named(entry)[field]
        return (
            bool(values)
            if value == "*"
            else any(" ".join(self._words.of(v)) == value for v in values)
        )

    def _fitting(self, scope: str, fits: Any) -> list[str]:
        return [w for w in self._lexicon[scope if scope in schema.NAMES else "word"] if fits(w)]

    def _any(self, words: Iterable[str], scope: str) -> Weights:
        total: Weights = {}
        for word in words:
            for doc, places in self._places(word, scope).items():
                total[doc] = total.get(doc, 0) + sum(_worth(place, scope) for place in places)
        return {doc: weight for doc, weight in total.items() if weight}

    def _phrase(self, words: tuple[str, ...], scope: str, *, starts: bool) -> Weights:
        last = self._fitting(scope, lambda w: w.startswith(words[-1])) if starts else [words[-1]]
        ways = [*([word] for word in words[:-1]), last]
        found = [self._several(way, scope) for way in ways]
        total: Weights = {}
        for doc in set(found[0]).intersection(*found[1:]):
            begins = found[0][doc]
            for distance, places in enumerate(found[1:], 1):
                begins = {p for p in begins if p + 4 * distance in places[doc]}
            total[doc] = sum(_worth(place, scope) for place in begins)
        return {doc: weight for doc, weight in total.items() if weight}

    def _near(self, words: tuple[str, ...], distance: int, scope: str) -> Weights:
        found = [self._several([word], scope) for word in words]
        total: Weights = {}
        for doc in set(found[0]).intersection(*found[1:]):
            every = [places[doc] for places in found]
            total[doc] = sum(
                _worth(start, scope)
                for start in set[int]().union(*every)
                if all(
                    any(start + 4 * d in places for d in range(distance + 1)) for places in every
                )
            )
        return {doc: weight for doc, weight in total.items() if weight}

    def _several(self, words: Iterable[str], scope: str) -> dict[int, set[int]]:
        total: dict[int, set[int]] = {}
        for word in words:
            for doc, places in self._places(word, scope).items():
                total.setdefault(doc, set()).update(places)
        return total

    def _places(self, word: str, scope: str) -> dict[int, list[int]]:
        """All postings of a word, as Whoosh's matcher gives them one by one."""
        name = scope if scope in schema.NAMES else "word"
        found: dict[int, list[int]] = {}
        if (name, word) in self._reader:
            matcher = self._reader.postings(name, word.encode())
            while matcher.is_active():
                found[matcher.id()] = list(array("I", matcher.value()))
                matcher.next()
        return found

    def _fields(self, doc: int, entry: Entry) -> dict[str, dict[str, tuple[int, bytes]]]:
        names = _named(entry)
        title = [entry.title] if entry.titled else []
        others = [*entry.rest, *(v for n, vs in names.items() if n != "entity" for v in vs)]
        zones = [title, [entry.text], others, names["entity"]]
        fields = {"word": dict(self._standing(zones))}
        self._sizes[doc] = sum(len(self._words.of(v)) for values in zones for v in values)
        for name, values in names.items():
            fields[name] = dict(self._standing([[], values]))
            fields[name] |= {f"={' '.join(self._words.of(v))}": (2, b"\0\0\0\0") for v in values}
        return {name: terms for name, terms in fields.items() if terms}

    def _standing(self, zones: list[list[str]]) -> Iterator[tuple[str, tuple[int, bytes]]]:
        places: dict[str, list[int]] = {}
        for zone, values in enumerate(zones):
            at = 0
            for value in values:
                for word in self._words.of(value):
                    places.setdefault(word, []).append(at * 4 + zone)
                    at += 1
                at += 8
        for word, standing in places.items():
            weight = sum(schema.WEIGHTS[place % 4] for place in standing)
            yield word, (weight, array("I", standing).tobytes())


def _named(entry: Entry) -> dict[str, list[str]]:
    return {
        "source": [entry.source] if entry.source else [],
        "holder": [entry.holder] if entry.holder else [],
        "entity": [s for n in entry.entities for s in dict.fromkeys((n.name, *n.aliases))],
        "tag": list(entry.tags),
        "verdict": [entry.verdict] if entry.verdict else [],
    }


def _worth(place: int, scope: str) -> int:
    if scope in ("title", "text"):
        return 2 * (place % 4 == ("title", "text").index(scope))
    return schema.WEIGHTS[place % 4]


def _fits(pattern: str, word: str) -> bool:
    """Whether a word fits a pattern, letter by letter."""
    if not pattern or not word:
        return pattern.strip("*") == word == ""
    if pattern[0] == "*":
        return _fits(pattern[1:], word) or _fits(pattern, word[1:])
    return pattern[0] in ("?", word[0]) and _fits(pattern[1:], word[1:])
