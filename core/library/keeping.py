"""Keeping a library safe: looking it over, backing it up, bringing a backup back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from core.errors import DamagedError, LibraryError
from core.library.asked import Asked
from core.library.feed import StoreFeed
from core.library.opening import make_folder, take_lock
from core.progress import Cancelled, Progress
from core.search import Index
from core.settings import Settings
from core.store import backup, checking, restoring
from core.store.backup import DAY
from core.store.looking import look_over
from core.store.sealing import DATABASE, refuse_wrong
from core.values import BackupReason, Key, RestorePreview

BETWEEN = timedelta(minutes=30)  # two backups made while something is changed
YOUNG = timedelta(minutes=5)  # a backup that serves for what is large


class Keeping(Asked):
    """The part of a Library that keeps it from getting lost."""

    problems: tuple[str, ...]
    _settings: Settings
    _index: Index
    _feed: Callable[[], StoreFeed]

    def backup(self) -> Path:
        """Make a checked copy of the database now; returns where it is."""
        if self.reading:
            raise LibraryError("The library is open for reading only; nothing was backed up.")
        return backup.backup(self._database, self._backups, self._settings.backups_kept)

    def back_up_if_due(
        self, reason: BackupReason = BackupReason.DAILY, every: timedelta = DAY
    ) -> Path | None:
        """A backup, if none is so young and something was written since."""
        if self.reading:
            return None
        kept = self._settings.backups_kept
        return backup.backup_if_due(self._database, self._backups, kept, reason, every)

    def back_up_while_working(self) -> Path | None:
        """A backup, if something was written since the last and that was half an hour ago."""
        return self.back_up_if_due(BackupReason.WORKING, BETWEEN)

    def check(self, progress: Progress) -> list[str]:
        """What is not as it should be, in sentences; empty if all is well."""
        progress.tell(0, 2, "Checking the database")
        with self._database.reading() as session:
            found = [*self.problems, *checking.check(session)]
        progress.tell(1, 2, "Checking the index")
        self._catch_up()
        return found + self._index.check(self._feed())

    def look_over(self, progress: Progress) -> None:
        """Read all files of the library through, also those too large to be looked at when it was
        opened. Raises DamagedError; an index that is damaged is due to be made anew."""
        progress.tell(0, 2, "Looking the library over")
        found = look_over(
            self._database.path, stopped=lambda: progress.stopped, key=self._database.key
        )
        progress.check()
        if found.faults:
            raise DamagedError(
                "The database of the library is damaged. Restore a backup before you go on."
            )
        progress.tell(1, 2, "Looking the library over")
        if not self._index.look_over():
            self.index_due = True

    def index_is_untidy(self) -> bool:
        """Whether the index answers more slowly than it need, and should be tidied when all is quiet."""
        return not self.reading and not self.index_due and self._index.is_untidy()

    def tidy_index(self, progress: Progress) -> None:
        """Put the index in order for quick answers; what is to be searched meanwhile cancels that."""
        with suppress(Cancelled):
            self._index.tidy(progress)

    @staticmethod
    def backups(path: Path, progress: Progress, key: Key = None) -> list[RestorePreview]:
        """What bringing back each backup of the library in a folder would do, newest first.

        The library may be open, damaged or gone. The newest are looked over until one is sound.
        """
        folder, made = path / "backups", list[RestorePreview]()
        now = restoring.contents(path / DATABASE, key)
        good = False
        for copy in progress.over(backup.list_backups(folder), "Looking at the backups"):
            sound = None if good else not look_over(copy, key=key).faults
            good = good or bool(sound)
            made.append(restoring.preview(copy, now, key, sound=sound))
        return made

    @staticmethod
    def restore(path: Path, name: str, progress: Progress, key: Key = None) -> Path | None:
        """Put a backup in the place of the database of the library in a folder, which must be closed.

        Gives where what was there is kept. Raises LibraryError, and then nothing was changed.
        """
        folder = make_folder(path) / "backups"
        lock = take_lock(path)
        try:
            progress.tell(0, 1, "Bringing the backup back")
            refuse_wrong(path, key)
            copy = folder / Path(name).name
            kept = restoring.restore(copy, path / DATABASE, folder, key)
        finally:
            lock.release()
        return kept

    @property
    def _backups(self) -> Path:
        return self.path / "backups"

    def _before_large(self) -> None:
        """Before much is changed: a backup, unless nothing was written since the last."""
        self.back_up_if_due(BackupReason.LARGE, YOUNG)
