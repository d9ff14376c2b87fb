"""Articles, their files and what happened to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.commands import MarkClaim
from core.errors import LibraryError
from core.store import articles, claims, disputes, naming, originals, outbox, records, statements
from core.store.cabinet import FolderOriginals
from core.store.database import Database
from core.text import fingerprint
from core.values import BlockKind, DisputeState, Outcome, Side
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, draft, finding, passage, store


def test_an_article_comes_back_as_it_was_given(database: Database) -> None:
    with database.writing() as session:
        id = store(session)
        assert articles.find_fingerprint(session, fingerprint(TEXT.upper())) == id
        assert articles.find_fingerprint(session, fingerprint("else")) is None
    with database.reading() as session:
        found = articles.read_article(session, id)
        assert articles.article_texts(session, [id, id + 1]) == {id: TEXT}
        assert outbox.pending(session, 0) == [(1, "article", id)]
    assert (found.text, found.article.title) == (TEXT, "The flood")
    assert found.article.source == "Harwick Post"
    assert found.article.published == draft().published
    assert found.article.words == len(TEXT.split())
    assert [block.kind for block in found.blocks] == [BlockKind.TEXT]


def test_articles_are_listed_newest_first_with_their_counts(database: Database) -> None:
    with database.writing() as session:
        first = analysed(session)
        second = store(session, "Another text.", source="")
        MarkClaim("20 died", first, 0, 9).apply(session)
        a, b = passage(first, TEXT, FIRST, Side.A), passage(first, TEXT, SECOND, Side.B)
        disputes.write_findings(session, [first], [finding(a, b)])
        every = articles.list_articles(session)
        some = articles.list_articles(session, [first])
    assert [article.id for article in every] == [second, first]
    assert some == every[1:]
    assert (every[1].statements, every[1].disputes, every[1].claims) == (2, 1, 1)
    assert (every[0].statements, every[0].source) == (0, "")


def test_a_deleted_article_takes_with_it_what_hangs_on_it(database: Database) -> None:
    with database.writing() as session:
        gone, stays = analysed(session), analysed(session, TEXT + " Later.")
        MarkClaim("20 died", gone, 0, 9).apply(session)
        a, b = passage(gone, TEXT, FIRST, Side.A), passage(stays, TEXT, SECOND, Side.B)
        third = passage(gone, TEXT, SECOND, Side.B)
        c = passage(stays, TEXT, FIRST, Side.A)
        disputes.write_findings(
            session, [gone], [finding(a, b, key="one"), finding(c, b, third, key="two")]
        )
        mark = outbox.highest(session)
        changes = articles.delete_article(session, gone)
        owed = {(kind, id) for _, kind, id in outbox.pending(session, mark)}
        assert [s.article for s in statements.list_statements(session)] == [stays, stays]
        (left,) = disputes.list_disputes(session)
        (claim,) = claims.list_claims(session)
        names = {entity.name: entity.mentions for entity in naming.list_entities(session)}
    assert [p.article for p in left.passages] == [stays, stays]
    assert claim.appearances == ()
    assert names == {"the mayor": 1, "the police": 1}
    assert changes.disputes == {1, 2}
    assert owed == {("article", gone), ("article", stays), ("claim", claim.id)}
    with database.writing() as session, pytest.raises(LibraryError, match="no longer"):
        articles.delete_article(session, gone)
    with database.reading() as session, pytest.raises(LibraryError, match="no longer"):
        articles.read_article(session, gone)


def test_a_dismissed_dispute_is_not_counted(database: Database) -> None:
    with database.writing() as session:
        id = analysed(session)
        a, b = passage(id, TEXT, FIRST, Side.A), passage(id, TEXT, SECOND, Side.B)
        disputes.write_findings(session, [id], [finding(a, b)])
        from core.commands import SetDispute

        SetDispute(1, DisputeState.DISMISSED, "misread").apply(session)
        assert articles.list_articles(session)[0].disputes == 0


def test_an_original_is_kept_once_and_swept_when_nothing_came_from_it(
    database: Database, tmp_path: Path
) -> None:
    folder, file = tmp_path / "originals", tmp_path / "page.HTML"
    kept = FolderOriginals(folder)
    file.write_bytes(b"<p>words")
    with database.writing() as session:
        id = originals.keep_original(session, kept, file, "/home/somebody/page.HTML")
        assert originals.keep_original(session, kept, b"<p>words", "copy.html") == id
        other = originals.keep_original(session, kept, b"run me", "virus.exe")
        article = articles.add_draft(session, draft(), id, "f")
        assert other != id
        path = kept.path(originals.stored_name(session, article) or "")
        assert originals.original_name(session, article) == "page.HTML"
    assert path is not None
    assert path.read_bytes() == b"<p>words"
    assert path.suffix == ".html"
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(p.suffix for p in folder.iterdir()) == ["", ".html"]
    with database.writing() as session:
        assert originals.sweep_originals(session, kept) == 1
        articles.delete_article(session, article)
        assert originals.sweep_originals(session, kept) == 1
    assert list(folder.iterdir()) == []


def test_the_same_content_under_another_ending_is_kept_once(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "originals"
    kept = FolderOriginals(folder)
    with database.writing() as session:
        first = originals.keep_original(session, kept, b"words", "a.txt")
        assert originals.keep_original(session, kept, b"words", "a.html") == first
    assert [path.suffix for path in folder.iterdir()] == [".txt"]


def test_a_file_that_cannot_be_read_is_said_and_leaves_nothing(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "originals"
    kept = FolderOriginals(folder)
    with database.writing() as session, pytest.raises(LibraryError, match=r"gone\.txt"):
        originals.keep_original(session, kept, tmp_path / "gone.txt", "gone.txt")
    assert not folder.exists()


def test_records_are_listed_newest_first_with_their_articles(database: Database) -> None:
    with database.writing() as session:
        id = store(session)
        first = records.add_record(session, "a.txt", Outcome.IMPORTED, "1 article", [id, id])
        second = records.add_record(session, "b.txt", Outcome.REFUSED, "The file is empty.")
    with database.reading() as session:
        assert records.list_records(session) == [second, first]
    assert first.articles == (id,)


def test_settling_keeps_the_highest_number_ever_used(database: Database) -> None:
    with database.writing() as session:
        assert outbox.highest(session) == 0
        outbox.owe_all(session, outbox.CLAIM, [3, 1, 2])
        highest = outbox.highest(session)
        outbox.settle(session, highest)
        assert outbox.highest(session) == highest == 3
        assert outbox.pending(session, highest) == []
        outbox.owe(session, outbox.ARTICLE, 7)
        assert outbox.pending(session, highest) == [(4, "article", 7)]
        outbox.settle(session, 3)
        assert [id for id, _, _ in outbox.pending(session, 0)] == [4]
