"""Whatever was done: undo of all gives the library as it was, redo of all as it became."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from core import history
from core.commands import (
    AcceptSuggestions,
    AddAppearance,
    AddEvidence,
    AddRating,
    AddTag,
    AttachClaims,
    ChangeClaim,
    ChangeRating,
    ChangeSearch,
    ChangeTag,
    Command,
    JudgeClaims,
    MarkClaim,
    MarkStatements,
    MergeTags,
    RaiseDispute,
    RefuseSuggestions,
    RemoveAppearance,
    RemoveClaim,
    RemoveClaims,
    RemoveDispute,
    RemoveEvidence,
    RemoveRating,
    RemoveSearch,
    RemoveTag,
    SaveSearch,
    SetDispute,
    SetVerdict,
    TagClaim,
    TagClaims,
    UntagClaim,
    UntagClaims,
)
from core.errors import CommandError
from core.model import metadata
from core.store import checking, disputes, questions
from core.store.database import Database
from core.values import DisputeState, Side
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage

OWN = {
    "claim",
    "appearance",
    "evidence",
    "tag",
    "claim_tag",
    "refusal",
    "rating",
    "dispute",
    "dispute_passage",
    "saved_search",
}

few = st.integers(1, 4)
perhaps = st.sampled_from([None, 1, 2, 3])
many = st.lists(few, min_size=1, max_size=4, unique=True).map(tuple)
word = st.sampled_from(["flood", "Flood", "dam", "levy"])
span = st.sampled_from([(0, 9), (4, 9), (15, 24), (44, 54), (66, 80)])
dates = st.sampled_from([None, "2024", "2024-05-20"])


def _at(made: type[Any], *given: Any) -> Any:
    return st.tuples(few, span, *given).map(lambda v: made(v[0], 1, *v[1], *v[2:]))


commands: st.SearchStrategy[Command] = st.one_of(
    st.tuples(word, span, dates).map(
        lambda v: MarkClaim(v[0], 1, *v[1], "the mayor", 1, said_on=v[2])
    ),
    st.builds(
        ChangeClaim,
        few,
        st.fixed_dictionaries(
            {},
            optional={
                "text": word,
                "about": dates,
                "position_id": st.sampled_from([None, 1]),
                "question_id": st.sampled_from([None, 1, 2]),
            },
        ),
    ),
    st.builds(RemoveClaim, few),
    _at(AddAppearance, st.sampled_from([None, 1, 2])),
    st.builds(RemoveAppearance, few),
    st.builds(SetVerdict, few, st.sampled_from([None, 1, 2, 8]), word),
    st.builds(AddEvidence, few, st.sampled_from(["supports", "refutes"]), word),
    st.tuples(few, span).map(lambda v: AddEvidence(v[0], "supports", "", "", 1, *v[1])),
    st.builds(RemoveEvidence, few),
    st.builds(TagClaim, few, word),
    st.builds(UntagClaim, few, few),
    st.builds(ChangeTag, few, word, word, perhaps),
    st.builds(AddTag, word, word, perhaps),
    st.builds(MergeTags, few, few),
    st.builds(RemoveTag, few),
    st.builds(TagClaims, many, word),
    st.builds(UntagClaims, many, few),
    st.builds(JudgeClaims, many, st.sampled_from([None, 1, 2]), word),
    st.builds(AttachClaims, many, st.sampled_from([None, 1, 2]), st.sampled_from([None, 1])),
    st.builds(RemoveClaims, many),
    st.lists(st.tuples(few, span), min_size=1, max_size=3).map(
        lambda places: AcceptSuggestions((), tuple((c, 1, *place, 0) for c, place in places))
    ),
    st.lists(st.tuples(span, st.integers(0, 2)), min_size=1, max_size=3).map(
        lambda places: RefuseSuggestions(tuple((1, *place, c) for place, c in places))
    ),
    st.builds(SetDispute, few, st.sampled_from(list(DisputeState)), word, word),
    st.lists(span, min_size=1, max_size=3).map(
        lambda places: RaiseDispute("x", tuple((1, *place) for place in places))
    ),
    st.builds(RemoveDispute, few),
    st.builds(AddRating, word, st.sampled_from([None, 3])),
    st.builds(ChangeRating, few, word, st.just(2), st.integers(0, 9)),
    st.builds(RemoveRating, st.integers(1, 9)),
    st.builds(SaveSearch, word, word),
    st.builds(ChangeSearch, few, word, word),
    st.builds(RemoveSearch, few),
    st.builds(MarkStatements, st.just((1, 2)), st.sampled_from(["", "dam"])),
)


@dataclass(frozen=True)
class Turn:
    """Undo or redo in the middle of the work."""

    undo: bool


def _dump(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    session.flush()
    tables = [table for table in metadata.sorted_tables if table.name in OWN]
    return {
        t.name: [tuple(row) for row in session.connection().execute(select(t).order_by(t.c.id))]
        for t in tables
    }


def _prepare(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    with database.writing() as session:
        analysed(session)
        a, b = passage(1, TEXT, FIRST, Side.A, 1), passage(1, TEXT, SECOND, Side.B, 2)
        disputes.write_findings(session, [1], [finding(a, b)])
        questions.sync_questions(session, [("q", "How many?", [("p", "3")]), ("r", "Why?", [])])
        return _dump(session)


def _step(session: Session, step: Command | Turn) -> None:
    if isinstance(step, Turn):
        _ = history.undo(session) if step.undo else history.redo(session)
        return
    try:
        with session.begin_nested():
            history.do(session, step)
    except CommandError:
        pass  # refused in words; the next one is tried


@settings(max_examples=30)
@given(
    st.lists(st.one_of(commands, commands, commands, st.builds(Turn, st.booleans())), max_size=25)
)
def test_undo_of_all_and_redo_of_all(steps: list[Command | Turn]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "library.db")
        first = _prepare(database)
        with database.writing() as session:
            for step in steps:
                _step(session, step)
            while history.redo(session) is not None:
                pass
            shots = [_dump(session)]
        database.close()

        database = Database(Path(folder) / "library.db")
        with database.writing() as session:
            while history.undo(session) is not None:
                shots.append(_dump(session))
            assert shots[-1] == first
        database.close()

        database = Database(Path(folder) / "library.db")
        with database.writing() as session:
            for shot in reversed(shots[:-1]):
                assert history.redo(session) is not None
                assert _dump(session) == shot
            assert history.redo(session) is None
            assert checking.check(session) == []
        database.close()
