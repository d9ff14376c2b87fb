"""The files as they came: kept under the hash of their content, once each."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.errors import LibraryError
from core.model import Article, Original
from core.store.files import write_whole

# Endings that are kept, so that the system opens a copy with the right program; a copy of anything
# else has none, so that a double-click starts nothing.
_ENDINGS = frozenset((".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".rtf", ".eml", ".xml"))
_BLOCK = 1 << 20


def keep_original(session: Session, folder: Path, file: Path | bytes, name: str) -> int:
    """Copy a file, or bytes, into the folder of originals; the id of its row.

    `name` is what it was called; only its last part is kept. The copy is on the disk before the row
    is. Raises LibraryError when it cannot be read or written.
    """
    name = Path(name).name
    digests: list[str] = []

    def copy(target: BinaryIO) -> str:
        with io.BytesIO(file) if isinstance(file, bytes) else file.open("rb") as source:
            digests.append(_copy(source, target))
        return digests[0] + _ending(name)

    try:
        stored = write_whole(folder, copy)
    except OSError as error:
        raise LibraryError(f"{name} could not be kept: {error.strerror}.") from error
    return _row(session, digests[0], name, stored)


def original_path(session: Session, folder: Path, article_id: int) -> Path | None:
    """The kept file that an article came from; None if there is none."""
    question = select(Original.stored).join(Article, Article.original_id == Original.id)
    stored = session.scalar(question.where(Article.id == article_id))
    path = folder / stored if stored else None
    return path if path and path.is_file() else None


def sweep_originals(session: Session, folder: Path) -> int:
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
    left = [path for path in folder.glob("*") if path.is_file() and path.name not in stored]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def _copy(source: BinaryIO, target: BinaryIO) -> str:
    digest = hashlib.sha256()
    while block := source.read(_BLOCK):
        digest.update(block)
        target.write(block)
    return digest.hexdigest()


def _ending(name: str) -> str:
    ending = Path(name).suffix.lower()
    return ending if ending in _ENDINGS else ""


def _row(session: Session, sha256: str, name: str, stored: Path) -> int:
    row = session.scalar(select(Original).where(Original.sha256 == sha256))
    if row is None:
        size = stored.stat().st_size
        row = Original(sha256=sha256, name=name, stored=stored.name, size=size)
        session.add(row)
        session.flush()
    elif row.stored != stored.name:  # the same content came under another ending before
        stored.unlink()
    return row.id
