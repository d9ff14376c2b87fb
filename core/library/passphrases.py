"""The passphrase of a library: whether it has one, and setting, changing, taking it away."""

from __future__ import annotations

from pathlib import Path

from core.errors import LibraryError
from core.library.asked import Asked
from core.library.opening import make_folder, refuse_damaged, take_lock
from core.progress import Progress
from core.store.resealing import change, finish
from core.store.sealing import DATABASE, has_passphrase, refuse_without, refuse_wrong
from core.values import Key


class Guarded(Asked):
    """The part of a Library that is about its passphrase."""

    @property
    def key(self) -> Key:
        """The passphrase it was opened with, to open it again."""
        return self._database.key

    @staticmethod
    def has_passphrase(path: Path) -> bool:
        """Whether the library in a folder, which is not open here, has a passphrase."""
        return has_passphrase(path)

    @staticmethod
    def check_passphrase(path: Path, key: Key) -> None:
        """Raises PassphraseError where a passphrase is missing, wrong, or given without need; the
        library is not open here."""
        refuse_wrong(path, key)

    @staticmethod
    def change_passphrase(path: Path, key: Key, new: Key, progress: Progress) -> tuple[str, ...]:
        """Set, change or take away the passphrase of the library in a folder, which must be closed.

        Backups and kept files get it, too. Gives sentences on what could not be changed. It cannot be
        stopped once it has begun; if the program ends in between, the library opens by the old or the
        new one. Raises PassphraseError for a wrong one, LibraryError.
        """

        def tell(done: int, total: int, note: str) -> None:
            if not progress.stopped:
                progress.tell(done, total, note)

        if not (path / DATABASE).exists():
            raise LibraryError(f"There is no library in “{path}”.")
        lock = take_lock(make_folder(path))
        try:
            refuse_without(path, key)
            refuse_damaged(path, key)
            finish(path, key)
            return change(path, key, new, tell)
        finally:
            lock.release()
