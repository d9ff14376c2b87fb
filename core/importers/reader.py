"""The importer's door: files are read in a process with limits, and every failure is a sentence."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import cast

from core.errors import ReadingError
from core.importers.base import Opened
from core.importers.gathering import Gathering
from core.importers.questions import EMPTY, FileQuestion, Question, TextQuestion
from core.progress import Progress
from core.settings import Settings
from core.values import Choice, FeedLook, FileContent, Look, Unsaved
from core.workers import Worker, WorkerDied, WorkerGreedy, WorkerTimeout

BUSY = "Reading it took more of the processor's time than is given to one file."
START_SECONDS = 60.0
DIED = "The process that read it ended without an answer: the file is damaged, or needs too much memory."
_MEGABYTE = 1 << 20

Answer = Opened | Look | FeedLook | None


class Reader:
    """Reads files and pasted text; safe across threads, which take turns."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._worker = Worker(
            "core.importers.child:answering",
            settings.longest_text,
            memory=settings.worker_memory,
            cpu=settings.read_processor_seconds,
            files=False,
            keep=settings.worker_memory // 3,
        )

    def read(
        self,
        given: Path | Unsaved,
        progress: Progress | None = None,
        choice: Choice | None = None,
    ) -> FileContent:
        """The articles of a file and of the files inside it, and what of it could not be read.

        A table or a collection is read by `choice`, or else as `look` proposes. Raises ReadingError with a sentence
        when nothing in it can be read, Cancelled if asked to stop.
        """
        path, content = self._looked_at(given)
        gathering = Gathering(path, self._ask, self._settings, progress, content)
        return gathering.content(choice)

    def look(
        self, given: Path | str, choice: Choice | None = None, progress: Progress | None = None
    ) -> Look | None:
        """How a table of articles, or a file or pasted text with many, would be read, or how it looks
        by a choice; None for others.

        Raises as `read` does.
        """
        if isinstance(given, str):
            self._check_size(len(given))
            question: Question = TextQuestion(given, choice, look=True)
        else:
            self._look_at(given)
            question = FileQuestion(given.absolute(), choice=choice, look=True)
        return cast(Look | None, self._ask(question, self._settings.read_seconds, progress))

    def entries(self, given: Path | Unsaved) -> FeedLook | None:
        """The entries of a feed; None for other files. Raises as `read` does."""
        path, content = self._looked_at(given)
        question = FileQuestion(path, entries=True, content=content)
        return cast(FeedLook | None, self._ask(question, self._settings.read_seconds, None))

    def read_text(
        self, text: str, progress: Progress | None = None, choice: Choice | None = None
    ) -> FileContent:
        """The articles of a text that was pasted; raises as `read` does."""
        self._check_size(len(text))
        question = TextQuestion(text, choice)
        opened = cast(Opened, self._ask(question, self._settings.read_seconds, progress))
        return FileContent(opened.drafts, opened.refused, opened.guess)

    def close(self) -> None:
        """End the reading process."""
        self._worker.close()

    def _ask(self, question: Question, seconds: float, progress: Progress | None) -> Answer:
        try:
            if not self._worker.is_running:  # its start is no part of a file's time
                self._worker.ask(None, START_SECONDS, progress)
            return cast(Answer, self._worker.ask(question, seconds, progress))
        except WorkerTimeout:
            sentence = f"Reading it took longer than {seconds:g} seconds."
        except WorkerGreedy:
            sentence = "Reading it needed too much memory."
        except WorkerDied as died:
            sentence = BUSY if died.is_out_of_time else DIED
        self._worker.start()  # the next file finds it ready
        raise ReadingError(sentence)

    def _looked_at(self, given: Path | Unsaved) -> tuple[Path, bytes | None]:
        """What to ask for, if it need not be refused at once."""
        if isinstance(given, Path):
            self._look_at(given)
            return given.absolute(), None
        if not given.content:
            raise ReadingError(EMPTY)
        self._check_size(len(given.content))
        return Path(given.name), given.content

    def _look_at(self, path: Path) -> None:
        """Refuse what need not be opened: folders, devices, and what is too large or empty."""
        try:
            found = path.stat()
            if not stat.S_ISREG(found.st_mode):
                is_folder = stat.S_ISDIR(found.st_mode)
                raise ReadingError(
                    "It is a folder, not a file."
                    if is_folder
                    else "It is not a file but a device or a connection."
                )
            if found.st_size == 0:
                raise ReadingError(EMPTY)
            if found.st_size > self._settings.largest_file:
                self._check_size(found.st_size, _is_container(path))
        except FileNotFoundError:
            raise ReadingError("It is no longer there.") from None
        except PermissionError:
            raise ReadingError("You have no permission to read it.") from None
        except (OSError, ValueError) as error:
            raise ReadingError(f"It cannot be read: {error}.") from error

    def _check_size(self, size: int, container: bool = False) -> None:
        limits = self._settings
        largest = limits.largest_container if container else limits.largest_file
        if size > largest:
            raise ReadingError(
                f"It is {_megabytes(size)} large; the largest that can be read is "
                f"{_megabytes(largest)}."
            )


def _is_container(path: Path) -> bool:
    """Whether a file is an archive or a mailbox, by its first bytes."""
    with path.open("rb") as file:
        return file.read(5).startswith((b"PK\x03\x04", b"From "))


def _megabytes(size: int) -> str:
    return (
        f"{size / _MEGABYTE:,.0f} MB" if size >= 10 * _MEGABYTE else f"{size / _MEGABYTE:,.1f} MB"
    )
