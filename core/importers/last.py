"""Remembering the file that was opened last, whose parts are asked for one after another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Last(Generic[T]):
    """What `make` made of the bytes given last; they are known by identity."""

    def __init__(self, make: Callable[[bytes], T]) -> None:
        self._make = make
        self._made: tuple[bytes, T] | None = None

    def of(self, data: bytes) -> T:
        """What is made of these bytes, made anew only for others than the last."""
        if self._made is None or self._made[0] is not data:
            self._made = None
            self._made = data, self._make(data)
        return self._made[1]
