"""The watch topics and reference facts of the program and of one library's folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.detectors.facts import load_facts
from core.detectors.topic_files import laid_over, shipped_topics
from core.errors import DataError
from core.evaluation import Weighing
from core.library.topic_folder import FOLDER, texts_in, topics_of


@dataclass(frozen=True)
class Trusted:
    """What statements are weighed with, the user's own topic files of it (name to text), and what is
    wrong with the user's own files."""

    weighing: Weighing
    problems: tuple[str, ...]
    topic_files: Mapping[str, str]


def load_trusted(library: Path | None, kept: Mapping[str, str] | None = None) -> Trusted:
    """Load what comes with the program and, for a library, what its user dropped in its folders.

    `kept` are topic files that are not in its folder. A file of the user's that cannot be read is left out, with a sentence in `problems`: one slip in
    it must not keep the library shut.
    """
    texts, problems = texts_in(library / FOLDER) if library else ({}, [])
    texts = {**(kept or {}), **texts}
    own, wrong = topics_of(texts)
    problems += wrong
    try:
        facts = load_facts(library / "reference" if library else None)
    except DataError as error:
        problems.append(str(error))
        facts = load_facts(None)
    weighing = Weighing(laid_over(shipped_topics(), own), facts)
    return Trusted(weighing, tuple(problems), texts)
