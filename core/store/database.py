"""Where sessions come from: one engine, one way to read, one way to write."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from core.errors import LibraryError
from core.store import sqlite
from core.store.schema import bring_up_to_date, refuse_other_revision
from core.store.turnstile import Turnstile
from core.values import Key


class Database:
    """The database of one library; every method may be called from any thread.

    `path` is its file, created if it is not there; `backups` the folder for the copy that is made
    before a migration (by default "backups" beside the file), `key` its passphrase. With `reading`
    nothing is written, by nobody: another program may be at work in it. Raises LibraryError if the
    file is another program's, damaged, or made by a newer version.
    """

    def __init__(
        self,
        path: Path,
        backups: Path | None = None,
        *,
        key: Key = None,
        reading: bool = False,
    ) -> None:
        self.path, self.key, self.only_reading = path, key, reading
        with sqlite.told_plainly():
            if not reading:
                bring_up_to_date(path, backups or path.parent / "backups", key)
            self._engine = sqlite.make_engine(path, key, reading=reading)
            if reading:
                refuse_other_revision(self._engine)
            self._read = sessionmaker(self._engine, expire_on_commit=False)
            self._write = sessionmaker(sqlite.for_writing(self._engine), expire_on_commit=False)
        self._turnstile = Turnstile()

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session that sees one unchanging state of the database and can change nothing."""
        with sqlite.told_plainly(), self._read() as session:
            yield session

    @contextmanager
    def writing(self) -> Generator[Session]:
        """A session that is alone in writing; all of it is kept when the block ends, or nothing.

        Keep it short: language work and reading of files are done before.
        """
        if self.only_reading:
            raise LibraryError("The library is open for reading only; nothing was changed.")
        with sqlite.told_plainly(), self._turnstile, self._write.begin() as session:
            yield session

    def rewrite(self) -> None:
        """Write the file anew, so that nothing stays in it of what was deleted. Takes seconds where
        there is much in it; raises LibraryError when it cannot be done now."""
        with sqlite.told_plainly(), self._turnstile:
            if not sqlite.rewrite(self.path, self.key):
                raise LibraryError(
                    "The library is being read all the time; nothing was erased yet."
                )

    def close(self) -> None:
        """Let go of the file; nothing may be in use."""
        self._engine.dispose()
