"""Which documents a query finds: exactly those, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from core.search import schema
from core.search.coding import Ints, Postings
from core.search.drafting import DISPUTED, QUOTATIONS
from core.search.entries import KINDS
from core.search.expanding import expanded, words_of
from core.search.nodes import (
    ANY,
    And,
    AnyOf,
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
)
from core.search.numbers import NONE, Docs, Weighed, among, both, either, summed, within, without
from core.search.schema import HALF, NAMED, STEP, TEXT, TITLE, WEIGHTS, WORD
from core.search.snapshot import Snapshot

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


@dataclass(frozen=True, slots=True)
class Expanded:
    """The words that a leaf stands for."""

    words: frozenset[str]

    @property
    def nbytes(self) -> int:
        """The bytes held, about."""
        return 100 * len(self.words)


class Evaluation:
    """One query against one snapshot; without `aliases` a name is found only by what stands there, and
    not by another spelling of it."""

    def __init__(self, snapshot: Snapshot, *, aliases: bool = True) -> None:
        self._snapshot, self._aliases = snapshot, aliases
        self._count = snapshot.count

    def documents(self, node: Node) -> Docs:
        """The documents that a query finds, without deleted ones."""
        found = self._match(node)
        return found[self._snapshot.alive[found]] if self._snapshot.any_deleted else found

    def weights(self, leaf: Leaf) -> Weighed:
        """The documents of a leaf (deleted ones among them) and how much of it each has."""
        return self._snapshot.remembered.get(Weighed, self.key(leaf), lambda: self._weigh(leaf))

    def key(self, leaf: Leaf) -> object:
        """Under what is remembered what was read of a leaf."""
        return leaf, self._aliases

    def expand(self, leaf: AnyOf) -> frozenset[str]:
        """The words in the index that a beginning, a pattern or a fuzzy word stands for."""

        def made() -> Expanded:
            return Expanded(frozenset(expanded(self._snapshot, leaf)))

        return self._snapshot.remembered.get(Expanded, leaf, made).words

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
                name = words_of(leaf.scope)
                forms = [leaf.word] if name != WORD else self._snapshot.forms(leaf.stem)
                return self._any_of(forms, leaf.scope)
            case Phrase():
                return self._phrase(leaf)
            case Prefix() | Fuzzy() | Pattern() | Expression():
                return self._any_of(sorted(self.expand(leaf)), leaf.scope)
            case Near():
                return self._close_together(leaf)
            case Value(name, value):
                return self._value(name, value)
            case Dates():
                return self._dates(leaf)
            case Everything():
                return _unweighed(self.everything())

    def _any_of(self, words: Sequence[str], scope: str) -> Weighed:
        """Some words, in exactly these forms."""
        weights = self._zones(scope)
        if weights is None:
            return self._snapshot.weights(words_of(scope), words)
        parts = (part for word in words for part in self._placed(WORD, word).parts)
        return summed([_inside(part, weights) for part in parts], self._count)

    def _zones(self, scope: str) -> Ints | None:
        """What a word counts in each zone, where they are not all asked for as they are."""
        if scope in _ZONES:
            return np.array([HALF * (zone == _ZONES[scope]) for zone in range(STEP)])
        if scope in schema.NAMES or self._aliases:
            return None
        return np.array([*WEIGHTS[:NAMED], 0])

    def _placed(self, name: str, word: str) -> Placed:
        return self._snapshot.remembered.get(
            Placed, (name, word), lambda: Placed(self._snapshot.placed(name, word))
        )

    # -- Words next to each other ----------------------------------------------------------------

    def _phrase(self, leaf: Phrase) -> Weighed:
        if len(leaf.words) == 1 and not leaf.starts:
            return self._any_of(leaf.words, leaf.scope)
        name, last = words_of(leaf.scope), leaf.words[-1]
        ways = [[word] for word in leaf.words]
        if leaf.starts:
            ways[-1] = sorted(self.expand(Prefix(last, leaf.scope)))
        placed = [[p for word in way for p in self._placed(name, word).parts] for way in ways]
        docs = self._shared(placed)
        starts = _keys(placed[0], docs, self._count)
        for distance, parts in enumerate(placed[1:], 1):
            keys = _keys(parts, docs, self._count) - STEP * distance
            starts = starts[among(starts, keys)]
        return self._counted(starts, leaf.scope)

    def _close_together(self, leaf: Near) -> Weighed:
        """Each place counts from which all words stand within the distance, one of them right there."""
        name = words_of(leaf.scope)
        placed = [self._placed(name, word).parts for word in leaf.words]
        docs = self._shared(placed)
        every = [_keys(parts, docs, self._count) for parts in placed]
        found: list[Ints] = []
        for zone in range(STEP):
            here = [keys[keys % STEP == zone] for keys in every]
            if all(len(keys) for keys in here):
                found.append(_together(here, STEP * leaf.distance))
        starts = np.concatenate(found) if found else np.empty(0, np.int64)
        starts.sort()
        return self._counted(starts, leaf.scope)

    def _counted(self, keys: Ints, scope: str) -> Weighed:
        """How much of a phrase each document has: each time counts as its zone does."""
        weights = self._zones(scope)
        if weights is None:
            weights = np.asarray(WEIGHTS, np.int64)
        worth = weights[keys % STEP]
        keys, worth = keys[worth > 0], worth[worth > 0]
        docs, begins = np.unique((keys >> 32).astype(np.int32), return_index=True)
        if not len(docs):
            return _unweighed(NONE)
        return Weighed(docs, np.add.reduceat(worth, begins))

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
        return _unweighed(self._snapshot.within_days(leaf.field, first, last))


def _inside(found: Postings, weights: Ints) -> Weighed:
    """The documents that have a word in zones that count, and how much."""
    upto = np.concatenate(([0], np.cumsum(weights[found.places % STEP])))
    ends = np.cumsum(found.counts)
    total = upto[ends] - upto[ends - found.counts]
    some = total > 0
    return Weighed(found.docs[some], total[some])


def _keys(parts: Sequence[Postings], docs: Docs, count: int) -> Ints:
    """Where words stand in some documents: the document and the place in one number, in order."""
    keys: list[Ints] = []
    for part in parts:
        wanted = within(part.docs, docs, count)
        spread = np.repeat(wanted, part.counts)
        held = np.repeat(part.docs[wanted].astype(np.int64), part.counts[wanted])
        keys.append(held << 32 | part.places[spread])
    joined = np.concatenate(keys) if keys else np.empty(0, np.int64)
    joined.sort()
    return joined


def _together(every: Sequence[Ints], most: int) -> Ints:
    """Where some of the keys stand from which the next one of each is not further than that."""
    starts = np.concatenate(every)
    starts.sort()
    close = np.ones(len(starts), np.bool_)
    for keys in every:
        at = np.searchsorted(keys, starts)
        close &= np.append(keys, np.iinfo(np.int64).max)[at] - starts <= most
    return starts[close]


def _where(chosen: Ints) -> Docs:
    return np.flatnonzero(chosen).astype(np.int32)


def _unweighed(docs: Docs) -> Weighed:
    return Weighed(docs, np.zeros(len(docs), np.int64))
