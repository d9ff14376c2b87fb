"""What a person does to what is known of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import date, row_of, words
from core.commands.recording import Edit
from core.errors import CommandError
from core.model import Article, Finding
from core.store.articles import source_id
from core.text import normalise
from core.values import FactField

BY_HAND = "written by hand"
_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class ChangeArticle(Edit):
    """Change some of what is known of an article: the values of FactField; dates are EDTF."""

    article: int
    values: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def label(self) -> str:
        return "Change article"

    def make(self, session: Session) -> None:
        row = row_of(session, Article, self.article, "article")
        for name, value in self.values.items():
            _set(session, row, _field(name), " ".join(normalise(value).split()))
        found = session.scalar(select(Finding).where(Finding.article_id == row.id))
        if found is None:
            found = Finding(article_id=row.id, origins={}, notes=[])
            session.add(found)
        found.origins = {**found.origins, **dict.fromkeys(self.values, BY_HAND)}


def _field(name: str) -> FactField:
    if name not in set(FactField):
        raise CommandError(f"An article has no “{name}” that can be changed.")
    return FactField(name)


def _set(session: Session, row: Article, name: FactField, value: str) -> None:
    match name:
        case FactField.TITLE:
            row.title = words(value, "An article")
        case FactField.SOURCE:
            row.source_id = source_id(session, value)
        case FactField.BYLINE:
            row.byline = value
        case FactField.PUBLISHED:
            row.published = date(value)
        case FactField.UPDATED:
            row.updated = date(value)
        case FactField.LANGUAGE:
            row.language = _language(value)
        case FactField.URL:
            row.url = _address(value)


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value.lower()):
        raise CommandError(f"“{value}” is not the code of a language, such as en or de.")
    return value.lower()


def _address(value: str) -> str:
    if value and not _ADDRESS.fullmatch(value):
        raise CommandError("An address begins with http:// or https://.")
    return value
