"""The numbers of a library that are of what one statement measures."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from core.detectors.base import Around, Placed
from core.detectors.figures import measure_keys
from core.detectors.figures_related import numbers_related
from core.errors import LibraryError
from core.evaluation.weighing import Weighing, reported
from core.store import articles, statements
from core.values import Passage, Related


def related_numbers(session: Session, weighing: Weighing, statement: int) -> list[Related]:
    """The other numbers of what a statement measures, the disputed ones first.

    The cost grows with the statements near it. Raises LibraryError if the statement is gone.
    """
    found = statements.list_statements(session, ids=[statement])
    if not found:
        raise LibraryError("This statement is no longer in the library.")
    article = reported(session, found[0].article)
    near = statements.statements_measuring(session, measure_keys(found), article.article)
    around = Around(tuple(Placed(*placed) for placed in near), weighing.facts)
    made = numbers_related(article, found[0], around)
    return [replace(r, own=_placed(session, r.own), other=_placed(session, r.other)) for r in made]


def _placed(session: Session, passage: Passage) -> Passage:
    """A passage with the title, source and date of its article."""
    article = articles.read_article(session, passage.article).article
    return replace(passage, title=article.title, source=article.source, published=article.published)
