"""What was read from the index and may be asked for again: as much as some memory holds, those asked
for last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Protocol, TypeVar


class Sized(Protocol):
    """Something that knows how much memory it holds."""

    @property
    def nbytes(self) -> int:
        """Bytes."""
        ...


T = TypeVar("T", bound=Sized)


class Remembered:
    """At most so many bytes; what alone is larger than a quarter of that is not kept."""

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._kept: OrderedDict[Hashable, Sized] = OrderedDict()

    def get(self, kind: type[T], key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under a key, made if it is not there."""
        found = self._kept.get((kind, key))
        if isinstance(found, kind):
            self._kept.move_to_end((kind, key))
            return found
        made = make()
        if made.nbytes <= self._most // 4:
            self._kept[kind, key] = made
            self._held += made.nbytes
        while self._held > self._most:
            self._held -= self._kept.popitem(last=False)[1].nbytes
        return made

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._held = 0
