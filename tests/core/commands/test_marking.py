"""Tags in a tree, many claims at once, and answers to suggestions."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from core import history, model
from core.commands import (
    AcceptSuggestions,
    AddTag,
    AttachClaims,
    ChangeTag,
    Command,
    JudgeClaims,
    MarkClaim,
    MergeTags,
    RefuseSuggestions,
    RemoveClaims,
    RemoveTag,
    TagClaim,
    TagClaims,
    UntagClaims,
    changes_of,
)
from core.errors import CommandError
from core.store import claims, outbox
from core.store.database import Database
from core.values import Claim, Tag, tag_path, tags_below


def do(database: Database, *commands: Command) -> Command:
    """Apply some commands; the inverse of the last."""
    with database.writing() as session:
        return [command.apply(session) for command in commands][-1]


def tags(database: Database) -> dict[str, Tag]:
    with database.reading() as session:
        return {tag.name: tag for tag in claims.list_tags(session)}


def claim(database: Database, id: int = 1) -> Claim:
    with database.reading() as session:
        return claims.list_claims(session, ids=[id])[0]


@pytest.fixture
def tree(filled: Database) -> Database:
    """Tags 1 to 4: weather, storm and flood below it, dam below flood; claim 1 has dam and storm."""
    do(
        filled,
        AddTag("weather", "All of it"),
        AddTag("storm", parent=1),
        AddTag("flood", parent=1),
        AddTag("dam", parent=3),
        TagClaim(1, "dam"),
        TagClaim(1, "storm"),
    )
    return filled


def test_tags_stand_below_tags(tree: Database) -> None:
    known = list(tags(tree).values())
    assert tag_path(known, 4) == "weather › flood › dam"
    assert tags_below(known, 3) == {3, 4}
    assert tags_below(known, 1) == {1, 2, 3, 4}
    with pytest.raises(CommandError, match="below itself"):
        do(tree, ChangeTag(1, "weather", "", 4))
    with pytest.raises(CommandError, match="below itself"):
        do(tree, ChangeTag(1, "weather", "", 1))
    with pytest.raises(CommandError, match="already"):
        do(tree, AddTag("Flood"))
    with pytest.raises(CommandError, match="no longer"):
        do(tree, AddTag("tide", parent=9))


def test_merged_tags_give_their_claims_and_what_is_below_them(tree: Database) -> None:
    inverse = do(tree, MergeTags(2, 3))
    assert set(tags(tree)) == {"weather", "storm", "dam"}
    assert tags(tree)["dam"].parent == 2
    do(tree, MergeTags(2, 4))
    assert [tag.name for tag in claim(tree).tags] == ["storm"]
    assert inverse.label == "Merge tags"


def test_a_tag_merged_with_one_above_it_takes_its_place(tree: Database) -> None:
    inverse = do(tree, MergeTags(4, 1))
    now = tags(tree)
    assert now["dam"].parent is None
    assert now["dam"].description == "All of it"
    assert {name for name, tag in now.items() if tag.parent == 4} == {"storm", "flood"}
    do(tree, inverse)
    assert tags(tree)["dam"].parent == 3
    assert tags(tree)["weather"].parent is None


def test_below_a_removed_tag_nothing_is_lost(tree: Database) -> None:
    before = tags(tree)
    inverse = do(tree, RemoveTag(3))
    assert tags(tree)["dam"].parent == 1
    do(tree, inverse)
    assert tags(tree) == before


def test_the_index_is_owed_the_claims_below_a_changed_tag(tree: Database) -> None:
    with tree.writing() as session:
        mark = outbox.highest(session)
        inverse = ChangeTag(1, "climate").apply(session)
        assert [row[1:] for row in outbox.pending(session, mark)] == [("claim", 1)]
    assert changes_of(inverse).tags


@pytest.fixture
def three(filled: Database) -> Database:
    """Claims 1 to 3."""
    do(filled, *(MarkClaim(f"More {n}", 1, 0, 9) for n in "ab"))
    return filled


@pytest.mark.parametrize(
    ("command", "label"),
    [
        (JudgeClaims((1, 2, 3), 1, "seen"), "Set verdict of 3 claims"),
        (JudgeClaims((1,), None, ""), "Clear verdict of 1 claim"),
        (TagClaims((2, 3), "flood"), "Tag 2 claims"),
        (UntagClaims((1, 2), 1), "Untag 2 claims"),
        (AttachClaims((1, 2), None, 1), "Attach 2 claims"),
        (AttachClaims((1, 2), None), "Detach 2 claims"),
        (RemoveClaims((2, 3)), "Remove 2 claims"),
    ],
)
def test_many_claims_change_as_one(three: Database, command: Command, label: str) -> None:
    do(three, TagClaim(1, "x"), JudgeClaims((1, 2), 2, ""), AttachClaims((1, 2), 2))
    with three.writing() as session:
        before = claims.list_claims(session)
        history.do(session, command)
        assert history.undo_label(session) == label
        after = claims.list_claims(session)
        assert after != before
        history.undo(session)
        assert claims.list_claims(session) == before
        history.redo(session)
        assert claims.list_claims(session) == after


def test_what_the_many_got_is_what_was_asked(three: Database) -> None:
    do(three, JudgeClaims((1, 3), 2, "seen"), AttachClaims((1, 3, 99), 1, 1), RemoveClaims((2,)))
    with three.reading() as session:
        left = claims.list_claims(session)
    assert [c.id for c in left] == [3, 1]
    assert {(c.verdict.id, c.verdict_reason) for c in left if c.verdict} == {(2, "seen")}
    assert {(c.question, c.position) for c in left} == {(1, 1)}


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (JudgeClaims((9,), 1, ""), "no longer"),
        (JudgeClaims((1,), 99, ""), "no longer"),
        (UntagClaims((2, 3), 1), "None of these"),
        (AttachClaims((1,), 2, 1), "another question"),
        (MarkClaim("x", 1, 0, 9, question=2, position=1), "another question"),
        (MarkClaim("x", 1, 0, 9, question=99), "no longer"),
        (RemoveClaims((9,)), "no longer"),
        (AcceptSuggestions(), "nothing to accept"),
        (AcceptSuggestions((), ((9, 1, 0, 9, 0),)), "no longer"),
        (RefuseSuggestions(((1, 0, 999, 0),)), "outside"),
        (RefuseSuggestions(((1, 0, 9, 99),)), "no longer"),
        (MergeTags(1, 1), "one tag already"),
    ],
)
def test_what_cannot_be_done_to_many_is_said(three: Database, command: Command, said: str) -> None:
    do(three, TagClaim(1, "x"))
    with pytest.raises(CommandError, match=said):
        do(three, command)


def test_a_claim_is_marked_as_an_answer_at_once(filled: Database) -> None:
    do(filled, MarkClaim("x", 1, 0, 9, position=1))
    assert (claim(filled, 2).question, claim(filled, 2).position) == (1, 1)


def test_a_refusal_is_kept_once_and_taken_back(filled: Database) -> None:
    def kept() -> list[tuple[int, int | None]]:
        with filled.reading() as session:
            rows = session.execute(select(model.Refusal.article_id, model.Refusal.claim_id))
            return [(row[0], row[1]) for row in rows]

    inverse = do(filled, RefuseSuggestions(((1, 0, 9, 0), (1, 0, 9, 1), (1, 0, 9, 0))))
    assert kept() == [(1, None), (1, 1)]
    assert changes_of(inverse).articles == {1}
    do(filled, RefuseSuggestions(((1, 0, 9, 0),)))
    assert len(kept()) == 2
    do(filled, inverse)
    assert kept() == []
