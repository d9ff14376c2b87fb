"""What the worker of the tests answers."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.errors import ReadingError

_held: list[bytearray] = []


def _take(size: int) -> None:
    """Hold more memory than was allowed, where the system lets a process lift its own limit."""
    import resource  # Windows has none, and no test there asks for it

    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    _held.append(bytearray(b"x" * size))


def make(greeting: str) -> Callable[[Any], Any]:
    """A function that does what it is told, well or badly."""

    def answer(question: Any) -> Any:
        match question:
            case "sleep":
                time.sleep(60)
            case "die":
                os._exit(3)
            case "known":
                raise ReadingError("It is empty.")
            case "bug":
                raise ZeroDivisionError
            case "memory":
                return len(bytearray(1 << 31))
            case "busy":
                while True:
                    pass
            case "greedy":
                _take(400 << 20)
                time.sleep(60)
            case "large":
                _held.append(bytearray(os.urandom(1) * (60 << 20)))
            case Path():
                return question.write_text("never")
            case "network":
                return socket.create_connection(("localhost", 9))
            case "port":
                with socket.socket() as taken:
                    return taken.bind(("localhost", 0))
            case "pid":
                return os.getpid()
            case _:
                return greeting + str(question)
        return None

    return answer


def mark(path: Path) -> Callable[[Any], Any]:
    """Show by a file that the answerer was made."""
    path.touch()
    return lambda question: question
