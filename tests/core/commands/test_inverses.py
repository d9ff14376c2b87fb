"""A command and its inverse: what they owe the index, and when an inverse no longer fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import delete

from core import model
from core.commands import (
    AddEvidence,
    ChangeClaim,
    ChangeRating,
    ChangeTag,
    Command,
    RaiseDispute,
    RemoveClaim,
    RowChanges,
    SetDispute,
    SetVerdict,
    TagClaim,
    changes_of,
)
from core.commands.images import RowChange
from core.errors import CommandError
from core.store import articles, claims, language, outbox
from core.store.database import Database
from core.values import Analysis, Claim
from tests.core.commands.conftest import MARK
from tests.core.store.making import analysed


def _claim(database: Database) -> Claim:
    with database.reading() as session:
        return claims.list_claims(session, ids=[1])[0]


def _apply(database: Database, command: Command) -> Command:
    with database.writing() as session:
        return command.apply(session)


@pytest.mark.parametrize(
    ("command", "claims_owed", "articles_owed"),
    [
        (ChangeClaim(1, {"note": "x"}), {1}, set[int]()),
        (AddEvidence(1, "supports", "x"), {1}, set[int]()),
        (TagClaim(1, "new"), {1}, set[int]()),
        (ChangeTag(1, "y"), {1}, set[int]()),
        (ChangeRating(2, "y", 1, 1), {1}, set[int]()),
        (ChangeRating(3, "y", 1, 1), set[int](), set[int]()),
        (RemoveClaim(1), {1}, set[int]()),
        (SetDispute(1, "dismissed", "misread"), set[int](), {1}),
        (RaiseDispute("x", ((1, 0, 9),)), set[int](), {1}),
    ],
)
def test_a_change_and_its_inverse_owe_the_index_the_same(
    filled: Database, command: Command, claims_owed: set[int], articles_owed: set[int]
) -> None:
    _apply(filled, TagClaim(1, "x"))
    _apply(filled, SetVerdict(1, 2, ""))
    for _ in range(3):
        with filled.writing() as session:
            mark = outbox.highest(session)
            command = command.apply(session)
            owed = [row[1:] for row in outbox.pending(session, mark)]
        assert {id for kind, id in owed if kind == "claim"} == claims_owed
        assert {id for kind, id in owed if kind == "article"} == articles_owed
        assert changes_of(command).claims == claims_owed
        assert changes_of(command).statements == articles_owed


def test_a_statement_made_anew_does_not_stand_in_the_way_of_undo(filled: Database) -> None:
    inverse = _apply(filled, RemoveClaim(1))
    with filled.writing() as session:
        language.write_analysis(session, 1, Analysis(), "2")
    back = _apply(filled, inverse)
    assert _claim(filled).appearances[0].statement is None
    assert isinstance(back, RowChanges)
    _apply(filled, back)


def _claim_changed(database: Database) -> None:
    _apply(database, ChangeClaim(1, {"text": "else"}))


def _claim_gone(database: Database) -> None:
    with database.writing() as session:
        session.execute(delete(model.Claim))


def _evidence_added(database: Database) -> None:
    _apply(database, AddEvidence(1, "supports", "x"))


@pytest.mark.parametrize(
    ("meanwhile", "said"),
    [(_claim_changed, "changed since"), (_claim_gone, "gone"), (_evidence_added, "depends on it")],
)
def test_an_inverse_that_does_not_fit_any_more_is_refused(
    database: Database, meanwhile: Callable[[Database], None], said: str
) -> None:
    with database.writing() as session:
        analysed(session)
    inverse = _apply(database, MARK)
    meanwhile(database)
    with pytest.raises(CommandError, match=said):
        _apply(database, inverse)


def test_a_claim_does_not_come_back_without_its_article(filled: Database) -> None:
    inverse = _apply(filled, RemoveClaim(1))
    with filled.writing() as session:
        articles.delete_article(session, 1)
    with pytest.raises(CommandError, match="article is gone"):
        _apply(filled, inverse)


def test_a_row_kept_before_its_table_got_a_new_link_can_come_back(filled: Database) -> None:
    kept = {"id": 7, "name": "flood", "description": ""}
    inverse = _apply(filled, RowChanges("Tag claim", (RowChange("tag", 7, None, kept),)))
    with filled.reading() as session:
        assert [(t.id, t.parent) for t in claims.list_tags(session)] == [(7, None)]
    _apply(filled, inverse)
