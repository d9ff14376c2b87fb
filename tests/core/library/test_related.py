"""The other numbers of what a statement measures, asked of a library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.library import Library
from core.store import language
from core.store.database import Database
from core.text import Span
from core.values import Analysis, Mention, Relation, Sentence
from tests.core.store.making import measure, statement, store

MAYOR = "The mayor said 20 people died in the flood at Harwick."
POLICE = "The police said 31 people died in the flood at Harwick."
AGREEING = "The coroner said 20 people died in the flood at Harwick."
ELSEWHERE = "The police said 9 people died in the flood at Tallis."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Four articles of one sentence each; each names the place of its flood."""
    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        for number, text in enumerate((MAYOR, POLICE, AGREEING, ELSEWHERE)):
            whole, figure, place = Span(0, len(text)), text.split()[3], text.split()[-1][:-1]
            count = Span(text.index(figure), text.index(" died"))
            counted = measure(text, count, float(figure), "people")
            holder = text.split(" said")[0].lower()
            said = replace(statement(text, whole, holder, (counted,)), about=None)
            at = Span(text.index(place), len(text) - 1)
            named = (Mention(at, place, place, "place"),)
            found = Analysis((Sentence(whole),), (said,), mentions=named, measures=(counted,))
            article = store(session, text, title=f"Flood {number}", source=f"Paper {number}")
            language.write_analysis(session, article, found, "1")
    database.close()
    library = Library.open(tmp_path)
    yield library
    library.close()


def test_other_numbers_stand_with_how_they_stand(library: Library) -> None:
    asked = next(s for s in library.statements() if s.text == MAYOR)
    found = library.related(asked.id)
    assert [(r.relation, r.other.text) for r in found] == [
        (Relation.DISPUTED, POLICE),
        (Relation.AGREES, AGREEING),
    ]
    assert {r.own.text for r in found} == {MAYOR}
    assert found[0].other.source == "Paper 1"
    assert "31" in found[0].reason


def test_a_statement_that_is_gone_has_none(library: Library) -> None:
    with pytest.raises(LibraryError, match="no longer"):
        library.related(999)
