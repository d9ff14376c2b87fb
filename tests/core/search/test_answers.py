"""What comes with the hits: lines by article, counts to choose from, other words, what is new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.progress import Cancelled, Progress
from core.search import ArticleDoc, ClaimDoc, Index, Name, StatementDoc
from core.search.snippets import LINE
from core.text import Span
from core.values import HitKind, VagueDate
from tests.core.search.feeding import MemoryFeed

FAR = "Nothing of note happened on the way there. " * 6
TEXT = (
    f"The flood took the lower bridge.\n{FAR}The flood crest passed at noon, Tom Okafor said.\n"
    f"{FAR}After the floods the vale was quiet."
)
SAID = "The flood crest passed at noon"
OKAFOR = Name("Tom Okafor", ("Okafor",))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    start = TEXT.index(SAID)
    said = StatementDoc(5, Span(start, start + len(SAID)), SAID, "Tom Okafor", entities=(OKAFOR,))
    feed = MemoryFeed()
    feed.put(
        ArticleDoc(
            1,
            "Bridge gone",
            TEXT,
            "Vale Courier",
            published=VagueDate("2025-03-04"),
            entities=(OKAFOR,),
            statements=(said,),
        ),
        ArticleDoc(2, "Winter flood", "No harm.", "Gazette", published=VagueDate("2023-24")),
        ClaimDoc(1, "The flood was small", "Lena Sorge", tags=("water", "old dam")),
    )
    made = Index(tmp_path_factory.mktemp("answers"), feed.library_id)
    made.catch_up(feed, Progress())
    yield made
    made.close()


def counts(index: Index, query: str, field: str) -> dict[str, int]:
    return {f.value: f.count for f in index.search(query).facets if f.field == field}


def test_hits_stand_by_article_with_each_place_once(index: Index) -> None:
    result = index.search("flood")
    assert (result.total, result.articles, len(result.groups)) == (4, 2, 3)
    group = next(group for group in result.groups if group.article == 1)
    kinds = [hit.kind for hit, _ in group.lines]
    assert kinds == [HitKind.ARTICLE, HitKind.STATEMENT, HitKind.ARTICLE]
    words = [[mark.of(line.text) for mark in line.marks] for _, line in group.lines]
    assert words == [["flood"], ["flood"], ["floods"]]
    spans = [line.span for _, line in group.lines]
    assert [span.of(TEXT) for span in spans if span] == ["flood", SAID, "floods"]
    assert all(len(line.text) <= LINE + 6 for _, line in group.lines)
    assert group.lines[0][1].text == "The flood took the lower bridge."


def test_an_article_found_by_its_title_shows_its_beginning(index: Index) -> None:
    (group,) = index.search("title:winter").groups
    assert [(line.text, line.marks) for _, line in group.lines] == [("No harm.", ())]


def test_of_many_places_the_fullest_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    feed = MemoryFeed()
    paragraphs = ["dam " + FAR for _ in range(8)] + ["dam and levee " + FAR]
    feed.put(ArticleDoc(1, "", "\n".join(paragraphs)))
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    (group,) = index.search("dam OR levee").groups
    index.close()
    assert (len(group.lines), group.more) == (5, 4)
    assert [line.text for _, line in group.lines][-1].startswith("dam and levee")


def test_a_field_that_is_narrowed_still_shows_its_other_values(index: Index) -> None:
    assert counts(index, "flood source:=Gazette", "source") == {"Vale Courier": 2, "Gazette": 1}
    assert counts(index, "flood source:=Gazette", "kind") == {"article": 1}
    assert counts(index, "flood -source:=Gazette", "source")["Gazette"] == 1
    assert counts(index, "flood source:=Nowhere", "source")["Nowhere"] == 0


def test_every_facet_finds_as_many_as_it_says(index: Index) -> None:
    from core.search import narrowed
    from core.values import Narrowing

    result = index.search("flood")
    assert {facet.field for facet in result.facets} == {
        *("kind", "disputed", "source", "holder", "date", "tag", "entity")
    }
    for facet in result.facets:
        query = narrowed("flood", facet.field, facet.value, Narrowing.INCLUDE)
        assert index.search(query).total == facet.count, query
        query = narrowed("flood", facet.field, facet.value, Narrowing.EXCLUDE)
        assert index.search(query).total == result.total - facet.count, query


def test_a_winter_lies_in_two_years(index: Index) -> None:
    assert counts(index, "winter", "date") == {"2023": 1, "2024": 1}


def test_an_exact_value_is_not_a_word_of_it(index: Index) -> None:
    assert index.search("source:courier").total == 2
    assert index.search("source:=courier").total == 0
    assert index.search('source:="vale courier"').total == 2


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("floof", ["flood"]),
        ("okafer", ["Okafor"]),
        ("tom okafer", ["tom Okafor"]),
        ("crset AND brigde", ["crest AND bridge"]),
        ('"tom okafer" bridge', ['"tom Okafor" bridge']),
        ("holder:sorgo", ["holder:Sorge"]),
        ("vale cour", ["vale Courier"]),
        ("zzzzzz OR floof", ["zzzzzz OR flood"]),
        ("floods", []),
        ("floof* bridge", []),
        ("flood -brigde", []),
        ("kind:claim bridge", []),
        ("qqqqqq", []),
    ],
)
def test_other_words_are_offered_for_one_that_finds_nothing(
    index: Index, query: str, offered: list[str]
) -> None:
    suggestions = index.search(query).suggestions
    assert [s.query for s in suggestions][: len(offered) or None] == offered
    for one in suggestions:
        assert index.search(one.query).total == one.total > 0
        assert {mark.of(one.query) for mark in one.marks} <= set(one.query.split('"')) | set(
            one.query.replace('"', " ").replace(":", " ").split()
        )


def test_what_was_not_seen_is_new(index: Index) -> None:
    seen = frozenset(index.owners("flood"))
    assert index.owners("flood").total() == index.search("flood").total
    assert not any(hit.new for hit in index.search("flood", seen=seen).hits)
    part = frozenset(owner for owner in seen if owner != 2)
    groups = index.search("flood", seen=part).groups
    assert {group.article for group in groups if group.new} == {1}
    assert not any(hit.new for hit in index.search("flood").hits)


def test_a_search_stops_where_it_is_asked_to(index: Index) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        index.search("flood", progress=progress)
    assert index.search("flood").total == 4
