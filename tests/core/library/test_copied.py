"""How many outlets and origins something has, asked of a library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.library import Library
from core.progress import Progress
from core.store import articles
from core.store.database import Database
from core.text import Span, fingerprint
from core.values import DeletionWish, Outlet
from tests.core.reports import draft, edited, report

WIRE = report("wire")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An agency's report in three outlets, a report of one of them, and one of nobody known."""
    database = Database(tmp_path / "library.db")
    drafts = [
        draft(WIRE, "Reuters", "2025-05-01"),
        draft(edited(WIRE), "Gazette", "2025-05-02"),
        draft(WIRE[:4], "Post", "2025-05-02"),
        draft(report("own"), "Post", "2025-05-03"),
        draft(report("nobody's")),
    ]
    with database.writing() as session:
        for one in drafts:
            articles.add_draft(session, one, None, fingerprint(one.text))
    database.close()
    library = Library.open(tmp_path)
    assert library.compare_due(Progress()) == 5
    yield library
    library.close()


def test_three_outlets_one_origin(library: Library) -> None:
    (group,) = library.copy_groups()
    assert group.outlets == ("Reuters", "Gazette", "Post")
    assert group.origin == "Reuters"
    assert library.copies(3) == group
    assert library.copies(4) is None
    spread = library.spread(group.ids)
    assert (spread.outlets, spread.origins) == (3, 1)


def test_a_report_of_ones_own_is_an_origin_of_its_own(library: Library) -> None:
    spread = library.spread([2, 3, 4])
    assert (spread.outlets, spread.origins) == (2, 2)


def test_the_words_of_a_passage_stand_in_so_many_outlets(library: Library) -> None:
    text = library.article(1).text
    last, first = Span(text.index(WIRE[5]), len(text)), Span(0, len(WIRE[0]))
    assert set(library.spread_of(1, first).articles) == {1, 3}
    assert library.spread_of(1, first).origins == 1
    assert library.spread_of(1, last).articles == (1,)
    assert library.spread_of(4, Span(0, 40)).articles == (4,)


def test_outlets_are_counted_with_what_they_have_from_others(library: Library) -> None:
    assert library.outlets() == [
        Outlet("Post", 2, 1),
        Outlet("", 1, 0),
        Outlet("Gazette", 1, 1),
        Outlet("Reuters", 1, 0),
    ]


def test_an_article_that_is_gone_has_no_copies(library: Library) -> None:
    library.erase(DeletionWish(1), Progress())
    assert library.copies(1) is None
    assert library.spread_of(1, Span(0, 5)).articles == ()
    with pytest.raises(LibraryError):
        library.article(1)
