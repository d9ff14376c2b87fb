"""Questions on a thread of which only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.errors import QueryError
from core.progress import Progress
from desktop.jobs import Job
from desktop.workspace import Workspace

Take = Callable[[Any], object]


class Newest:
    """Asks one kind of question; a newer one stops the one before, whose answer is not told."""

    def __init__(self, workspace: Workspace, title: str) -> None:
        self._workspace, self._title = workspace, title
        self._job: Job | None = None
        self._number = 0

    def ask(
        self,
        work: Callable[[Progress], Any],
        then: Take,
        fault: Callable[[QueryError], object] | None = None,
    ) -> None:
        """Run `work`; `then` gets its result, `fault` what is wrong with a query, if it is that."""
        self.forget()
        number = self._number
        job = self._workspace.jobs.start(self._title, work, exclusive=False)
        job.succeeded.connect(lambda result: self._told(number, then, result))
        job.failed.connect(lambda error: self._failed(number, fault, error))
        self._job = job

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def forget(self) -> None:
        """Stop what is being asked."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _told(self, number: int, then: Take, result: object) -> None:
        if number == self._number:
            self._job = None
            then(result)

    def _failed(
        self, number: int, fault: Callable[[QueryError], object] | None, error: Exception
    ) -> None:
        if number != self._number:
            return
        self._job = None
        if fault is not None and isinstance(error, QueryError):
            fault(error)
        else:
            self._workspace.trouble(error)
