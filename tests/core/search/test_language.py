"""What the query language can say, put to an index; and what it offers while one types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.progress import Progress
from core.search import ArticleDoc, ClaimDoc, Index, Name, StatementDoc
from core.text import Span
from core.values import VagueDate
from tests.core.search.feeding import MemoryFeed

HOLM = Name("Ann Holm", ("A. Holmberg",))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    text = "The flood came over the old harbour wall. Ann Holm said the climate had changed."
    feed = MemoryFeed()
    feed.put(
        ArticleDoc(
            1,
            "A harbour under water",
            text,
            "Harbour Post",
            "",
            VagueDate("2024-05-20"),
            (HOLM,),
            statements=(StatementDoc(1, Span(42, 79), text[42:79], "Ann Holm", entities=(HOLM,)),),
        ),
        ArticleDoc(2, "Harbours", "No flood here, and far from any harbour.", "The Gazette", "",
                   VagueDate("2024-06-30")),
        ClaimDoc(1, "Holmberg was there", "Ann Holm", "mostly false"),
    )  # fmt: skip
    made = Index(tmp_path_factory.mktemp("language"), feed.library_id)
    made.catch_up(feed, Progress())
    yield made
    made.close()


def found(index: Index, query: str, *, aliases: bool = True) -> list[str]:
    hits = index.search(query, aliases=aliases).hits
    return sorted(f"{hit.kind.value}:{hit.id}" for hit in hits)


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ('"flood harbour"~5', ["article:1"]),
        ('"harbour flood"~7', ["article:1", "article:2"]),
        ('"flood harbour"~4', []),
        ('title:"water harbour"~3', ["article:1"]),
        ("cl*te", ["article:1", "statement:1"]),
        ("*bour w?ll", ["article:1"]),
        ("/harbours?/ -wall", ["article:2", "statement:1"]),
        ("holder:/h.lm/", ["claim:1", "statement:1"]),
        ("date:May 2024", ["article:1", "statement:1"]),
        ("date:May 2024..June 2024 flood", ["article:1", "article:2"]),
        ('flood date:"June 2024"', ["article:2"]),
        ("source:* kind:article", ["article:1", "article:2"]),
        ("verdict:*", ["claim:1"]),
    ],
)
def test_what_is_found(index: Index, query: str, hits: list[str]) -> None:
    assert found(index, query) == hits


def test_other_spellings_can_be_left_out(index: Index) -> None:
    assert found(index, "holmberg") == ["article:1", "claim:1", "statement:1"]
    assert found(index, "holmberg", aliases=False) == ["claim:1"]
    assert found(index, '"a holmberg"') == ["article:1", "statement:1"]
    assert found(index, '"a holmberg"', aliases=False) == []
    assert found(index, "flood", aliases=False) == found(index, "flood")


def test_a_hit_marks_the_words_that_stand_near_each_other(index: Index) -> None:
    (hit,) = index.search('"flood harbour"~5').hits
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["flood", "harbour"]


@pytest.mark.parametrize(
    ("query", "at", "offered"),
    [
        ("flood hol", 9, ["flood holder:", "flood holm", "flood holmberg"]),
        ("holder:an", 9, ['holder:="Ann Holm"']),
        ('-holder:="ann h', 15, ['-holder:="Ann Holm"']),
        ("source:post", 11, ['source:="Harbour Post"']),
        ("kind:c flood", 6, ["kind:claim flood"]),
        ("date:20", 7, ["date:2024"]),
        ("date:last w", 11, []),
        ("date:last", 9, ["date:last week", "date:last month", "date:last year"]),
        ("verdict:mo", 10, ['verdict:="mostly false"']),
        ("title:wat", 9, ["title:water"]),
        ("flood ", 6, []),
        ("", 0, []),
    ],
)
def test_what_can_come_next(index: Index, query: str, at: int, offered: list[str]) -> None:
    completions = index.completions(query, at)
    assert [one.query for one in completions] == offered
    for one in completions:
        assert one.query[: one.at].endswith(one.text)
        index.search(one.query.removesuffix(":"))
