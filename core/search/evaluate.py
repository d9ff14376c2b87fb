"""Which documents a query finds: exactly those, whatever their number."""

from __future__ import annotations

import string
from array import array
from collections.abc import Iterable, Set

from core.search import schema
from core.search.nodes import (
    And,
    Dates,
    Everything,
    Fuzzy,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Value,
    Word,
)
from core.search.schema import ANY, BEGINS, ENDS, TEXT, TITLE, WEIGHTS, WORD, ZONES
from core.search.snapshot import Snapshot

MOST_TERMS = 500  # of a beginning: the most frequent; "a*" has ten thousands in a large library
_ZONE_OF = {"title": TITLE, "text": TEXT}
_ZONES = (TEXT, *(zone for zone in ZONES if zone != TEXT))  # the largest first

Weights = dict[int, float]


class Evaluation:
    """One query against one snapshot; remembers what it read."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._read: dict[Leaf, Weights] = {}
        self._all: Set[int] | None = None

    def documents(self, node: Node) -> Set[int]:
        """The documents that a query finds, without deleted ones."""
        return self._match(node) & self.everything()

    def weights(self, leaf: Leaf) -> Weights:
        """The documents of a leaf (deleted ones among them) and how much of it each has."""
        found = self._read.get(leaf)
        if found is None:
            found = self._read[leaf] = self._weigh(leaf)
        return found

    def expand(self, leaf: Prefix | Fuzzy) -> set[str]:
        """The words in the index that a beginning or a fuzzy word stands for."""
        name = _words_of(leaf.scope)
        if isinstance(leaf, Fuzzy):
            return self._near(leaf.word, name)
        found = {t for t in self._snapshot.vocabulary(name, leaf.start) if _is_word(t)}
        if len(found) <= MOST_TERMS:
            return found
        ordered = sorted(found, key=lambda t: (-self._snapshot.frequency(name, t), t))
        return set(ordered[:MOST_TERMS])

    def everything(self) -> Set[int]:
        """All documents, without deleted ones."""
        if self._all is None:
            self._all = self._snapshot.weights("kind", ANY).keys() - self._snapshot.deleted
        return self._all

    def _match(self, node: Node) -> Set[int]:
        match node:
            case And(parts):
                return self._both(parts)
            case Or(parts):
                return set[int]().union(*(self._match(part) for part in parts))
            case Not(part):
                return self.everything() - self._match(part)
            case Everything():
                return self.everything()
            case _:
                return self.weights(node).keys()

    def _both(self, parts: Iterable[Node]) -> Set[int]:
        wanted = [part for part in parts if not isinstance(part, Not)]
        unwanted = [part.part for part in parts if isinstance(part, Not)]
        found = sorted((self._match(part) for part in wanted), key=len)
        rest = set(found[0]) if found else set(self.everything())
        for other in found[1:]:
            rest &= other
        for part in unwanted:
            rest -= self._match(part)
        return rest

    def _weigh(self, leaf: Leaf) -> Weights:
        match leaf:
            case Word():
                return self._word(leaf)
            case Phrase():
                return self._phrase(leaf)
            case Prefix() | Fuzzy():
                terms = sorted(self.expand(leaf))
                return _sum(self._exact(term, leaf.scope) for term in terms)
            case Value(name, value):
                whole = f"={value}" if name in schema.NAMES and value != ANY else value
                return self._snapshot.weights(name, whole)
            case Dates():
                return self._dates(leaf)
            case Everything():
                return dict.fromkeys(self.everything(), 0.0)

    def _word(self, leaf: Word) -> Weights:
        if leaf.scope in schema.NAMES:
            return self._snapshot.weights(leaf.scope, leaf.word)
        zones = [_ZONE_OF[leaf.scope]] if leaf.scope else _ZONES
        total = dict(self._snapshot.weights(zones[0], leaf.stem))
        for zone in zones[1:]:
            factor = WEIGHTS[zone]
            for doc, weight in self._snapshot.weights(zone, leaf.stem).items():
                total[doc] = total.get(doc, 0.0) + factor * weight
        return total

    def _exact(self, word: str, scope: str) -> Weights:
        """A word in exactly this form."""
        if scope not in _ZONE_OF:
            return self._snapshot.weights(_words_of(scope), word)
        return self._phrase(Phrase((word,), scope))

    def _phrase(self, leaf: Phrase) -> Weights:
        if len(leaf.words) == 1 and not leaf.starts and leaf.scope not in _ZONE_OF:
            return self._exact(leaf.words[0], leaf.scope)
        name = _words_of(leaf.scope)
        steps = [self._steps(word, name) for word in leaf.words[: -1 if leaf.starts else None]]
        if leaf.starts:
            steps.append(self._beginning(leaf))
        docs = set(min(steps, key=len))
        for step in steps:
            docs &= step.keys()
        zone = _ZONE_OF.get(leaf.scope)
        found = ((doc, _together([step[doc] for step in steps], zone)) for doc in docs)
        return {doc: weight for doc, weight in found if weight}

    def _steps(self, word: str, name: str) -> dict[int, bytes]:
        return self._snapshot.places(name, word)

    def _beginning(self, leaf: Phrase) -> dict[int, bytes]:
        total: dict[int, bytes] = {}
        name = _words_of(leaf.scope)
        for term in self.expand(Prefix(leaf.words[-1], leaf.scope)):
            for doc, places in self._steps(term, name).items():
                total[doc] = total.get(doc, b"") + places
        return total

    def _near(self, word: str, name: str) -> set[str]:
        """The words at one change: every change is tried when the word is plain, since that takes
        some hundred look-ups; else all words of the index are."""
        if word.isascii():
            return {w for w in _changed(word) if self._snapshot.has(name, w)}
        lengths = range(len(word) - 1, len(word) + 2)
        words = (w for w in self._snapshot.vocabulary(name) if len(w) in lengths)
        return {w for w in words if _is_word(w) and one_change(word, w)}

    def _dates(self, leaf: Dates) -> Weights:
        first = leaf.first.isoformat() if leaf.first else ""
        last = leaf.last.isoformat() if leaf.last else "~"
        spans = (span.split("/") for span in sorted(self._snapshot.vocabulary(leaf.field)))
        fitting = (f"{start}/{end}" for start, end in spans if start <= last and end >= first)
        total: Weights = {}
        for span in fitting:
            total.update(self._snapshot.weights(leaf.field, span))
        return total


def one_change(a: str, b: str) -> bool:
    """Whether one letter put in, left out, changed, or swapped with its neighbour at most makes one
    word of the other (the restricted Damerau distance)."""
    if a == b:
        return True
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), -1)
    if at < 0:
        return abs(len(a) - len(b)) == 1
    swapped = a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
    changes = ((1, 1), (1, 0), (0, 1))
    return (swapped and len(a) == len(b)) or any(a[at + i :] == b[at + j :] for i, j in changes)


def _changed(word: str) -> set[str]:
    letters = string.ascii_lowercase + string.digits
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    shorter = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    other = {a + c + b[1:] for a, b in cuts if b for c in letters}
    longer = {a + c + b for a, b in cuts for c in letters}
    return {word} | shorter | swapped | other | longer


def _together(steps: list[bytes], zone: str | None) -> float:
    """How much of a phrase a document has: each time it begins counts as its zone does."""
    starts = set(array("I", steps[0]))
    for distance, places in enumerate(steps[1:], 1):
        starts &= {place - distance for place in array("I", places)}
    if zone:
        return float(sum(BEGINS[zone] <= place < ENDS[zone] for place in starts))
    return sum(_zone_weight(place) for place in starts)


def _zone_weight(place: int) -> float:
    return next(WEIGHTS[zone] for zone in ZONES if place < ENDS[zone])


def _sum(parts: Iterable[Weights]) -> Weights:
    total: Weights = {}
    for part in parts:
        for doc, weight in part.items():
            total[doc] = total.get(doc, 0.0) + weight
    return total


def _words_of(scope: str) -> str:
    return scope if scope in schema.NAMES else WORD


def _is_word(term: str) -> bool:
    return term != ANY and not term.startswith("=")
