"""Analysing texts that are in no library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from core.errors import LanguageError
from core.evaluation import weigh_text
from core.library.trusted import load_trusted
from core.nlp.service import Language
from core.progress import Progress
from core.settings import Settings
from core.values import Analysis, Dispute, TextToAnalyse

Outcome = tuple[Analysis, list[Dispute]] | LanguageError


@dataclass(frozen=True)
class Line:
    """A text with the id its sender gave it, and the number of its line."""

    number: int
    id: Any
    text: str


def analyse_lines(lines: Iterable[Line], progress: Progress) -> Iterator[tuple[Line, Outcome]]:
    """The analysis of each line in order, with offsets into its text exactly as it was given.

    A line that cannot be analysed has a LanguageError in place of its analysis.
    """
    settings = Settings.from_environment()
    weighing = load_trusted(None).weighing
    language = Language(settings)
    source = iter(lines)
    try:
        while batch := list(islice(source, settings.batch)):
            texts = [TextToAnalyse(_sound(line.text)) for line in batch]
            for line, found in zip(batch, language.analyse(texts, progress), strict=True):
                failed = isinstance(found, LanguageError)
                yield line, found if failed else weigh_text(line.text, found, weighing)
    finally:
        language.close()


def _sound(text: str) -> str:
    """The text, character for character, without lone surrogates, which no encoding can carry."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
