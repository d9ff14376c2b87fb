"""A real database in a folder of its own."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from core.commands import MarkClaim
from core.store import disputes, questions
from core.store.database import Database
from core.values import Side
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage

MARK = MarkClaim("20 died", 1, 0, 9, "the mayor", 1, "2024-05-20", "2024-05", "2024", "look")


@pytest.fixture
def database(tmp_path: Path) -> Generator[Database]:
    """A new library's database."""
    database = Database(tmp_path / "library.db")
    yield database
    database.close()


@pytest.fixture
def filled(database: Database) -> Database:
    """Article 1 with statements 1 and 2 in dispute 1, claim 1 on it, and a question."""
    with database.writing() as session:
        article = analysed(session)
        a, b = passage(article, TEXT, FIRST, Side.A, 1), passage(article, TEXT, SECOND, Side.B, 2)
        disputes.write_findings(session, [article], [finding(a, b)])
        questions.sync_questions(session, [("q", "How many?", [("p", "3")]), ("r", "Why?", [])])
        MARK.apply(session)
    return database
