"""The lines that stand between and above the articles of a collection, by their wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import resources
from core.errors import DataError
from core.text import fold

LONGEST = 300  # code points of such a line
_LABELLED = re.compile(r"(?P<label>[^\W\d_][\w \-]{1,30}?)\s*:\s*(?P<words>.*)", re.DOTALL)
_NUMBERS = {"{n}": r"(?P<n>\d{1,5})", "{of}": r"(?P<of>\d{1,5})"}
COUNT = "words"  # the field of a line that counts the words of an article


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line that says something of an article: of which field ("" of none), and what."""

    field: str
    words: str


@dataclass(frozen=True)
class Labels:
    """All of `collections.toml`, compiled."""

    begins: tuple[re.Pattern[str], ...]
    ends: tuple[re.Pattern[str], ...]
    rule: re.Pattern[str]
    labels: Mapping[str, str]  # folded label: field
    bare: tuple[tuple[re.Pattern[str], str], ...]

    @classmethod
    def load(cls) -> Self:
        """The labels of the program's data; raises DataError if the file is not as it should be."""
        try:
            found = resources.load("lexicons", "collections.toml")
            return cls(
                begins=tuple(map(_numbered, found["begins"])),
                ends=tuple(re.compile(p, re.IGNORECASE) for p in found["ends"]),
                rule=re.compile(found["rule"]),
                labels={fold(n): one["field"] for one in found["label"] for n in one["names"]},
                bare=tuple(_bare(found["bare"])),
            )
        except (KeyError, TypeError, ValueError, re.error) as error:
            raise DataError(f"collections.toml is not as it should be: {error}") from error

    def number(self, line: str) -> tuple[int, int] | None:
        """Which article of how many a line says that it begins, None if it says nothing of the kind."""
        if len(line) > LONGEST:
            return None
        found = next((m for p in self.begins if (m := p.fullmatch(line))), None)
        return (int(found["n"]), int(found["of"])) if found else None

    def ends_article(self, line: str) -> bool:
        """Whether a line says that an article ends."""
        return len(line) <= LONGEST and any(p.fullmatch(line) for p in self.ends)

    def is_rule(self, line: str) -> bool:
        """Whether a line is a row of signs."""
        return line[:1] in self._signs and len(line) <= LONGEST and bool(self.rule.fullmatch(line))

    def read(self, line: str) -> Labelled | None:
        """What a line says of its article, None if it is no such line."""
        if len(line) > LONGEST:
            return None
        match = _LABELLED.fullmatch(line)
        if match and (field := self.labels.get(fold(match["label"]))) is not None:
            return Labelled(field, match["words"].strip())
        bare = next((field for pattern, field in self.bare if pattern.fullmatch(line)), None)
        return None if bare is None else Labelled(bare, line)

    @cached_property
    def _signs(self) -> frozenset[str]:
        return frozenset("=-_*~#—–+•.")


def _numbered(pattern: str) -> re.Pattern[str]:
    for name, digits in _NUMBERS.items():
        pattern = pattern.replace(name, digits)
    return re.compile(pattern, re.IGNORECASE)


def _bare(entries: list[dict[str, Any]]) -> Iterator[tuple[re.Pattern[str], str]]:
    for one in entries:
        flags = 0 if one.get("exact") else re.IGNORECASE
        yield re.compile(one["match"], flags), one["field"]
