"""What the language work found is kept, read back, and replaced without losing ids."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core import model
from core.commands import MarkClaim, RaiseDispute
from core.errors import LibraryError
from core.store import language, naming, outbox, questions, statements
from core.store.database import Database
from core.text import Span
from core.values import Analysis, Mention, Stand
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, analysis, statement, store


def test_an_analysis_comes_back_as_it_was_given(database: Database) -> None:
    given = analysis()
    with database.writing() as session:
        article = store(session)
        assert language.articles_due(session, "1") == [article]
        stored = language.write_analysis(session, article, given, "1")
        assert language.articles_due(session, "1") == []
        assert language.articles_due(session, "2") == [article]
    with database.reading() as session:
        assert statements.list_statements(session, article=article) == stored
        assert statements.list_statements(session, ids=[stored[1].id]) == stored[1:]
        assert tuple(statements.list_measures(session, article)) == given.measures
        assert tuple(statements.list_doubts(session, article)) == given.doubts
    bare = tuple(replace(s, id=0, article=0) for s in stored)
    assert bare == given.statements
    assert all(s.id and s.article == article for s in stored)


def test_what_is_found_again_keeps_its_id_and_what_hangs_on_it(database: Database) -> None:
    with database.writing() as session:
        article = store(session)
        questions.sync_questions(session, [("q", "How many?", [("p", "20")])])
        first, second = language.write_analysis(session, article, analysis(), "1")
        MarkClaim("20 died", article, 0, 9, statement=first.id).apply(session)
        MarkClaim("3 died", article, 66, 80, statement=second.id).apply(session)
        RaiseDispute("They differ.", ((article, 0, 9), (article, 66, 80))).apply(session)
        questions.write_stands(session, article, [Stand("q", "p", FIRST, first.id)])
        mark = outbox.highest(session)
        changed = replace(analysis().statements[0], cue="insisted", stance=first.stance)
        moved = statement(TEXT, Span(55, 80), "the police")
        again = replace(analysis(), statements=(changed, moved))
        one, two = language.write_analysis(session, article, again, "2")
        tied = session.scalars(select(model.Appearance.statement_id)).all()
        hand = session.scalars(select(model.DisputePassage.statement_id)).all()
        assert questions.list_questions(session)[0].positions[0].statements == 1
        assert ("article", article) in {row[1:] for row in outbox.pending(session, mark)}
    assert (one.id, one.cue) == (first.id, "insisted")
    assert two.id not in (first.id, second.id)
    assert tied == hand == [first.id, two.id]
    assert two.disputed


def test_an_id_is_never_used_again(database: Database) -> None:
    with database.writing() as session:
        article = analysed(session)
        before = {s.id for s in statements.list_statements(session)}
        language.write_analysis(session, article, Analysis(), "2")
        after = {s.id for s in language.write_analysis(session, article, analysis(), "3")}
    assert not before & after


def test_entities_gather_spellings_and_go_with_their_last_mention(database: Database) -> None:
    with database.writing() as session:
        first, second = analysed(session), store(session, "Mayor Dunn.")
        mark = outbox.highest(session)
        named = Analysis(mentions=(Mention(Span(0, 10), "Mayor Dunn", "the mayor", "person"),))
        language.write_analysis(session, second, named, "1")
        owed = {row[1:] for row in outbox.pending(session, mark)}
        mayor, police = naming.list_entities(session)
        assert (mayor.name, mayor.mentions, mayor.statements) == ("the mayor", 2, 1)
        assert mayor.aliases == ("Mayor Dunn", "The mayor")
        assert police.kind == "organisation"
        assert owed == {("article", first), ("article", second)}  # found by the new spelling
        language.write_analysis(session, first, Analysis(), "2")
        assert [e.name for e in naming.list_entities(session)] == ["the mayor"]


def test_statements_elsewhere_that_measure_the_same_are_found(database: Database) -> None:
    with database.writing() as session:
        here, there = analysed(session), analysed(session, TEXT + " Later.", source="Tallis Herald")
        keys = {("person", "-"), ("soldier", "-")}
        ((found, source, published),) = statements.statements_measuring(session, keys, here)
        assert statements.statements_measuring(session, {("person", "euro")}, here) == []
    assert (found.article, found.span, source) == (there, FIRST, "Tallis Herald")
    assert published is not None
    assert found.measures[0].value == 20


def test_questions_keep_their_ids_and_go_only_when_nothing_needs_them(database: Database) -> None:
    topic = ("deaths", "How many died?", [("few", "3"), ("many", "20")])
    with database.writing() as session:
        first = questions.sync_questions(session, [topic, ("other", "Why?", [])])
        assert len(first) == 2
        assert questions.sync_questions(session, [topic, ("other", "Why?", [])]) == frozenset()
        before = {q.key: q for q in questions.list_questions(session)}
        claimed = before["deaths"].positions[0].id
        session.add(model.Claim(text="c", question_id=before["deaths"].id, position_id=claimed))
        session.flush()
        questions.sync_questions(session, [("deaths", "How many?", [("many", "20 or more")])])
        (left,) = questions.list_questions(session)
        assert (left.id, left.text) == (before["deaths"].id, "How many?")
        assert [p.label for p in left.positions] == ["3", "20 or more"]
        questions.sync_questions(session, [])
        assert [q.key for q in questions.list_questions(session)] == ["deaths"]


def test_stands_are_replaced_and_found_from_other_articles(database: Database) -> None:
    with database.writing() as session:
        here, there = analysed(session), analysed(session, TEXT + " Later.")
        questions.sync_questions(session, [("deaths", "How many?", [("few", "3")])])
        inside = Stand("deaths", "few", Span(66, 67), marks=(Span(66, 67),), value=3.0)
        unknown = Stand("deaths", "nobody", Span(66, 67))
        for _ in range(2):
            questions.write_stands(session, there, [inside, unknown])
        ((found, _, _),) = questions.statements_standing(session, {"deaths"}, here)
        assert (found.article, found.span) == (there, SECOND)
        assert questions.statements_standing(session, {"deaths"}, there) == []
        assert questions.list_questions(session)[0].positions[0].statements == 1


def test_an_analysis_of_an_article_that_is_gone_is_refused(database: Database) -> None:
    with database.writing() as session, pytest.raises(LibraryError, match="no longer"):
        language.write_analysis(session, 7, analysis(), "1")


@settings(max_examples=15)
@given(st.lists(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from("ab")))))
def test_any_analysis_replaces_any_other(runs: list[list[tuple[int, int, str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "library.db")
        with database.writing() as session:
            article = store(session)
            known: dict[tuple[Span, str], set[int]] = {}
            for run in runs:
                made = tuple(statement(TEXT, Span(at, at + n), who) for at, n, who in run)
                kept = language.write_analysis(session, article, Analysis(statements=made), "1")
                assert sorted((s.span, s.holder) for s in kept) == sorted(
                    (s.span, s.holder) for s in made
                )
                now: dict[tuple[Span, str], set[int]] = {}
                for one in kept:
                    now.setdefault((one.content, one.holder), set()).add(one.id)
                for key in known.keys() & now.keys():
                    least = min(len(known[key]), len(now[key]))
                    assert len(known[key] & now[key]) == least
                known = now
        database.close()
