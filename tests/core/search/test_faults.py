"""What is wrong in Whoosh itself reaches nobody; each of these fails with Whoosh's own searcher, files or
spelling."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.progress import Progress
from core.search import ArticleDoc, ClaimDoc, Index, StatementDoc
from core.search.expanding import MOST_TERMS, expanded
from core.search.nodes import Prefix
from core.search.snapshot import Snapshot
from core.text import Span
from tests.core.search.feeding import MemoryFeed


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """Some thousand short texts, of which a few are much better than the rest."""
    rng, feed = random.Random(2), MemoryFeed()
    for number in range(1, 4001):
        words = rng.choices(["oil", "prices", "grain", "council", "said"], k=rng.randint(1, 40))
        feed.put(ClaimDoc(number, " ".join(words)))
    index = Index(tmp_path_factory.mktemp("faults"), feed.library_id)
    index.catch_up(feed, Progress())
    yield index
    index.close()


@pytest.mark.parametrize("query", ["oil prices", "grain council", "oil OR said", "prices -grain"])
def test_the_best_twenty_are_the_beginning_of_all(made: Index, query: str) -> None:
    """Whoosh skips blocks that hold better documents."""
    every = made.search(query, limit=10_000).hits
    assert len(every) > 100
    assert [hit.id for hit in made.search(query, limit=20).hits] == [hit.id for hit in every[:20]]


def test_a_beginning_of_two_letters_takes_no_minute(tmp_path: Path) -> None:
    """Whoosh walks all postings of all words, one by one."""
    rng, feed = random.Random(3), MemoryFeed()
    words = [f"pr{rng.randrange(10**9):x}" for _ in range(20_000)]
    for number in range(1, 401):
        feed.put(ClaimDoc(number, " ".join(words[number * 50 - 50 : number * 50])))
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    began = time.thread_time()
    assert index.search("pr*", limit=20).total > 100
    assert time.thread_time() - began < 2.0
    with_snapshot = Snapshot(index._folder.storage())  # type: ignore[arg-type]
    assert len(expanded(with_snapshot, Prefix("pr"))) == MOST_TERMS
    with_snapshot.close()
    index.close()


def test_files_are_mapped_and_not_copied(made: Index) -> None:
    """Whoosh packs the files of a segment into one, and copies that into memory."""
    folder = Path(made._folder.storage().folder)  # type: ignore[union-attr]
    assert not list(folder.glob("*.seg"))
    snapshot = Snapshot(made._folder.storage())  # type: ignore[arg-type]
    for leaf in snapshot.leaves:
        assert not leaf.arrays["records"].flags.owndata
    snapshot.close()


def test_what_is_offered_are_words_and_no_stems(tmp_path: Path) -> None:
    """Whoosh offers the stems of a field that has them: "govern" for "goverment"."""
    feed = MemoryFeed()
    feed.put(ClaimDoc(1, "the government and the council"))
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    offered = [s.query for s in index.search("goverment counsil").suggestions]
    assert offered == ["government council"]
    index.close()


@pytest.mark.skipif(os.name == "nt", reason="the calls of another system")
def test_every_file_of_a_commit_is_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoosh leaves to the system when the disk has what was written."""
    flushed: set[int] = set()
    fsync = os.fsync

    def seen(handle: int) -> None:
        flushed.add(os.fstat(handle).st_ino)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", seen)
    feed = MemoryFeed()
    feed.put(
        ArticleDoc(1, "A title", "Some words.", statements=(StatementDoc(1, Span(0, 4), "Some"),))
    )
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    index.close()
    files = [
        path for path in tmp_path.rglob("*") if path.suffix in (".trm", ".pst", ".arr", ".toc")
    ]
    assert len(files) == 4
    assert {path.stat().st_ino for path in files} <= flushed


@pytest.mark.skipif(os.name == "nt", reason="a file that is mapped cannot be cut off there")
@pytest.mark.parametrize("number", range(3))
def test_a_file_cut_off_while_it_is_mapped_ends_no_process(tmp_path: Path, number: int) -> None:
    """Reading beyond the end of a mapped file is a SIGBUS, which nothing catches."""
    feed = MemoryFeed()
    for claim in range(1, 2001):
        feed.put(ClaimDoc(claim, f"word{claim} and oil prices"))
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    right = index.search("oil", limit=5)
    files = sorted(p for p in tmp_path.rglob("*") if p.suffix in (".trm", ".pst", ".arr"))
    assert len(files) == 3
    os.truncate(files[number], 100)
    assert index.is_lost()
    assert index.search("oil", limit=5).total == 0
    assert index.completions("wor", 3) == ()
    assert index.catch_up(feed, Progress()) == 2000
    assert index.search("oil", limit=5) == right
    index.close()
