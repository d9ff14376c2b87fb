"""Letting a long transaction be cancelled."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.orm import Session

from core.progress import Progress


@contextmanager
def stoppable(session: Session, progress: Progress) -> Generator[None]:
    """Raise Cancelled at the next statement, or at the end, once somebody asks for an end."""

    def check(*_of_the_statement: object) -> None:
        progress.check()

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", check)
    try:
        yield
        session.flush()
        progress.check()
    finally:
        event.remove(connection, "before_cursor_execute", check)
