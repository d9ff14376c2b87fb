"""A library written into one file."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core import model
from core.archive.manifest import COUNTED, DATABASE, MANIFEST, ORIGINALS, Manifest, Part
from core.archive.own_files import content, own_files
from core.errors import ExportError
from core.progress import Progress
from core.store.cabinet import Originals, originals_in
from core.store.clean import clean_copy
from core.store.database import Database
from core.store.files import to_disk
from core.store.migrations import HEAD
from core.store.topics import topic_files
from core.values import ArchiveAccount, Key

_BLOCK = 1 << 20
_WHEN = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the earliest a ZIP can say: when a file was written is nobody's affair
_PACKED = frozenset((".pdf", ".docx", ".png", ".jpg", ".jpeg"))  # packing these again gains nothing


def write_archive(
    library: Path, target: Path, progress: Progress, key: Key = None
) -> ArchiveAccount:
    """Write the library of a folder, as it is at this moment, into one file.

    The file appears under its name only when it is whole and on the disk. It has no passphrase, also
    where the library has one, which is `key`. Nothing in it says where,
    on which machine or by whom it was made. Raises ExportError, LibraryError, Cancelled.
    """
    unfinished = target.with_name(f".{target.name}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".archive-") as work:
            copy = Path(work) / DATABASE
            clean_copy(library / DATABASE, copy, progress, key)
            counts, remarks = _write(library, copy, unfinished, progress, key)
        progress.check()
        to_disk(unfinished)
        unfinished.replace(target)
        to_disk(target.parent)
    except OSError as error:
        raise ExportError(f"The archive cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return ArchiveAccount(target, target.stat().st_size, **counts, remarks=remarks)


def _write(
    library: Path, copy: Path, unfinished: Path, progress: Progress, key: Key
) -> tuple[dict[str, int], tuple[str, ...]]:
    with closing(originals_in(library / ORIGINALS, key, reading=True)) as kept:
        return _pack(library, copy, unfinished, progress, kept, sealed=key is not None)


def _pack(
    library: Path,
    copy: Path,
    unfinished: Path,
    progress: Progress,
    kept: Originals,
    *,
    sealed: bool,
) -> tuple[dict[str, int], tuple[str, ...]]:
    with closing(Database(copy)) as database, database.reading() as session:
        counts = _counts(session)
        names = _originals(session, kept)
        # With a passphrase the questions are in the database alone.
        texts = topic_files(session) if sealed else {}
    own, problems = own_files(library)
    total = copy.stat().st_size + sum(names.values())
    counts["originals"] = len(names)
    with _opened(unfinished) as file, zipfile.ZipFile(file, "w", allowZip64=True) as zipped:
        tally = _Tally(zipped, progress, max(1, total))
        with copy.open("rb") as source:
            tally.add(DATABASE, source)
        for name, path in own.items():
            tally.add(name, io.BytesIO(content(path)))
        for name, text in texts.items():
            tally.add(f"topics/{name}", io.BytesIO(text.encode()))
        for name in names:
            with kept.opened(name) as source:
                tally.add(f"{ORIGINALS}/{name}", source)
        zipped.writestr(_entry(MANIFEST), Manifest(HEAD, counts, tuple(tally.parts)).to_json())
    return counts, tuple(problems)


class _Tally:
    """Writes parts into a ZIP file and keeps account of them."""

    def __init__(self, zipped: zipfile.ZipFile, progress: Progress, total: int) -> None:
        self._zip, self._progress, self._total = zipped, progress, total
        self._done = 0
        self.parts: list[Part] = []

    def add(self, name: str, source: BinaryIO) -> None:
        """Write one part, block by block."""
        digest, size = hashlib.sha256(), 0
        with self._zip.open(_entry(name), "w", force_zip64=True) as target:
            for block in _blocks(source):
                target.write(block)
                digest.update(block)
                size += len(block)
                self._progress.tell(
                    self._total + min(self._done + size, self._total),
                    2 * self._total,
                    "Packing the archive",
                )
        self._done += size
        self.parts.append(Part(name, size, digest.hexdigest()))


def _blocks(source: BinaryIO) -> Iterator[bytes]:
    while block := source.read(_BLOCK):
        yield block


def _opened(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb")


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o600 << 16
    packed = Path(name).suffix.lower() in _PACKED
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    return entry


def _originals(session: Session, kept: Originals) -> dict[str, int]:
    """The names and sizes of the kept files that are there."""
    rows = session.scalars(select(model.Original.stored).order_by(model.Original.id))
    found = {stored: kept.size(stored) for stored in rows}
    return {name: size for name, size in found.items() if size is not None}


def _counts(session: Session) -> dict[str, int]:
    tables = (model.Article, model.Claim, model.Dispute)
    many = (session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
    return dict(zip(COUNTED, many, strict=False))
