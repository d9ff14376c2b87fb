"""What web pages call their parts (resources/lexicons/pages.toml)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import resources

_NAMES = ("class", "id", "role", "data-component", "data-testid")
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")
_LONGEST = 300  # characters of a name that is looked at


@dataclass(frozen=True)
class PageWords:
    """The names of furniture, and where a day in figures begins with the month."""

    furniture: frozenset[str]
    month_first: frozenset[str]

    @classmethod
    def load(cls) -> Self:
        """The words of the program's data file."""
        data = resources.load("lexicons", "pages.toml")
        return cls(frozenset(data["furniture"]), frozenset(data["month_first"]))

    def is_furniture(self, attrs: Mapping[str, str | None]) -> bool:
        """Whether an element with these attributes is named as something beside the article."""
        said = (attrs.get(name) for name in _NAMES if name in attrs)
        return any(self._names(value[:_LONGEST]) for value in said if value)

    def _names(self, value: str) -> bool:
        for part in value.split():
            words = [word.lower() for word in _WORD.findall(part)]
            if self.furniture.intersection(words) or "".join(words) in self.furniture:
                return True
        return False
