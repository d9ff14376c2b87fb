"""What an index takes from its feed, one by one or in other processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from core.progress import Progress
from core.search.apart import LEAST, segments_of
from core.search.entries import Entry, article_entries, claim_entries
from core.search.feed import Feed, Owed
from core.search.mapped import MemoryStorage, Storage
from core.workers import WorkerDied, WorkerTimeout

Row = tuple[str, int]  # "article" or "claim", and its id

_AT_ONCE = 100  # articles that are read at a time


def everything(source: Feed) -> Iterator[Row]:
    """All articles, then all claims."""
    articles = (("article", row_id) for row_id in source.all_articles())
    claims = (("claim", row_id) for row_id in source.all_claims())
    return chain(articles, claims)


def is_out_of_step(after: int, highest: int, owed: Sequence[Owed]) -> bool:
    """Whether an index is ahead of the database, or behind what was settled: rows are owed without a
    hole from its watermark to the highest number."""
    if after > highest:
        return True
    if not owed:
        return after < highest
    return owed[0].id > after + 1 or owed[-1].id < highest


def entries_of(source: Feed, rows: Sequence[Row]) -> Iterator[list[Entry]]:
    """The entries of some articles and claims that are there, owner by owner."""
    articles = [row_id for kind, row_id in rows if kind == "article"]
    for at in range(0, len(articles), _AT_ONCE):
        for article in source.some_articles(articles[at : at + _AT_ONCE]):
            yield list(article_entries(article))
    for kind, row_id in rows:
        claim = source.claim(row_id) if kind == "claim" else None
        if claim is not None:
            yield list(claim_entries(claim))


def beside(source: Feed, storage: Storage, rows: Sequence[Row], progress: Progress) -> list[Any]:
    """The segments of all articles, made in other processes; none where that does not pay or cannot
    be."""
    ids = [row_id for kind, row_id in rows if kind == "article"]
    elsewhere = source.elsewhere() if len(ids) >= LEAST else None
    if elsewhere is None or isinstance(storage, MemoryStorage):
        return []
    try:
        return segments_of(storage, elsewhere, ids, progress)
    except (WorkerDied, WorkerTimeout):
        return []
