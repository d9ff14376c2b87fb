"""Searching a library: what is new, lists of names, hits to be made claims of, examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core import history
from core.commands import Command, RemoveSearch, SaveSearch
from core.errors import LibraryError, QueryError
from core.library.feed import StoreFeed
from core.library.searching import Searches
from core.progress import Progress
from core.search import Index
from core.store import articles, language, outbox
from core.store.database import Database
from core.values import ListedName, Standing
from tests.core.store.making import analysed, analysis, store

LATER = "The flood reached the lower streets, said the mayor of Harwick."


class Desk:
    """A database with an index and the searches on them."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(folder / "library.db")
        with self.database.writing() as session:
            analysed(session)
            uuid = outbox.identity(session)
        self.index = Index(folder / "index", uuid)
        feed = StoreFeed(self.database, uuid)
        self.searches = Searches(
            self.database, self.index, lambda: self.index.catch_up(feed, Progress()) >= 0
        )

    def do(self, command: Command) -> None:
        with self.database.writing() as session:
            history.do(session, command)

    def bring(self, text: str) -> int:
        with self.database.writing() as session:
            return store(session, text, title="Later")

    def standings(self) -> list[Standing]:
        return self.searches.standings(Progress())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.index.close()
    made.database.close()


def test_a_saved_search_counts_what_came_since_it_was_looked_at(desk: Desk) -> None:
    desk.do(SaveSearch("Water", "flood"))
    (first,) = desk.standings()
    assert (first.total > 0, first.new) == (True, 0)
    later = desk.bring(LATER)
    (now,) = desk.standings()
    assert (now.total, now.new) == (first.total + 1, 1)
    result = desk.searches.look_at(now.search.id, 10, Progress())
    assert {hit.article for hit in result.hits if hit.new} == {later}
    assert [s.new for s in desk.standings()] == [0]
    again = desk.searches.look_at(now.search.id, 10, Progress())
    assert not any(hit.new for hit in again.hits)


def test_an_article_read_anew_is_not_new(desk: Desk) -> None:
    desk.do(SaveSearch("Water", "flood"))
    before = desk.standings()
    with desk.database.writing() as session:
        stored = articles.read_article(session, 1)
        language.write_analysis(session, 1, analysis(stored.text), "2")
    assert desk.standings() == before


def test_a_search_that_cannot_be_read_says_so_and_the_others_stand(desk: Desk) -> None:
    desk.do(SaveSearch("Bad", '"open'))
    desk.do(SaveSearch("Good", "flood"))
    bad, good = desk.standings()
    assert "never closed" in bad.problem
    assert good.total > 0
    with pytest.raises(QueryError):
        desk.searches.look_at(bad.search.id, 10, Progress())
    desk.do(RemoveSearch(good.search.id))
    with pytest.raises(LibraryError, match="no longer"):
        desk.searches.look_at(good.search.id, 10, Progress())


def test_every_line_of_a_list_is_answered(desk: Desk) -> None:
    rows = desk.searches.listed(
        'the mayor\n\n"open\n  mayor the \nthe mayer\nflood OR dam\n', Progress()
    )
    assert [(r.line, r.text) for r in rows] == [
        (1, "the mayor"),
        (3, '"open'),
        (4, "mayor the"),
        (5, "the mayer"),
        (6, "flood OR dam"),
    ]
    mayor, bad, turned, slip, either = rows
    assert (mayor.query, mayor.articles) == ('"the mayor"', 1)
    assert mayor.hits > 0
    assert (bad.hits, bad.position) == (0, 0)
    assert "never closed" in bad.problem
    assert turned == ListedName(4, "mayor the", '"mayor the"')
    assert [one.query for one in slip.suggestions] == ['"the mayor"']
    assert either.hits > 0
    loose = desk.searches.listed("mayor the", Progress(), together=False)
    assert loose[0].hits > 0


def test_hits_are_counted_as_what_can_be_made_of_them(desk: Desk) -> None:
    found = desk.searches.harvest("died", Progress())
    assert (found.statements, found.claims) == ((1, 2), ())
    desk.do(desk.searches.claims_of(found, "toll"))
    after = desk.searches.harvest("died", Progress())
    assert (after.statements, after.claims) == ((), (1, 2))
    desk.do(desk.searches.tagged(after, "seen"))
    assert desk.searches.answer("tag:=seen tag:toll", 10, Progress()).total == 2


def test_examples_are_made_of_the_library_and_find_something(desk: Desk) -> None:
    examples = desk.searches.examples(Progress())
    assert 'source:="Harwick Post" date:2024' in [example.query for example in examples]
    for example in examples:
        assert desk.searches.answer(example.query, 1, Progress()).total > 0
        assert example.meaning


def test_an_empty_library_has_no_examples(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    index = Index(tmp_path / "index", "x")
    assert Searches(database, index, lambda: True).examples(Progress()) == []
    index.close()
    database.close()
