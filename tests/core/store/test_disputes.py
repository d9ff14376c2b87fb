"""A flag outlives every re-analysis as the journalist left it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy.orm import Session

from core.commands import RaiseDispute, SetDispute
from core.store import disputes, outbox, statements
from core.store.database import Database
from core.text import Span
from core.values import DisputeKind, DisputeState, Finding, Passage, Side
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage

DISMISSED = DisputeState.DISMISSED


def _weigh(session: Session, article: int, *findings: Finding) -> frozenset[int]:
    return disputes.write_findings(session, [article], findings)


def _pair(article: int) -> tuple[Passage, Passage]:
    return passage(article, TEXT, FIRST, Side.A, 1), passage(article, TEXT, SECOND, Side.B, 2)


def _keys(found: Sequence[Passage]) -> list[tuple[int, Span]]:
    return [(p.article, p.span) for p in found]


def test_a_finding_comes_back_as_it_was_given(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        given = finding(*_pair(article))
        assert _weigh(session, article, given) == {1}
    with database.reading() as session:
        (found,) = disputes.list_disputes(session)
        flagged = [s.disputed for s in statements.list_statements(session)]
        assert disputes.list_disputes(session, state=DISMISSED) == []
        assert disputes.list_disputes(session, kind=DisputeKind.FIGURES) == [found]
        assert disputes.list_disputes(session, article=article) == [found]
        assert disputes.list_disputes(session, article=99) == []
        assert disputes.list_disputes(session, ids=[99]) == []
    assert (found.kind, found.state) == (DisputeKind.FIGURES, DisputeState.OPEN)
    assert (found.reason, found.sum) == (given.reason, given.sum)
    assert [(p.text, p.side, p.marks) for p in found.passages] == [
        (p.text, p.side, p.marks) for p in given.passages
    ]
    assert found.passages[0].title == "The flood"
    assert flagged == [True, True]


def test_the_same_finding_again_touches_nothing(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        given = finding(*_pair(article))
        _weigh(session, article, given)
        mark = outbox.highest(session)
        assert _weigh(session, article, given) == frozenset()
        assert outbox.pending(session, mark) == []


def test_what_is_not_found_again_goes_unless_somebody_judged_it(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        a, b = _pair(article)
        _weigh(session, article, *(finding(a, b, key=key) for key in "opcd"))
        for id, state in ((2, "postponed"), (3, "confirmed"), (4, "dismissed")):
            SetDispute(id, state, "misread").apply(session)
        RaiseDispute("By hand.", ((article, 0, 9),)).apply(session)
        assert _weigh(session, article) == {1}
        left = [(d.id, d.state.value) for d in disputes.list_disputes(session)]
    assert left == [(2, "postponed"), (3, "confirmed"), (4, "dismissed"), (5, "confirmed")]


def test_disputes_of_other_articles_stay(database: Database) -> None:
    with database.writing() as session:
        one, two = analysed(session), analysed(session, TEXT + " Later.")
        _weigh(session, one, finding(*_pair(one)))
        assert _weigh(session, two) == frozenset()
        assert len(disputes.list_disputes(session)) == 1


@pytest.mark.parametrize("state", ["confirmed", "postponed"])
def test_a_judged_dispute_keeps_its_state_and_is_refreshed(database: Database, state: str) -> None:
    with database.writing() as session:
        article = analysed(session)
        a, b = _pair(article)
        _weigh(session, article, finding(a, b))
        SetDispute(1, state, note="look again").apply(session)
        other = passage(article, TEXT, Span(0, 20), Side.A)
        assert _weigh(session, article, finding(a, other, b, reason="Three differ.")) == {1}
        (found,) = disputes.list_disputes(session)
    assert (found.state.value, found.note, found.reason) == (state, "look again", "Three differ.")
    assert len(found.passages) == 3


def test_a_dismissed_pair_is_never_raised_again_under_any_key(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        a, b = _pair(article)
        _weigh(session, article, finding(a, b))
        SetDispute(1, DISMISSED, "misread").apply(session)
        turned = finding(
            passage(article, TEXT, FIRST, Side.B), passage(article, TEXT, SECOND, Side.A), key="x"
        )
        assert _weigh(session, article, finding(a, b), turned) == frozenset()
        (found,) = disputes.list_disputes(session)
        assert (found.state, found.dismissed_because) == (DISMISSED, "misread")
        assert [s.disputed for s in statements.list_statements(session)] == [False, False]


def test_what_is_new_beside_a_dismissed_pair_is_raised_by_itself(database: Database) -> None:
    with database.writing() as session:
        one, two = analysed(session), analysed(session, TEXT + " Later.")
        a, b = _pair(one)
        _weigh(session, one, finding(a, b))
        SetDispute(1, DISMISSED, "misread").apply(session)
        c = passage(two, TEXT, SECOND, Side.B)
        context = passage(two, TEXT, FIRST, Side.NEITHER)
        assert _weigh(session, two, finding(a, b, c, context)) == {2}
        old, new = disputes.list_disputes(session)
        assert _keys(new.passages) == _keys((a, c, context))
        assert _keys(old.passages) == _keys((a, b))
        assert _weigh(session, two, finding(a, b, c, context)) == frozenset()
        SetDispute(2, DISMISSED, "misread").apply(session)
        assert _weigh(session, two, finding(a, b, c, context)) == frozenset()
        d = passage(two, TEXT, Span(0, 9), Side.B)
        assert _weigh(session, two, finding(a, b, c, d)) == {3}
        assert _keys(disputes.list_disputes(session, ids=[3])[0].passages) == _keys((a, d))


def test_a_dismissed_finding_of_one_passage_stays_dismissed(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        a, _ = _pair(article)
        _weigh(session, article, finding(a))
        SetDispute(1, DISMISSED, "only reported").apply(session)
        assert _weigh(session, article, finding(a, key="again")) == frozenset()


def test_a_pair_may_conflict_in_another_way_after_a_dismissal(database: Database) -> None:
    from dataclasses import replace

    with database.writing() as session:
        article = analysed(session)
        a, b = _pair(article)
        _weigh(session, article, finding(a, b))
        SetDispute(1, DISMISSED, "misread").apply(session)
        marked = replace(finding(a, b, key="m"), kind=DisputeKind.MARKED)
        assert _weigh(session, article, marked) == {2}


def test_one_conflict_found_from_both_sides_is_one(database: Database) -> None:
    with database.writing() as session:
        one, two = analysed(session), analysed(session, TEXT + " Later.")
        a, b = passage(one, TEXT, FIRST, Side.A), passage(two, TEXT, SECOND, Side.B)
        c = passage(two, TEXT, Span(55, 80), Side.B)
        found = disputes.write_findings(session, [one, two], [finding(a, b), finding(a, b, c)])
        (dispute,) = disputes.list_disputes(session)
    assert found == {dispute.id}
    assert _keys(dispute.passages) == _keys((a, b, c))


def test_articles_whose_marks_change_are_owed(database: Database) -> None:
    with database.writing() as session:
        one, two = analysed(session), analysed(session, TEXT + " Later.")
        a, b = passage(one, TEXT, FIRST, Side.A), passage(two, TEXT, SECOND, Side.B)
        for findings in ((finding(a, b),), (finding(b),), ()):
            mark = outbox.highest(session)
            disputes.write_findings(session, [one, two], findings)
            owed = {row[1:] for row in outbox.pending(session, mark)}
            lost = set() if len(findings) == 0 else {("article", one)}
            assert owed == {("article", two)} | lost
