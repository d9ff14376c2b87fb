"""An index in memory answers as one on the disk does, and leaves nothing there."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from core.progress import Progress
from core.search import Index, writing
from tests.core.search.feeding import MemoryFeed
from tests.core.search.test_tidy import answers, article


def test_it_answers_as_one_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where a file without a folder would lie
    rng, here, there = random.Random(1), MemoryFeed(), MemoryFeed()
    inside, outside = Index(None, here.library_id), Index(tmp_path / "index", there.library_id)
    assert inside.is_due(here)
    for number in range(1, 61, 6):
        articles = [article(rng, n) for n in range(number, number + 6)]
        for index, feed in ((inside, here), (outside, there)):
            feed.put(*articles)
            index.catch_up(feed, Progress())
        assert answers(inside) == answers(outside)
    assert inside.look_over()
    assert not inside.is_due(here)
    assert [path.name for path in tmp_path.iterdir()] == ["index"]
    inside.close()
    outside.close()
    assert Index(None, here.library_id).is_due(here)  # it ends with the program


def test_it_is_tidied_and_purged_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    rng, feed = random.Random(1), MemoryFeed()
    index = Index(None, feed.library_id)
    with monkeypatch.context() as patched:
        patched.setattr(writing, "like_sizes", lambda _segments: [])
        for number in range(1, 61, 6):
            feed.put(*(article(rng, n) for n in range(number, number + 6)))
            index.catch_up(feed, Progress())
    monkeypatch.setattr(writing, "_QUICK", 0)
    before = answers(index)
    assert index.is_untidy()
    index.tidy(Progress())
    assert not index.is_untidy()
    assert answers(index) == before
    feed.delete_article(7)
    index.catch_up(feed, Progress())
    index.purge(feed)
    assert index.search("number7").total == 0
    assert index.check(feed) == []
    index.close()
