# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# Whoosh has no annotations.
"""Making an index in two other processes, half of the articles each, and making one segment of many:
none of it on our threads."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from typing import Any

from core.progress import Progress
from core.search.codec import write_segment
from core.search.drafting import MOST, Draft
from core.search.engine import FileStorage
from core.search.entries import article_entries
from core.search.feed import Elsewhere, Feed
from core.search.leaf import Leaf
from core.search.mapped import MemoryStorage, Storage, as_memory
from core.search.merging import Merged
from core.search.words import Words
from core.workers import Worker

PROCESSES = 2
LEAST = 5_000  # articles from which it pays to start processes
_AT_ONCE = 250  # articles between two looks at whether to stop
_SECONDS = 600.0  # for some articles, or for writing a segment
_LONG = 3600.0  # for making one segment of all


class Builder:
    """What runs in the other process: takes articles, and writes segments of them."""

    def __init__(self, folder: str, opener: str, arguments: tuple[Any, ...]) -> None:
        module, _, name = opener.partition(":")
        self._feed: Feed = getattr(importlib.import_module(module), name)(*arguments)
        self._storage, self._words = FileStorage(folder), Words()
        self._draft, self._segments = Draft(self._words), list[Any]()

    def __call__(self, ids: Sequence[int]) -> list[Any]:
        """Take articles in; for none, write what is left and give all segments."""
        for article in self._feed.some_articles(ids):
            self._draft.add(list(article_entries(article)))
        if self._draft.tokens > MOST or (not ids and self._draft.count):
            self._segments.append(write_segment(self._storage, self._draft, self._words))
            self._draft = Draft(self._words)
        return [] if ids else self._segments


def builder(folder: str, opener: str, arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    """A Builder, as a Worker wants it."""
    return Builder(folder, opener, arguments)


def segments_of(
    storage: FileStorage, elsewhere: Elsewhere, ids: Sequence[int], progress: Progress
) -> list[Any]:
    """The segments of some articles; raises Cancelled, and what a Worker raises when it died."""
    done = iter(range(0, len(ids), _AT_ONCE))
    half = -(-len(ids) // PROCESSES)
    parts = [ids[at : at + half] for at in range(0, len(ids), half)]
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(len(parts)))
        workers = [
            stack.enter_context(
                closing(Worker("core.search.apart:builder", storage.folder, *elsewhere))
            )
            for _ in parts
        ]

        def work(worker: Worker, part: Sequence[int]) -> list[Any]:
            for at in range(0, len(part), _AT_ONCE):
                progress.tell(next(done, len(ids)), len(ids), "Making the index anew")
                worker.ask(part[at : at + _AT_ONCE], _SECONDS, progress)
            return list(worker.ask((), _SECONDS, progress))

        return [s for found in pool.map(work, workers, parts) for s in found]


def merged(storage: Storage, segments: Sequence[Any], words: Words) -> Any:
    """One segment of several, without what was deleted."""
    mapped = as_memory(storage)
    with ExitStack() as stack:
        leaves: list[Leaf] = []
        for segment in segments:
            leaf = Leaf(mapped, segment)
            stack.callback(leaf.close)
            leaves.append(leaf)
        return write_segment(storage, Merged(leaves), words)


def merger(folder: str) -> Callable[[Any], Any]:
    """What makes one segment of several in another process, as a Worker wants it."""

    def answer(segments: Sequence[Any]) -> Any:
        return merged(FileStorage(folder), segments, Words())

    return answer


def merged_apart(storage: Storage, segments: Sequence[Any], progress: Progress) -> Any:
    """The same in another process, unless it is all in our memory; raises Cancelled, and what a Worker raises when it died."""
    if isinstance(storage, MemoryStorage):
        return merged(storage, segments, Words())
    with closing(Worker("core.search.apart:merger", storage.folder)) as worker:
        return worker.ask(list(segments), _LONG, progress)
