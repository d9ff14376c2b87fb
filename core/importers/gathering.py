"""Reading a file with all the files inside it, one after another, until a limit ends it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from core.errors import ReadingError
from core.importers.base import Opened
from core.importers.questions import FileQuestion
from core.progress import Progress
from core.settings import Settings
from core.values import Choice, Draft, FileContent, RefusedPart

DEEPEST = 3  # files inside files inside files
MOST_PARTS = 5_000
BETWEEN = " › "  # parts the names of files inside one another
_DEEP = f"It lies more than {DEEPEST} deep in other files."
_MANY = f"At most {MOST_PARTS:,} files inside one are read."
_LATE = "It was left unread, because what came before it took too long."

_LEAST = 0.2  # seconds that a part is given at least

Ask = Callable[[FileQuestion, float, Progress | None], object]


class Gathering:
    """Gathers what is in one file; `ask` asks the reading process.

    Each file inside gets a time of its own, and all of them one that grows with the size of the file
    on disk, so that a small file that was made to cost time costs little. What is not read is told,
    part by part.
    """

    def __init__(
        self,
        path: Path,
        ask: Ask,
        settings: Settings,
        progress: Progress | None,
        content: bytes | None = None,
    ) -> None:
        self._path = path
        self._content = content
        self._ask = ask
        self._settings = settings
        self._progress = progress
        self._drafts = list[Draft]()
        self._refused = list[RefusedPart]()
        self._parts = 0
        given = settings.inside_seconds + settings.seconds_a_megabyte * _megabytes(path, content)
        self._ends = time.monotonic() + given

    def content(self, choice: Choice | None) -> FileContent:
        """All of it; raises ReadingError when nothing in the file itself can be read."""
        question = FileQuestion(self._path, choice=choice, content=self._content)
        opened = self._opened(question, self._settings.read_seconds)
        self._keep(question, opened)
        return FileContent(tuple(self._drafts), tuple(self._refused), opened.guess)

    def _keep(self, question: FileQuestion, opened: Opened) -> None:
        name = BETWEEN.join(question.names)
        self._drafts += [replace(draft, part=name) if name else draft for draft in opened.drafts]
        self._refused += [
            replace(part, name=BETWEEN.join((*question.names, part.name)))
            for part in opened.refused
        ]
        for part in opened.parts:
            inside, names = (*question.inside, part.key), (*question.names, part.name)
            self._part(FileQuestion(self._path, inside, names, content=self._content))

    def _part(self, question: FileQuestion) -> None:
        try:
            seconds = self._seconds(question)
            opened = self._opened(question, seconds)
        except ReadingError as error:
            self._refused.append(RefusedPart(BETWEEN.join(question.names), str(error)))
        else:
            self._keep(question, opened)

    def _seconds(self, question: FileQuestion) -> float:
        """How long a part may take; raises ReadingError when a limit says that no more is read."""
        if self._progress is not None:
            self._progress.check()
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise ReadingError(_MANY)
        if len(question.inside) > DEEPEST:
            raise ReadingError(_DEEP)
        left = self._ends - time.monotonic()
        if left <= 0:
            raise ReadingError(_LATE)
        return round(min(self._settings.part_seconds, max(left, _LEAST)), 1)

    def _opened(self, question: FileQuestion, seconds: float) -> Opened:
        return cast(Opened, self._ask(question, seconds, self._progress))


def _megabytes(path: Path, content: bytes | None) -> float:
    if content is not None:
        return len(content) / (1 << 20)
    try:
        return path.stat().st_size / (1 << 20)
    except OSError:  # it went away; whoever reads it will say so
        return 0.0
