"""Comparing pairs of statements that are in no library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Any

from core.errors import LanguageError
from core.nlp.wording_service import Comparing
from core.progress import Progress
from core.settings import Settings
from core.values.comparing import Compared

_BATCH = 256  # pairs asked for at once


@dataclass(frozen=True)
class PairLine:
    """Two statements with the id their sender gave them, and the number of their line."""

    number: int
    id: Any
    a: str
    b: str


def compare_lines(
    lines: Iterable[PairLine], progress: Progress
) -> Iterator[tuple[PairLine, Compared | LanguageError]]:
    """What is found of each pair in order; a pair that cannot be compared has a LanguageError.

    Raises LanguageError when what compares statements is not installed.
    """
    waiting = iter(lines)
    with closing(Comparing(Settings.from_environment())) as comparing:
        while batch := list(islice(waiting, _BATCH)):
            found = comparing.compare([(line.a, line.b) for line in batch], progress)
            yield from zip(batch, found, strict=True)
