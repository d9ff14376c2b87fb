"""What a person decided stays, whatever a later version of the language work finds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from core.commands import (
    AddAppearance,
    AddEvidence,
    ChangeClaim,
    MarkClaim,
    RaiseDispute,
    SetDispute,
    SetVerdict,
    TagClaim,
)
from core.library import Library
from core.library.trusted import load_trusted
from core.nlp.service import VERSION
from core.progress import Cancelled, Progress
from core.store import articles, language
from core.store.database import Database
from core.values import Analysis, Dispute, DisputeState

JUDGED = (DisputeState.CONFIRMED, DisputeState.DISMISSED, DisputeState.POSTPONED)


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample library with every kind of decision in it."""
    folder = tmp_path_factory.mktemp("judged") / "library"
    library = Library.open(folder)
    library.ingest_samples(Progress())
    for number, dispute in enumerate(library.disputes()):
        state = (*JUDGED, DisputeState.OPEN)[number % 4]
        library.do(SetDispute(dispute.id, state, f"reason {number}", f"note {number}"))
    _decide(library)
    library.close()
    return folder


def _decide(library: Library) -> None:
    first, second = library.articles()[:2]
    statement = library.statements(first.id)[1]
    library.do(library.suggest_claim(first.id, statement.content))
    [claim] = library.claims()
    other = library.statements(second.id)[0].content
    library.do(ChangeClaim(claim.id, {"note": "to be asked"}))
    library.do(AddAppearance(claim.id, second.id, other.start, other.end))
    library.do(TagClaim(claim.id, "urgent"))
    library.do(SetVerdict(claim.id, library.ratings()[0].id, "two papers say so"))
    library.do(AddEvidence(claim.id, "refutes", "see there", "", second.id, other.start, other.end))
    library.do(MarkClaim("in no statement", first.id, 0, 3))
    places = ((first.id, 0, 20), (second.id, other.start, other.end))
    library.do(RaiseDispute("they differ", places))


@pytest.fixture
def folder(judged: Path, tmp_path: Path) -> Path:
    """A copy of that library."""
    return Path(shutil.copytree(judged, tmp_path / "library"))


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """That library after an upgrade: its articles were analysed by another version."""
    _outdate(folder)
    library = Library.open(folder)
    yield library
    library.close()


def _outdate(folder: Path) -> None:
    database = Database(folder / "library.db")
    with database.writing() as session:
        session.execute(text("update article set analysed = 'earlier'"))
    database.close()


def decisions(library: Library) -> dict[str, Any]:
    """All that a person decided, without ids of statements."""
    return {
        "claims": [
            replace(c, appearances=tuple(replace(a, statement=None) for a in c.appearances))
            for c in library.claims()
        ],
        "disputes": [_told(d) for d in library.disputes() if d.state is not DisputeState.OPEN],
        "raised": [_told(d) for d in library.disputes() if d.kind == "by_hand"],
        "tags": library.tags(),
        "undo": library.undo_label(),
    }


def _told(dispute: Dispute) -> tuple[Any, ...]:
    # Which passages were dismissed, or raised by hand, is part of the decision; a dispute that was
    # confirmed or put off goes on with what is found of it.
    fixed = dispute.state is DisputeState.DISMISSED or dispute.kind == "by_hand"
    passages = sorted((p.article, p.span, p.side, p.text) for p in dispute.passages if fixed)
    return dispute.id, dispute.state, dispute.dismissed_because, dispute.note, passages


def test_after_an_upgrade_all_articles_are_due_and_read_again(library: Library) -> None:
    before, number = decisions(library), len(library.articles())
    statements = {s.id for s in library.statements()}
    assert {d[1] for d in before["disputes"]} == set(JUDGED)
    assert before["raised"]
    assert library.due() == number
    changes = library.analyse_due(Progress())
    assert len(changes.articles) == number
    assert library.due() == 0
    assert {s.id for s in library.statements()} == statements
    assert decisions(library) == before
    assert library.check(Progress()) == []


def test_what_was_read_again_before_a_cancel_stays_read(library: Library) -> None:
    number, before = library.due(), decisions(library)
    progress = Progress(lambda done, _total, _note: progress.cancel() if done == 2 else None)
    with pytest.raises(Cancelled):
        library.analyse_due(progress)
    assert library.due() == number - 3  # the one at hand is stored
    assert decisions(library) == before


@pytest.mark.parametrize("step", [2, 3, 10**6])
def test_decisions_outlive_an_analysis_that_finds_other_statements(folder: Path, step: int) -> None:
    library = Library.open(folder)
    before = decisions(library)
    library.close()
    database, weighing = Database(folder / "library.db"), load_trusted(folder).weighing
    for article in _ids(database):
        with database.writing() as session:
            found = Analysis(statements=tuple(language.list_statements(session, article=article)))
            fewer = replace(found, statements=found.statements[::step])
            language.write_analysis(session, article, fewer, "other")
            weighing.weigh(session, article)
    database.close()
    library = Library.open(folder)
    try:
        assert library.due() == len(library.articles())
        assert decisions(library) == before
        assert library.check(Progress()) == []
        library.analyse_due(Progress())
        assert decisions(library) == before
    finally:
        library.close()


def _ids(database: Database) -> list[int]:
    with database.reading() as session:
        return articles.article_ids(session)


def test_articles_of_this_version_are_not_due(folder: Path) -> None:
    database = Database(folder / "library.db")
    with database.reading() as session:
        assert language.articles_due(session, VERSION) == []
        assert language.articles_due(session, f"{VERSION} and later") == articles.article_ids(
            session
        )
    database.close()
