"""What web pages call their parts, and the months (resources/lexicons, pages.toml and months.toml)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import resources
from core.text import fold

_NAMES = ("class", "id", "role", "data-component", "data-testid")
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")
_LONGEST = 300  # characters of a name that is looked at


@dataclass(frozen=True)
class PageWords:
    """The names of furniture, and how days are written.

    `month_first` are the regions in which a day in figures begins with the month, `months` the
    numbers of the months by their names in many languages, folded.
    """

    furniture: frozenset[str]
    month_first: frozenset[str]
    months: Mapping[str, int]

    @classmethod
    def load(cls) -> Self:
        """The words of the program's data files."""
        data = resources.load("lexicons", "pages.toml")
        languages = resources.load("lexicons", "months.toml")["months"].values()
        months = {
            fold(name): number
            for names in languages
            for number, forms in enumerate(names, 1)
            for name in forms.split("|")
        }
        return cls(frozenset(data["furniture"]), frozenset(data["month_first"]), months)

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
