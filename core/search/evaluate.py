"""Which documents a query finds: exactly those, whatever their number."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from core.search import schema
from core.search.coding import Ints, Postings
from core.search.drafting import DISPUTED, QUOTATIONS
from core.search.entries import KINDS
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
from core.search.numbers import NONE, Docs, Weighed, both, either, summed, within, without
from core.search.schema import HALF, STEP, TEXT, TITLE, WEIGHTS, WORD
from core.search.snapshot import Snapshot

MOST_TERMS = 500  # of a beginning: the most frequent; "a*" has ten thousands in a large library
ANY = "*"  # the value of a field that is not empty
_ZONES = {"title": TITLE, "text": TEXT}


@dataclass(frozen=True, slots=True)
class Placed:
    """The postings of a word with its places, segment by segment."""

    parts: list[Postings]

    @property
    def nbytes(self) -> int:
        """The bytes held."""
        arrays = ((p.docs, p.weights, p.counts, p.places) for p in self.parts)
        return sum(int(array.nbytes) for some in arrays for array in some)


class Evaluation:
    """One query against one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._count = snapshot.count

    def documents(self, node: Node) -> Docs:
        """The documents that a query finds, without deleted ones."""
        found = self._match(node)
        return found[self._snapshot.alive[found]] if self._snapshot.any_deleted else found

    def weights(self, leaf: Leaf) -> Weighed:
        """The documents of a leaf (deleted ones among them) and how much of it each has."""
        return self._snapshot.remembered.get(Weighed, leaf, lambda: self._weigh(leaf))

    def expand(self, leaf: Prefix | Fuzzy) -> set[str]:
        """The words in the index that a beginning or a fuzzy word stands for."""
        name = _words_of(leaf.scope)
        if isinstance(leaf, Fuzzy):
            return self._near(leaf.word, name)
        found = {
            t: n for t, n in self._snapshot.vocabulary(name, leaf.start).items() if _is_word(t)
        }
        return set(sorted(found, key=lambda t: (-found[t], t))[:MOST_TERMS])

    def forms(self, stem: str) -> list[str]:
        """The words in the index that have a stem."""
        return self._snapshot.forms(stem)

    def everything(self) -> Docs:
        """All documents, without deleted ones."""
        return self._snapshot.everything

    def _match(self, node: Node) -> Docs:
        match node:
            case And(parts):
                return self._both(parts)
            case Or(parts):
                return either([self._match(part) for part in parts], self._count)
            case Not(part):
                return without(self.everything(), self._match(part), self._count)
            case Everything():
                return self.everything()
            case _:
                return self.weights(node).docs

    def _both(self, parts: Iterable[Node]) -> Docs:
        wanted = [part for part in parts if not isinstance(part, Not)]
        unwanted = [part.part for part in parts if isinstance(part, Not)]
        found = sorted((self._match(part) for part in wanted), key=len)
        rest = found[0] if found else self.everything()
        for other in found[1:]:
            rest = both(rest, other, self._count)
        for part in unwanted:
            rest = without(rest, self._match(part), self._count)
        return rest

    def _weigh(self, leaf: Leaf) -> Weighed:
        match leaf:
            case Word():
                name = _words_of(leaf.scope)
                forms = [leaf.word] if name != WORD else self._snapshot.forms(leaf.stem)
                return self._any_of(forms, leaf.scope)
            case Phrase():
                return self._phrase(leaf)
            case Prefix() | Fuzzy():
                return self._any_of(sorted(self.expand(leaf)), leaf.scope)
            case Value(name, value):
                return self._value(name, value)
            case Dates():
                return self._dates(leaf)
            case Everything():
                return _unweighed(self.everything())

    def _any_of(self, words: Sequence[str], scope: str) -> Weighed:
        """Some words, in exactly these forms."""
        zone = _ZONES.get(scope)
        if zone is None:
            return self._snapshot.weights(_words_of(scope), words)
        parts = (part for word in words for part in self._placed(WORD, word).parts)
        return summed([_inside(part, zone) for part in parts], self._count)

    def _placed(self, name: str, word: str) -> Placed:
        return self._snapshot.remembered.get(
            Placed, (name, word), lambda: Placed(self._snapshot.placed(name, word))
        )

    # -- Words next to each other ----------------------------------------------------------------

    def _phrase(self, leaf: Phrase) -> Weighed:
        if len(leaf.words) == 1 and not leaf.starts:
            return self._any_of(leaf.words, leaf.scope)
        name, last = _words_of(leaf.scope), leaf.words[-1]
        ways = [[word] for word in leaf.words]
        if leaf.starts:
            ways[-1] = sorted(self.expand(Prefix(last, leaf.scope)))
        placed = [[p for word in way for p in self._placed(name, word).parts] for way in ways]
        docs = self._shared(placed)
        starts = _keys(placed[0], docs, self._count)
        for distance, parts in enumerate(placed[1:], 1):
            keys = _keys(parts, docs, self._count) - STEP * distance
            starts = np.intersect1d(starts, keys, assume_unique=True)
        return _counted(starts, _ZONES.get(leaf.scope))

    def _shared(self, placed: Iterable[list[Postings]]) -> Docs:
        """The documents that have a part of each."""
        found = [either([part.docs for part in parts], self._count) for parts in placed]
        found.sort(key=len)
        rest = found[0]
        for other in found[1:]:
            rest = both(rest, other, self._count)
        return rest

    # -- Values ----------------------------------------------------------------------------------

    def _value(self, name: str, value: str) -> Weighed:
        if name == "disputed":
            flags = self._snapshot.flags & DISPUTED
            return _unweighed(_where(flags if value == "yes" else flags == 0))
        if name == "kind":
            return _unweighed(self._kind(value))
        if value != ANY:
            return self._snapshot.weights(name, [f"={value}"])
        wholes = self._snapshot.vocabulary(name, "=")
        return _unweighed(self._snapshot.weights(name, wholes).docs)

    def _kind(self, value: str) -> Docs:
        kinds = [kind.value for kind in KINDS]
        if value in kinds:
            return _where(self._snapshot.sizes >> 14 == kinds.index(value))
        quoted = [quotation.value for quotation in QUOTATIONS].index(value)
        return _where((self._snapshot.flags & (DISPUTED - 1)) == quoted)

    def _dates(self, leaf: Dates) -> Weighed:
        first = leaf.first.isoformat() if leaf.first else ""
        last = leaf.last.isoformat() if leaf.last else "~"
        spans = (span.split("/") for span in sorted(self._snapshot.vocabulary(leaf.field)))
        fitting = (f"{start}/{end}" for start, end in spans if start <= last and end >= first)
        found = [self._snapshot.weights(leaf.field, [span]).docs for span in fitting]
        return _unweighed(either(found, self._count))

    def _near(self, word: str, name: str) -> set[str]:
        """The words at one change: every change is tried when the word is plain, since that takes
        some hundred look-ups; else all words of the index are."""
        if word.isascii():
            return {w for w in _changed(word) if self._snapshot.has(name, w)}
        lengths = range(len(word) - 1, len(word) + 2)
        words = (w for w in self._snapshot.vocabulary(name) if len(w) in lengths)
        return {w for w in words if _is_word(w) and one_change(word, w)}


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


def _inside(found: Postings, zone: int) -> Weighed:
    """The documents that have a word in one zone, each time counting one."""
    upto = np.concatenate(([0], np.cumsum(found.places % STEP == zone)))
    ends = np.cumsum(found.counts)
    times = upto[ends] - upto[ends - found.counts]
    some = times > 0
    return Weighed(found.docs[some], times[some] * HALF)


def _keys(parts: Iterable[Postings], docs: Docs, count: int) -> Ints:
    """Where words stand in some documents: the document and the place in one number, in order."""
    keys: list[Ints] = []
    for part in parts:
        wanted = within(part.docs, docs, count)
        spread = np.repeat(wanted, part.counts)
        held = np.repeat(part.docs[wanted].astype(np.int64), part.counts[wanted])
        keys.append(held << 32 | part.places[spread].astype(np.int64))
    joined = np.concatenate(keys) if keys else np.empty(0, np.int64)
    joined.sort()
    return joined


def _counted(keys: Ints, zone: int | None) -> Weighed:
    """How much of a phrase each document has: each time counts as its zone does; in a single zone,
    one."""
    zones = keys % STEP
    if zone is not None:
        keys = keys[zones == zone]
        weights = np.full(len(keys), HALF, np.int64)
    else:
        weights = np.asarray(WEIGHTS, np.int64)[zones]
    docs, begins = np.unique((keys >> 32).astype(np.int32), return_index=True)
    if not len(docs):
        return _unweighed(NONE)
    return Weighed(docs, np.add.reduceat(weights, begins))


def _where(chosen: Ints) -> Docs:
    return np.flatnonzero(chosen).astype(np.int32)


def _unweighed(docs: Docs) -> Weighed:
    return Weighed(docs, np.zeros(len(docs), np.int64))


def _words_of(scope: str) -> str:
    return scope if scope in schema.NAMES else WORD


def _is_word(term: str) -> bool:
    return not term.startswith("=")
