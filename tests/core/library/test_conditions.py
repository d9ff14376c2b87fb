"""What the database answers while there is no index is what the index would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from core import history
from core.commands import AddTag, Command, MarkClaim, SetVerdict, TagClaim
from core.errors import LibraryError
from core.library import meanwhile
from core.library.feed import StoreFeed
from core.model import Rating
from core.progress import Progress
from core.search import Index
from core.store import articles, outbox
from core.store.database import Database
from core.text import Span, fingerprint
from core.values import HitKind, SearchResult, VagueDate
from tests.core.store.making import draft

FERRY = "The old ferry “Élodie” sank near the quay.\nNobody had seen the evacuation coming, U.S. crews said."
BRIDGE = (
    "The quay is shut. An evaluation of the old bridge ended; the ferry is far from the new quay."
)
STORM = "A storm, no more: 1,500 houses are dark."


class Desk:
    """A library that is asked both ways."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(folder / "library.db")
        with self.database.writing() as session:
            for title, text, source, day in (
                ("Ferry lost", FERRY, "The Vale Courier", "2024-05-20"),
                ("Bridge open", BRIDGE, "Vale Gazette", "2024-06"),
                ("Storm", STORM, "", "2023"),
            ):
                made = replace(draft(text, title, source), published=VagueDate(day))
                articles.add_draft(session, made, None, fingerprint(text))
            uuid = outbox.identity(session)
            ratings = session.scalars(select(Rating.id).order_by(Rating.order)).all()
        self._do(AddTag("Water"))
        self._do(AddTag("Boats", parent=1))
        self._mark("The old ferry sank", Span(0, 13), FERRY, said_on="2024-05-19")
        self._mark("The bridge is new", Span(0, 8), BRIDGE)
        self._do(TagClaim(1, "Boats"))
        self._do(SetVerdict(1, ratings[0], "Seen."))
        self.index = Index(folder / "index", uuid)
        self.index.catch_up(StoreFeed(self.database, uuid), Progress())

    def database_finds(self, query: str) -> SearchResult:
        with self.database.reading() as session:
            return meanwhile.answer(session, query, 50, Progress())

    def index_finds(self, query: str) -> SearchResult:
        return self.index.search(query, 50, aliases=False)

    def _mark(self, text: str, at: Span, of: str, said_on: str | None = None) -> None:
        article = 1 if of is FERRY else 2
        claim = MarkClaim(text, article, at.start, at.end, "Ada Voss", said_on=said_on)
        self._do(claim)

    def _do(self, command: Command) -> None:
        with self.database.writing() as session:
            history.do(session, command)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = Desk(tmp_path_factory.mktemp("desk"))
    yield made
    made.index.close()
    made.database.close()


def found(result: SearchResult) -> set[tuple[HitKind, int]]:
    shown = (HitKind.ARTICLE, HitKind.CLAIM)
    return {(hit.kind, hit.id) for hit in result.hits if hit.kind in shown}


@pytest.mark.parametrize(
    "query",
    [
        "evac*ion",
        "eva*ation",
        "qu?y",
        "el?die",
        "1?00",
        "title:br?dge",
        '"ferry quay"~6',
        '"quay ferry"~5',
        '"old quay"~14',
        '"old quay"~7',
        "date:2024",
        "date:2024-05",
        "before:2024-06",
        "after:2023",
        "date:2024-05..2024-06",
        "said:2024-05",
        "-date:2024",
        'source:="The Vale Courier"',
        "source:vale",
        "source:*",
        "-source:courier",
        "-source:*",
        'holder:="Ada Voss"',
        "holder:v?ss",
        "tag:boats",
        "tag:water",
        'tag:="Boats"',
        "-tag:*",
        "verdict:*",
        "kind:claim",
        "kind:article quay",
        "-kind:statement quay",
        "(storm OR qu?y) -date:2024-05",
    ],
)
def test_what_is_not_only_words_is_answered_as_the_index_does(desk: Desk, query: str) -> None:
    assert found(desk.database_finds(query)) == found(desk.index_finds(query))


def test_these_queries_tell_rows_apart(desk: Desk) -> None:
    sizes = {query: len(desk.database_finds(query).hits) for query in ("qu?y", "tag:water", "*")}
    assert sizes == {"qu?y": 2, "tag:water": 1, "*": 5}


def test_what_was_found_is_marked(desk: Desk) -> None:
    for query, words in (("evac*n", {"evacuation"}), ('"sank quay"~9', {"sank", "quay"})):
        line = desk.database_finds(query).hits[0].lines[0]
        marked = {mark.of(line.text) for mark in line.marks}
        assert marked
        assert marked <= words


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("/ferr.*/", "a regular expression"),
        ("ferry entity:voss", "“entity:”"),
        ("disputed:yes", "“disputed:”"),
        ("kind:statement", "statements and notes"),
        ("kind:direct ferry", "statements and notes"),
    ],
)
def test_what_waits_for_the_index_says_so(desk: Desk, query: str, said: str) -> None:
    with pytest.raises(LibraryError, match="being made anew") as caught:
        desk.database_finds(query)
    assert said in str(caught.value)
    assert "words, “phrases” and dates can" in str(caught.value)
