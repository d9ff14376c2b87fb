"""An archive becomes a library folder again."""

from __future__ import annotations

import tempfile
import uuid
from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model
from core.archive.manifest import DAMAGED, DATABASE, ORIGINALS, fit_name
from core.archive.reading import unpack
from core.errors import LibraryError, ReadingError
from core.progress import Progress
from core.store import sqlite
from core.store.connecting import driver_errors
from core.store.database import Database
from core.store.files import to_disk
from core.store.soundness import refuse_foreign, refuse_unsound


def open_archive(archive: Path, folder: Path, progress: Progress) -> Path:
    """Make a library of an archive in a folder that is not there yet, or empty; gives the folder.

    An archive of an older version is brought up to date, with the checked backup of before in the
    new folder. The library is a new one, so its index is made when it is first searched. Raises
    ReadingError with a sentence for what is wrong with the archive, LibraryError for the folder;
    then there is no new folder.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise LibraryError(f"“{folder}” is not empty. Choose a new folder for the library.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".unpacking-") as work:
            made = Path(work) / "library"
            unpack_checked(archive, made, progress)
            if folder.exists():
                folder.rmdir()
            made.replace(folder)
        to_disk(folder.parent)
    except OSError as error:
        raise LibraryError(f"The library cannot be made: {error.strerror or error}.") from error
    return folder


def unpack_checked(archive: Path, folder: Path, progress: Progress) -> None:
    """Unpack an archive into a new folder and make sure of all in it; raises as `open_archive`."""
    folder.mkdir(mode=0o700)
    manifest = unpack(archive, folder, progress)
    progress.tell(1, 1, "Checking what was unpacked")
    path = folder / DATABASE
    try:
        refuse_foreign(path, manifest.revision)
        sqlite.execute(path, "UPDATE library_identity SET uuid = ?", uuid.uuid4().hex)
        with closing(Database(path, folder / "backups")) as database:
            progress.check()
            with database.reading() as session:
                refuse_unsound(session.connection())
                _refuse_names(session)
        sqlite.fold_log(path)
    except (LibraryError, *driver_errors()) as error:
        raise ReadingError(f"The archive cannot be opened: {error}") from error
    to_disk(path)


def _refuse_names(session: Session) -> None:
    """A name that a row gives to a file must not lead out of its folder."""
    stored = session.scalars(select(model.Original.stored)).all()
    topics = session.scalars(select(model.TopicFile.name)).all()
    named = [*(f"{ORIGINALS}/{name}" for name in stored), *(f"topics/{name}" for name in topics)]
    if not all(map(fit_name, named)):
        raise ReadingError(DAMAGED)
