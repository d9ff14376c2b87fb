"""Undo and redo, across restarts, and the trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import history
from core.commands import (
    ChangeClaim,
    MarkClaim,
    RemoveClaim,
    SetDispute,
    SetVerdict,
    TagClaim,
    TagClaims,
)
from core.errors import CommandError
from core.store import articles, claims, disputes
from core.store.database import Database
from core.values import Side
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage


def _texts(database: Database) -> list[str]:
    with database.reading() as session:
        return [claim.text for claim in claims.list_claims(session)]


def _labels(database: Database) -> tuple[str, str]:
    with database.reading() as session:
        return history.undo_label(session), history.redo_label(session)


def test_changes_are_taken_back_and_made_again_after_a_restart(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        analysed(session)
        assert history.do(session, MarkClaim("20 died", 1, 0, 9)).claims == {1}
        history.do(session, ChangeClaim(1, {"text": "21 died"}))
    assert _labels(database) == ("Change claim", "")
    database.close()

    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        changes = history.undo(session)
    assert changes is not None
    assert changes.claims == {1}
    assert (_texts(database), _labels(database)) == (["20 died"], ("Mark claim", "Change claim"))
    with database.writing() as session:
        assert history.undo(session)
        assert history.undo(session) is None
    assert (_texts(database), _labels(database)) == ([], ("", "Mark claim"))
    database.close()

    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        assert history.redo(session)
        assert history.redo(session)
        assert history.redo(session) is None
    assert (_texts(database), _labels(database)) == (["21 died"], ("Change claim", ""))
    database.close()


def test_a_new_change_ends_what_could_be_made_again_and_the_trail_keeps_it(
    database: Database,
) -> None:
    with database.writing() as session:
        analysed(session)
        history.do(session, MarkClaim("20 died", 1, 0, 9))
        history.undo(session)
        history.do(session, MarkClaim("3 died", 1, 44, 54))
        assert history.redo(session) is None
        trail = history.list_trail(session)
    assert [(s.label, s.undone, s.ended) for s in trail] == [
        ("Mark claim", False, False),
        ("Mark claim", True, True),
    ]
    assert [step.made["text"] for step in trail] == ["3 died", "20 died"]


def test_a_change_that_fails_or_changes_nothing_is_not_kept(database: Database) -> None:
    with database.writing() as session:
        analysed(session)
        history.do(session, MarkClaim("20 died", 1, 0, 9))
        history.do(session, TagClaim(1, "flood"))
        assert not history.do(session, TagClaim(1, "Flood"))
        with pytest.raises(CommandError):
            history.do(session, SetVerdict(1, 99, ""))
        assert len(history.list_trail(session)) == 2


def test_what_can_no_longer_be_taken_back_is_passed_over(database: Database) -> None:
    with database.writing() as session:
        first, second = analysed(session), analysed(session, TEXT + " Later.")
        history.do(session, MarkClaim("stays", first, 0, 9))
        history.do(session, MarkClaim("goes", second, 0, 9))
        articles.delete_article(session, second)
        assert history.undo_label(session) == "Mark claim"
        history.undo(session)
        assert [claim.text for claim in claims.list_claims(session)] == ["goes"]
        assert history.undo(session) is None
        assert [step.ended for step in history.list_trail(session)] == [True, False]
        assert history.redo(session)
        assert len(claims.list_claims(session)) == 2


def test_what_can_no_longer_be_made_again_is_not_offered(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        history.do(session, MarkClaim("20 died", article, 0, 9))
        history.undo(session)
        articles.delete_article(session, article)
    assert _labels(database) == ("", "")
    with database.writing() as session:
        assert history.redo(session) is None


def test_many_short_rows_are_long_to_turn(database: Database) -> None:
    with database.writing() as session:
        analysed(session)
        for _ in range(60):
            history.do(session, MarkClaim("20 died", 1, 0, 9))
        history.do(session, TagClaims((1, 2), "few"))
        assert not history.next_turns(session).undo_is_long
        history.do(session, TagClaims(tuple(range(1, 61)), "many"))
        turns = history.next_turns(session)
        assert (turns.undo_is_long, turns.redo_is_long) == (True, False)
        history.undo(session)
        turns = history.next_turns(session)
        assert (turns.undo_is_long, turns.redo_is_long) == (False, True)


def test_a_dispute_weighed_anew_is_still_taken_back(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        a, b = passage(article, TEXT, FIRST, Side.A, 1), passage(article, TEXT, SECOND, Side.B, 2)
        disputes.write_findings(session, [article], [finding(a, b)])
        history.do(session, SetDispute(1, "confirmed"))
        disputes.write_findings(session, [article], [finding(a, b, reason="In other words.")])
        history.undo(session)
        (found,) = disputes.list_disputes(session)
        assert (found.state.value, found.reason) == ("open", "In other words.")
        disputes.write_findings(session, [article], [])
        assert history.redo_label(session) == ""


def test_undo_of_a_removal_brings_the_claim_back_for_older_changes(database: Database) -> None:
    with database.writing() as session:
        analysed(session)
        for command in (
            MarkClaim("20 died", 1, 0, 9),
            SetVerdict(1, 2, "x"),
            RemoveClaim(1),
            MarkClaim("3 died", 1, 44, 54),
        ):
            history.do(session, command)
        while history.undo(session):
            pass
        assert claims.list_claims(session) == []
        assert all(step.undone for step in history.list_trail(session))
