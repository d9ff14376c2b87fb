"""Later editions of an article: told, compared, their passages followed; and deleting for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands import (
    AddEvidence,
    FollowPassages,
    JoinEditions,
    LeavePassages,
    MarkClaim,
    PartEditions,
    RaiseDispute,
)
from core.errors import CommandError, LibraryError
from core.evaluation import compare, join_edition
from core.evaluation.editions import own_address
from core.library import Library
from core.library.deleting import ERASING
from core.progress import Progress
from core.store import articles
from core.store.database import Database
from core.text import Placing, Span, fingerprint
from core.values import DeletionWish, Draft, VagueDate
from tests.core.store.making import draft

OLD = (
    "The mayor said 20 people died in the flood 🙏.\n\nThe police denied it: 3 people died there, the chief "
    "constable told the paper.\n\n"
    "The bridge in Mill Lane was built in 1962 and closed twice last year.\n\nRoads stay closed."
)
NEW = OLD.replace("20 people", "25 people").replace("The bridge in Mill Lane", "It rained. It")
SECRET = "3 people died there"


def _draft(text: str, **options: object) -> Draft:
    return replace(draft(text), url="https://www.post.example/2024/the-flood", **options)  # type: ignore[arg-type]


def _add(library: Path, *drafts: Draft) -> list[int]:
    """Store articles as an import does, without the language work."""
    database = Database(library / "library.db")
    ids: list[int] = []
    for one in drafts:
        with database.writing() as session:
            ids.append(articles.add_draft(session, one, None, fingerprint(one.text)))
            compare(session, ids[-1])
            join_edition(session, ids[-1])
    database.close()
    return ids


def _mark(library: Library, article: int, words: str) -> None:
    start = library.article(article).text.index(words)
    library.do(MarkClaim(words, article, start, start + len(words)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two editions with passages marked in the first, and another article."""
    folder = tmp_path / "desk"
    folder.mkdir()
    other = draft("The ferry line will end its night crossings in May.", title="Ferry")
    (first, _) = _add(folder, _draft(OLD), other)
    library = Library.open(folder)
    for words in (SECRET, "20 people died", "The bridge in Mill Lane was built in 1962"):
        _mark(library, first, words)
    library.do(AddEvidence(1, "supports", article=first, start=0, end=30))
    library.do(RaiseDispute("They differ", ((first, 0, 30), (2, 0, 9))))
    library.close()
    _add(folder, _draft(NEW))
    library = Library.open(folder)
    yield library
    library.close()


def test_the_newest_edition_is_listed_searched_and_counted(library: Library) -> None:
    assert [(a.id, a.edition, a.editions) for a in library.articles()] == [(3, 2, 2), (2, 1, 1)]
    assert [a.id for a in library.editions(1)] == [1, 3]
    assert library.totals().articles == 2
    assert library.article(1).text == OLD
    assert {g.article for g in library.search("flood kind:article").groups} == {3}
    assert library.copies(3) is None
    assert library.check(Progress()) == []


def test_each_passage_is_exact_moved_or_lost_and_never_silently(library: Library) -> None:
    found = {one.exact: one for one in library.passages_behind(3)}
    assert found[SECRET].placing is Placing.EXACT
    assert found["20 people died"].placing is Placing.MOVED
    assert found["20 people died"].words == "25 people died"
    assert found["The bridge in Mill Lane was built in 1962"].placing is not Placing.EXACT
    assert {one.kind for one in found.values()} >= {"appearance"}
    assert len(library.passages_behind(3)) == 5


def test_confirming_and_leaving_can_be_taken_back(library: Library) -> None:
    behind = library.passages_behind(3)
    moved = [(p.kind.value, p.id, p.span.start, p.span.end) for p in behind if p.span]
    library.do(FollowPassages(tuple(moved)))
    lost = tuple((p.kind.value, p.id) for p in library.passages_behind(3))
    if lost:
        library.do(LeavePassages(lost))
    assert all(p.left for p in library.passages_behind(3))
    assert library.check(Progress()) == []
    while library.undo():
        pass
    assert library.claims() == []
    while library.redo():
        pass
    assert all(p.left for p in library.passages_behind(3))
    assert library.check(Progress()) == []


def test_only_a_passage_of_an_earlier_edition_is_followed(library: Library) -> None:
    _mark(library, 3, "Roads stay closed")
    with pytest.raises(CommandError, match="no later edition"):
        library.do(LeavePassages((("appearance", 4),)))
    with pytest.raises(CommandError, match="kind"):
        library.do(LeavePassages((("statement", 1),)))


def test_what_was_joined_wrongly_is_parted_and_joined_again(library: Library) -> None:
    library.do(PartEditions(3))
    assert [a.id for a in library.articles()] == [3, 2, 1]
    assert {g.article for g in library.search("flood kind:article").groups} == {1, 3}
    library.undo()
    assert [a.id for a in library.articles()] == [3, 2]
    library.redo()
    library.do(JoinEditions(1, 3))
    assert [a.id for a in library.editions(3)] == [1, 3]
    with pytest.raises(CommandError):
        library.do(JoinEditions(3, 1))


def test_what_was_changed_is_told_between_any_two(library: Library) -> None:
    changes = library.compare_editions(1, 3)
    assert "".join(s.old.of(OLD) for s in changes.stretches) == OLD
    assert "".join(s.new.of(NEW) for s in changes.stretches) == NEW
    assert changes.words == 6
    with pytest.raises(LibraryError):
        library.compare_editions(1, 99)


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        (_draft(NEW), True),
        (replace(_draft(NEW), url="http://post.example/2024/the-flood/?from=feed"), True),
        (replace(_draft(NEW), url=""), True),
        (replace(_draft(NEW), url="https://post.example/2024/another-flood"), False),
        (replace(_draft(NEW), url="", source="Gazette"), False),
        (replace(_draft(NEW), url="", title="The flood, day two"), False),
        (replace(_draft(NEW), url="", published=VagueDate("2024-05-21")), False),
        (_draft("Nothing of it is the same here.", title="Something else"), False),
    ],
)
def test_nothing_less_makes_an_edition(tmp_path: Path, other: Draft, joined: bool) -> None:
    tmp_path.joinpath("x").mkdir()
    _add(tmp_path / "x", _draft(OLD), other)
    library = Library.open(tmp_path / "x")
    assert (len(library.articles()) == 1) is joined
    library.close()


def test_an_earlier_edition_that_comes_in_late_takes_its_place(tmp_path: Path) -> None:
    tmp_path.joinpath("x").mkdir()
    days = ("2024-05-22", "2024-05-24", "2024-05-20", "2024-05-23")
    made = [
        _draft(OLD.replace("20", str(n)), updated=VagueDate(day)) for n, day in enumerate(days, 30)
    ]
    _add(tmp_path / "x", *made)
    library = Library.open(tmp_path / "x")
    assert [a.id for a in library.editions(1)] == [3, 1, 4, 2]
    library.erase(DeletionWish(4), Progress())
    assert [(a.id, a.edition, a.editions) for a in library.editions(1)] == [
        (3, 1, 3),
        (1, 2, 3),
        (2, 3, 3),
    ]
    library.close()


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.x.org/news/a-storm-came/?from=feed#top", "x.org/news/a-storm-came"),
        ("http://x.org/story?id=123", "x.org/story?id=123"),
        ("https://x.org/", ""),
        ("https://x.org/news", ""),
        ("file:///home/somebody/a-storm-came.html", ""),
        ("http://[bad", ""),
    ],
)
def test_an_address_is_its_articles_own(url: str, address: str) -> None:
    assert own_address(url) == address


# --- deleting


def _holding(folder: Path, words: str) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]


def test_after_deleting_no_file_has_a_word_but_backups_that_are_named(library: Library) -> None:
    library.search("flood")
    backup = library.backup()
    plan = library.deletion(1, with_editions=True)
    assert backup.name in plan.backups
    assert plan.claims[0][1] == SECRET
    assert (plan.passages, plan.evidence, plan.disputes) == (3, 1, 1)
    done = library.erase(DeletionWish(1, editions=True), Progress())
    assert done.articles == 2
    assert done.backups_left == plan.backups
    held = {path.name for path in _holding(library.path, SECRET)}
    assert backup.name in held
    assert held <= set(plan.backups)
    assert library.claims() == []
    assert library.undo_label() == ""
    assert library.check(Progress()) == []
    assert not (library.path / ERASING).exists()


def test_backups_go_with_it_and_claims_stay_if_that_is_wished(library: Library) -> None:
    library.backup()
    wish = DeletionWish(1, editions=True, backups=True, keep_claims=True)
    done = library.erase(wish, Progress())
    assert len(done.backups_deleted) == 2
    assert list((library.path / "backups").iterdir()) == []
    assert [c.text for c in library.claims()][-1] == SECRET
    assert all(not c.appearances for c in library.claims())
    assert _holding(library.path, "denied it: 3 people died") == []


def test_deleting_the_newest_brings_back_the_one_before(library: Library) -> None:
    library.erase(DeletionWish(3), Progress())
    assert [a.id for a in library.articles()] == [2, 1]
    assert {g.article for g in library.search("flood kind:article").groups} == {1}
    assert _holding(library.path, "25 people") == []
    assert _holding(library.path, SECRET) != []


def test_what_was_begun_is_ended_at_the_next_opening(library: Library) -> None:
    library.search("flood")
    library._delete((1, 3), DeletionWish(1, editions=True))
    assert (library.path / ERASING).exists()
    assert _holding(library.path, SECRET) != []
    folder = library.path
    library.close()
    again = Library.open(folder)
    assert _holding(folder, SECRET) == [p for p in _holding(folder, SECRET) if "backups" in p.parts]
    assert not (folder / ERASING).exists()
    again.close()


def test_a_deleted_article_cannot_be_deleted_again(library: Library) -> None:
    library.erase(DeletionWish(2), Progress())
    with pytest.raises(LibraryError, match="no longer"):
        library.deletion(2)


def test_a_place_is_a_span_of_the_newest_text(library: Library) -> None:
    for one in library.passages_behind(3):
        assert one.at.of(OLD) == one.exact
        if one.span is not None:
            assert Span(one.span.start, one.span.end).of(NEW) == one.words
