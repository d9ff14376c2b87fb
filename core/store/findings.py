"""Where what is known of each article was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import values
from core.errors import LibraryError
from core.model import Article, Finding
from core.values import FactField


def add_finding(session: Session, article: int, draft: values.Draft) -> None:
    """Keep where the values of a draft were found, and what was noted when it was read."""
    fields = set(FactField)
    origins = {name: where for name, where in draft.origins.items() if name in fields and where}
    notes = [*draft.notes, draft.part] if draft.part else list(draft.notes)
    if draft.part:
        notes[-1] = f"It was read from “{draft.part}”."
    if origins or notes:
        session.add(Finding(article_id=article, origins=origins, notes=notes))


def read_facts(session: Session, article: int) -> values.ArticleFacts:
    """What is known of an article and where it was found; raises LibraryError if it is gone."""
    row = session.get(Article, article)
    if row is None:
        raise LibraryError("This article is no longer in the library.")
    found = session.scalar(select(Finding).where(Finding.article_id == article))
    given = cast("Mapping[str, Any]", found.origins if found else {})
    origins = {
        FactField(name): str(where) for name, where in given.items() if name in set(FactField)
    }
    notes = tuple(str(note) for note in found.notes) if found else ()
    return values.ArticleFacts(article, facts_of(row), origins, notes)


def facts_of(row: Article) -> dict[FactField, str]:
    """The values of an article's facts as they are written."""
    return {
        FactField.TITLE: row.title,
        FactField.SOURCE: row.source.name if row.source else "",
        FactField.BYLINE: row.byline,
        FactField.PUBLISHED: row.published or "",
        FactField.UPDATED: row.updated or "",
        FactField.LANGUAGE: row.language,
        FactField.URL: row.url,
    }
