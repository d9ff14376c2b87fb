"""The importer's door: files are read in a process with limits, and every failure is a sentence."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import cast

from core.errors import ReadingError
from core.progress import Progress
from core.settings import Settings
from core.values import Draft
from core.workers import Worker, WorkerDied, WorkerTimeout

DIED = "The process that read it ended, most likely for want of memory."
_MEGABYTE = 1 << 20


class Reader:
    """Reads files and pasted text; safe across threads, which take turns."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._worker = Worker(
            "core.importers.child:answering",
            settings.longest_text,
            memory=settings.worker_memory,
        )

    def read(self, path: Path, progress: Progress | None = None) -> list[Draft]:
        """The articles of a file; raises ReadingError with a sentence, Cancelled if asked to stop."""
        self._look_at(path)
        return self._ask(path.absolute(), progress)

    def read_text(self, text: str, progress: Progress | None = None) -> list[Draft]:
        """The articles of a text that was pasted; raises as `read` does."""
        self._check_size(len(text))
        return self._ask(text, progress)

    def close(self) -> None:
        """End the reading process."""
        self._worker.close()

    def _ask(self, question: Path | str, progress: Progress | None) -> list[Draft]:
        seconds = self._settings.read_seconds
        try:
            return cast(list[Draft], self._worker.ask(question, seconds, progress))
        except WorkerTimeout:
            raise ReadingError(f"Reading it took longer than {seconds:g} seconds.") from None
        except WorkerDied:
            raise ReadingError(DIED) from None

    def _look_at(self, path: Path) -> None:
        """Refuse what need not be opened: folders, devices, and what is too large or empty."""
        try:
            found = path.stat()
        except FileNotFoundError:
            raise ReadingError("It is no longer there.") from None
        except PermissionError:
            raise ReadingError("You have no permission to read it.") from None
        except (OSError, ValueError) as error:
            raise ReadingError(f"It cannot be read: {error}.") from error
        if stat.S_ISDIR(found.st_mode):
            raise ReadingError("It is a folder, not a file.")
        if not stat.S_ISREG(found.st_mode):
            raise ReadingError("It is not a file but a device or a connection.")
        if found.st_size == 0:
            raise ReadingError("It is empty.")
        self._check_size(found.st_size)

    def _check_size(self, size: int) -> None:
        largest = self._settings.largest_file
        if size > largest:
            raise ReadingError(
                f"It is {_megabytes(size)} large; the largest that can be read is "
                f"{_megabytes(largest)}."
            )


def _megabytes(size: int) -> str:
    return (
        f"{size / _MEGABYTE:,.0f} MB" if size >= 10 * _MEGABYTE else f"{size / _MEGABYTE:,.1f} MB"
    )
