"""Many small segments become one while nothing else is to be done, and nothing changes by that."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from core.progress import Cancelled, Progress
from core.search import ArticleDoc, Index, Name, StatementDoc, writing
from core.text import Span
from core.values import SearchResult, VagueDate
from tests.core.search.feeding import MemoryFeed


def article(rng: random.Random, number: int) -> ArticleDoc:
    said = StatementDoc(number * 10, Span(0, 5), "alpha", holder=rng.choice(["Ann", "Tom"]))
    names = (Name(rng.choice(["Holm", "Berg"]), ("H.",)),)
    text = f"alpha {' '.join(rng.choices(['beta', 'gamma', 'delta'], k=9))} number{number}"
    date = VagueDate(rng.choice(["2024", "2023-05"]))
    return ArticleDoc(number, f"Title {number}", text, "Post", "", date, names, statements=(said,))


def answers(index: Index) -> list[SearchResult]:
    queries = [
        "*",
        "alpha",
        "beta gamma",
        '"gamma delta"',
        "holder:ann",
        "date:2023",
        "number7",
        "h*",
    ]
    return [index.search(query, limit=1000) for query in queries]


@pytest.mark.parametrize("apart", [False, True])
def test_tidying_makes_one_segment_and_changes_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, apart: bool
) -> None:
    rng, feed = random.Random(1), MemoryFeed()
    index = Index(tmp_path, feed.library_id)
    with monkeypatch.context() as patched:
        patched.setattr(writing, "like_sizes", lambda _segments: [])
        for number in range(1, 61, 6):
            feed.put(*(article(rng, n) for n in range(number, number + 6)))
            index.catch_up(feed, Progress())
    monkeypatch.setattr(writing, "_QUICK", 0 if apart else 10_000)
    before = answers(index)
    assert index.is_untidy()
    index.tidy(Progress())
    assert not index.is_untidy()
    assert answers(index) == before
    assert len(list(tmp_path.rglob("*.trm"))) == 1
    index.close()
    again = Index(tmp_path, feed.library_id)
    assert answers(again) == before
    again.close()


def test_what_was_deleted_is_gone_from_the_files(tmp_path: Path) -> None:
    rng, feed = random.Random(1), MemoryFeed()
    feed.put(article(rng, 1), article(rng, 2))
    feed.put(
        ArticleDoc(3, "Secret title", "whispered words", "Hidden Post", entities=(Name("Mole"),))
    )
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    feed.delete_article(3)
    index.catch_up(feed, Progress())
    index.purge(feed)
    assert index.search("*").total == 4
    for path in tmp_path.rglob("*"):
        held = path.read_bytes().lower() if path.is_file() else b""
        assert not any(word in held for word in (b"secret", b"whispered", b"hidden", b"mole"))
    index.close()


def test_tidying_stops_when_it_is_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng, feed = random.Random(1), MemoryFeed()
    index = Index(tmp_path, feed.library_id)
    monkeypatch.setattr(writing, "_QUICK", 0)
    with monkeypatch.context() as patched:
        patched.setattr(writing, "like_sizes", lambda _segments: [])
        for number in range(1, 8):
            feed.put(article(rng, number))
            index.catch_up(feed, Progress())
    before, stopped = answers(index), Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        index.tidy(stopped)
    assert answers(index) == before
    feed.put(article(rng, 9))
    assert index.catch_up(feed, Progress()) == 1
    index.close()
