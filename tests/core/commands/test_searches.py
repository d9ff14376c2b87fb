"""Saved searches, and many hits turned into claims at once."""

from __future__ import annotations

import pytest

from core import history
from core.commands import (
    ChangeSearch,
    Command,
    MarkStatements,
    RemoveSearch,
    SaveSearch,
    TagClaims,
    changes_of,
    from_json,
    to_json,
)
from core.errors import CommandError
from core.store import claims, searches
from core.store.database import Database
from core.values import SavedSearch


def _do(database: Database, *commands: Command) -> None:
    for command in commands:
        with database.writing() as session:
            history.do(session, command)


def _saved(database: Database) -> list[SavedSearch]:
    with database.reading() as session:
        return searches.list_searches(session)


def test_a_search_is_kept_changed_and_removed_and_comes_back(filled: Database) -> None:
    _do(filled, SaveSearch(" Water ", "flood"), ChangeSearch(1, "High water", "flood dam"))
    assert _saved(filled) == [SavedSearch(1, "High water", "flood dam")]
    _do(filled, RemoveSearch(1))
    assert _saved(filled) == []
    for want in ("flood dam", "flood"):
        with filled.writing() as session:
            history.undo(session)
        assert _saved(filled)[0].query == want
    with filled.writing() as session:
        history.undo(session)
    assert _saved(filled) == []


def test_looking_at_a_search_does_not_stand_in_the_way_of_undo(filled: Database) -> None:
    _do(filled, SaveSearch("Water", "flood"))
    with filled.writing() as session:
        searches.look(session, 1, {4, 2})
        searches.look(session, 1, {2, 6})
    with filled.writing() as session:
        changes = history.undo(session)
        assert changes is not None
        assert changes.searches == {1}
        assert searches.list_searches(session) == []
        history.redo(session)
        assert searches.looked(session) == {1: frozenset({2, 6})}


def test_two_searches_have_two_names(filled: Database) -> None:
    _do(filled, SaveSearch("Water", "flood"), SaveSearch("Dam", "dam"))
    with pytest.raises(CommandError, match="another name"):
        _do(filled, SaveSearch("water", "x"))
    with pytest.raises(CommandError, match="another name"):
        _do(filled, ChangeSearch(2, "WATER", "x"))
    with pytest.raises(CommandError, match="needs words"):
        _do(filled, SaveSearch("x", " "))
    with pytest.raises(CommandError, match="no longer"):
        _do(filled, RemoveSearch(9))
    _do(filled, ChangeSearch(2, "DAM", "dam"))
    assert [search.name for search in _saved(filled)] == ["DAM", "Water"]


def test_statements_become_claims_filled_in_and_tagged(filled: Database) -> None:
    _do(filled, MarkStatements((1, 2, 99), "flood"))
    with filled.reading() as session:
        made = claims.list_claims(session)
    (second, first) = made
    assert first.id == 1  # it was a claim already
    assert first.tags == ()
    assert second.text.startswith("The police denied it")
    assert (second.claimant, second.about and second.about.edtf) == ("the police", "2024-05")
    assert [tag.name for tag in second.tags] == ["flood"]
    assert second.appearances[0].statement == 2
    with pytest.raises(CommandError, match="claims already"):
        _do(filled, MarkStatements((1, 2)))


def test_many_claims_get_a_tag_as_one_change(filled: Database) -> None:
    _do(filled, MarkStatements((2,)))
    command = TagClaims((1, 2, 99), "water")
    assert command.label == "Tag 3 claims"
    assert from_json(to_json(command)) == command
    with filled.writing() as session:
        inverse = command.apply(session)
        assert changes_of(inverse).claims == {1, 2}
        assert [c.tags[0].name for c in claims.list_claims(session)] == ["water", "water"]
        inverse.apply(session)
        assert [c.tags for c in claims.list_claims(session)] == [(), ()]
    with pytest.raises(CommandError, match="no longer"):
        _do(filled, TagClaims((99,), "water"))
    with pytest.raises(CommandError, match="needs words"):
        _do(filled, TagClaims((1,), " "))
