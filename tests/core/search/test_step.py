"""The index keeps step with the database, and is made anew when it cannot."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import QueryError
from core.progress import Cancelled, Progress
from core.search import ArticleDoc, ClaimDoc, Index, StatementDoc
from core.text import Span
from tests.core.search.feeding import MemoryFeed


def article(number: int, text: str = "alpha beta") -> ArticleDoc:
    said = StatementDoc(number * 100, Span(0, 5), text[:5])
    return ArticleDoc(number, f"Title {number}", text, statements=(said,))


def found(index: Index, query: str = "*") -> list[tuple[str, int, str]]:
    hits = index.search(query, limit=10_000).hits
    return sorted((hit.kind.value, hit.id, hit.snippet) for hit in hits)


def owed(feed: MemoryFeed) -> list[tuple[str, int, str]]:
    docs = [("article", a.id, a.text) for a in feed.articles.values()]
    docs += [("statement", s.id, s.text) for a in feed.articles.values() for s in a.statements]
    docs += [("claim", c.id, c.text) for c in feed.claims.values()]
    docs += [("note", c.id, c.note) for c in feed.claims.values() if c.note]
    return sorted(docs)


steps = st.lists(
    st.tuples(
        st.sampled_from(["article", "claim", "no article", "no claim", "catch up", "reopen"]),
        st.integers(1, 4),
        st.sampled_from(["alpha", "beta gamma", "gamma delta alpha"]),
    ),
    max_size=25,
)


@settings(max_examples=25, deadline=None)
@given(steps)
def test_index_equals_database_after_anything(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("step")
    feed = MemoryFeed()
    index = Index(folder, feed.library_id)
    for step, number, text in steps:
        match step:
            case "article":
                feed.put(article(number, text))
            case "claim":
                feed.put(ClaimDoc(number, text, note=text[5:]))
            case "no article" if number in feed.articles:
                feed.delete_article(number)
            case "no claim" if number in feed.claims:
                feed.delete_claim(number)
            case "catch up":
                index.catch_up(feed, Progress())
            case "reopen":
                index.close()
                index = Index(folder, feed.library_id)
            case _:
                pass
    index.catch_up(feed, Progress())
    assert (found(index), feed.outbox, index.watermark()) == (owed(feed), [], feed.last)
    index.close()
    again = Index(folder, feed.library_id)
    assert (found(again), again.document_count()) == (owed(feed), len(owed(feed)))
    again.close()
    shutil.rmtree(folder)


@pytest.fixture
def feed() -> MemoryFeed:
    feed = MemoryFeed()
    feed.put(article(1), article(2, "beta gamma"), ClaimDoc(1, "alpha claim", note="a note"))
    return feed


@pytest.fixture
def folder(tmp_path: Path, feed: MemoryFeed) -> Path:
    """The folder of an index that is in step and closed."""
    index = Index(tmp_path / "index", feed.library_id)
    assert index.watermark() == 0
    assert index.search("alpha").total == 0
    assert index.catch_up(feed, Progress()) == 3
    index.close()
    return tmp_path / "index"


def caught_up(folder: Path, feed: MemoryFeed) -> int:
    """How many were written to bring the index in step; it must then equal the database."""
    index = Index(folder, feed.library_id)
    written = index.catch_up(feed, Progress())
    assert found(index) == owed(feed)
    index.close()
    return written


def test_nothing_is_written_when_nothing_is_owed(folder: Path, feed: MemoryFeed) -> None:
    assert caught_up(folder, feed) == 0


def test_only_what_is_owed_is_written(folder: Path, feed: MemoryFeed) -> None:
    feed.put(article(2, "delta"), article(2, "epsilon"))
    assert caught_up(folder, feed) == 1


def test_unsettled_rows_that_the_index_has_are_settled(folder: Path, feed: MemoryFeed) -> None:
    lost = MemoryFeed()
    lost.put(*feed.articles.values(), *feed.claims.values())
    assert caught_up(folder, lost) == 0
    assert lost.outbox == []


def test_an_index_ahead_of_the_database_is_made_anew(folder: Path) -> None:
    older = MemoryFeed()
    older.put(article(1, "older words"))
    assert caught_up(folder, older) == 1


def test_an_index_that_missed_settled_rows_is_made_anew(folder: Path, feed: MemoryFeed) -> None:
    feed.put(article(3), article(4))
    feed.settle(feed.last - 1)
    assert caught_up(folder, feed) == 5


def test_an_index_of_another_library_is_made_anew(folder: Path) -> None:
    other = MemoryFeed("library-2")
    other.put(article(9, "other"))
    assert caught_up(folder, other) == 1


def test_an_index_refuses_the_feed_of_another_library(tmp_path: Path) -> None:
    index = Index(tmp_path, "library-1")
    with pytest.raises(ValueError, match="another library"):
        index.catch_up(MemoryFeed("library-2"), Progress())
    index.close()


def test_an_index_of_another_version_is_made_anew(folder: Path, feed: MemoryFeed) -> None:
    marker = json.loads((folder / "index.json").read_text())
    (folder / "index.json").write_text(json.dumps(marker | {"version": marker["version"] + 1}))
    assert caught_up(folder, feed) == 3


@pytest.mark.parametrize("pattern", ["*.toc", "*.trm", "*.pst", "*.col", "index.json"])
@pytest.mark.parametrize("harm", ["gone", "empty", "half", "zeros"])
def test_a_damaged_index_is_made_anew(
    folder: Path, feed: MemoryFeed, pattern: str, harm: str
) -> None:
    """A commit of which the marker knows nothing, as after a power cut, with torn files."""
    index = folder / "index.json"
    marker = json.loads(index.read_text())
    index.write_text(json.dumps(marker | {"generation": marker["generation"] - 1}))
    harmed = list(folder.rglob(pattern))
    for path in harmed:
        size = path.stat().st_size
        kept = {"empty": b"", "half": path.read_bytes()[: size // 2], "zeros": bytes(size)}
        path.unlink() if harm == "gone" else path.write_bytes(kept[harm])
    assert caught_up(folder, feed) == (3 if harmed else 0)


def test_a_commit_the_marker_does_not_know_is_read_and_kept(folder: Path, feed: MemoryFeed) -> None:
    index = folder / "index.json"
    marker = json.loads(index.read_text())
    index.write_text(json.dumps(marker | {"generation": marker["generation"] - 1}))
    (folder / marker["place"] / "_MAIN_9.toc.1700000000.0").write_bytes(b"left over")
    assert caught_up(folder, feed) == 0
    assert not list(folder.rglob("*.toc.*"))


def test_rebuild(folder: Path, feed: MemoryFeed) -> None:
    index = Index(folder, feed.library_id)
    index.rebuild(feed, Progress())
    assert found(index) == owed(feed)
    index.rebuild(feed, Progress())
    assert found(index) == owed(feed)
    assert len([path for path in folder.iterdir() if path.is_dir()]) == 1
    index.close()


def test_cancelling_leaves_the_index_as_it_was(folder: Path, feed: MemoryFeed) -> None:
    index = Index(folder, feed.library_id)
    before = found(index)
    feed.put(article(5))
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        index.catch_up(feed, stopped)
    with pytest.raises(Cancelled):
        index.rebuild(feed, stopped)
    assert found(index) == before
    assert index.catch_up(feed, Progress()) == 1
    assert found(index) == owed(feed)
    index.close()


def test_a_query_is_read_before_there_is_an_index(tmp_path: Path) -> None:
    index = Index(tmp_path, "library-1")
    with pytest.raises(QueryError):
        index.search("(war")
    assert index.document_count() == 0
    index.close()


def test_many_small_commits_leave_few_segments(tmp_path: Path) -> None:
    feed = MemoryFeed()
    index = Index(tmp_path, feed.library_id)
    for number in range(1, 61):
        feed.put(article(number % 25 + 1, f"alpha number{number}"))
        index.catch_up(feed, Progress())
    assert found(index) == owed(feed)
    assert len(list(tmp_path.rglob("*.trm"))) <= 15
    index.close()


def test_searching_goes_on_while_the_index_is_written(tmp_path: Path) -> None:
    feed = MemoryFeed()
    feed.put(*(article(number) for number in range(1, 30)))
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    totals: list[int] = []
    written = threading.Event()

    def search() -> None:
        while not written.is_set():
            result = index.search("kind:article alpha")
            assert result.total == len(result.hits)
            totals.append(result.total)

    threads = [threading.Thread(target=search) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(1, 30):
        feed.put(article(number, "alpha again"))
        index.catch_up(feed, Progress())
    index.rebuild(feed, Progress())
    written.set()
    for thread in threads:
        thread.join()
    assert set(totals) == {29}
    index.close()


def test_a_check_names_what_is_missing_and_what_is_left_over(
    folder: Path, feed: MemoryFeed
) -> None:
    index = Index(folder, feed.library_id)
    assert index.check(feed) == []
    feed.put(article(5))
    assert index.check(feed) == ["The index lacks or repeats a part of article 5."]
    feed.delete_article(5)
    feed.delete_article(1)
    assert index.check(feed) == ["The index holds something that is no longer in the database."]
    index.catch_up(feed, Progress())
    assert index.check(feed) == []
    index.close()
