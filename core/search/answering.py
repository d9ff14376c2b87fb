"""One question to the index as it is at one moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

import numpy as np

from core.progress import Progress
from core.search.clauses import clauses_of
from core.search.evaluate import Evaluation
from core.search.faceting import facets
from core.search.grouping import grouped
from core.search.hits import hit
from core.search.nodes import Node, wanted
from core.search.numbers import Docs
from core.search.ranking import best
from core.search.snapshot import Snapshot
from core.search.snippets import Marker
from core.search.spelling import Spelling
from core.search.words import Words
from core.values import Hit, HitKind, SearchResult, Suggestion

T = TypeVar("T")


class Question:
    """A query that was read, and the snapshot it is put to; stops where its progress says so."""

    def __init__(
        self,
        snapshot: Snapshot,
        words: Words,
        query: str,
        node: Node,
        progress: Progress,
        *,
        aliases: bool = True,
    ) -> None:
        self._snapshot, self._words = snapshot, words
        self._query, self._node, self._progress = query, node, progress
        self._evaluation, self._aliases = Evaluation(snapshot, aliases=aliases), aliases

    def answer(self, limit: int, seen: frozenset[int] | None = None) -> SearchResult:
        """The best hits with their lines, and all about the rest of them."""
        found = self._found()
        clauses = clauses_of(self._query)
        hits = self._hits(found, limit, seen)
        self._progress.check()
        return SearchResult(
            query=self._query,
            total=len(found),
            hits=hits,
            facets=facets(
                self._snapshot, self._evaluation, found, self._query, clauses, self._words
            ),
            groups=grouped(hits),
            articles=int(np.count_nonzero(self._owners(found)[0] % 2 == 0)),
            clauses=clauses,
            suggestions=self.suggestions(),
            seen=seen,
            aliases=self._aliases,
        )

    def owners(self) -> Counter[int]:
        """The articles and claims that have hits, as numbers, with how many each has."""
        return self._count(self._found())

    def keys(self) -> list[tuple[HitKind, int]]:
        """What all hits are."""
        records = (self._snapshot.record(doc) for doc in self._found().tolist())
        return [(HitKind(record.kind), record.id) for record in self._checked(records)]

    def suggestions(self) -> tuple[Suggestion, ...]:
        """The query with other words in place of those that find nothing."""
        self._progress.check()
        return Spelling(self._snapshot, self._evaluation, self._words).suggestions(self._query)

    def _found(self) -> Docs:
        found = self._evaluation.documents(self._node)
        self._progress.check()
        return found

    def _hits(self, found: Docs, limit: int, seen: frozenset[int] | None) -> tuple[Hit, ...]:
        leaves = wanted(self._node)
        top = best(self._snapshot, self._evaluation, leaves, found, limit)
        marker = Marker(leaves, self._evaluation, self._words)
        owners = self._snapshot.owners
        return tuple(
            hit(
                self._snapshot.record(doc),
                marker,
                new=seen is not None and int(owners[doc]) not in seen,
            )
            for doc in self._checked(top)
        )

    def _count(self, found: Docs) -> Counter[int]:
        owners, begins = self._owners(found)
        counts = np.diff(np.append(begins, len(found)))
        return Counter(dict(zip(owners.tolist(), counts.tolist(), strict=True)))

    def _owners(self, found: Docs) -> tuple[Docs, Docs]:
        """Whose the documents found are, and where those of each begin: they stand together."""
        owners = self._snapshot.owners[found]
        begins = np.flatnonzero(np.diff(owners, prepend=np.uint32(0)))  # no owner is 0
        return owners[begins], begins

    def _checked(self, items: Iterable[T]) -> Iterator[T]:
        for item in items:
            self._progress.check()
            yield item
