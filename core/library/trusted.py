"""The watch topics and reference facts of the program and of one library's folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core.detectors.facts import load_facts
from core.detectors.topic_files import load_topics
from core.errors import DataError
from core.evaluation import Weighing

T = TypeVar("T")


@dataclass(frozen=True)
class Trusted:
    """What statements are weighed with, and what is wrong with the user's own files of it."""

    weighing: Weighing
    problems: tuple[str, ...]


def load_trusted(library: Path | None) -> Trusted:
    """Load what comes with the program and, for a library, what its user dropped in its folders.

    A file of the user's that cannot be read is left out, with a sentence in `problems`: one slip in
    it must not keep the library shut.
    """
    problems: list[str] = []

    def load(loader: Callable[[Path | None], tuple[T, ...]], folder: str) -> tuple[T, ...]:
        try:
            return loader(library / folder if library else None)
        except DataError as error:
            problems.append(str(error))
            return loader(None)

    weighing = Weighing(load(load_topics, "topics"), load(load_facts, "reference"))
    return Trusted(weighing, tuple(problems))
