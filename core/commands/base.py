"""A change as a value."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, fields
from typing import Any, Self, cast

from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Command(ABC):
    """A change to the library; its fields are what JSON can hold."""

    @property
    @abstractmethod
    def label(self) -> str:
        """A short phrase, as in "Undo ..."."""

    @abstractmethod
    def apply(self, session: Session) -> Command:
        """Make the change; the command that takes it back. Raises CommandError."""

    def reach(self, session: Session) -> int:
        """About how many things it changes: as many as it names, unless a command knows better."""
        named = (getattr(self, field.name) for field in fields(self))
        lengths = (len(cast("tuple[Any, ...]", n)) for n in named if isinstance(n, tuple))
        return max(lengths, default=1)

    def to_json(self) -> dict[str, Any]:
        """The fields, for from_json."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The command that to_json was asked of."""
        return cls(**{name: _frozen(value) for name, value in data.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(part) for part in cast("list[Any]", value))
    return value
