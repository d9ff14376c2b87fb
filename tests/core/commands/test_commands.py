"""What each command does, and the sentence when it cannot."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from core import model
from core.commands import (
    COMMANDS,
    AcceptSuggestions,
    AddAppearance,
    AddEvidence,
    AddRating,
    AddTag,
    AttachClaims,
    ChangeArticle,
    ChangeClaim,
    ChangeRating,
    ChangeSearch,
    ChangeTag,
    Command,
    FollowPassages,
    JoinEditions,
    JudgeClaims,
    LeavePassages,
    MarkClaim,
    MarkStatements,
    MergeEntities,
    MergeTags,
    PartEditions,
    RaiseDispute,
    RefuseProposal,
    RefuseSuggestions,
    RemoveAppearance,
    RemoveClaim,
    RemoveClaims,
    RemoveDispute,
    RemoveEvidence,
    RemoveQuestion,
    RemoveRating,
    RemoveSearch,
    RemoveTag,
    SaveSearch,
    SetDispute,
    SetQuestion,
    SetVerdict,
    SplitEntity,
    TagClaim,
    TagClaims,
    UntagClaim,
    UntagClaims,
    from_json,
    to_json,
)
from core.errors import CommandError
from core.store import claims, disputes
from core.store.database import Database
from core.text import Anchor
from core.values import Claim, DisputeState, EvidenceStance, Side
from tests.core.commands.conftest import MARK
from tests.core.store.making import TEXT


def _claim(database: Database) -> Claim:
    with database.reading() as session:
        return claims.list_claims(session, ids=[1])[0]


def _apply(database: Database, command: Command) -> Command:
    with database.writing() as session:
        return command.apply(session)


def test_a_claim_is_marked_with_its_passage(filled: Database) -> None:
    claim = _claim(filled)
    (appearance,) = claim.appearances
    assert (claim.text, claim.claimant, claim.note) == ("20 died", "the mayor", "look")
    assert [d.edtf for d in (claim.said_on, claim.about, claim.published_on) if d] == [
        "2024-05-20",
        "2024-05",
        "2024",
    ]
    assert appearance.anchor == Anchor("The mayor", "", TEXT[9:41], 0, 9)
    assert (appearance.article, appearance.statement, appearance.title) == (1, 1, "The flood")


def test_the_fields_of_a_claim_change(filled: Database) -> None:
    _apply(filled, ChangeClaim(1, {"text": " 21 died ", "about": None, "said_on": "2024-22"}))
    claim = _claim(filled)
    assert (claim.text, claim.about, claim.claimant) == ("21 died", None, "the mayor")
    assert claim.said_on is not None
    assert claim.said_on.words == "summer 2024"


def test_a_position_brings_its_question_and_another_question_drops_it(filled: Database) -> None:
    _apply(filled, ChangeClaim(1, {"position_id": 1}))
    assert (_claim(filled).question, _claim(filled).position) == (1, 1)
    _apply(filled, ChangeClaim(1, {"question_id": 2}))
    assert (_claim(filled).question, _claim(filled).position) == (2, None)
    with pytest.raises(CommandError, match="another question"):
        _apply(filled, ChangeClaim(1, {"position_id": 1}))


def test_evidence_verdict_tags_and_passages_hang_on_a_claim(filled: Database) -> None:
    _apply(filled, AddEvidence(1, EvidenceStance.REFUTES, "a report", "https://example.org/r"))
    _apply(filled, AddEvidence(1, "supports", article=1, start=44, end=54))
    _apply(filled, AddAppearance(1, 1, 66, 80, statement=2))
    _apply(filled, SetVerdict(1, 2, " The police say 3. "))
    _apply(filled, TagClaim(1, "Flood"))
    _apply(filled, TagClaim(1, "flood"))
    claim = _claim(filled)
    assert [(e.stance, e.url, e.title) for e in claim.evidence] == [
        (EvidenceStance.REFUTES, "https://example.org/r", ""),
        (EvidenceStance.SUPPORTS, "", "The flood"),
    ]
    assert claim.evidence[1].anchor is not None
    assert claim.evidence[1].anchor.exact == "The police"
    assert [a.statement for a in claim.appearances] == [1, 2]
    assert claim.verdict is not None
    assert (claim.verdict.name, claim.verdict_reason) == ("Mostly false", "The police say 3.")
    assert [tag.name for tag in claim.tags] == ["Flood"]
    for command in (RemoveEvidence(1), RemoveAppearance(2), UntagClaim(1, 1)):
        _apply(filled, command)
    _apply(filled, SetVerdict(1, None, ""))
    claim = _claim(filled)
    assert (len(claim.evidence), len(claim.appearances), claim.tags) == (1, 1, ())
    assert claim.verdict is None


def test_a_removed_claim_comes_back_with_all_it_had(filled: Database) -> None:
    for command in (AddEvidence(1, "supports", "note"), TagClaim(1, "Flood"), SetVerdict(1, 1, "")):
        _apply(filled, command)
    before = _claim(filled)
    inverse = _apply(filled, RemoveClaim(1))
    with filled.reading() as session:
        assert claims.list_claims(session) == []
        assert session.scalars(select(model.Evidence)).all() == []
    again = _apply(filled, inverse)
    assert _claim(filled) == before
    _apply(filled, again)
    with filled.reading() as session:
        assert claims.list_claims(session) == []


def test_a_dispute_is_raised_by_hand_and_removed(filled: Database) -> None:
    _apply(filled, RaiseDispute("They contradict each other.", ((1, 0, 9), (1, 44, 54))))
    with filled.reading() as session:
        found = disputes.list_disputes(session)[1]
    assert (found.kind.value, found.state.value) == ("by_hand", "confirmed")
    assert [(p.side, p.holder, p.statement, p.text) for p in found.passages] == [
        (Side.A, "the mayor", 1, "The mayor"),
        (Side.B, "the police", 2, "The police"),
    ]
    _apply(filled, RemoveDispute(2))
    with pytest.raises(CommandError, match="raised by hand"):
        _apply(filled, RemoveDispute(1))


def test_the_scale_and_tags_change(filled: Database) -> None:
    _apply(filled, AddRating("Out of context", None))
    _apply(filled, ChangeRating(1, "Wrong", 0, 9))
    _apply(filled, RemoveRating(7))
    _apply(filled, TagClaim(1, "flood"))
    _apply(filled, ChangeTag(1, "Flood", "All of it"))
    with filled.reading() as session:
        scale = [(r.name, r.value) for r in claims.list_ratings(session)]
        (tag,) = claims.list_tags(session)
    assert scale[-2:] == [("Out of context", None), ("Wrong", 0)]
    assert "Satire" not in dict(scale)
    assert (tag.name, tag.description) == ("Flood", "All of it")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (MarkClaim(" \n", 1, 0, 9), "needs words"),
        (MarkClaim("x", 1, 0, 9, said_on="May 2024"), "not a date"),
        (MarkClaim("x", 1, 70, 9000), "outside the article"),
        (MarkClaim("x", 1, -3, 9), "outside the article"),
        (MarkClaim("x", 1, 9, 3), "outside the article"),
        (MarkClaim("x", 1, 9, 10), "no words"),
        (MarkClaim("x", 7, 0, 9), "no longer"),
        (ChangeClaim(1, {"text": ""}), "needs words"),
        (ChangeClaim(1, {"rating_id": 1}), "rating_id"),
        (ChangeClaim(1, {"question_id": 77}), "no longer"),
        (ChangeClaim(9, {"text": "x"}), "no longer"),
        (RemoveClaim(9), "no longer"),
        (AddAppearance(9, 1, 0, 9), "no longer"),
        (RemoveAppearance(9), "no longer"),
        (SetVerdict(1, 99, ""), "no longer"),
        (AddEvidence(1, "proves", "x"), "supports or refutes"),
        (AddEvidence(1, "supports"), "needs a passage"),
        (AddEvidence(1, "supports", article=1, start=9), "outside the article"),
        (RemoveEvidence(9), "no longer"),
        (TagClaim(1, " "), "needs words"),
        (UntagClaim(1, 9), "does not have"),
        (ChangeTag(9, "x"), "no longer"),
        (SetDispute(1, "dismissed"), "needs a reason"),
        (SetDispute(1, "solved"), "solved"),
        (SetDispute(9, "open"), "no longer"),
        (RaiseDispute("x", ()), "needs a passage"),
        (RaiseDispute("", ((1, 0, 9),)), "needs words"),
        (RemoveDispute(9), "no longer"),
        (AddRating("true"), "already"),
        (AddRating(" "), "needs words"),
        (ChangeRating(1, "TRUE", 1, 0), "already"),
        (RemoveRating(99), "no longer"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    filled: Database, command: Command, said: str
) -> None:
    before = _claim(filled)
    with pytest.raises(CommandError, match=said):
        _apply(filled, command)
    assert _claim(filled) == before


def test_a_verdict_in_use_cannot_be_removed(filled: Database) -> None:
    _apply(filled, SetVerdict(1, 3, ""))
    with pytest.raises(CommandError, match="verdict of a claim"):
        _apply(filled, RemoveRating(3))


def test_every_command_has_a_label_and_survives_json(filled: Database) -> None:
    given: list[Command] = [
        MARK,
        ChangeClaim(1, {"note": "x", "about": None}),
        ChangeArticle(1, {"title": "x"}),
        RemoveClaim(1),
        AddAppearance(1, 1, 0, 9),
        RemoveAppearance(1),
        SetVerdict(1, None, "x"),
        AddEvidence(1, EvidenceStance.SUPPORTS, article=1, start=0, end=9),
        RemoveEvidence(1),
        TagClaim(1, "x"),
        UntagClaim(1, 1),
        ChangeTag(1, "x"),
        AddTag("x", "y", 1),
        MergeTags(1, 2),
        RemoveTag(1),
        SetDispute(1, DisputeState.DISMISSED, "misread"),
        RaiseDispute("x", ((1, 0, 9), (1, 44, 54))),
        RemoveDispute(2),
        MergeEntities(1, 2),
        SplitEntity(1, ("x", "y")),
        RefuseProposal(1, 2),
        SetQuestion("f.toml", "key", "k", "Why?", (("p", "label"),), ((1, "p"),), new=True),
        RemoveQuestion("f.toml", "k", "Why?", (("p", "label"),)),
        AddRating("x"),
        ChangeRating(1, "x", None, 0),
        RemoveRating(1),
        SaveSearch("x", "y"),
        ChangeSearch(1, "x", "y"),
        RemoveSearch(1),
        MarkStatements((1, 2), "x"),
        TagClaims((1, 2), "x"),
        UntagClaims((1,), 1),
        JudgeClaims((1, 2), None, ""),
        AttachClaims((1,), 1, 1),
        RemoveClaims((1, 2)),
        AcceptSuggestions((1, 2), ((1, 1, 0, 9, 0),)),
        RefuseSuggestions(((1, 0, 9, 0), (1, 0, 9, 1))),
        FollowPassages((("appearance", 1, 0, 9),)),
        LeavePassages((("evidence", 1),)),
        JoinEditions(1, 2),
        PartEditions(2),
        _apply(filled, SetVerdict(1, 1, "x")),
    ]
    assert {type(command) for command in given} == set(COMMANDS)
    for command in given:
        assert command.label
        assert from_json(json.loads(json.dumps(to_json(command)))) == command
