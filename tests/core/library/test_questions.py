"""Questions of one's own: files that undo knows, weighed without the language work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands import ChangeClaim, MarkClaim, SetDispute
from core.errors import CommandError, DataError
from core.library import Library
from core.progress import Progress
from core.store import language
from core.store.database import Database
from core.text import Span
from core.values import (
    Analysis,
    DisputeKind,
    DisputeState,
    NumberDraft,
    Origin,
    PositionDraft,
    Question,
    QuestionDraft,
    Sentence,
    VagueDate,
)
from tests.core.store.making import measure, statement, store

SAFE, UNSAFE = "The bridge is quite safe.", "The old bridge is unsafe."
BRIDGE = QuestionDraft(
    "Is the bridge safe?",
    (PositionDraft("safe", ("is ..2 safe",)), PositionDraft("not safe", ("unsafe",))),
    subject=("bridge",),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two articles of one sentence each, whose holders contradict each other."""
    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        for text, holder in ((SAFE, "the mayor"), (UNSAFE, "the engineer")):
            whole = Span(0, len(text))
            said = replace(statement(text, whole, holder), holder_span=None, about=None)
            article = store(session, text, title=holder)
            language.write_analysis(session, article, Analysis((Sentence(whole),), (said,)), "1")
    database.close()
    library = Library.open(tmp_path)
    library.weigh_again(Progress())
    yield library
    library.close()


def asked(library: Library, text: str = BRIDGE.text) -> Question | None:
    """The question with a text."""
    return next((q for q in library.questions() if q.text == text), None)


def keep(library: Library, draft: QuestionDraft = BRIDGE) -> Question:
    """Keep a draft and weigh by it."""
    library.do(library.question_command(draft))
    library.weigh_again(Progress())
    found = asked(library, draft.text)
    assert found is not None
    return found


def positions_disputes(library: Library) -> list[DisputeState]:
    """The states of what opposite positions raised."""
    return [d.state for d in library.disputes() if d.kind is DisputeKind.POSITIONS]


def test_a_question_finds_who_answers_it_in_articles_that_are_there(library: Library) -> None:
    page = library.question_page(keep(library).id)
    assert [(t.position, t.holder, t.text) for t in page.passages] == [
        ("safe", "the mayor", SAFE),
        ("not-safe", "the engineer", UNSAFE),
    ]
    assert [t.span.of(t.text) for t in page.passages] == [SAFE, UNSAFE]
    assert [[m.of(t.text) for m in t.shown_marks] for t in page.passages] == [
        ["is quite safe"],
        ["unsafe"],
    ]
    assert page.origin is Origin.OWN
    assert positions_disputes(library) == [DisputeState.OPEN]
    assert library.questions_due() == frozenset()


def test_undo_takes_the_file_with_it_and_redo_brings_back_the_same(library: Library) -> None:
    question, file = keep(library), library.path / "topics" / "is-the-bridge-safe.toml"
    text = file.read_text("utf-8")
    assert library.undo_label() == "New question"
    library.undo()
    assert not file.exists()
    library.weigh_again(Progress())
    assert (asked(library), positions_disputes(library)) == (None, [])
    library.redo()
    assert file.read_text("utf-8") == text
    library.weigh_again(Progress())
    again = asked(library)
    assert again is not None
    assert (again.id, again.positions) == (question.id, question.positions)


def test_undo_of_other_words_brings_back_those_before(library: Library) -> None:
    question = keep(library)
    draft = library.question_draft(question.id)
    assert (draft.text, draft.subject) == (BRIDGE.text, BRIDGE.subject)
    keep(library, replace(draft, positions=draft.positions[:1]))
    assert len(library.question_page(question.id).passages) == 1
    assert positions_disputes(library) == []
    library.undo()
    library.weigh_again(Progress())
    assert len(library.question_page(question.id).passages) == 2
    assert library.question_page(question.id).question == question


def test_what_was_decided_stays_when_the_words_change(library: Library) -> None:
    question = keep(library)
    raised = next(d for d in library.disputes() if d.kind is DisputeKind.POSITIONS)
    library.do(SetDispute(raised.id, DisputeState.CONFIRMED))
    draft = library.question_draft(question.id)
    safe = replace(draft.positions[0], patterns=("quite safe",))
    keep(library, replace(draft, positions=(safe, draft.positions[1])))
    assert positions_disputes(library) == [DisputeState.CONFIRMED]


def test_a_question_of_another_newsroom_is_weighed_when_the_library_opens(
    library: Library, tmp_path: Path
) -> None:
    command = library.question_command(BRIDGE)
    library.close()
    (tmp_path / "topics" / "bridge.toml").write_text(command.text, encoding="utf-8")
    (tmp_path / "topics" / "wrong.toml").write_text("key =", encoding="utf-8")
    again = Library.open(tmp_path)
    assert again.problems
    assert again.questions_due() == {"is-the-bridge-safe"}
    again.weigh_again(Progress())
    found = asked(again)
    assert found is not None
    assert sum(p.statements for p in found.positions) == 2
    again.do(again.remove_question_command(found.id))
    assert not (tmp_path / "topics" / "bridge.toml").exists()
    assert (tmp_path / "topics" / "wrong.toml").exists()
    again.close()


def test_a_file_that_was_changed_outside_is_not_written_over(library: Library) -> None:
    question = keep(library)
    file = library.path / "topics" / "is-the-bridge-safe.toml"
    file.write_text(file.read_text("utf-8") + "# mine\n", encoding="utf-8")
    draft = library.question_draft(question.id)
    with pytest.raises(CommandError, match="outside the program"):
        library.do(library.question_command(replace(draft, text="Is it?")))
    assert asked(library) is not None
    assert file.read_text("utf-8").endswith("# mine\n")


def test_claims_are_attached_and_shown_once_where_they_stand_in_an_answer(library: Library) -> None:
    for article, text in ((1, SAFE), (2, UNSAFE)):
        library.do(MarkClaim(text, article, 0, len(text), "somebody", said_on="2024-05"))
    draft = library.preview().of_claims(1, 2, Progress())
    assert [p.label for p in draft.positions] == [SAFE, UNSAFE]
    question = keep(library, replace(draft, text=BRIDGE.text))
    page = library.question_page(question.id)
    assert sorted(t.claim for t in page.passages) == [1, 2]
    library.do(MarkClaim("It sways.", 2, 0, 7, "a walker", about="2023"))
    newest = max(claim.id for claim in library.claims())
    library.do(ChangeClaim(newest, {"question_id": question.id}))
    loose = [t for t in library.question_page(question.id).passages if not t.position]
    assert [(t.claim, t.holder, t.when) for t in loose] == [(newest, "a walker", VagueDate("2023"))]
    library.do(library.remove_question_command(question.id))
    assert {claim.question for claim in library.claims()} == {None}
    library.undo()
    assert {claim.question for claim in library.claims()} == {question.id}


def test_what_words_match_is_shown_before_they_are_kept(library: Library) -> None:
    preview = library.preview()
    unnamed = QuestionDraft("", (PositionDraft("", ("bridge",)), PositionDraft("", ())))
    found = preview.recognised(unnamed, Progress())
    assert (found.counts, found.articles) == ((2, 0), 2)
    assert {t.text for t in found.passages} == {SAFE, UNSAFE}
    with pytest.raises(DataError, match="means nothing here"):
        preview.recognised(replace(unnamed, subject=("a;b",)), Progress())


def test_a_question_of_the_program_cannot_be_removed_only_changed(library: Library) -> None:
    question = library.questions()[0]
    with pytest.raises(CommandError, match="comes with the program"):
        library.remove_question_command(question.id)
    draft = library.question_draft(question.id)
    library.do(library.question_command(replace(draft, text="In other words?")))
    assert library.question_page(question.id).origin is Origin.CHANGED
    library.do(library.remove_question_command(question.id))
    page = library.question_page(question.id)
    assert (page.origin, page.question) == (Origin.SHIPPED, question)


def test_values_have_their_reach_and_facts_their_unit(tmp_path: Path) -> None:
    text = "Some 20 people died."
    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        whole = Span(0, len(text))
        dead = replace(measure(text, Span(5, 7), 20), high=25.0)
        said = replace(statement(text, whole, "the mayor", (dead,)), holder_span=None)
        article = store(session, text)
        found = Analysis((Sentence(whole),), (said,), measures=(dead,))
        language.write_analysis(session, article, found, "1")
    database.close()
    (tmp_path / "reference").mkdir()
    fact = 'subject = "the flood"\nproperty = "dead"\nvalue = 22\nunit = "-"\nas_of = "2024"\n'
    (tmp_path / "reference" / "own.toml").write_text(
        f'[[fact]]\nkey = "dead"\n{fact}source = "the coroner"\n', encoding="utf-8"
    )
    library = Library.open(tmp_path)
    band = PositionDraft("many", lowest=10, highest=99)
    draft = QuestionDraft(
        "How many died?", (band,), number=NumberDraft("-", 1, ("# people died",)), facts=("dead",)
    )
    page = library.question_page(keep(library, draft).id)
    assert [(t.value, t.low, t.high) for t in page.passages] == [(22.5, 20.0, 25.0)]
    assert [(f.value, f.source) for f in page.facts] == [(22.0, "the coroner")]
    library.close()
