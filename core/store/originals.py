"""The files as they came: kept under the hash of their content, once each."""

from __future__ import annotations

import io
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.errors import LibraryError
from core.model import Article, Original
from core.store.cabinet import Kept, Originals

# Endings that are kept, so that the system opens a copy with the right program; a copy of anything
# else has none, so that a double-click starts nothing.
_ENDINGS = frozenset((".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".rtf", ".eml", ".xml"))


def keep_original(session: Session, kept: Originals, file: Path | bytes, name: str) -> int:
    """Keep a copy of a file, or of bytes; the id of its row.

    `name` is what it was called; only its last part is kept. The copy is on the disk before the row
    is. Raises LibraryError when it cannot be read or written.
    """
    name = Path(name).name
    try:
        with io.BytesIO(file) if isinstance(file, bytes) else file.open("rb") as source:
            made = kept.keep(source, _ending(name))
    except OSError as error:
        raise LibraryError(f"{name} could not be kept: {error.strerror}.") from error
    return _row(session, made, name, kept)


def stored_name(session: Session, article_id: int) -> str | None:
    """The name under which the file is kept that an article came from; None if there is none."""
    question = select(Original.stored).join(Article, Article.original_id == Original.id)
    return session.scalar(question.where(Article.id == article_id))


def original_name(session: Session, article_id: int) -> str:
    """What the file was called that an article came from, "" if there is none."""
    question = select(Original.name).join(Article, Article.original_id == Original.id)
    return session.scalar(question.where(Article.id == article_id)) or ""


def sweep_originals(session: Session, kept: Originals) -> int:
    """Remove kept files and their rows that no article came from; how many files went.

    Only within `writing()`: a file being kept at the same time has no article yet.
    """
    used = set(session.scalars(select(Article.original_id).where(Article.original_id.is_not(None))))
    stored: set[str] = set()
    for row in session.scalars(select(Original)):
        if row.id in used:
            stored.add(row.stored)
        else:
            session.delete(row)
    left = kept.names() - stored
    kept.remove(left)
    return len(left)


def _ending(name: str) -> str:
    ending = Path(name).suffix.lower()
    return ending if ending in _ENDINGS else ""


def _row(session: Session, made: Kept, name: str, kept: Originals) -> int:
    row = session.scalar(select(Original).where(Original.sha256 == made.sha256))
    if row is None:
        row = Original(sha256=made.sha256, name=name, stored=made.stored, size=made.size)
        session.add(row)
        session.flush()
    elif row.stored != made.stored:  # the same content came under another ending before
        kept.remove((made.stored,))
    return row.id
