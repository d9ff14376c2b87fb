"""What the worker of the tests answers."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from typing import Any

from core.errors import ReadingError


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
            case "network":
                return socket.create_connection(("localhost", 9))
            case "pid":
                return os.getpid()
            case _:
                return greeting + str(question)
        return None

    return answer
