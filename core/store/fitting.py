"""Letting the database ask Python which texts fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection


def let_fit(connection: Connection, tests: Sequence[Callable[[str], bool]]) -> None:
    """Let questions use `fits(text, number)`: whether a text passes the test of that number; tests may
    still be added to. Nothing fits that is no text, or an empty one."""

    def fits(text: str | None, number: int) -> bool:
        return bool(text) and tests[number](text)

    driver: Any = connection.connection.driver_connection
    driver.create_function("fits", 2, fits)
