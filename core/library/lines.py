"""Analysing texts that are in no library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
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
    weighing = load_trusted(None).weighing
    language = Language(Settings.from_environment())
    given = ((line, TextToAnalyse(_sound(line.text))) for line in lines)
    try:
        with closing(language.analyse_each(given, progress)) as each:
            for line, found in each:
                failed = isinstance(found, LanguageError)
                yield line, found if failed else weigh_text(line.text, found, weighing)
    finally:
        language.close()


def _sound(text: str) -> str:
    """The text, character for character, without lone surrogates, which no encoding can carry."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
